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
import { LibraryShell, PartPage, partView, sharersOf } from "~/learning";
import { memberSlugs, steerPart } from "~/learning/index.server";
import { findPart, listParts } from "~/questionnaires/index.server";
import results from "~/ui/styles/results.css?url";
import styles from "~/ui/styles/learning.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: results },
  { rel: "stylesheet", href: styles },
];

export const handle = { title: "library:parts.page" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireSharer(request);
  const [part, all] = [await findPart(params.key ?? ""), await listParts()];
  const houses = { sharers: sharersOf(viewer.roles, ""), members: await memberSlugs() };
  if (!part) throw new Response(null, { status: 404 });
  return {
    pageTitle: part.title,
    frame: { viewer: { name: viewer.name }, home: homeOf(viewer) },
    ...partView(part, all, houses, requestLanguage(request)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireSharer(request);
  const { key = "" } = params;
  const outcome = await steerPart(key, sharersOf(viewer.roles, ""), await request.formData());
  if (outcome === "unknown") throw new Response(null, { status: 404 });
  if (outcome === "nothing") throw new Response(null, { status: 400 });
  if ("refused" in outcome) return data(outcome.refused, 422);
  const { act, organisation, ...to } = outcome;
  await recordAct(request, viewer, act, {
    organisation,
    details: { from: key, to: to.key, version: String(to.number) },
  });
  return redirect(`/library/parts?${new URLSearchParams({ published: to.key })}`);
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
