import { createInstance, type i18n } from "i18next";
import { initReactI18next } from "react-i18next";

import { defaultLanguage, languages, type Language } from "./language";

export const namespaces = [
  "common",
  "pages",
  "promise",
  "participation",
  "questions",
  "accounts",
  "admin",
  "errors",
  "exports",
  "results",
  "mail",
  "measurement",
  "network",
  "instrument",
  "trend",
  "people",
  "members",
  "keys",
  "figures",
  "learning",
  "library",
] as const;

export type Namespace = (typeof namespaces)[number];

/** Texts of one area: nested keys, plain strings. */
export type Texts = { readonly [key: string]: string | Texts };

/** All texts of one language. */
export type Resources = Readonly<Record<Namespace, Texts>>;

/** What i18next is told, in the browser, on the server and in loaders alike. */
export const translatorOptions = {
  supportedLngs: [...languages],
  fallbackLng: defaultLanguage,
  ns: [...namespaces],
  defaultNS: "common",
  // React escapes what it renders.
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
  // Texts are at hand, so it can be ready at once.
  initImmediate: false,
};

/** An i18next instance that speaks one language; ready when this returns. */
export function createTranslator(language: Language, resources: Resources): i18n {
  const translator = createInstance();
  void translator
    .use(initReactI18next)
    .init({ ...translatorOptions, lng: language, resources: { [language]: resources } });
  return translator;
}
