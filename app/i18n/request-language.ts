import { defaultLanguage, isLanguage, type Language } from "./language";

const name = "language";

/** The language that this very request asks for with `?language=`. */
export function chosenLanguage(request: Request): Language | null {
  const asked = new URL(request.url).searchParams.get(name);
  return isLanguage(asked) ? asked : null;
}

/** Asked now, chosen before, or Dutch. A browser's own list is left aside: on a ward it is often English. */
export function requestLanguage(request: Request): Language {
  return chosenLanguage(request) ?? rememberedLanguage(request) ?? defaultLanguage;
}

function rememberedLanguage(request: Request): Language | null {
  const cookies = request.headers.get("Cookie") ?? "";
  const value = /(?:^|;\s*)(?:__Host-)?language=([^;]*)/.exec(cookies)?.[1];
  return isLanguage(value) ? value : null;
}
