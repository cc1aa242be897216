import type { LoaderFunctionArgs } from "@remix-run/node";

import { answer, openResult, readReceiptHeader, unknownCode } from "~/participation/index.server";
import { problem } from "~/platform";

export async function loader({ request }: LoaderFunctionArgs) {
  const receipt = readReceiptHeader(request);
  if (!receipt) return problem(401, "Give the receipt: Authorization: Receipt …");
  const opened = await openResult(receipt);
  if (opened === "unknown") return await unknownCode(request);
  if (opened === "withdrawn") return problem(410, "The answers under this receipt were withdrawn");
  return answer(200, { result: opened.result, withdrawable: opened.withdrawable });
}
