import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { returnPath } from "~/accounts";
import { isMailLink, useMailLink as takeMailLink } from "~/accounts/index.server";
import { Button, ButtonLink, MessagePage } from "~/ui";

export const handle = { title: "accounts:link.use" };

// Opening it changes nothing: programs that look at mail open links too.
export async function loader({ params }: LoaderFunctionArgs) {
  const isGood = await isMailLink(params.token ?? "");
  return data({ isGood }, { status: isGood ? 200 : 404 });
}

export async function action({ params, request }: ActionFunctionArgs) {
  const outcome = await takeMailLink(request, params.token ?? "");
  if (outcome === "unknown") return data({ isGood: false }, { status: 404 });
  // Without a place to go back to, the next request knows who this is and where their pages are.
  const back = returnPath(new URL(request.url).searchParams.get("back"), "/sign-in");
  const secondStep = `/sign-in/second-step?${new URLSearchParams({ back })}`;
  return redirect(outcome.secondStep ? secondStep : back, { headers: outcome.headers });
}

export default function UseLink() {
  const { t } = useTranslation("accounts");
  const { isGood } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (!isGood || refused) {
    return (
      <MessagePage wrong title={t("link.void")} text={t("link.voidText")}>
        <ButtonLink to="/sign-in/link" arrow>
          {t("link.again")}
        </ButtonLink>
      </MessagePage>
    );
  }
  return (
    <MessagePage title={t("link.use")} text={t("link.useText")}>
      <Form method="post" reloadDocument>
        <Button arrow>{t("link.useSubmit")}</Button>
      </Form>
    </MessagePage>
  );
}
