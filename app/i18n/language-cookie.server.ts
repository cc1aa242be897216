import { serialize } from "cookie";

import { cookieKeeping } from "~/platform/index.server";

import type { Language } from "./language";

const year = 365 * 24 * 60 * 60;

/** A `Set-Cookie` value that remembers the choice. */
export function languageCookie(language: Language): string {
  const { name, options } = cookieKeeping("language", "/");
  return serialize(name, language, { ...options, maxAge: year });
}
