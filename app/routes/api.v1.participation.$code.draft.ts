import { operations, readBody, reply, type ApiArgs } from "~/api/index.server";
import {
  codeOfRequest,
  refuseForeignOrigin,
  saveDraft,
  unknownCode,
} from "~/participation/index.server";
import { problem } from "~/platform";

export async function action({ params, request }: ApiArgs) {
  const refused = refuseForeignOrigin(request);
  if (refused) return refused;
  const code = codeOfRequest(request, params["code"]);
  if (!code) return await unknownCode(request);
  const read = await readBody(request, operations.saveDraft);
  if ("refused" in read) return read.refused;

  const outcome = await saveDraft(code, read.body);
  if (outcome === "saved") return reply(operations.saveDraft, 204, null);
  if (outcome === "unknown") return await unknownCode(request);
  return problem(409, titles[outcome], { state: outcome });
}

const titles = {
  "not-yet": "The measurement is not open yet",
  submitted: "The answers were handed in",
  closed: "The measurement is closed",
} as const;
