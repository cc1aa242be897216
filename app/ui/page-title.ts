import { useMatches, useRouteError } from "@remix-run/react";
import { useTranslation } from "react-i18next";

import { errorKind } from "./error-page";

/** A route says what its page is called: `export const handle = { title: "pages:privacy.title" }`. */
export type TitleHandle = { readonly title: string };

/**
 * The title of the innermost page that has one: `pageTitle` in its loader's data, already in words, or
 * the key in its handle. What went wrong goes before it.
 */
export function usePageTitle(): string {
  const { t } = useTranslation("common");
  const matches = useMatches();
  const error = useRouteError();
  if (error) return t("title", { page: t(`errors:${errorKind(error)}.title`) });
  const page = matches
    .map(({ data, handle }) => textAt(data, "pageTitle") ?? translated(t, textAt(handle, "title")))
    .findLast((title) => title !== null);
  return page ? t("title", { page }) : t("brand");
}

function translated(t: (key: string) => string, key: string | null): string | null {
  return key === null ? null : t(key);
}

function textAt(value: unknown, name: string): string | null {
  if (typeof value !== "object" || value === null) return null;
  const found: unknown = Reflect.get(value, name);
  return typeof found === "string" ? found : null;
}
