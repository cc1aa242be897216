import { callerOf } from "~/platform";
import { countFailure, forgetFailures, waitAfterFailures } from "~/platform/index.server";

const quarter = 15 * 60;
const perAddress = { failures: 100, seconds: quarter };
const perAccount = {
  password: { failures: 10, seconds: quarter },
  "second step": { failures: 5, seconds: quarter },
  "own password": { failures: 10, seconds: quarter },
} as const;

type Kind = keyof typeof perAccount;
type AddressKind = Kind | "organisation";

/** There were too many failures. */
export type TooMany = {
  /** Seconds until the next try. */
  readonly wait: number;
};

/**
 * Takes one of the tries of an account, before it is looked at: of many at the same moment only as many are looked
 * at as there are left. One that succeeds gives all of them back.
 *
 * @returns null when it may go on
 */
export async function takeTry(
  request: Request,
  kind: Kind,
  account: string,
): Promise<TooMany | null> {
  const waits = await waitOfAddress(request, kind);
  const wait = waits?.wait ?? (await countFailure(kind, account, perAccount[kind]));
  return wait === null ? null : { wait };
}

/** What was tried was wrong: the address that it came from counts it too. */
export async function countWrong(request: Request, kind: AddressKind): Promise<void> {
  await countFailure(`${kind} address`, callerOf(request), perAddress);
}

/** Is this the first time in a while that somebody has to wait? What repeats itself fills the log with nothing new. */
export async function isFirstWait(kind: Kind, account: string): Promise<boolean> {
  const once = { failures: 1, seconds: quarter };
  return (await countFailure(`${kind} wait`, account, once)) === null;
}

/** For what no account is known for: seconds to wait after too many failures from the address. */
export async function waitOfAddress(request: Request, kind: AddressKind): Promise<TooMany | null> {
  const wait = await waitAfterFailures(`${kind} address`, callerOf(request), perAddress);
  return wait === null ? null : { wait };
}

export async function giveTriesBack(kind: Kind, account: string): Promise<void> {
  await forgetFailures(kind, account);
}
