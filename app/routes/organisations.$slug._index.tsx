import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { requireOrganisationReader } from "~/accounts/index.server";
import { ChartOriginProvider, revalidatesPastTables } from "~/charts";
import { requestLanguage, translate } from "~/i18n/index.server";
import { NextSteps } from "~/learning";
import { nextStepsFor } from "~/learning/index.server";
import { dayOf } from "~/platform";
import { OrganisationShell, ResultsPage, Waiting } from "~/results";
import {
  chooseMeasurement,
  hrResults,
  organisationPage,
  originOf,
  participationOf,
  shownCompetences,
} from "~/results/index.server";
import learning from "~/ui/styles/learning.css?url";
import styles from "~/ui/styles/results.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "stylesheet", href: learning },
];

export const shouldRevalidate = revalidatesPastTables;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const slug = params["slug"] ?? "";
  const { viewer, as } = await requireOrganisationReader(request, slug);
  const page = await organisationPage(slug, as);
  const { organisation, measurements } = page;
  const search = new URL(request.url).searchParams;
  const measurement = chooseMeasurement(measurements, search.get("measurement"));
  const language = requestLanguage(request);
  const choice = { by: search.get("by"), questions: search.get("questions"), language };
  const today = dayOf(new Date());
  const results = measurement && (await hrResults(measurement, choice));
  const participation = results && measurement ? await participationOf(measurement, today) : null;
  const shown = results && measurement && as === "hr" && (await shownCompetences([measurement]));
  const next = shown ? await nextStepsFor(slug, shown, language) : null;
  const t = await translate(request, "results");
  return {
    pageTitle: t("title.results", { organisation: organisation.name }),
    frame: { viewer: { name: viewer.name }, as, organisation },
    measurement,
    results,
    origin: results && measurement ? await originOf(page, [measurement], language) : null,
    participation: participation?.view ?? null,
    next,
  };
}

export default function Results() {
  const { frame, measurement, results, origin, participation, next } =
    useLoaderData<typeof loader>();
  return (
    <OrganisationShell {...frame}>
      {measurement && results ? (
        <ChartOriginProvider origin={origin?.chart ?? null}>
          <ResultsPage
            measurement={measurement}
            view={results.view}
            participation={participation}
            further={next ? <NextSteps {...next} askAt={null} /> : null}
          />
        </ChartOriginProvider>
      ) : (
        <Waiting organisation={frame.organisation.slug} measurement={measurement} />
      )}
    </OrganisationShell>
  );
}
