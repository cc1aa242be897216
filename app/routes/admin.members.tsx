import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { AdminShell } from "~/accounts";
import { requireAdministrator } from "~/accounts/index.server";
import { recordAct } from "~/audit/index.server";
import { localText } from "~/i18n";
import { requestLanguage } from "~/i18n/index.server";
import { FactsForm, findMembers, MemberList, readMember, readSlug } from "~/organisations";
import { addMember, listOrganisations, sectorChoices } from "~/organisations/index.server";
import { readText } from "~/questionnaires";
import { Headline, Sheet } from "~/ui";
import styles from "~/ui/styles/members.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const handle = { title: "admin:tabs.members" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireAdministrator(request);
  const language = requestLanguage(request);
  const asked = new URL(request.url).searchParams;
  const search = asked.get("q")?.slice(0, 100) ?? "";
  const all = (await listOrganisations()).map(({ sector, ...organisation }) => ({
    ...organisation,
    sector: localText(readText(sector.name) ?? { nl: sector.id }, language),
  }));
  return {
    ...{ viewer, search },
    count: all.length,
    list: findMembers(all, search, Number(asked.get("page") ?? 1)),
    sectors: await sectorChoices(language),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireAdministrator(request);
  const fields = Object.fromEntries(await request.formData());
  const { slug, problem } = readSlug(fields["slug"]);
  const { facts, problems: wrong } = readMember(fields);
  const problems = { ...problem, ...wrong };
  if (Object.keys(problems).length > 0) return data({ slug, facts, problems }, 422);
  const outcome = await addMember({ slug, ...facts });
  if (!outcome.added) {
    return data({ slug, facts, problems: { slug: outcome.reason } }, 422);
  }
  await recordAct(request, viewer, "organisation-added", {
    organisation: slug,
    details: { sector: outcome.sector },
  });
  return redirect(`/admin/members/${slug}?added`);
}

export default function Members() {
  const { t } = useTranslation(["admin", "members"]);
  const { viewer, count, list, search, sectors } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const nobody = { name: "", sector: "", contact: null, email: null };
  return (
    <AdminShell viewer={viewer}>
      <Headline title={t("members.headline", { count })} lead={t("members.lead")} />
      <Sheet title={t("members.table")}>
        {count === 0 ? (
          <p>{t("members.empty")}</p>
        ) : (
          <MemberList {...list} search={search} path="/admin/members" />
        )}
      </Sheet>
      <Sheet title={t("members:member.add")} say={t("members:member.addSay")}>
        <FactsForm
          intent="add"
          facts={sent?.facts ?? nobody}
          slug={sent?.slug ?? ""}
          sectors={sectors}
          problems={sent?.problems ?? {}}
          submit={t("members:member.add")}
        />
      </Sheet>
    </AdminShell>
  );
}
