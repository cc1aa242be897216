import { data, type HeadersFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { translate } from "~/i18n/index.server";
import { PromisePage, StatePage, type ParticipationView } from "~/participation";
import { findParticipation, readCodeCookie } from "~/participation/index.server";

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request }: LoaderFunctionArgs) {
  const code = readCodeCookie(request);
  const view = code ? await findParticipation(code) : null;
  const t = await translate(request, "participation");
  const page = {
    view: view && withoutDefinition(view),
    pageTitle: t(titles[view?.state ?? "none"]),
  };
  return data(page, { status: view ? 200 : 404 });
}

const titles = {
  none: "noCode.title",
  open: "promise:title",
  "not-yet": "notYet.title",
  submitted: "submitted.title",
  closed: "closed.title",
} as const;

/** The questions come on a page of their own. */
function withoutDefinition(view: ParticipationView) {
  if (view.state !== "open") return view;
  const { state, host, trial, closesOn, promise, promiseHash, draft } = view;
  return { state, host, trial, closesOn, promise, promiseHash, begun: draft !== null };
}

export default function Start() {
  const { view } = useLoaderData<typeof loader>();
  if (view?.state === "open") return <PromisePage {...view} />;
  return <StatePage view={view} />;
}
