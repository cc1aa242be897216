import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { returnPath } from "~/accounts";
import { findWaiting, forgetWaiting, passSecondStep } from "~/accounts/index.server";
import { Alert, Button, TextField, TwoPartPage } from "~/ui";

export const handle = { title: "accounts:secondStep.title" };

// When to try again.
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader({ request }: LoaderFunctionArgs) {
  return (await findWaiting(request)) ? null : redirect("/sign-in");
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const code = form.get("code");
  if (code === null) return redirect("/sign-in", { headers: await forgetWaiting(request) });
  const outcome = await passSecondStep(request, String(code));
  if (outcome === "expired") return redirect("/sign-in");
  if (outcome === "wrong") return data({ minutes: null }, { status: 401 });
  if ("wait" in outcome) {
    const headers = { "Retry-After": String(outcome.wait) };
    return data({ minutes: Math.ceil(outcome.wait / 60) }, { status: 429, headers });
  }
  const back = new URL(request.url).searchParams.get("back");
  return redirect(returnPath(back, "/sign-in"), { headers: outcome.headers });
}

export default function SecondStep() {
  const { t } = useTranslation("accounts");
  const refused = useActionData<typeof action>();
  return (
    <TwoPartPage>
      {refused && (
        <Alert title={t("secondStep.failed")} id="refused">
          <p>
            {refused.minutes === null
              ? t("secondStep.wrong")
              : t("secondStep.tooMany", { count: refused.minutes })}
          </p>
        </Alert>
      )}
      <h1>{t("secondStep.title")}</h1>
      <p className="nm-soft">{t("secondStep.lead")}</p>
      <Form method="post" reloadDocument noValidate>
        <TextField
          name="code"
          label={t("secondStep.code")}
          hint={t("secondStep.codeHint")}
          invalid={Boolean(refused)}
          describedBy={refused && "refused"}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
        />
        <div className="nm-row">
          <Button arrow>{t("secondStep.submit")}</Button>
        </div>
      </Form>
      <Form method="post" reloadDocument>
        <button className="nm-button-text">{t("secondStep.restart")}</button>
      </Form>
      <p className="nm-soft">{t("secondStep.lost")}</p>
    </TwoPartPage>
  );
}
