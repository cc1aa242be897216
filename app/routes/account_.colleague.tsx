import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";

import { OpenInvitations } from "~/accounts";
import {
  inviteColleague,
  listInvitations,
  requireViewer,
  withdrawInvitation,
} from "~/accounts/index.server";
import { requestLanguage } from "~/i18n/index.server";
import { Button, ErrorSummary, ParticipantPage, SelectField, TextField, TwoPartPage } from "~/ui";

export const handle = { title: "accounts:colleague.title" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const organisations = viewer.roles.flatMap(({ role, organisation }) =>
    role === "hr" && organisation ? [organisation] : [],
  );
  if (organisations.length === 0) throw new Response(null, { status: 404 });
  return { organisations, invitations: await listInvitations(viewer) };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  if (!viewer.roles.some(({ role }) => role === "hr")) throw new Response(null, { status: 404 });
  const form = await request.formData();
  const withdraw = form.get("withdraw");
  if (withdraw !== null) {
    const isDone = await withdrawInvitation(request, viewer, String(withdraw));
    return data({ withdrawn: isDone }, { status: isDone ? 200 : 404 });
  }
  const typed = String(form.get("email") ?? "").trim();
  const email = z.email().safeParse(typed.toLowerCase());
  if (!email.success) {
    return data({ wrong: typed, why: "emailWrong" as const }, { status: 400 });
  }
  const outcome = await inviteColleague(request, viewer, {
    slug: String(form.get("organisation") ?? ""),
    email: email.data,
    language: requestLanguage(request),
  });
  if (outcome === "not-theirs") throw new Response(null, { status: 404 });
  if (outcome === "not-mailed") {
    return data({ wrong: typed, why: "notMailed" as const }, { status: 502 });
  }
  return data({ invited: outcome });
}

export default function Colleague() {
  const { t } = useTranslation("accounts");
  const { organisations, invitations } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && "invited" in answer) {
    const { link, email } = answer.invited;
    return (
      <ParticipantPage host={null} className="nm-prose">
        <h1>{t("colleague.done", { email })}</h1>
        <p role="status">{link === null ? t("colleague.mailed") : t("colleague.handOver")}</p>
        {link !== null && (
          <p className="nm-kept">
            <code className="nm-code-line">{link}</code>
          </p>
        )}
        <p>
          <a href="/account">{t("account.back")}</a>
        </p>
      </ParticipantPage>
    );
  }
  const refused = answer && "wrong" in answer ? answer : null;
  const error = refused ? t(`colleague.${refused.why}`) : undefined;
  const [only] = organisations;
  return (
    <TwoPartPage>
      {error && <ErrorSummary title={t("colleague.failed")} errors={{ email: error }} />}
      <h1>{t("colleague.title")}</h1>
      <p className="nm-soft">{t("colleague.lead")}</p>
      <Form method="post" reloadDocument noValidate>
        {organisations.length === 1 ? (
          <input type="hidden" name="organisation" value={only?.slug} />
        ) : (
          <SelectField
            name="organisation"
            label={t("colleague.organisation")}
            options={organisations.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
        )}
        <TextField
          name="email"
          type="email"
          label={t("colleague.email")}
          defaultValue={refused?.wrong}
          error={error}
          autoComplete="off"
        />
        <div className="nm-row">
          <Button arrow>{t("colleague.submit")}</Button>
          <a href="/account">{t("account.back")}</a>
        </div>
      </Form>
      {answer && "withdrawn" in answer && (
        <p role="status">{t(answer.withdrawn ? "invitations.withdrawn" : "invitations.gone")}</p>
      )}
      {invitations.length > 0 && (
        <section aria-labelledby="open">
          <h2 id="open">{t("invitations.table")}</h2>
          <p className="nm-soft">{t("invitations.lead")}</p>
          <OpenInvitations lines={invitations} />
        </section>
      )}
    </TwoPartPage>
  );
}
