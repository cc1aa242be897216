import type { i18n, TFunction } from "i18next";
import { RemixI18Next } from "remix-i18next/server";

import { defaultLanguage, languages, type Language } from "./language";
import { requestLanguage } from "./request-language";
import { en } from "./resources.en";
import { nl } from "./resources.nl";
import { createTranslator, translatorOptions, type Namespace } from "./translator";

export { languageCookie } from "./language-cookie.server";
export { chosenLanguage, requestLanguage } from "./request-language";

const remixI18next = new RemixI18Next({
  detection: {
    supportedLanguages: [...languages],
    fallbackLanguage: defaultLanguage,
    order: ["custom"],
    findLocale: (request) => Promise.resolve(requestLanguage(request)),
  },
  i18next: { ...translatorOptions, resources: { nl, en } },
});

/** `t` for a loader or an action, in the language of the request. */
export function translate(request: Request, namespace: Namespace): Promise<TFunction> {
  return remixI18next.getFixedT(request, namespace);
}

const translators: Record<Language, i18n> = {
  nl: createTranslator("nl", nl),
  en: createTranslator("en", en),
};

/** One instance per language serves all requests: it never changes. */
export function translatorOf(language: Language): i18n {
  return translators[language];
}
