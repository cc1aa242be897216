import { z } from "zod";

import { normaliseCode, promiseSchema } from "~/participation/index.server";

import { byId, day, named } from "./named";
import type { Operation } from "./operation";

/** Any object, as it came: the questionnaire's own check names what does not belong. */
const answers = z
  .custom<Record<string, unknown>>(
    (value) => typeof value === "object" && value !== null && !Array.isArray(value),
    "must be an object of question and answer",
  )
  .meta({ type: "object", description: "Question and answer, by the names of the definition." });

export const draftBody = z.object({ answers, page: z.number().int().min(0).max(10_000) });

const receipt = z.string().transform((typed, context) => {
  const found = normaliseCode(typed);
  if (found) return found;
  context.addIssue({ code: "custom", message: "receipt must be 16 Crockford letters" });
  return z.NEVER;
});

export const responseBody = z.object({
  answers,
  language: z.enum(["nl", "en"]).optional(),
  receipt,
});

export const receiptBody = z.object({ receipt });

const result = named(
  "PersonalResult",
  z.object({
    scores: byId(z.number().nullable()),
    total: z.number().nullable(),
    levels: byId(z.string().nullable()),
    next: z.array(z.string()).meta({ description: "Competences, most useful first." }),
  }),
);

const handedIn = named("HandedIn", z.object({ result }));

const participation = named(
  "Opened",
  z.discriminatedUnion("state", [
    z.object({
      state: z.literal("open"),
      definition: byId(z.unknown()).meta({ description: "SurveyJS JSON without right answers." }),
      draft: z.object({ answers: byId(z.unknown()), page: z.int() }).nullable(),
      promise: promiseSchema,
      promiseHash: z.string(),
      closesOn: day.nullable(),
      unit: z.string().nullable(),
    }),
    z.object({
      state: z.enum(["submitted", "closed", "not-yet"]),
      definition: z.null(),
      draft: z.null(),
      promise: z.null(),
    }),
  ]),
);

const foreign = "The request came from another site.";
const unknownCode = "This code is not known.";
const example = { answers: { "informatie.zoeken": 2 }, page: 1 };
const exampleReceipt = "7K3M-9QXC-2FWD-TH8R";

export const openCode = {
  id: "openCode",
  ...{ method: "get", path: "/participation/{code}", access: { by: "code" } },
  summary: "What a code opens; never a result",
  answers: { 200: { says: "The questionnaire, or why there is none.", body: participation } },
  refusals: { 404: unknownCode },
} as const satisfies Operation;

export const saveDraft = {
  id: "saveDraft",
  ...{ method: "put", path: "/participation/{code}/draft", access: { by: "code" } },
  summary: "Keeps unfinished answers, encrypted under the code",
  sent: { type: "application/json", body: draftBody, example },
  answers: { 204: { says: "Kept.", body: null } },
  refusals: {
    403: foreign,
    404: unknownCode,
    409: "`state` says why.",
    413: "Larger than 256 kB.",
  },
} as const satisfies Operation;

export const handIn = {
  id: "handIn",
  ...{ method: "post", path: "/participation/{code}/response", access: { by: "code" } },
  summary: "Hands the answers in, once",
  sent: {
    type: "application/json",
    body: responseBody,
    example: { answers: example.answers, language: "nl", receipt: exampleReceipt },
  },
  answers: {
    201: { says: "Handed in.", body: handedIn },
    200: { says: "The same receipt again: the first result.", body: handedIn },
  },
  refusals: {
    403: foreign,
    404: unknownCode,
    409: "Handed in before, withdrawn, not open yet or closed; `state` says which.",
    413: "Larger than 256 kB.",
    422: "Some answers do not fit the questionnaire; `problems` names them.",
  },
} as const satisfies Operation;

export const withdraw = {
  id: "withdraw",
  ...{ method: "delete", path: "/participation/{code}/response" },
  access: { by: "code-and-receipt" },
  summary: "Withdraws what was handed in, until closing",
  description: "The receipt goes in the header `Authorization: Receipt …` or in the body.",
  sent: {
    type: "application/json",
    body: receiptBody,
    example: { receipt: exampleReceipt },
    required: false,
  },
  answers: { 204: { says: "Withdrawn: the code is open again.", body: null } },
  refusals: {
    401: "There is no receipt.",
    403: foreign,
    404: "Code or receipt is not known.",
    409: "The measurement is closed.",
  },
} as const satisfies Operation;

export const openResult = {
  id: "openResult",
  ...{ method: "get", path: "/result", access: { by: "receipt" } },
  summary: "The personal result under a receipt",
  answers: {
    200: {
      says: "The result.",
      body: named("OpenedResult", z.object({ result, withdrawable: z.boolean() })),
    },
  },
  refusals: {
    401: "There is no receipt.",
    404: "This receipt is not known.",
    410: "The answers were withdrawn.",
  },
} as const satisfies Operation;
