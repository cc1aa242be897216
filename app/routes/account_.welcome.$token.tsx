import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { accountProblems, type AccountProblems } from "~/accounts";
import { acceptAccountInvitation, findAccountInvitation } from "~/accounts/index.server";
import { recordAct } from "~/audit/index.server";
import { Button, ButtonLink, ErrorSummary, MessagePage, TextField, TwoPartPage } from "~/ui";

export const handle = { title: "accounts:welcome.title" };

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ params }: LoaderFunctionArgs) {
  const invitation = await findAccountInvitation(params.token ?? "");
  return data(invitation && { email: invitation.email }, { status: invitation ? 200 : 404 });
}

export async function action({ params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "");
  const person = {
    name: text("name").trim(),
    email: text("email").trim(),
    password: text("password"),
  };
  const refuse = (problems: AccountProblems) =>
    data({ problems, name: person.name, email: person.email }, { status: 400 });

  const problems = accountProblems(person, text("repeat"));
  if (Object.keys(problems).length > 0) return refuse(problems);
  const outcome = await acceptAccountInvitation(params.token ?? "", person);
  // The page then says that the link no longer works.
  if (outcome === "unknown") return data(null, { status: 404 });
  if (outcome === "password-too-short") return refuse({ password: "passwordShort" });
  if (outcome === "password-guessable") return refuse({ password: "passwordGuessable" });
  if (outcome === "email-taken") return refuse({ email: "emailTaken" });
  const { role, organisation } = outcome.account;
  await recordAct(request, outcome.account, "account-made", { organisation, details: { role } });
  const next = outcome.secondStep ? "/sign-in/second-step" : "/sign-in";
  return redirect(next, { headers: outcome.headers });
}

export default function Welcome() {
  const { t } = useTranslation("accounts");
  const invitation = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (!invitation) {
    return (
      <MessagePage wrong title={t("welcome.used")} text={t("welcome.usedText")}>
        <ButtonLink to="/sign-in" arrow>
          {t("welcome.toSignIn")}
        </ButtonLink>
        <p className="nm-soft">{t("welcome.askNew")}</p>
      </MessagePage>
    );
  }
  const errors = Object.fromEntries(
    Object.entries(refused?.problems ?? {}).map(([field, key]) => [field, t(`welcome.${key}`)]),
  );
  return (
    <TwoPartPage>
      {refused && <ErrorSummary title={t("welcome.failed")} errors={errors} />}
      <h1>{t("welcome.title")}</h1>
      <p className="nm-soft">{t("welcome.lead")}</p>
      <Form method="post" reloadDocument noValidate>
        <TextField
          name="name"
          label={t("welcome.name")}
          defaultValue={refused?.name}
          error={errors.name}
          autoComplete="name"
        />
        <TextField
          name="email"
          type="email"
          label={t("welcome.email")}
          defaultValue={refused?.email ?? invitation.email ?? undefined}
          error={errors.email}
          autoComplete="username"
        />
        <TextField
          name="password"
          type="password"
          label={t("welcome.password")}
          hint={t("welcome.passwordHint")}
          error={errors.password}
          autoComplete="new-password"
        />
        <TextField
          name="repeat"
          type="password"
          label={t("welcome.repeat")}
          error={errors.repeat}
          autoComplete="new-password"
        />
        <div className="nm-row">
          <Button arrow>{t("welcome.submit")}</Button>
        </div>
      </Form>
    </TwoPartPage>
  );
}
