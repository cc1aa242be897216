import { isRouteErrorResponse } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { ButtonLink } from "./button";
import { MessagePage } from "./message-page";

export type ErrorKind = "absent" | "forbidden" | "tooMany" | "away" | "broken";

const kinds: Readonly<Record<number, ErrorKind>> = {
  401: "forbidden",
  403: "forbidden",
  404: "absent",
  405: "absent",
  429: "tooMany",
  503: "away",
};

/** Where each leads; null is the same page once more. */
const ways: Readonly<Record<ErrorKind, string | null>> = {
  absent: "/",
  forbidden: "/account",
  tooMany: "/",
  away: null,
  broken: null,
};

export function errorKind(error: unknown): ErrorKind {
  return (isRouteErrorResponse(error) && kinds[error.status]) || "broken";
}

/** What happened, what is safe, what to do. */
export function ErrorPage({ kind }: { readonly kind: ErrorKind }) {
  const { t } = useTranslation("errors");
  return (
    <MessagePage wrong title={t(`${kind}.title`)} text={t(`${kind}.text`)}>
      <ButtonLink to={ways[kind] ?? ""} reloadDocument arrow>
        {t(`${kind}.action`)}
      </ButtonLink>
      <p className="nm-soft">{t(`${kind}.help`)}</p>
    </MessagePage>
  );
}
