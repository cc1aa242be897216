import { defaultLanguage, isLanguage, type Language } from "./language";

const name = "language";
const year = 365 * 24 * 60 * 60;

/** The language that this very request asks for with `?language=`. */
export function chosenLanguage(request: Request): Language | null {
  const asked = new URL(request.url).searchParams.get(name);
  return isLanguage(asked) ? asked : null;
}

/** Asked now, chosen before, or Dutch. A browser's own list is left aside: on a ward it is often English. */
export function requestLanguage(request: Request): Language {
  return chosenLanguage(request) ?? rememberedLanguage(request) ?? defaultLanguage;
}

/** A `Set-Cookie` value that remembers the choice. */
export function languageCookie(language: Language): string {
  return `${name}=${language}; Path=/; Max-Age=${year}; SameSite=Lax`;
}

function rememberedLanguage(request: Request): Language | null {
  const cookies = request.headers.get("Cookie") ?? "";
  const value = /(?:^|;\s*)language=([^;]*)/.exec(cookies)?.[1];
  return isLanguage(value) ? value : null;
}
