import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Form, useActionData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { changePassword, requireViewer } from "~/accounts/index.server";
import { Alert, Button, ButtonLink, ErrorSummary, MessagePage, TextField, TwoPartPage } from "~/ui";

export const handle = { title: "accounts:password.title" };

// When to try again.
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request);
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "");
  const outcome = await changePassword(request, viewer, {
    ...{ current: text("current"), password: text("password"), repeat: text("repeat") },
  });
  if ("wait" in outcome) {
    const headers = { "Retry-After": String(outcome.wait) };
    return data({ minutes: Math.ceil(outcome.wait / 60) }, { status: 429, headers });
  }
  if ("problems" in outcome) return data(outcome, { status: 400 });
  // The session is a new one: only the next request has it.
  return redirect("/account/password?done", { headers: outcome.headers });
}

export default function Password() {
  const { t } = useTranslation("accounts");
  const [search] = useSearchParams();
  const answer = useActionData<typeof action>();
  if (!answer && search.has("done")) {
    return (
      <MessagePage title={t("password.done")} text={t("password.doneText")}>
        <ButtonLink to="/account" arrow>
          {t("account.back")}
        </ButtonLink>
      </MessagePage>
    );
  }
  const { current, password, repeat } = (answer && "problems" in answer && answer.problems) || {};
  const errors = {
    ...(current && { current: t(`password.${current}`) }),
    ...(password && { password: t(`welcome.${password}`) }),
    ...(repeat && { repeat: t(`welcome.${repeat}`) }),
  };
  return (
    <TwoPartPage>
      {answer && "minutes" in answer && (
        <Alert title={t("password.failed")}>
          <p>{t("twoFactor.tooMany", { count: answer.minutes })}</p>
        </Alert>
      )}
      {Object.keys(errors).length > 0 && (
        <ErrorSummary title={t("password.failed")} errors={errors} />
      )}
      <h1>{t("password.title")}</h1>
      <p className="nm-soft">{t("password.lead")}</p>
      <Form method="post" reloadDocument noValidate>
        <TextField
          name="current"
          type="password"
          label={t("password.current")}
          error={errors.current}
          autoComplete="current-password"
        />
        <TextField
          name="password"
          type="password"
          label={t("password.password")}
          hint={t("welcome.passwordHint")}
          error={errors.password}
          autoComplete="new-password"
        />
        <TextField
          name="repeat"
          type="password"
          label={t("password.repeat")}
          error={errors.repeat}
          autoComplete="new-password"
        />
        <div className="nm-row">
          <Button arrow>{t("password.submit")}</Button>
          <a href="/account">{t("account.back")}</a>
        </div>
      </Form>
    </TwoPartPage>
  );
}
