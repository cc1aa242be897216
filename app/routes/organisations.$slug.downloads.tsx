import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { requireOrganisationReader } from "~/accounts/index.server";
import { DownloadsPage } from "~/exports";
import { releaseOffer } from "~/exports/index.server";
import { requestLanguage, translate } from "~/i18n/index.server";
import { OrganisationShell, Waiting } from "~/results";
import { chooseMeasurement, organisationPage } from "~/results/index.server";
import downloads from "~/ui/styles/downloads.css?url";
import results from "~/ui/styles/results.css?url";

export const links: LinksFunction = () =>
  [results, downloads].map((href) => ({ rel: "stylesheet", href }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const slug = params["slug"] ?? "";
  const { viewer, as } = await requireOrganisationReader(request, slug);
  const { organisation, measurements } = await organisationPage(slug, as);
  const asked = new URL(request.url).searchParams.get("measurement");
  const measurement = chooseMeasurement(measurements, asked);
  const language = requestLanguage(request);
  const t = await translate(request, "exports");
  return {
    pageTitle: t("downloads.title", { organisation: organisation.name }),
    frame: { viewer: { name: viewer.name }, as, organisation },
    measurement,
    offer: measurement && (await releaseOffer(measurement, organisation, language)),
  };
}

export default function Downloads() {
  const { frame, measurement, offer } = useLoaderData<typeof loader>();
  const { slug } = frame.organisation;
  return (
    <OrganisationShell {...frame}>
      {measurement && offer ? (
        <DownloadsPage organisation={slug} measurement={measurement} offer={offer} />
      ) : (
        <Waiting organisation={slug} measurement={measurement} />
      )}
    </OrganisationShell>
  );
}
