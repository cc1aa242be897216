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
import { translate } from "~/i18n/index.server";
import { chooseSharer, LibraryPage, LibraryShell, sharersOf } from "~/learning";
import { listPlaybooks, steerPlaybook } from "~/learning/index.server";
import { leafThrough } from "~/organisations";
import { dayOf } from "~/platform";
import results from "~/ui/styles/results.css?url";
import styles from "~/ui/styles/learning.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: results },
  { rel: "stylesheet", href: styles },
];

export const handle = { title: "library:title" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireSharer(request);
  const t = await translate(request, "common");
  const { searchParams } = new URL(request.url);
  const search = searchParams.get("q") ?? "";
  return {
    frame: { viewer: { name: viewer.name }, home: homeOf(viewer) },
    view: leafThrough(
      await listPlaybooks(),
      ({ title, purpose, by, competences }) =>
        `${title} ${purpose} ${by?.name ?? ""} ${competences.join(" ")}`,
      { search, page: Number(searchParams.get("page") ?? 1), size: 12 },
    ),
    search,
    sharers: sharersOf(viewer.roles, t("network")),
    withdrawn: searchParams.has("withdrawn"),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireSharer(request);
  const form = await request.formData();
  const sharer = chooseSharer(sharersOf(viewer.roles, ""), form.get("sharer"));
  if (!sharer) throw new Response(null, { status: 404 });
  const outcome = await steerPlaybook(sharer, null, form, dayOf(new Date()));
  if (outcome === "unknown") throw new Response(null, { status: 404 });
  if (outcome === "nothing" || "withdrawn" in outcome) throw new Response(null, { status: 400 });
  if (!("shared" in outcome)) return data(outcome, 422);
  await recordAct(request, viewer, "playbook-shared", {
    organisation: sharer === "network" ? null : sharer.organisation,
    details: { playbook: outcome.shared },
  });
  return redirect(`/library/${outcome.shared}?saved`);
}

export default function Library() {
  const { frame, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <LibraryShell {...frame}>
      <LibraryPage {...page} refused={refused ?? null} />
    </LibraryShell>
  );
}
