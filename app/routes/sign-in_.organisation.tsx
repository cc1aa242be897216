import { data, type ActionFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";

import { Alert, Button, ButtonLink, MessagePage, TextField, TwoPartPage } from "~/ui";

export const handle = { title: "accounts:organisation.title" };

export async function action({ request }: ActionFunctionArgs) {
  const email = String((await request.formData()).get("email") ?? "").trim();
  if (!z.email().safeParse(email).success) return data({ domain: null, email }, { status: 400 });
  // Whether or not an organisation has this domain: who is a member is not told here.
  return data({ domain: email.slice(email.lastIndexOf("@") + 1).toLowerCase(), email });
}

export default function Organisation() {
  const { t } = useTranslation("accounts");
  const [search] = useSearchParams();
  const answer = useActionData<typeof action>();
  if (answer?.domain) {
    const { domain } = answer;
    const back = search.get("back");
    const parameters = back === null ? "" : `?${new URLSearchParams({ back })}`;
    // A link and no redirect: our forms may lead nowhere but here.
    return (
      <MessagePage title={t("organisation.found", { domain })} text={t("organisation.foundText")}>
        <ButtonLink to={`/sign-in/organisation/${domain}${parameters}`} reloadDocument arrow>
          {t("organisation.go", { domain })}
        </ButtonLink>
      </MessagePage>
    );
  }
  return (
    <TwoPartPage>
      {answer && (
        <Alert title={t("organisation.noAddress")} id="refused">
          <p>{t("welcome.emailWrong")}</p>
        </Alert>
      )}
      <h1>{t("organisation.title")}</h1>
      <p className="nm-soft">{t("organisation.lead")}</p>
      <Form method="post" reloadDocument noValidate>
        <TextField
          name="email"
          type="email"
          label={t("organisation.email")}
          defaultValue={answer?.email}
          invalid={Boolean(answer)}
          describedBy={answer && "refused"}
          autoComplete="username"
        />
        <div className="nm-row">
          <Button arrow>{t("organisation.submit")}</Button>
          <a href="/sign-in">{t("link.back")}</a>
        </div>
      </Form>
    </TwoPartPage>
  );
}
