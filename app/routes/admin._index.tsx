import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";

import { AccountList, AdminShell, OpenInvitations, AccountChanged } from "~/accounts";
import {
  administerAccounts,
  findAccounts,
  hasAccount,
  inviteAccount,
  listInvitations,
  requireAdministrator,
  withdrawInvitation,
} from "~/accounts/index.server";
import { recordAct } from "~/audit/index.server";
import { findOrganisation, listOrganisations } from "~/organisations/index.server";
import { Alert, Button, ButtonLink, Headline, Saved, SelectField, Sheet, TextField } from "~/ui";

export const handle = { title: "admin:tabs.people" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireAdministrator(request);
  const asked = new URL(request.url).searchParams;
  const search = (asked.get("q") ?? "").trim().slice(0, 100);
  const [list, organisations, invitations] = await Promise.all([
    findAccounts(search, Number(asked.get("page") ?? 1)),
    listOrganisations(),
    listInvitations(viewer),
  ]);
  return {
    ...{ viewer, list, search, invitations },
    organisations: organisations.map(({ slug, name }) => ({ slug, name })),
  };
}

const invitationSchema = z.object({
  role: z.enum(["hr", "network", "administrator"]),
  organisation: z.string(),
  email: z.string().trim().toLowerCase(),
});

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireAdministrator(request);
  const fields = Object.fromEntries(await request.formData());
  if (typeof fields["withdraw"] === "string") {
    const isDone = await withdrawInvitation(request, viewer, fields["withdraw"]);
    return data({ withdrawn: isDone }, { status: isDone ? 200 : 404 });
  }
  const change = await administerAccounts(request, viewer, fields);
  if (change) return data({ change }, { status: "refused" in change ? 422 : 200 });
  const parsed = invitationSchema.safeParse(fields);
  if (!parsed.success) return data({ problem: "unknownRole" } as const, { status: 422 });
  const { role, organisation, email } = parsed.data;
  const found = organisation === "" ? null : await findOrganisation(organisation);
  if ((role === "hr") !== (found !== null)) {
    return data({ problem: "needsOrganisation" } as const, { status: 422 });
  }
  if (email !== "" && !z.email().safeParse(email).success) {
    return data({ problem: "emailWrong" } as const, { status: 422 });
  }
  // A link for an address with an account would give it a new password: not from a page.
  if (email !== "" && (await hasAccount(email))) {
    return data({ problem: "hasAccount" } as const, { status: 422 });
  }
  const link = await inviteAccount(
    {
      ...{ role, organisationId: found?.id, email: email === "" ? undefined : email },
      // Who administers says whose address it is: they give roles as well.
      ...{ proves: true, invitedBy: viewer.userId },
    },
    new Date(),
  );
  await recordAct(request, viewer, "account-invited", {
    organisation: found?.slug ?? null,
    details: { role, ...(email !== "" && { email }) },
  });
  return data({ link });
}

export default function People() {
  const { t } = useTranslation(["admin", "accounts"]);
  const { viewer, list, search, organisations, invitations } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const roles = (["hr", "network", "administrator"] as const).map((value) => ({
    value,
    label: t(`people.${value}`),
  }));
  const members = organisations.map(({ slug, name }) => ({ value: slug, label: name }));
  return (
    <AdminShell viewer={viewer}>
      <Headline title={t("people.headline", { count: list.all })} lead={t("people.lead")} />
      <Sheet title={t("people.invite")}>
        {done && "link" in done && (
          <div className="nm-kept" role="status">
            <h3>{t("people.link")}</h3>
            <p>{t("people.linkText")}</p>
            <p>
              <code className="nm-code-line">{done.link}</code>
            </p>
          </div>
        )}
        {done && "problem" in done && (
          <Alert title={t("people.failed")} id="failed">
            <p>{t(`people.${done.problem}`)}</p>
          </Alert>
        )}
        <Form method="post" className="nm-form">
          <SelectField name="role" label={t("people.role")} options={roles} />
          <SelectField
            name="organisation"
            label={t("people.organisation")}
            hint={t("people.organisationHint")}
            options={[{ value: "", label: t("people.none") }, ...members]}
          />
          <TextField
            name="email"
            type="email"
            label={t("people.email")}
            hint={t("people.emailHint")}
            autoComplete="off"
          />
          <Button>{t("people.submit")}</Button>
        </Form>
      </Sheet>
      {(invitations.length > 0 || (done && "withdrawn" in done)) && (
        <Sheet title={t("accounts:invitations.table")}>
          {done && "withdrawn" in done && (
            <Saved>
              {t(done.withdrawn ? "accounts:invitations.withdrawn" : "accounts:invitations.gone")}
            </Saved>
          )}
          <p className="nm-soft">{t("accounts:invitations.lead")}</p>
          <OpenInvitations lines={invitations} />
        </Sheet>
      )}
      <Sheet title={t("people.table")}>
        {done && "change" in done && <AccountChanged change={done.change} />}
        <AccountList {...list} search={search} />
        <p>
          <ButtonLink to="/admin/roles" look="quiet">
            {t("accounts:people.give")}
          </ButtonLink>
        </p>
      </Sheet>
    </AdminShell>
  );
}
