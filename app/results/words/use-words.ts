import { useTranslation } from "react-i18next";

import { wordsOf, type Words } from "./words";

/** Texts of the dashboards in the language of the page. */
export function useWords(
  namespace: "results" | "network" | "instrument" | "trend" = "results",
): Words {
  const { t, i18n } = useTranslation(namespace);
  return wordsOf((key, values) => t(key, { ...values }), i18n.language);
}
