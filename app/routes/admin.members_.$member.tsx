import {
  data,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { AdminShell } from "~/accounts";
import { requireAdministrator } from "~/accounts/index.server";
import { recordAct } from "~/audit/index.server";
import { requestLanguage, translate } from "~/i18n/index.server";
import { actOfSetting, SettingsPage } from "~/organisations";
import { findSettings, steerSettings } from "~/organisations/index.server";
import styles from "~/ui/styles/members.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { member = "" } = params;
  const viewer = await requireAdministrator(request);
  const view = await findSettings(member, {
    ...{ as: "administrator", language: requestLanguage(request) },
    unitsPath: `/admin/members/${member}/units`,
  });
  if (!view) throw new Response(null, { status: 404 });
  const t = await translate(request, "members");
  return {
    ...{ viewer, view },
    pageTitle: t("settings.title", { name: view.name }),
    added: new URL(request.url).searchParams.has("added"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { member = "" } = params;
  const viewer = await requireAdministrator(request);
  const outcome = await steerSettings(member, await request.formData(), "administrator");
  if (outcome === "unknown") throw new Response(null, { status: 404 });
  if (outcome === "nothing") throw new Response(null, { status: 400 });
  if (!("saved" in outcome)) return data(outcome, 422);
  await recordAct(request, viewer, actOfSetting(outcome.saved), {
    organisation: member,
    details: { what: outcome.saved },
  });
  return data(outcome);
}

export default function Member() {
  const { viewer, view, added } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  return (
    <AdminShell viewer={viewer}>
      <SettingsPage view={view} outcome={outcome ?? (added ? { saved: "added" } : null)} />
    </AdminShell>
  );
}
