import { operations, reply, type ApiArgs } from "~/api/index.server";
import { codeOfRequest, findParticipation, unknownCode } from "~/participation/index.server";

export async function loader({ params, request }: ApiArgs) {
  const code = codeOfRequest(request, params["code"]);
  const found = code && (await findParticipation(code));
  if (!found) return await unknownCode(request);
  const nothing = { state: found.state, definition: null, draft: null, promise: null };
  return reply(operations.openCode, 200, found.state === "open" ? found : nothing);
}
