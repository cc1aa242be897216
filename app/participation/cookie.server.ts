import { parse, serialize } from "cookie";

import { config } from "~/platform/index.server";

import { normaliseCode } from "./code";

const name = "nulmeting-code";

/** The only paths that ever see the code's cookie. */
const paths = ["/t", "/q", "/api/v1/participation"];

/** Keeps the code out of addresses, and so out of logs, bookmarks and shoulders' sight. */
export function codeCookieHeaders(code: string): Headers {
  return cookieHeaders(code, 12 * 60 * 60);
}

/** Forgets the code, after handing in or on a shared computer. */
export function clearCodeCookieHeaders(): Headers {
  return cookieHeaders("", 0);
}

export function readCodeCookie(request: Request): string | null {
  const value = parse(request.headers.get("Cookie") ?? "")[name];
  return value === undefined ? null : normaliseCode(value);
}

function cookieHeaders(value: string, maxAge: number): Headers {
  const headers = new Headers();
  for (const path of paths) {
    headers.append(
      "Set-Cookie",
      serialize(name, value, {
        path,
        maxAge,
        httpOnly: true,
        sameSite: "lax",
        secure: config().baseUrl.startsWith("https:"),
      }),
    );
  }
  return headers;
}
