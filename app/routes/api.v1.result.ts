import { operations, reply, type ApiArgs } from "~/api/index.server";
import {
  askForReceipt,
  openResult,
  readReceiptHeader,
  unknownCode,
} from "~/participation/index.server";
import { problem } from "~/platform";

export async function loader({ request }: ApiArgs) {
  const receipt = readReceiptHeader(request);
  if (!receipt) return askForReceipt();
  const opened = await openResult(receipt);
  if (opened === "unknown") return await unknownCode(request);
  if (opened === "withdrawn") return problem(410, "The answers under this receipt were withdrawn");
  return reply(operations.openResult, 200, opened);
}
