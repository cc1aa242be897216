import { parse, serialize } from "cookie";

import type { Asked } from "~/platform";
import { cookieKeeping } from "~/platform/index.server";

import { normaliseCode } from "./code";
import { readKioskCookie } from "./kiosk-cookie.server";

const keeping = (path: string) => cookieKeeping("nulmeting-code", path);

/** The only paths that ever see the code's cookie. */
const paths = ["/t", "/q", "/api/v1/participation"];

/** On a computer that many share the result opens only beside its own code, so it is seen there too. */
const kioskPaths = [...paths, "/kiosk", "/result"];

/** Keeps the code out of addresses, and so out of logs, bookmarks and shoulders' sight. */
export function codeCookieHeaders(code: string, where: Request | "kiosk"): Headers {
  const kiosk = where === "kiosk" || readKioskCookie(where) !== null;
  return cookieHeaders(code, 12 * 60 * 60, kiosk ? kioskPaths : paths);
}

/** Forgets the code, after handing in or on a shared computer. */
export function clearCodeCookieHeaders(): Headers {
  return cookieHeaders("", 0, kioskPaths);
}

export function readCodeCookie(request: Pick<Asked, "headers">): string | null {
  const value = parse(request.headers.get("Cookie") ?? "")[keeping("/t").name];
  return value === undefined ? null : normaliseCode(value);
}

function cookieHeaders(value: string, maxAge: number, seenBy: readonly string[]): Headers {
  const headers = new Headers();
  for (const path of seenBy) {
    const { name, options } = keeping(path);
    headers.append("Set-Cookie", serialize(name, value, { ...options, maxAge }));
  }
  return headers;
}
