import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { AdminShell } from "~/accounts";
import { requireAdministrator } from "~/accounts/index.server";
import { AuditForm, AuditTable } from "~/audit";
import { listAudit, readFilter } from "~/audit/index.server";
import { listOrganisations } from "~/organisations/index.server";
import { Headline, Sheet } from "~/ui";

export const handle = { title: "admin:tabs.audit" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireAdministrator(request);
  const search = new URL(request.url).searchParams;
  const filter = readFilter(search);
  const [{ lines, next }, organisations] = await Promise.all([
    listAudit(filter, search.get("before")),
    listOrganisations(),
  ]);
  return {
    ...{ viewer, filter, lines, next },
    organisations: organisations.map(({ slug, name }) => ({ value: slug, label: name })),
  };
}

export default function Audit() {
  const { t } = useTranslation("admin");
  const { viewer, filter, lines, next, organisations } = useLoaderData<typeof loader>();
  return (
    <AdminShell viewer={viewer}>
      <Headline title={t("audit.headline")} lead={t("audit.lead")} />
      <Sheet title={t("audit.filter")}>
        <AuditForm filter={filter} organisations={organisations} />
      </Sheet>
      <Sheet title={t("audit.table")}>
        <AuditTable filter={filter} lines={lines} next={next} />
      </Sheet>
    </AdminShell>
  );
}
