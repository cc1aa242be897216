import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { requireOrganisationReader } from "~/accounts/index.server";
import { ChartOriginProvider, revalidatesPastTables } from "~/charts";
import { requestLanguage, translate } from "~/i18n/index.server";
import { ComparisonPage, OrganisationShell, Waiting } from "~/results";
import {
  chooseMeasurement,
  comparisonOf,
  organisationPage,
  originOf,
} from "~/results/index.server";
import styles from "~/ui/styles/results.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const shouldRevalidate = revalidatesPastTables;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const slug = params["slug"] ?? "";
  const { viewer, as } = await requireOrganisationReader(request, slug);
  const page = await organisationPage(slug, as);
  const { organisation, measurements } = page;
  const language = requestLanguage(request);
  const asked = new URL(request.url).searchParams.get("measurement");
  const measurement = chooseMeasurement(measurements, asked);
  const t = await translate(request, "results");
  return {
    pageTitle: t("title.comparison", { organisation: organisation.name }),
    frame: { viewer: { name: viewer.name }, as, organisation },
    measurement,
    comparison: measurement && (await comparisonOf(measurement, language)),
    origin: measurement && (await originOf(page, [measurement], language)),
  };
}

export default function Comparison() {
  const { frame, measurement, comparison, origin } = useLoaderData<typeof loader>();
  return (
    <OrganisationShell {...frame}>
      {measurement && comparison ? (
        <ChartOriginProvider origin={origin?.chart ?? null}>
          <ComparisonPage measurement={measurement} comparison={comparison} />
        </ChartOriginProvider>
      ) : (
        <Waiting organisation={frame.organisation.slug} measurement={measurement} />
      )}
    </OrganisationShell>
  );
}
