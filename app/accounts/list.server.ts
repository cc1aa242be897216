import { database } from "~/platform/index.server";

import type { RoleName } from "./viewer";

export type AccountLine = {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly { readonly role: RoleName; readonly organisation: string | null }[];
};

export async function hasAccount(email: string): Promise<boolean> {
  const where = { email: email.trim().toLowerCase() };
  return (await database().user.findUnique({ where, select: { id: true } })) !== null;
}

/** Everybody who can sign in, by name. */
export async function listAccounts(): Promise<AccountLine[]> {
  const users = await database().user.findMany({
    select: {
      name: true,
      email: true,
      roles: { select: { role: true, organisation: { select: { name: true } } } },
    },
    orderBy: { name: "asc" },
  });
  return users.map(({ roles, ...user }) => ({
    ...user,
    roles: roles.map(({ role, organisation }) => ({
      role,
      organisation: organisation?.name ?? null,
    })),
  }));
}
