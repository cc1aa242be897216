import { useTranslation } from "react-i18next";

import type { Words } from "../figures/dot-rows";
import { say, type Sentence } from "./sentence";

/** Texts of the dashboards in the language of the page. */
export function useWords(namespace: "results" | "network" | "instrument" | "trend" = "results") {
  const { t: translate, i18n } = useTranslation(namespace);
  const t: Words["t"] = (key, values) => translate(key, { ...values });
  return { t, language: i18n.language, say: (text: Sentence) => say(t, text) };
}
