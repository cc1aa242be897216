import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { homeOf, returnPath, SignInWays } from "~/accounts";
import { findViewer, hasSso, signIn } from "~/accounts/index.server";
import { canMail } from "~/platform/index.server";
import { Alert, Button, TextField, TwoPartPage } from "~/ui";

export const handle = { title: "accounts:signIn.title" };

// When to try again.
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await findViewer(request);
  if (viewer) return redirect(returnPath(backOf(request), homeOf(viewer)));
  return { ways: { link: canMail(), organisation: await hasSso() } };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const email = String(form.get("email") ?? "").trim();
  const outcome = await signIn(request, { email, password: String(form.get("password") ?? "") });
  if (outcome === "wrong") return data({ minutes: null, email }, { status: 401 });
  if ("wait" in outcome) {
    const headers = { "Retry-After": String(outcome.wait) };
    return data({ minutes: Math.ceil(outcome.wait / 60), email }, { status: 429, headers });
  }
  // Without a place to go back to, the next request knows who this is and where their pages are.
  const back = returnPath(backOf(request), "/sign-in");
  const next = outcome.secondStep ? secondStepFor(back) : back;
  return redirect(next, { headers: outcome.headers });
}

function backOf(request: Request): string | null {
  return new URL(request.url).searchParams.get("back");
}

function secondStepFor(back: string): string {
  return `/sign-in/second-step?${new URLSearchParams({ back })}`;
}

export default function SignIn() {
  const { t } = useTranslation("accounts");
  const { ways } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const refused = useActionData<typeof action>();
  const describedBy = refused && "refused";
  return (
    <TwoPartPage>
      {refused && (
        <Alert title={t("signIn.failed")} id="refused">
          <p>
            {refused.minutes === null
              ? t("signIn.wrong")
              : t("signIn.tooMany", { count: refused.minutes })}
          </p>
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
      <SignInWays ways={ways} back={search.get("back")} />
    </TwoPartPage>
  );
}
