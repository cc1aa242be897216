import type { LoaderFunctionArgs } from "@remix-run/node";

import {
  answer,
  codeOfRequest,
  findParticipation,
  unknownCode,
} from "~/participation/index.server";

export async function loader({ params, request }: LoaderFunctionArgs) {
  const code = codeOfRequest(request, params.code);
  const found = code && (await findParticipation(code));
  if (!found) return await unknownCode(request);
  if (found.state !== "open") {
    return answer(200, { state: found.state, definition: null, draft: null, promise: null });
  }
  const { state, definition, draft, promise, promiseHash, closesOn, unit } = found;
  return answer(200, { state, definition, draft, promise, promiseHash, closesOn, unit });
}
