import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";

import {
  answer,
  answersSchema,
  codeOfRequest,
  readBody,
  refuseForeignOrigin,
  saveDraft,
  unknownCode,
} from "~/participation/index.server";
import { problem } from "~/platform";

const draftBody = z.object({
  answers: answersSchema,
  page: z.number().int().min(0).max(10_000),
});

export async function action({ params, request }: ActionFunctionArgs) {
  if (request.method !== "PUT") return problem(405, "Use PUT", {}, { Allow: "PUT" });
  const refused = refuseForeignOrigin(request);
  if (refused) return refused;
  const code = codeOfRequest(request, params.code);
  if (!code) return await unknownCode(request);
  const read = await readBody(request, draftBody);
  if ("refused" in read) return read.refused;

  const outcome = await saveDraft(code, read.body);
  if (outcome === "saved") return answer(204, null);
  if (outcome === "unknown") return await unknownCode(request);
  return problem(409, titles[outcome], { state: outcome });
}

const titles = {
  "not-yet": "The measurement is not open yet",
  submitted: "The answers were handed in",
  closed: "The measurement is closed",
} as const;

export function loader() {
  return problem(405, "Use PUT", {}, { Allow: "PUT" });
}
