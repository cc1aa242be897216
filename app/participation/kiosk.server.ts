import { defaultLanguage } from "~/i18n";
import { languageCookie } from "~/i18n/index.server";

import { formatCode } from "./code";
import { clearCodeCookieHeaders } from "./cookie.server";
import { readKioskCookie, serializeKiosk } from "./kiosk-cookie.server";

/** Where each person begins on the computer that asks. */
export function kioskOf(request: Request): string | null {
  const link = readKioskCookie(request);
  return link && kioskPath(link);
}

/** @param link 16 letters */
export function kioskPath(link: string): string {
  return `/kiosk/${formatCode(link)}`;
}

/** Makes a computer a kiosk until its browser is closed; its start page makes it one again. */
export function kioskCookie(link: string): string {
  return serializeKiosk(link, null);
}

/** Forgets whoever was there: the code, and the language that they chose. */
export function wipeHeaders(link: string): Headers {
  const headers = clearCodeCookieHeaders();
  headers.append("Set-Cookie", languageCookie(defaultLanguage));
  headers.append("Set-Cookie", kioskCookie(link));
  headers.set("Cache-Control", "no-store");
  return headers;
}

/** Makes the computer an ordinary one. */
export function leaveKioskHeaders(): Headers {
  const headers = clearCodeCookieHeaders();
  headers.append("Set-Cookie", serializeKiosk("", 0));
  return headers;
}
