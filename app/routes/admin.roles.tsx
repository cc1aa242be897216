import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { AdminShell, AccountChanged } from "~/accounts";
import { administerAccounts, listAccounts, requireAdministrator } from "~/accounts/index.server";
import { listOrganisations } from "~/organisations/index.server";
import { Button, Headline, SelectField, Sheet } from "~/ui";

export const handle = { title: "accounts:people.give" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireAdministrator(request);
  const [accounts, organisations] = await Promise.all([listAccounts(), listOrganisations()]);
  return {
    viewer,
    people: accounts.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` })),
    members: organisations.map(({ slug, name }) => ({ value: slug, label: name })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireAdministrator(request);
  const fields = Object.fromEntries(await request.formData());
  const change = await administerAccounts(request, viewer, { ...fields, act: "give" });
  if (!change) throw new Response(null, { status: 400 });
  return data({ change }, { status: "refused" in change ? 422 : 200 });
}

export default function Roles() {
  const { t } = useTranslation(["admin", "accounts"]);
  const { viewer, people, members } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const roles = (["hr", "network", "administrator"] as const).map((value) => ({
    value,
    label: t(`people.${value}`),
  }));
  return (
    <AdminShell viewer={viewer}>
      <Headline title={t("accounts:people.give")} lead={t("people.lead")} />
      <Sheet title={t("people.role")}>
        {done && <AccountChanged change={done.change} />}
        <Form method="post" className="nm-form">
          <SelectField name="person" label={t("accounts:people.person")} options={people} />
          <SelectField name="role" label={t("people.role")} options={roles} />
          <SelectField
            name="organisation"
            label={t("people.organisation")}
            hint={t("people.organisationHint")}
            options={[{ value: "", label: t("people.none") }, ...members]}
          />
          <Button>{t("accounts:people.giveSubmit")}</Button>
        </Form>
      </Sheet>
    </AdminShell>
  );
}
