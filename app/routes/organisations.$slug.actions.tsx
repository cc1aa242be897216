import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { requireHr } from "~/accounts/index.server";
import { recordAct } from "~/audit/index.server";
import { translate } from "~/i18n/index.server";
import { ActionsPage, inOrder } from "~/learning";
import { listActions, steerActions } from "~/learning/index.server";
import { dayOf } from "~/platform";
import { OrganisationShell } from "~/results";
import { organisationPage } from "~/results/index.server";
import results from "~/ui/styles/results.css?url";
import styles from "~/ui/styles/learning.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: results },
  { rel: "stylesheet", href: styles },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { slug = "" } = params;
  const viewer = await requireHr(request, slug);
  const [{ organisation }, actions, t] = await Promise.all([
    organisationPage(slug, "hr"),
    listActions(slug),
    translate(request, "learning"),
  ]);
  const search = new URL(request.url).searchParams;
  return {
    pageTitle: t("actions.page", { name: organisation.name }),
    frame: { viewer: { name: viewer.name }, as: "hr" as const, organisation },
    actions: inOrder(actions),
    chosen: actions.find(({ id }) => id === search.get("action")) ?? null,
    saved: search.has("saved"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { slug = "" } = params;
  const viewer = await requireHr(request, slug);
  const outcome = await steerActions(slug, await request.formData(), dayOf(new Date()));
  if (outcome === "unknown") throw new Response(null, { status: 404 });
  if (outcome === "nothing") throw new Response(null, { status: 400 });
  if (!("saved" in outcome)) return data(outcome, 422);
  await recordAct(request, viewer, "action-changed", {
    organisation: slug,
    details: { what: outcome.saved },
  });
  return redirect(`/organisations/${slug}/actions?saved`);
}

export default function Actions() {
  const { frame, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <OrganisationShell {...frame}>
      <ActionsPage {...page} organisation={frame.organisation.slug} refused={refused ?? null} />
    </OrganisationShell>
  );
}
