import { APIError } from "better-auth/api";

import { record } from "~/audit/index.server";
import { clientAddress } from "~/platform";
import { wholeDatabase } from "~/platform/index.server";

import { passwordProblems, type PasswordProblems } from "./account-problems";
import { auth } from "./auth.server";
import { aboutAccount, isGuessable } from "./password-strength.server";
import { countWrong, giveTriesBack, takeTry, type TooMany } from "./tries.server";
import type { Viewer } from "./viewer";

export type ChangeOutcome =
  { readonly headers: Headers } | { readonly problems: PasswordProblems } | TooMany;

/** Another password for whoever asks; their sessions elsewhere end. */
export async function changePassword(
  request: Request,
  { userId, email }: Viewer,
  typed: { readonly current: string; readonly password: string; readonly repeat: string },
): Promise<ChangeOutcome> {
  const problems = passwordProblems(typed.password, typed.repeat);
  if (Object.keys(problems).length > 0) return { problems };
  if (await isGuessable(typed.password, await aboutAccount(userId))) {
    return { problems: { password: "passwordGuessable" } };
  }
  const tooMany = await takeTry(request, "own password", userId);
  if (tooMany) return tooMany;
  try {
    const { headers } = await auth().api.changePassword({
      body: {
        ...{ currentPassword: typed.current, newPassword: typed.password },
        revokeOtherSessions: true,
      },
      headers: request.headers,
      returnHeaders: true,
    });
    await giveTriesBack("own password", userId);
    // Links that were mailed before, and whoever stood before the second step with the old password.
    await wholeDatabase().verification.deleteMany({ where: { value: userId } });
    await record({ act: "password-changed", actor: email, origin: clientAddress(request) });
    return { headers };
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    await countWrong(request, "own password");
    return { problems: { current: "passwordWrong" } };
  }
}
