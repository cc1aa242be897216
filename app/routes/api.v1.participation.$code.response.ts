import { operations, readBody, reply, type ApiArgs } from "~/api/index.server";
import {
  askForReceipt,
  codeOfRequest,
  handIn,
  readReceiptHeader,
  refuseForeignOrigin,
  unknownCode,
  withdrawWithCode,
} from "~/participation/index.server";
import { problem } from "~/platform";

export async function action(args: ApiArgs) {
  const refused = refuseForeignOrigin(args.request);
  if (refused) return refused;
  return args.request.method === "POST" ? await post(args) : await withdraw(args);
}

async function post({ params, request }: ApiArgs): Promise<Response> {
  const code = codeOfRequest(request, params["code"]);
  if (!code) return await unknownCode(request);
  const read = await readBody(request, operations.handIn);
  if ("refused" in read) return read.refused;

  const outcome = await handIn({ code, answers: read.body.answers, receipt: read.body.receipt });
  switch (outcome.status) {
    case "stored":
      return reply(operations.handIn, 201, { result: outcome.result });
    case "repeated":
      return reply(operations.handIn, 200, { result: outcome.result });
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

async function withdraw({ params, request }: ApiArgs): Promise<Response> {
  const code = codeOfRequest(request, params["code"]);
  if (!code) return await unknownCode(request);
  const receipt = readReceiptHeader(request) ?? (await readReceiptBody(request));
  if (!receipt) return askForReceipt();
  const outcome = await withdrawWithCode(code, receipt);
  if (outcome === "withdrawn") return reply(operations.withdraw, 204, null);
  if (outcome === "unknown") return await unknownCode(request);
  return problem(409, "The measurement is closed: the answers are part of a release", {
    state: "closed",
  });
}

async function readReceiptBody(request: ApiArgs["request"]): Promise<string | null> {
  const read = await readBody(request, operations.withdraw);
  return "body" in read ? read.body.receipt : null;
}

const titles = {
  "not-yet": "The measurement is not open yet",
  submitted: "The answers were handed in before",
  withdrawn: "The answers under this receipt were withdrawn",
  closed: "The measurement is closed",
} as const;
