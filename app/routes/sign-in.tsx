import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { homeOf, returnPath } from "~/accounts";
import { findViewer, signIn } from "~/accounts/index.server";
import { Alert, Button, TextField, TwoPartPage } from "~/ui";

export const handle = { title: "accounts:signIn.title" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await findViewer(request);
  return viewer ? redirect(returnPath(backOf(request), homeOf(viewer))) : null;
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const email = String(form.get("email") ?? "").trim();
  const outcome = await signIn(request, { email, password: String(form.get("password") ?? "") });
  if (outcome === "wrong") return data({ problem: outcome, email }, { status: 401 });
  if (outcome === "too-many") return data({ problem: outcome, email }, { status: 429 });
  // Without a place to go back to, the next request knows who this is and where their pages are.
  return redirect(returnPath(backOf(request), "/sign-in"), { headers: outcome.headers });
}

function backOf(request: Request): string | null {
  return new URL(request.url).searchParams.get("back");
}

export default function SignIn() {
  const { t } = useTranslation("accounts");
  const refused = useActionData<typeof action>();
  const describedBy = refused && "refused";
  return (
    <TwoPartPage>
      {refused && (
        <Alert title={t("signIn.failed")} id="refused">
          <p>{refused.problem === "wrong" ? t("signIn.wrong") : t("signIn.tooMany")}</p>
        </Alert>
      )}
      <h1>{t("signIn.title")}</h1>
      <p className="nm-soft">
        {t("signIn.notNeeded")} <a href="/">{t("signIn.toCode")}</a>
      </p>
      <Form method="post" reloadDocument noValidate>
        <TextField
          name="email"
          type="email"
          label={t("signIn.email")}
          defaultValue={refused?.email}
          invalid={Boolean(refused)}
          describedBy={describedBy}
          autoComplete="username"
        />
        <TextField
          name="password"
          type="password"
          label={t("signIn.password")}
          invalid={Boolean(refused)}
          describedBy={describedBy}
          autoComplete="current-password"
        />
        <div className="nm-row">
          <Button arrow>{t("signIn.submit")}</Button>
          <a href="/help#password">{t("signIn.forgotten")}</a>
        </div>
      </Form>
    </TwoPartPage>
  );
}
