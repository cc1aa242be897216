import { sha256 } from "~/platform/index.server";

import type { Operation } from "./operation";

/**
 * An answer by the schema of its operation: what does not stand there does not leave the house.
 *
 * @param body null for an answer without one
 */
export function reply(
  operation: Operation,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const answer = operation.answers[status];
  if (!answer) throw new RangeError(`${operation.id} does not answer ${status}`);
  const kept = { "Cache-Control": "no-store", ...headers };
  if (!answer.body) return new Response(null, { status, headers: kept });
  return Response.json(answer.body.parse(body), { status, headers: kept });
}

/** The same for what a reader may keep and ask again whether it changed. */
export function replyTagged(
  request: Request,
  operation: Operation,
  body: unknown,
  { cache, headers = {} }: { cache: string; headers?: Readonly<Record<string, string>> },
): Response {
  const answer = operation.answers[200];
  if (!answer?.body) throw new RangeError(`${operation.id} has no answer to keep`);
  const text = JSON.stringify(answer.body.parse(body));
  const tag = `"${sha256(text).toString("base64url")}"`;
  const kept = {
    ETag: tag,
    "Cache-Control": cache,
    Vary: "Authorization, Accept-Language",
    ...headers,
  };
  if (knows(request, tag)) return new Response(null, { status: 304, headers: kept });
  return new Response(text, { headers: { ...kept, "Content-Type": "application/json" } });
}

/** RFC 9110, 13.1.2: weak comparison. */
function knows(request: Request, tag: string): boolean {
  const sent = request.headers.get("If-None-Match") ?? "";
  return sent
    .split(",")
    .map((one) => one.trim().replace(/^W\//, ""))
    .some((one) => one === tag || one === "*");
}
