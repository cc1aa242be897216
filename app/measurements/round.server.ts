import { database, type Prisma } from "~/platform/index.server";

import type { PagePlace } from "./line.server";

export async function addRound(slug: string, name: string): Promise<"added" | "slug-taken"> {
  const made = await database().round.createMany({ data: [{ slug, name }], skipDuplicates: true });
  return made.count === 1 ? "added" : "slug-taken";
}

export async function listRounds() {
  const found = await database().round.findMany({
    select: {
      slug: true,
      name: true,
      closedAt: true,
      _count: { select: { measurements: { where: { trial: false } } } },
    },
    orderBy: { createdAt: "desc" },
  });
  return found.map(({ closedAt, _count, ...round }) => ({
    ...round,
    state: stateOf(closedAt),
    measurements: _count.measurements,
  }));
}

export type RoundLine = {
  readonly slug: string;
  readonly name: string;
  readonly state: "open" | "closed";
};

/** Rounds by slug; they are no member's. */
export async function pageOfRounds({ after, take }: PagePlace): Promise<RoundLine[]> {
  const where = after === null ? {} : { slug: { gt: after } };
  const found = await database().round.findMany({ where, select, take, orderBy: { slug: "asc" } });
  return found.map(toLine);
}

export async function findRound(slug: string): Promise<RoundLine | null> {
  const found = await database().round.findUnique({ where: { slug }, select });
  return found && toLine(found);
}

const select = { slug: true, name: true, closedAt: true } satisfies Prisma.RoundSelect;

function toLine({
  closedAt,
  ...round
}: Prisma.RoundGetPayload<{ select: typeof select }>): RoundLine {
  return { ...round, state: stateOf(closedAt) };
}

function stateOf(closedAt: Date | null): RoundLine["state"] {
  return closedAt ? "closed" : "open";
}
