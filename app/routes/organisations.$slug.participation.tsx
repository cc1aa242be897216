import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { requireOrganisationReader } from "~/accounts/index.server";
import { translate } from "~/i18n/index.server";
import { dayOf } from "~/platform";
import { OrganisationShell, ParticipationPage } from "~/results";
import { currentMeasurement, organisationPage, participationOf } from "~/results/index.server";
import styles from "~/ui/styles/results.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const slug = params["slug"] ?? "";
  const { viewer, as } = await requireOrganisationReader(request, slug);
  const { organisation, measurements } = await organisationPage(slug, as);
  const asked = new URL(request.url).searchParams.get("measurement");
  const measurement = currentMeasurement(measurements, asked);
  const today = dayOf(new Date());
  const t = await translate(request, "results");
  return {
    pageTitle: t("title.participation", { organisation: organisation.name }),
    frame: { viewer: { name: viewer.name }, as, organisation },
    measurement,
    participation: measurement && (await participationOf(measurement, today)),
  };
}

export default function Participation() {
  const { frame, measurement, participation } = useLoaderData<typeof loader>();
  return (
    <OrganisationShell {...frame}>
      <ParticipationPage measurement={measurement} participation={participation} />
    </OrganisationShell>
  );
}
