import { APIError } from "better-auth/api";

import { record } from "~/audit/index.server";
import { clientAddress } from "~/platform";
import { log, wholeDatabase } from "~/platform/index.server";

import { auth } from "./auth.server";
import { hasAccount } from "./list.server";
import { countWrong, giveTriesBack, isFirstWait, takeTry, type TooMany } from "./tries.server";

export type Method = "password" | "mail-link" | "organisation";

/** The first step is passed. */
export type FirstStep = {
  readonly headers: Headers;
  /** Not signed in yet: a code is asked for. */
  readonly secondStep: boolean;
};

/** Wrong passwords are counted for the account and for the address that the request came from. */
export async function signIn(
  request: Request,
  credentials: { email: string; password: string },
): Promise<FirstStep | TooMany | "wrong"> {
  const account = credentials.email.trim().toLowerCase();
  const tooMany = await takeTry(request, "password", account);
  if (tooMany) return refuse(request, account, tooMany);
  try {
    const { response, headers } = await auth().api.signInEmail({
      body: { email: account, password: credentials.password },
      headers: request.headers,
      returnHeaders: true,
    });
    await giveTriesBack("password", account);
    const secondStep = "twoFactorRedirect" in response;
    if (!secondStep) await recordSignIn(request, account, { method: "password" });
    return { headers, secondStep };
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    await countWrong(request, "password");
    return refuse(request, account, "wrong");
  }
}

/** Nobody waits for the log here: how long the answer takes would tell whether there is such an account. */
function refuse<T extends TooMany | "wrong">(request: Request, account: string, outcome: T): T {
  const why = outcome === "wrong" ? "wrong" : "too-many";
  recordRefusal(account, clientAddress(request), why).catch((error: unknown) => {
    log().error({ err: error }, "a refused try to sign in could not be written down");
  });
  return outcome;
}

async function recordRefusal(
  actor: string,
  origin: string,
  why: "wrong" | "too-many",
): Promise<void> {
  // Only where there is an account: what else is typed there may be a password in the wrong field.
  if (!(await hasAccount(actor))) return;
  if (why === "too-many" && !(await isFirstWait("password", actor))) return;
  await record({ act: "sign-in-refused", actor, origin, details: { why } });
}

/** Signs in whoever showed in another way than by password who they are; their second step is still asked for. */
export async function passFirstStep(
  request: Request,
  userId: string,
  method: Method,
): Promise<FirstStep> {
  const { response, headers } = await auth().api.passFirstStep({
    body: { userId },
    headers: request.headers,
    returnHeaders: true,
  });
  if (!response.secondStep) {
    const where = { id: userId };
    const { email } = await wholeDatabase().user.findUniqueOrThrow({
      where,
      select: { email: true },
    });
    await recordSignIn(request, email, { method });
  }
  return { headers, secondStep: response.secondStep };
}

/** Both steps are passed. Whoever was signed in with this browser before is so no more. */
export async function recordSignIn(
  request: Request,
  actor: string,
  details: Readonly<Record<string, string>>,
): Promise<void> {
  const before = await auth().api.getSession({ headers: request.headers });
  if (before) await wholeDatabase().session.deleteMany({ where: { id: before.session.id } });
  await record({ act: "sign-in", actor, origin: clientAddress(request), details });
}

/** The headers that end the session; none when there was none. */
export async function signOut(request: Request): Promise<Headers> {
  const session = await auth().api.getSession({ headers: request.headers });
  if (session) {
    const origin = clientAddress(request);
    await record({ act: "sign-out", actor: session.user.email, origin });
  }
  try {
    const signedOut = await auth().api.signOut({ headers: request.headers, returnHeaders: true });
    return signedOut.headers;
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    return new Headers();
  }
}
