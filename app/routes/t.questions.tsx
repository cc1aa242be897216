import {
  redirect,
  redirectDocument,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { requestLanguage } from "~/i18n/index.server";
import {
  deviceKey,
  findParticipation,
  readCodeCookie,
  refuseForeignOrigin,
  saveDraft,
} from "~/participation/index.server";
import { draftAfter, Questionnaire } from "~/participation/questionnaire";
import { inLanguage } from "~/questionnaires/survey";
import styles from "~/ui/styles/survey.css?url";

export const handle = { title: "questions:title", wholeStyles: [styles] };

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request }: LoaderFunctionArgs) {
  const { code, view } = await openParticipation(request);
  return { view, deviceKey: deviceKey(code) };
}

/** A screen that was sent before its script came. */
export async function action({ request }: ActionFunctionArgs) {
  const refused = refuseForeignOrigin(request);
  if (refused) return refused;
  const { code, language, view } = await openParticipation(request);
  const form = await request.formData();
  const fields = [...form].flatMap(([name, value]) =>
    typeof value === "string" ? [{ name, value }] : [],
  );
  await saveDraft(code, draftAfter(view, language, fields));
  return redirect("/t/questions");
}

export default function Questions() {
  return <Questionnaire {...useLoaderData<typeof loader>()} />;
}

/** @throws a redirect to the page that says why there is nothing to answer */
async function openParticipation(request: Request) {
  const code = readCodeCookie(request);
  const view = code === null ? null : await findParticipation(code);
  if (code === null || view?.state !== "open") throw redirectDocument("/t");
  const language = requestLanguage(request);
  return { code, language, view: { ...view, definition: inLanguage(view.definition, language) } };
}
