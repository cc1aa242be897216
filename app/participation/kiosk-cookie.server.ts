import { parse, serialize } from "cookie";

import { config } from "~/platform/index.server";

import { normaliseCode } from "./code";

const name = "nulmeting-kiosk";

/** The shared link of the computer that asks; null for one that is no kiosk. */
export function readKioskCookie(request: Request): string | null {
  const value = parse(request.headers.get("Cookie") ?? "")[name];
  return value === undefined ? null : normaliseCode(value);
}

/** @param maxAge seconds; null: until the browser is closed */
export function serializeKiosk(value: string, maxAge: number | null): string {
  return serialize(name, value, {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: config().baseUrl.startsWith("https:"),
    ...(maxAge !== null && { maxAge }),
  });
}
