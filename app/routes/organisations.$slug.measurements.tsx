import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { requireOrganisationReader } from "~/accounts/index.server";
import { translate } from "~/i18n/index.server";
import { MeasurementsPage, OrganisationShell } from "~/results";
import { organisationPage } from "~/results/index.server";
import styles from "~/ui/styles/results.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const slug = params["slug"] ?? "";
  const { viewer, as } = await requireOrganisationReader(request, slug);
  const { organisation, measurements } = await organisationPage(slug, as);
  const t = await translate(request, "results");
  return {
    pageTitle: t("title.measurements", { organisation: organisation.name }),
    frame: { viewer: { name: viewer.name }, as, organisation },
    measurements,
  };
}

export default function Measurements() {
  const { frame, measurements } = useLoaderData<typeof loader>();
  return (
    <OrganisationShell {...frame}>
      <MeasurementsPage
        organisation={frame.organisation.slug}
        as={frame.as}
        measurements={measurements}
      />
    </OrganisationShell>
  );
}
