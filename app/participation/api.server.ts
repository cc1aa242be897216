import { z } from "zod";

import { clientAddress, problem } from "~/platform";
import { countFailure, readJson } from "~/platform/index.server";

import { normaliseCode } from "./code";
import { readCodeCookie } from "./cookie.server";

const bodyLimit = 256 * 1024;
const wrongCodes = { failures: 60, seconds: 600 };

/** `me` stands for the code in the cookie. @returns null when there is none */
export function codeOfRequest(request: Request, parameter: string | undefined): string | null {
  if (parameter === "me") return readCodeCookie(request);
  return normaliseCode(parameter ?? "");
}

/** 404, or 429 for an address that tried too many; a right code is never held up. */
export async function unknownCode(request: Request): Promise<Response> {
  // A cookie that ran out is nobody's guess.
  if (new URL(request.url).pathname.includes("/participation/me")) {
    return problem(404, "This code is not known");
  }
  const wait = await countFailure("code", clientAddress(request), wrongCodes);
  if (wait === null) return problem(404, "This code is not known");
  return problem(429, "Too many wrong codes from this address", {}, { "Retry-After": `${wait}` });
}

/** With a cookie comes the duty to check who asks: another site may not send it for us. */
export function refuseForeignOrigin(request: Request): Response | null {
  const site = request.headers.get("Sec-Fetch-Site");
  if (site === null || site === "same-origin" || site === "none") return null;
  return problem(403, "This request came from another site");
}

/** Any object, as it came: the questionnaire's own check names what does not belong. */
export const answersSchema = z.custom<Record<string, unknown>>(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  "must be an object of question and answer",
);

/** The body by its schema, or the problem to answer. */
export async function readBody<T>(
  request: Request,
  schema: z.ZodType<T>,
): Promise<{ readonly body: T } | { readonly refused: Response }> {
  const json = await readJson(request, bodyLimit);
  if (json === "too-large") return { refused: problem(413, "The body is larger than 256 kB") };
  if (json === "not-json") return { refused: problem(400, "The body is not JSON") };
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return { body: parsed.data };
  const errors = parsed.error.issues.map(({ path, message }) => ({
    pointer: `/${path.join("/")}`,
    detail: message,
  }));
  return { refused: problem(400, "The body has another shape", { errors }) };
}

/** Numbers and small headers that every answer of the participation API carries. */
export function answer(status: number, body: unknown, headers?: Headers): Response {
  const all = new Headers(headers);
  all.set("Cache-Control", "no-store");
  if (body === null) return new Response(null, { status, headers: all });
  return Response.json(body, { status, headers: all });
}

/** `Authorization: Receipt …`. @returns null when it is missing or cannot be one */
export function readReceiptHeader(request: Request): string | null {
  const [scheme, receipt] = (request.headers.get("Authorization") ?? "").split(" ");
  return scheme?.toLowerCase() === "receipt" && receipt ? normaliseCode(receipt) : null;
}
