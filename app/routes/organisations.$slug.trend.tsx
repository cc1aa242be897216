import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { requireOrganisationReader } from "~/accounts/index.server";
import { requestLanguage, translate } from "~/i18n/index.server";
import { OrganisationShell, TrendPage, Waiting } from "~/results";
import { chooseMeasurement, organisationPage, trendPage } from "~/results/index.server";
import styles from "~/ui/styles/results.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const slug = params["slug"] ?? "";
  const { viewer, as } = await requireOrganisationReader(request, slug);
  const { organisation, measurements } = await organisationPage(slug, as);
  const search = new URL(request.url).searchParams;
  const asked = search.get("measurement");
  const t = await translate(request, "trend");
  return {
    pageTitle: t("title", { organisation: organisation.name }),
    frame: { viewer: { name: viewer.name }, as, organisation },
    measurement: chooseMeasurement(measurements, asked),
    trend: await trendPage(measurements, {
      measurement: asked,
      from: search.get("from"),
      by: search.get("by"),
      language: requestLanguage(request),
    }),
  };
}

export default function Trend() {
  const { frame, measurement, trend } = useLoaderData<typeof loader>();
  const { slug } = frame.organisation;
  return (
    <OrganisationShell {...frame}>
      {trend.measurements.length > 0 ? (
        <TrendPage organisation={slug} {...trend} />
      ) : (
        <Waiting organisation={slug} measurement={measurement} />
      )}
    </OrganisationShell>
  );
}
