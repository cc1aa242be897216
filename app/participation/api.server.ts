import { callerOf, problem, type Asked } from "~/platform";
import { countFailure } from "~/platform/index.server";

import { normaliseCode } from "./code";
import { readCodeCookie } from "./cookie.server";

const wrongCodes = { failures: 60, seconds: 600 };

/** `me` stands for the code in the cookie. @returns null when there is none */
export function codeOfRequest(
  request: Pick<Asked, "headers">,
  parameter: string | undefined,
): string | null {
  if (parameter === "me") return readCodeCookie(request);
  return normaliseCode(parameter ?? "");
}

/** 404, or 429 for an address that tried too many; a right code is never held up. */
export async function unknownCode(request: Pick<Asked, "headers" | "url">): Promise<Response> {
  // A cookie that ran out is nobody's guess.
  if (new URL(request.url).pathname.includes("/participation/me")) {
    return problem(404, "This code is not known");
  }
  const wait = await countFailure("code", callerOf(request), wrongCodes);
  if (wait === null) return problem(404, "This code is not known");
  return problem(429, "Too many wrong codes from this address", {}, { "Retry-After": `${wait}` });
}

/** With a cookie comes the duty to check who asks: another site may not send it for us. */
export function refuseForeignOrigin(request: Pick<Asked, "headers">): Response | null {
  const site = request.headers.get("Sec-Fetch-Site");
  if (site === null || site === "same-origin" || site === "none") return null;
  return problem(403, "This request came from another site");
}

/** `Authorization: Receipt …`. @returns null when it is missing or cannot be one */
export function readReceiptHeader(request: Pick<Asked, "headers">): string | null {
  const [scheme, receipt] = (request.headers.get("Authorization") ?? "").split(" ");
  return scheme?.toLowerCase() === "receipt" && receipt ? normaliseCode(receipt) : null;
}

export function askForReceipt(): Response {
  const headers = { "WWW-Authenticate": 'Receipt realm="nulmeting"' };
  return problem(401, "Give the receipt: Authorization: Receipt …", {}, headers);
}
