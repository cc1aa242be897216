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
import {
  acceptAccountInvitation,
  acceptRole,
  findAccountInvitation,
  findViewer,
  requireViewer,
} from "~/accounts/index.server";
import { recordAct } from "~/audit/index.server";
import { Alert, Button, ButtonLink, ErrorSummary, MessagePage, TextField, TwoPartPage } from "~/ui";

export const handle = { title: "accounts:welcome.title" };

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ params, request }: LoaderFunctionArgs) {
  const { token = "" } = params;
  const invitation = await findAccountInvitation(token);
  if (!invitation) return data(null, { status: 404 });
  const { email, role, organisation, renews } = invitation;
  const viewer = await findViewer(request);
  const back = new URLSearchParams({ back: `/account/welcome/${token}` });
  return data({
    ...{ email, role, renews, organisation: organisation?.name ?? null },
    signedInAs: viewer?.email ?? null,
    // Whether or not there is such an account: who has the link is told nothing.
    signIn: email === null || renews ? null : `/sign-in?${back}`,
  });
}

export async function action({ params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  return form.get("act") === "accept"
    ? await accept(request, params.token ?? "")
    : await make(request, params.token ?? "", form);
}

async function accept(request: Request, token: string) {
  const viewer = await requireViewer(request);
  const outcome = await acceptRole(token, viewer);
  if (outcome === "unknown") return data(null, { status: 404 });
  if (typeof outcome === "string") return data({ refused: outcome }, { status: 422 });
  const { role, organisation } = outcome;
  await recordAct(request, viewer, "role-given", {
    organisation,
    details: { email: viewer.email, role, by: "link" },
  });
  return redirect("/account");
}

async function make(request: Request, token: string, form: FormData) {
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
  const outcome = await acceptAccountInvitation(token, person);
  // The page then says that the link no longer works.
  if (outcome === "unknown") return data(null, { status: 404 });
  if (outcome === "password-too-short") return refuse({ password: "passwordShort" });
  if (outcome === "password-guessable") return refuse({ password: "passwordGuessable" });
  if (outcome === "other-address") return refuse({ email: "emailOther" });
  if (outcome === "email-taken") return refuse({ email: "emailTaken" });
  const { role, organisation, renewed } = outcome.account;
  await recordAct(request, outcome.account, renewed ? "password-changed" : "account-made", {
    organisation,
    details: { role, ...(renewed && { by: "link" }) },
  });
  const next = outcome.secondStep ? "/sign-in/second-step" : "/sign-in";
  return redirect(next, { headers: outcome.headers });
}

export default function Welcome() {
  const { t } = useTranslation(["accounts", "admin"]);
  const invitation = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
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
  const { email, role, organisation, renews, signedInAs, signIn } = invitation;
  if (email !== null && signedInAs === email && !renews) {
    const words = organisation ?? t(`admin:people.${role}`);
    return (
      <MessagePage
        title={t("welcome.accept")}
        text={t("welcome.acceptText", { email, role: words })}
      >
        {answer && "refused" in answer && (
          <Alert title={t("welcome.acceptFailed")}>
            <p>{t(`welcome.${answer.refused}`)}</p>
          </Alert>
        )}
        <Form method="post" reloadDocument>
          <Button name="act" value="accept" arrow>
            {t("welcome.accept")}
          </Button>
        </Form>
      </MessagePage>
    );
  }
  const refused = answer && "problems" in answer ? answer : null;
  const errors = Object.fromEntries(
    Object.entries(refused?.problems ?? {}).map(([field, key]) => [
      field,
      t(`welcome.${key}`, { email }),
    ]),
  );
  return (
    <TwoPartPage>
      {refused && <ErrorSummary title={t("welcome.failed")} errors={errors} />}
      <h1>{t("welcome.title")}</h1>
      <p className="nm-soft">{t("welcome.lead")}</p>
      {signedInAs !== null && (
        <Form method="post" action="/sign-out" reloadDocument>
          <p>{t("welcome.other", { email: signedInAs })}</p>
          <button className="nm-button-text">{t("welcome.signOut")}</button>
        </Form>
      )}
      {signedInAs === null && signIn !== null && (
        <p>
          {t("welcome.haveAccount")} <a href={signIn}>{t("welcome.haveAccountLink")}</a>
        </p>
      )}
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
          defaultValue={refused?.email ?? email ?? undefined}
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
