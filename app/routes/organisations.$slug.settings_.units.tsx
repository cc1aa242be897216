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
import { UnitsPage } from "~/organisations";
import { findUnitsView, steerUnits } from "~/organisations/index.server";
import { readPeopleFile } from "~/participation/index.server";
import { OrganisationShell } from "~/results";
import { organisationPage } from "~/results/index.server";
import styles from "~/ui/styles/members.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { slug = "" } = params;
  const viewer = await requireHr(request, slug);
  const back = `/organisations/${slug}/settings`;
  const view = await findUnitsView(slug, request, { back, path: `${back}/units` });
  if (!view) throw new Response(null, { status: 404 });
  const t = await translate(request, "members");
  const { organisation } = await organisationPage(slug, "hr");
  return {
    pageTitle: t("units.title", { name: view.name }),
    frame: { viewer: { name: viewer.name }, as: "hr" as const, organisation },
    view,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { slug = "" } = params;
  const viewer = await requireHr(request, slug);
  const outcome = await steerUnits(slug, await request.formData(), readPeopleFile);
  if (outcome === "unknown") throw new Response(null, { status: 404 });
  if (outcome === "nothing") throw new Response(null, { status: 400 });
  if ("preview" in outcome) return data(outcome);
  if (!("saved" in outcome)) return data(outcome, 422);
  await recordAct(request, viewer, "units-changed", {
    organisation: slug,
    details: { what: outcome.saved },
  });
  return redirect(`/organisations/${slug}/settings/units?saved=${outcome.saved}`);
}

export default function Units() {
  const { frame, view } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  return (
    <OrganisationShell {...frame}>
      <UnitsPage view={view} outcome={outcome ?? null} />
    </OrganisationShell>
  );
}
