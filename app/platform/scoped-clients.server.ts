import type pg from "pg";

import { PrismaClient } from "./generated/prisma/client";
import type { Scope } from "./scope-type";
import { scopedAdapter } from "./scoped-adapter.server";
import { shelf } from "./shelf.server";

/** How many clients are kept; making one takes some milliseconds. */
export const mostScopedClients = 24;

/** A client for each scope: Prisma asks like questions of one client together, and scopes must not meet there. */
export function scopedClient(pool: pg.Pool, scope: Scope): PrismaClient {
  const { scoped } = shelf();
  const key = JSON.stringify([scope.organisations.toSorted(), scope.roles.toSorted()]);
  const client = scoped.get(key) ?? new PrismaClient({ adapter: scopedAdapter(pool, scope) });
  // Put back at the end, so that the one not used for longest stands in front.
  scoped.delete(key);
  scoped.set(key, client);
  for (const [oldest, unused] of scoped) {
    if (scoped.size <= mostScopedClients) break;
    scoped.delete(oldest);
    void unused.$disconnect();
  }
  return client;
}

export async function closeScopedClients(): Promise<void> {
  const { scoped } = shelf();
  await Promise.all([...scoped.values()].map((client) => client.$disconnect()));
  scoped.clear();
}
