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
import { LibraryShell, mayWith, PlaybookPage, sharersOf } from "~/learning";
import { findPlaybook, readMarkdown, steerShared } from "~/learning/index.server";
import { dayOf } from "~/platform";
import results from "~/ui/styles/results.css?url";
import styles from "~/ui/styles/learning.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: results },
  { rel: "stylesheet", href: styles },
];

export const handle = { title: "library:title" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireSharer(request);
  const playbook = await findPlaybook(params.playbook ?? "");
  if (!playbook) throw new Response(null, { status: 404 });
  return {
    pageTitle: playbook.title,
    frame: { viewer: { name: viewer.name }, home: homeOf(viewer) },
    playbook,
    text: readMarkdown(playbook.body),
    may: mayWith(sharersOf(viewer.roles, ""), playbook),
    saved: new URL(request.url).searchParams.has("saved"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireSharer(request);
  const playbook = await findPlaybook(params.playbook ?? "");
  if (!playbook) throw new Response(null, { status: 404 });
  const form = await request.formData();
  const sharers = sharersOf(viewer.roles, "");
  const outcome = await steerShared(sharers, playbook, form, dayOf(new Date()));
  if (outcome === "unknown") throw new Response(null, { status: 404 });
  if (outcome === "nothing") throw new Response(null, { status: 400 });
  if ("problems" in outcome) return data(outcome, 422);
  const isGone = "withdrawn" in outcome;
  await recordAct(request, viewer, isGone ? "playbook-withdrawn" : "playbook-shared", {
    organisation: playbook.by?.slug ?? null,
    details: {
      ...{ playbook: playbook.id, title: playbook.title },
      ...("withdrawn" in outcome && { by: outcome.withdrawn }),
    },
  });
  return redirect(isGone ? "/library?withdrawn" : `/library/${playbook.id}?saved`);
}

export default function Playbook() {
  const { frame, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <LibraryShell {...frame}>
      <PlaybookPage {...page} refused={refused ?? null} />
    </LibraryShell>
  );
}
