import { APIError } from "better-auth/api";

import { record } from "~/audit/index.server";
import { clientAddress } from "~/platform";
import { countFailure, forgetFailures, waitAfterFailures } from "~/platform/index.server";

import { auth } from "./auth.server";
import { hasAccount } from "./list.server";

const perAccount = { failures: 10, seconds: 15 * 60 };
const perAddress = { failures: 100, seconds: 15 * 60 };

export type SignInOutcome = { readonly headers: Headers } | "wrong" | "too-many";

/** Wrong passwords are counted for the account and for the address that the request came from. */
export async function signIn(
  request: Request,
  credentials: { email: string; password: string },
): Promise<SignInOutcome> {
  const account = credentials.email.trim().toLowerCase();
  if (await waitAfterFailures("password", account, perAccount)) return "too-many";
  try {
    const signedIn = await auth().api.signInEmail({
      body: { email: account, password: credentials.password },
      headers: request.headers,
      returnHeaders: true,
    });
    await forgetFailures("password", account);
    await record({ act: "sign-in", actor: account, origin: clientAddress(request) });
    return { headers: signedIn.headers };
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    const blocked = [
      await countFailure("password", account, perAccount),
      await countFailure("password address", clientAddress(request), perAddress),
    ];
    const outcome = blocked.some((wait) => wait !== null) ? "too-many" : "wrong";
    // Only where there is an account: what else is typed there may be a password in the wrong field.
    if (await hasAccount(account)) {
      const refused = { actor: account, origin: clientAddress(request), details: { why: outcome } };
      await record({ act: "sign-in-refused", ...refused });
    }
    return outcome;
  }
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
