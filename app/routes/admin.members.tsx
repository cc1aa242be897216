import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { AdminShell } from "~/accounts";
import { requireAdministrator } from "~/accounts/index.server";
import { localText } from "~/i18n";
import { listOrganisations } from "~/organisations/index.server";
import { readText } from "~/questionnaires";
import { Headline, Sheet } from "~/ui";

export const handle = { title: "admin:title" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireAdministrator(request);
  const organisations = await listOrganisations();
  return {
    viewer,
    organisations: organisations.map(({ sector, ...organisation }) => ({
      ...organisation,
      sector: readText(sector.name) ?? { nl: sector.id },
    })),
  };
}

export default function Members() {
  const { t, i18n } = useTranslation("admin");
  const { viewer, organisations } = useLoaderData<typeof loader>();
  return (
    <AdminShell viewer={viewer}>
      <Headline
        title={t("members.headline", { count: organisations.length })}
        lead={t("members.lead")}
      />
      <Sheet title={t("members.table")}>
        {organisations.length === 0 && <p>{t("members.empty")}</p>}
        <div className="nm-scroll" role="region" aria-label={t("members.table")} tabIndex={0}>
          <table className="nm-list">
            <thead>
              <tr>
                <th scope="col">{t("members.name")}</th>
                <th scope="col">{t("members.sector")}</th>
                <th scope="col">{t("members.units")}</th>
                <th scope="col">{t("members.measurements")}</th>
              </tr>
            </thead>
            <tbody>
              {organisations.map((organisation) => (
                <tr key={organisation.slug}>
                  <th scope="row">{organisation.name}</th>
                  <td>{localText(organisation.sector, i18n.language)}</td>
                  <td>{organisation.units}</td>
                  <td>{organisation.measurements}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Sheet>
    </AdminShell>
  );
}
