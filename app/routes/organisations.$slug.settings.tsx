import {
  data,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { requireHr } from "~/accounts/index.server";
import { recordAct } from "~/audit/index.server";
import { requestLanguage, translate } from "~/i18n/index.server";
import { actOfSetting, SettingsPage } from "~/organisations";
import { findSettings, steerSettings } from "~/organisations/index.server";
import { OrganisationShell } from "~/results";
import styles from "~/ui/styles/members.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { slug = "" } = params;
  const viewer = await requireHr(request, slug);
  const view = await findSettings(slug, {
    ...{ as: "hr", language: requestLanguage(request) },
    unitsPath: `/organisations/${slug}/settings/units`,
  });
  if (!view) throw new Response(null, { status: 404 });
  const t = await translate(request, "members");
  return {
    pageTitle: t("settings.title", { name: view.name }),
    frame: { viewer: { name: viewer.name }, as: "hr" as const, organisation: view },
    view,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { slug = "" } = params;
  const viewer = await requireHr(request, slug);
  const outcome = await steerSettings(slug, await request.formData(), "hr");
  if (outcome === "unknown") throw new Response(null, { status: 404 });
  if (outcome === "nothing") throw new Response(null, { status: 400 });
  if (!("saved" in outcome)) return data(outcome, 422);
  await recordAct(request, viewer, actOfSetting(outcome.saved), {
    organisation: slug,
    details: { what: outcome.saved },
  });
  return data(outcome);
}

export default function Settings() {
  const { frame, view } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  return (
    <OrganisationShell {...frame}>
      <SettingsPage view={view} outcome={outcome ?? null} />
    </OrganisationShell>
  );
}
