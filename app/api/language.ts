import type { Language } from "~/i18n";

/** Programs say their language as HTTP has it; Dutch unless English comes first. */
export function languageOf(request: Request): Language {
  return /^\s*en\b/i.test(request.headers.get("Accept-Language") ?? "") ? "en" : "nl";
}
