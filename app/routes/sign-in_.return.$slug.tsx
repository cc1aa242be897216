import { data, redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { finishSso, forgetSso } from "~/accounts/index.server";
import { ButtonLink, MessagePage } from "~/ui";

export const handle = { title: "accounts:organisation.title" };

/** Where an organisation's provider sends people back to. */
export async function loader({ params, request }: LoaderFunctionArgs) {
  const outcome = await finishSso(request, params.slug ?? "");
  const over = await forgetSso();
  if (typeof outcome === "string") {
    const status = outcome === "refused" ? 403 : 400;
    return data({ why: outcome }, { status, headers: { "Set-Cookie": over } });
  }
  const { headers, secondStep, back } = outcome;
  headers.append("Set-Cookie", over);
  const next = `/sign-in/second-step?${new URLSearchParams({ back })}`;
  return redirect(secondStep ? next : back, { headers });
}

export default function Returned() {
  const { t } = useTranslation("accounts");
  const { why } = useLoaderData<typeof loader>();
  return (
    <MessagePage wrong title={t(`organisation.${why}`)} text={t(`organisation.${why}Text`)}>
      <ButtonLink
        to={why === "refused" ? "/sign-in" : "/sign-in/organisation"}
        reloadDocument
        arrow
      >
        {why === "refused" ? t("link.back") : t("organisation.again")}
      </ButtonLink>
    </MessagePage>
  );
}
