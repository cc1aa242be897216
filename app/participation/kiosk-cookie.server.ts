import { parse, serialize } from "cookie";

import { cookieKeeping } from "~/platform/index.server";

import { normaliseCode } from "./code";

const keeping = () => cookieKeeping("nulmeting-kiosk", "/");

/** The shared link of the computer that asks; null for one that is no kiosk. */
export function readKioskCookie(request: Request): string | null {
  const value = parse(request.headers.get("Cookie") ?? "")[keeping().name];
  return value === undefined ? null : normaliseCode(value);
}

/** @param maxAge seconds; null: until the browser is closed */
export function serializeKiosk(value: string, maxAge: number | null): string {
  const { name, options } = keeping();
  return serialize(name, value, { ...options, ...(maxAge !== null && { maxAge }) });
}
