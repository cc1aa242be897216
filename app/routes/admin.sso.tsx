import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { AdminShell, SsoTable } from "~/accounts";
import {
  administerSso,
  endSso,
  listSso,
  requireAdministrator,
  returnAddress,
} from "~/accounts/index.server";
import { listOrganisations } from "~/organisations/index.server";
import { clientAddress } from "~/platform";
import { Alert, Button, Headline, Saved, SelectField, Sheet, TextField } from "~/ui";

export const handle = { title: "accounts:sso.title" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireAdministrator(request);
  const [lines, organisations] = await Promise.all([listSso(), listOrganisations()]);
  return {
    ...{ viewer, lines },
    members: organisations.map(({ slug, name }) => ({ value: slug, label: name })),
    address: returnAddress("…"),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { email: actor } = await requireAdministrator(request);
  const who = { actor, origin: clientAddress(request) };
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "").trim();
  if (form.has("off")) return { done: "turnedOff" as const, was: await endSso(who, text("off")) };
  const outcome = await administerSso(who, text("organisation"), {
    ...{ issuer: text("issuer"), clientId: text("clientId"), clientSecret: text("clientSecret") },
    domains: text("domains")
      .split(/[\s,]+/)
      .filter(Boolean),
  });
  if (outcome === "set") return { done: "done" as const };
  const problem = outcome === "domain-taken" ? ("domainTaken" as const) : ("incomplete" as const);
  const typed = { issuer: text("issuer"), clientId: text("clientId"), domains: text("domains") };
  return data({ problem, typed }, { status: 422 });
}

export default function Sso() {
  const { t } = useTranslation("accounts");
  const { viewer, lines, members, address } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer && "problem" in answer ? answer : null;
  return (
    <AdminShell viewer={viewer}>
      <Headline title={t("sso.title")} lead={t("sso.lead", { address })} />
      <Sheet title={t("sso.submit")}>
        {answer && "done" in answer && <Saved>{t(`sso.${answer.done}`)}</Saved>}
        {refused && (
          <Alert title={t("sso.failed")}>
            <p>{t(`sso.${refused.problem}`)}</p>
          </Alert>
        )}
        <Form method="post" className="nm-form" reloadDocument>
          <SelectField name="organisation" label={t("sso.organisation")} options={members} />
          <TextField
            name="issuer"
            label={t("sso.issuer")}
            defaultValue={refused?.typed.issuer}
            autoComplete="off"
          />
          <TextField
            name="clientId"
            label={t("sso.clientId")}
            defaultValue={refused?.typed.clientId}
            autoComplete="off"
          />
          <TextField
            name="clientSecret"
            type="password"
            label={t("sso.clientSecret")}
            hint={t("sso.clientSecretHint")}
            autoComplete="off"
          />
          <TextField
            name="domains"
            label={t("sso.domains")}
            hint={t("sso.domainsHint")}
            defaultValue={refused?.typed.domains}
            autoComplete="off"
          />
          <Button>{t("sso.submit")}</Button>
        </Form>
      </Sheet>
      {lines.length > 0 && (
        <Sheet title={t("sso.table")}>
          <SsoTable lines={lines} />
        </Sheet>
      )}
    </AdminShell>
  );
}
