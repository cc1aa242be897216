import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";

import { normaliseCode } from "~/participation";
import {
  answer,
  answersSchema,
  codeOfRequest,
  handIn,
  readBody,
  readReceiptHeader,
  refuseForeignOrigin,
  unknownCode,
  withdrawWithCode,
} from "~/participation/index.server";
import { problem } from "~/platform";

const receiptSchema = z.string().transform((typed, context) => {
  const receipt = normaliseCode(typed);
  if (receipt) return receipt;
  context.addIssue({ code: "custom", message: "receipt must be 16 Crockford letters" });
  return z.NEVER;
});

const responseBody = z.object({
  answers: answersSchema,
  language: z.enum(["nl", "en"]).optional(),
  receipt: receiptSchema,
});

export async function action(args: ActionFunctionArgs) {
  const refused = refuseForeignOrigin(args.request);
  if (refused) return refused;
  if (args.request.method === "POST") return await post(args);
  if (args.request.method === "DELETE") return await withdraw(args);
  return problem(405, "Use POST or DELETE", {}, { Allow: "POST, DELETE" });
}

async function post({ params, request }: ActionFunctionArgs): Promise<Response> {
  const code = codeOfRequest(request, params.code);
  if (!code) return await unknownCode(request);
  const read = await readBody(request, responseBody);
  if ("refused" in read) return read.refused;

  const outcome = await handIn({ code, answers: read.body.answers, receipt: read.body.receipt });
  switch (outcome.status) {
    case "stored":
      return answer(201, { result: outcome.result });
    case "repeated":
      return answer(200, { result: outcome.result });
    case "invalid":
      return problem(422, "Some answers do not fit the questionnaire", {
        problems: outcome.problems,
      });
    case "unknown":
      return await unknownCode(request);
    default:
      return problem(409, titles[outcome.status], { state: outcome.status });
  }
}

async function withdraw({ params, request }: ActionFunctionArgs): Promise<Response> {
  const code = codeOfRequest(request, params.code);
  if (!code) return await unknownCode(request);
  const receipt = readReceiptHeader(request) ?? (await readReceiptBody(request));
  if (!receipt) return problem(401, "Give the receipt: Authorization: Receipt …");
  const outcome = await withdrawWithCode(code, receipt);
  if (outcome === "withdrawn") return answer(204, null);
  if (outcome === "unknown") return await unknownCode(request);
  return problem(409, "The measurement is closed: the answers are part of a release", {
    state: "closed",
  });
}

async function readReceiptBody(request: Request): Promise<string | null> {
  const read = await readBody(request, z.object({ receipt: receiptSchema }));
  return "body" in read ? read.body.receipt : null;
}

const titles = {
  "not-yet": "The measurement is not open yet",
  submitted: "The answers were handed in before",
  withdrawn: "The answers under this receipt were withdrawn",
  closed: "The measurement is closed",
} as const;

export function loader() {
  return problem(405, "Use POST or DELETE", {}, { Allow: "POST, DELETE" });
}
