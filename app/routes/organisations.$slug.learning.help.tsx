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
import { HelpPage, matchesOf } from "~/learning";
import { findHelp, listHelp, steerHelp } from "~/learning/index.server";
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
  const [{ organisation }, facts, t] = await Promise.all([
    organisationPage(slug, "hr"),
    findHelp(slug),
    translate(request, "learning"),
  ]);
  const saved = new URL(request.url).searchParams.get("saved");
  return {
    pageTitle: t("help.page", { name: organisation.name }),
    frame: { viewer: { name: viewer.name }, as: "hr" as const, organisation },
    facts,
    matches: facts ? matchesOf(await listHelp(), []) : [],
    saved: (["saved", "withdrawn"] as const).find((one) => one === saved) ?? null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { slug = "" } = params;
  const viewer = await requireHr(request, slug);
  const outcome = await steerHelp(slug, await request.formData());
  if (outcome === "unknown") throw new Response(null, { status: 404 });
  if (outcome === "nothing") throw new Response(null, { status: 400 });
  if (!("done" in outcome)) return data(outcome, 422);
  await recordAct(request, viewer, "help-changed", {
    organisation: slug,
    details: { what: outcome.done },
  });
  return redirect(`/organisations/${slug}/learning/help?saved=${outcome.done}`);
}

export default function Help() {
  const { frame, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <OrganisationShell {...frame}>
      <HelpPage {...page} organisation={frame.organisation.slug} refused={refused ?? null} />
    </OrganisationShell>
  );
}
