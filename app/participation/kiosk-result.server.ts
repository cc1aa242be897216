import { ballotHash } from "./codes.server";
import { readCodeCookie } from "./cookie.server";
import { readKioskCookie } from "./kiosk-cookie.server";
import { findReceipt } from "./receipt.server";

/**
 * Whether a result may open on the computer that asks. On a kiosk only beside the code that it was handed in with:
 * the browser still knows what earlier people sent, and would send it again when somebody goes back.
 *
 * @param receipt 16 letters, normalised
 */
export async function mayOpenHere(request: Request, receipt: string): Promise<boolean> {
  if (readKioskCookie(request) === null) return true;
  const code = readCodeCookie(request);
  const found = code && (await findReceipt(receipt));
  if (!code || !found) return false;
  const ballot = found.withdrawn ? found.ballot : found.content.ballot;
  return Buffer.from(ballotHash(code)).equals(Buffer.from(ballot, "base64"));
}
