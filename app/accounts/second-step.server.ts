import { APIError } from "better-auth/api";

import { record } from "~/audit/index.server";
import { clientAddress } from "~/platform";
import { countFailure, wholeDatabase } from "~/platform/index.server";

import { auth } from "./auth.server";
import { recordSignIn } from "./sign-in.server";
import { countWrong, giveTriesBack, isFirstWait, takeTry, type TooMany } from "./tries.server";

/** Who passed the first step at sign-in and not yet the second, or null. */
export async function findWaiting(
  request: Request,
): Promise<{ readonly userId: string; readonly email: string } | null> {
  const { userId } = await auth().api.findWaiting({ headers: request.headers });
  if (userId === null) return null;
  const where = { id: userId, twoFactorEnabled: true };
  const user = await wholeDatabase().user.findFirst({ where, select: { email: true } });
  return user && { userId, email: user.email };
}

/** Back to the first step. @returns the headers that say so */
export async function forgetWaiting(request: Request): Promise<Headers> {
  const { headers } = await auth().api.forgetWaiting({
    headers: request.headers,
    returnHeaders: true,
  });
  return headers;
}

/**
 * The second step at sign-in.
 *
 * @param typed a code of six figures from an app, or a recovery code
 */
export async function passSecondStep(
  request: Request,
  typed: string,
): Promise<{ readonly headers: Headers } | TooMany | "wrong" | "expired"> {
  const waiting = await findWaiting(request);
  if (!waiting) return "expired";
  const { userId, email } = waiting;
  const tooMany = await takeTry(request, "second step", userId);
  if (tooMany) return await refuse(request, email, tooMany);
  const code = typed.replaceAll(/\s/g, "");
  const isFromApp = /^\d{6}$/.test(code);
  try {
    // A code of an app is good for a minute and a half, but only once.
    const once = { failures: 1, seconds: 120 };
    const isUsed = isFromApp && (await countFailure("used code", `${userId} ${code}`, once));
    if (isUsed) return await refuseWrong(request, email);
    const call = { body: { code }, headers: withoutSession(request), returnHeaders: true } as const;
    const { headers } = isFromApp
      ? await auth().api.verifyTOTP(call)
      : await auth().api.verifyBackupCode(call);
    await giveTriesBack("second step", userId);
    await recordSignIn(request, email, { secondStep: isFromApp ? "code" : "recovery-code" });
    return { headers };
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    return await refuseWrong(request, email);
  }
}

/** With a session beside it the plugin would look at that one's codes. */
function withoutSession(request: Request): Headers {
  const headers = new Headers(request.headers);
  const cookies = (headers.get("Cookie") ?? "").split(/;\s*/);
  const kept = cookies.filter((cookie) => !/^(__Secure-)?nulmeting\.session/.test(cookie));
  headers.set("Cookie", kept.join("; "));
  return headers;
}

async function refuseWrong(request: Request, email: string): Promise<"wrong"> {
  await countWrong(request, "second step");
  return await refuse(request, email, "wrong");
}

async function refuse<T extends TooMany | "wrong">(
  request: Request,
  actor: string,
  outcome: T,
): Promise<T> {
  if (outcome !== "wrong" && !(await isFirstWait("second step", actor))) return outcome;
  const why = outcome === "wrong" ? "second-step-wrong" : "second-step-too-many";
  await record({
    ...{ act: "sign-in-refused", actor, origin: clientAddress(request), details: { why } },
  });
  return outcome;
}
