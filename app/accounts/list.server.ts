import { wholeDatabase } from "~/platform/index.server";

import type { RoleName } from "./viewer";

export type AccountLine = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly {
    readonly role: RoleName;
    readonly organisation: { readonly slug: string; readonly name: string } | null;
  }[];
};

export async function hasAccount(email: string): Promise<boolean> {
  const where = { email: email.trim().toLowerCase() };
  return (await wholeDatabase().user.findUnique({ where, select: { id: true } })) !== null;
}

/** Everybody who can sign in, by name. */
export async function listAccounts(): Promise<AccountLine[]> {
  return await wholeDatabase().user.findMany({
    select: {
      ...{ id: true, name: true, email: true },
      roles: {
        select: { role: true, organisation: { select: { slug: true, name: true } } },
        orderBy: [{ role: "asc" }, { id: "asc" }],
      },
    },
    orderBy: { name: "asc" },
  });
}
