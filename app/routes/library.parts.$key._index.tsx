import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { homeOf, requireSharer } from "~/accounts/index.server";
import { recordAct } from "~/audit/index.server";
import { requestLanguage } from "~/i18n/index.server";
import { LibraryShell, PartPage, partView, readCopy, refusalOf } from "~/learning";
import { findPart, publishCopy } from "~/questionnaires/index.server";
import results from "~/ui/styles/results.css?url";
import styles from "~/ui/styles/learning.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: results },
  { rel: "stylesheet", href: styles },
];

export const handle = { title: "library:parts.page" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireSharer(request);
  const part = await findPart(params.key ?? "");
  if (!part) throw new Response(null, { status: 404 });
  const own = viewer.roles.find(({ organisation }) => organisation !== null)?.organisation;
  return {
    pageTitle: part.title,
    frame: { viewer: { name: viewer.name }, home: homeOf(viewer) },
    ...partView(part, own?.slug ?? "netwerk", requestLanguage(request)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireSharer(request);
  const { key = "" } = params;
  const form = await request.formData();
  if (form.get("intent") !== "publish") throw new Response(null, { status: 400 });
  const { as, problem } = readCopy(form);
  if (problem) return data({ ...as, why: problem, findings: [] }, 422);
  const outcome = await publishCopy(key, as);
  if (!outcome) throw new Response(null, { status: 404 });
  if (!("number" in outcome)) return data(refusalOf(as, outcome), 422);
  await recordAct(request, viewer, "part-copied", { details: { from: key, to: outcome.key } });
  return redirect(`/library/parts?published=${encodeURIComponent(as.key)}`);
}

export default function Part() {
  const { frame, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <LibraryShell {...frame}>
      <PartPage {...page} refused={refused ?? null} />
    </LibraryShell>
  );
}
