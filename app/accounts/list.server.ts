import { wholeDatabase, type Prisma } from "~/platform/index.server";

import type { FoundAccounts } from "./account-list";
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

const select = {
  ...{ id: true, name: true, email: true },
  roles: {
    select: { role: true, organisation: { select: { slug: true, name: true } } },
    orderBy: [{ role: "asc" }, { id: "asc" }],
  },
} satisfies Prisma.UserSelect;
const orderBy = [{ name: "asc" }, { id: "asc" }] satisfies Prisma.UserOrderByWithRelationInput[];
const perPage = 50;

/** Everybody who can sign in, by name. */
export async function listAccounts(): Promise<AccountLine[]> {
  return await wholeDatabase().user.findMany({ select, orderBy });
}

/** One page of those whose name, address or organisation holds every word that was asked for, by name. */
export async function findAccounts(search: string, asked: number): Promise<FoundAccounts> {
  const where: Prisma.UserWhereInput = {
    AND: search.split(/\s+/).filter(Boolean).slice(0, 8).map(holding),
  };
  const found = await wholeDatabase().user.count({ where });
  const pages = Math.max(1, Math.ceil(found / perPage));
  const page = Math.min(Math.max(1, Number.isInteger(asked) ? asked : 1), pages);
  const running = { where: { expiresAt: { gt: new Date() } } };
  const listed = await wholeDatabase().user.findMany({
    ...{ where, orderBy, take: perPage },
    select: { ...select, _count: { select: { sessions: running } } },
    skip: (page - 1) * perPage,
  });
  const accounts = listed.map(({ _count, ...own }) => ({ ...own, sessions: _count.sessions }));
  return { accounts, found, page, pages, all: await wholeDatabase().user.count() };
}

function holding(word: string): Prisma.UserWhereInput {
  const contains = { contains: word, mode: "insensitive" } as const;
  return {
    OR: [
      { name: contains },
      { email: contains },
      { roles: { some: { organisation: { name: contains } } } },
    ],
  };
}
