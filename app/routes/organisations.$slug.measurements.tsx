import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { translate } from "~/i18n/index.server";
import { MeasurementsPage, OrganisationShell } from "~/results";
import { organisationPage } from "~/results/index.server";
import styles from "~/ui/styles/results.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, as, organisation, measurements } = await organisationPage(
    request,
    params["slug"] ?? "",
  );
  const t = await translate(request, "results");
  return {
    pageTitle: t("title.measurements", { organisation: organisation.name }),
    frame: { viewer, as, organisation },
    measurements,
  };
}

export default function Measurements() {
  const { frame, measurements } = useLoaderData<typeof loader>();
  return (
    <OrganisationShell {...frame}>
      <MeasurementsPage organisation={frame.organisation.slug} measurements={measurements} />
    </OrganisationShell>
  );
}
