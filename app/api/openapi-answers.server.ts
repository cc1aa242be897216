import type { z } from "zod";

import { namedSchemas } from "./named";
import type { Operation } from "./operation";

type Json = Readonly<Record<string, unknown>>;

/** All that an operation may answer, by status. */
export function answersOf(operation: Operation): Json {
  const { answers, refusals = {} } = operation;
  const isKept = operation.access.by === "key" || operation.access.by === "nobody";
  const tag = isKept && operation.method === "get";
  const good = Object.entries(answers).map(([status, { says, body, example, headers = {} }]) => [
    status,
    {
      description: says,
      headers: toHeaders({ ...(tag && { ETag: "Strong; made of the content." }), ...headers }),
      ...(body && {
        content: {
          "application/json": { schema: refTo(body), ...(example !== undefined && { example }) },
        },
      }),
    },
  ]);
  const texts: Readonly<Record<string, string>> = { ...commonRefusals(operation), ...refusals };
  const bad = Object.entries(texts);
  return Object.fromEntries([
    ...good,
    ...(tag ? [["304", { description: "As `If-None-Match` knows it." }]] : []),
    ...bad.map(([status, says]) => [status, refusal(status, says)]),
  ]);
}

const tooMany = {
  key: "This key asks too much, or too many wrong keys came from this address.",
  code: "Too many wrong codes or receipts from this address.",
} as const;

/** Statuses that every operation of a kind may answer. */
function commonRefusals({
  access,
  query,
  sent,
  path,
}: Operation): Readonly<Record<string, string>> {
  const asksSecret = access.by !== "nobody";
  const takesInput = access.by === "key" || query !== undefined || sent !== undefined;
  return {
    ...(takesInput && { 400: "A parameter or the body is wrong; `errors` names it." }),
    ...(access.by === "key" && {
      401: "There is no key, or one that does not work (any more).",
      ...(access.scope !== null && { 403: "The key lacks the scope." }),
    }),
    ...(path.includes("{") && { 404: "There is no such thing." }),
    ...(asksSecret && { 429: tooMany[access.by === "key" ? "key" : "code"] }),
    500: "Something went wrong here.",
    503: "The database is away; nothing is lost.",
  };
}

function refusal(status: string, says: string): Json {
  const headers = {
    ...(status === "401" && { "WWW-Authenticate": "How to ask." }),
    ...((status === "429" || status === "503") && { "Retry-After": "Seconds to wait." }),
  };
  return {
    description: says,
    headers: toHeaders(headers),
    content: {
      "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
    },
  };
}

function toHeaders(texts: Readonly<Record<string, string>>): Json {
  return Object.fromEntries(
    Object.entries(texts).map(([name, description]) => [
      name,
      { description, schema: { type: "string" } },
    ]),
  );
}

function refTo(schema: z.ZodType): Json {
  const id = namedSchemas.get(schema)?.id;
  return id === undefined ? { type: "object" } : { $ref: `#/components/schemas/${id}` };
}
