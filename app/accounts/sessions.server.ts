import { record } from "~/audit/index.server";
import { clientAddress } from "~/platform";
import { wholeDatabase } from "~/platform/index.server";

import { auth } from "./auth.server";
import { browserOf, type SessionLine } from "./session-line";
import type { Viewer } from "./viewer";

/** Where somebody is signed in: this session first, then those used last. Empty for nobody. */
export async function listSessions(request: Request): Promise<SessionLine[]> {
  const own = await auth().api.getSession({ headers: request.headers });
  if (!own) return [];
  const found = await wholeDatabase().session.findMany({
    where: { userId: own.user.id, expiresAt: { gt: new Date() } },
    select: { id: true, createdAt: true, userAgent: true },
    orderBy: { updatedAt: "desc" },
  });
  const lines = found.map(({ id, createdAt, userAgent }) => ({
    id,
    since: createdAt.toISOString(),
    browser: browserOf(userAgent ?? ""),
    isThis: id === own.session.id,
  }));
  return lines.toSorted((one, other) => Number(other.isThis) - Number(one.isThis));
}

/**
 * Ends sessions of whoever asks, never the one that asks.
 *
 * @param id which; all others when null
 * @returns how many ended
 */
export async function endSessions(request: Request, id: string | null): Promise<number> {
  const own = await auth().api.getSession({ headers: request.headers });
  if (!own) return 0;
  const { count } = await wholeDatabase().session.deleteMany({
    where: {
      userId: own.user.id,
      AND: [{ id: { not: own.session.id } }, ...(id !== null ? [{ id }] : [])],
    },
  });
  if (count > 0) {
    const who = { actor: own.user.email, origin: clientAddress(request) };
    await record({ act: "sessions-ended", ...who, details: { sessions: String(count) } });
  }
  return count;
}

/** An administrator ends every session of somebody. @returns false for nobody */
export async function signOutEverywhere(
  request: Request,
  administrator: Viewer,
  userId: string,
): Promise<boolean> {
  const select = { email: true } as const;
  const user = await wholeDatabase().user.findUnique({ where: { id: userId }, select });
  if (!user) return false;
  const { count } = await wholeDatabase().session.deleteMany({ where: { userId } });
  await record({
    act: "sessions-ended",
    ...{ actor: administrator.email, origin: clientAddress(request) },
    details: { email: user.email, sessions: String(count) },
  });
  return true;
}
