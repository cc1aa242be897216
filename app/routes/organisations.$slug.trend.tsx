import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { requireOrganisationReader } from "~/accounts/index.server";
import { ChartOriginProvider, revalidatesPastTables } from "~/charts";
import { requestLanguage, translate } from "~/i18n/index.server";
import { ActionsSince } from "~/learning";
import { actionsSince } from "~/learning/index.server";
import { OrganisationShell, TrendPage, Waiting } from "~/results";
import { chooseMeasurement, organisationPage, originOf, trendPage } from "~/results/index.server";
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
  const language = requestLanguage(request);
  const search = new URL(request.url).searchParams;
  const asked = search.get("measurement");
  const t = await translate(request, "trend");
  const trend = await trendPage(measurements, {
    measurement: asked,
    from: search.get("from"),
    by: search.get("by"),
    language,
  });
  const { earlier, later } = trend.pair ?? {};
  const pair = trend.pair ? [trend.pair.earlier.slug, trend.pair.later.slug] : [];
  const lines = pair.flatMap((one) => measurements.find((line) => line.slug === one) ?? []);
  return {
    pageTitle: t("title", { organisation: organisation.name }),
    frame: { viewer: { name: viewer.name }, as, organisation },
    measurement: chooseMeasurement(measurements, asked),
    trend,
    // What was agreed is HR's own, whoever may read the numbers.
    actions:
      as === "hr" && earlier?.closedOn && later
        ? await actionsSince(slug, earlier.closedOn, later.closedOn)
        : null,
    origin: await originOf(page, lines, language),
  };
}

export default function Trend() {
  const { frame, measurement, trend, origin, actions } = useLoaderData<typeof loader>();
  const { slug } = frame.organisation;
  return (
    <OrganisationShell {...frame}>
      {trend.measurements.length > 0 ? (
        <ChartOriginProvider origin={origin.chart}>
          <TrendPage organisation={slug} {...trend} />
        </ChartOriginProvider>
      ) : (
        <Waiting organisation={slug} measurement={measurement} />
      )}
      {actions && <ActionsSince organisation={slug} actions={actions} />}
    </OrganisationShell>
  );
}
