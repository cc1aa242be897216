import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { mailLink } from "~/accounts/index.server";
import { requestLanguage } from "~/i18n/index.server";
import { canMail } from "~/platform/index.server";
import { Button, ButtonLink, MessagePage, TextField, TwoPartPage } from "~/ui";

export const handle = { title: "accounts:link.title" };

export function loader(_: LoaderFunctionArgs) {
  if (!canMail()) throw new Response(null, { status: 404 });
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  if (!canMail()) throw new Response(null, { status: 404 });
  const email = String((await request.formData()).get("email") ?? "");
  const back = new URL(request.url).searchParams.get("back");
  mailLink(request, { email, back, language: requestLanguage(request) });
  return data({ sent: true });
}

export default function Link() {
  const { t } = useTranslation("accounts");
  if (useActionData<typeof action>()?.sent) {
    return (
      <MessagePage title={t("link.sent")} text={t("link.sentText")}>
        <ButtonLink to="/sign-in" look="quiet">
          {t("link.back")}
        </ButtonLink>
        <p className="nm-soft">{t("link.notThere")}</p>
      </MessagePage>
    );
  }
  return (
    <TwoPartPage>
      <h1>{t("link.title")}</h1>
      <p className="nm-soft">{t("link.lead")}</p>
      <Form method="post" reloadDocument noValidate>
        <TextField name="email" type="email" label={t("signIn.email")} autoComplete="username" />
        <div className="nm-row">
          <Button arrow>{t("link.submit")}</Button>
          <a href="/sign-in">{t("link.back")}</a>
        </div>
      </Form>
    </TwoPartPage>
  );
}
