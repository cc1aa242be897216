import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { AdminShell } from "~/accounts";
import { requireAdministrator } from "~/accounts/index.server";
import { recordAct } from "~/audit/index.server";
import { translate } from "~/i18n/index.server";
import { UnitsPage } from "~/organisations";
import { findUnitsView, steerUnits } from "~/organisations/index.server";
import { readPeopleFile } from "~/participation/index.server";
import styles from "~/ui/styles/members.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { member: slug = "" } = params;
  const viewer = await requireAdministrator(request);
  const back = `/admin/members/${slug}`;
  const view = await findUnitsView(slug, request, { back, path: `${back}/units` });
  if (!view) throw new Response(null, { status: 404 });
  const t = await translate(request, "members");
  return { viewer, view, pageTitle: t("units.title", { name: view.name }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { member: slug = "" } = params;
  const viewer = await requireAdministrator(request);
  const outcome = await steerUnits(slug, await request.formData(), readPeopleFile);
  if (outcome === "unknown") throw new Response(null, { status: 404 });
  if (outcome === "nothing") throw new Response(null, { status: 400 });
  if ("preview" in outcome) return data(outcome);
  if (!("saved" in outcome)) return data(outcome, 422);
  await recordAct(request, viewer, "units-changed", {
    organisation: slug,
    details: { what: outcome.saved },
  });
  return redirect(`/admin/members/${slug}/units?saved=${outcome.saved}`);
}

export default function Units() {
  const { viewer, view } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  return (
    <AdminShell viewer={viewer}>
      <UnitsPage view={view} outcome={outcome ?? null} />
    </AdminShell>
  );
}
