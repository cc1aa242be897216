import { database } from "~/platform/index.server";

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
    state: closedAt ? ("closed" as const) : ("open" as const),
    measurements: _count.measurements,
  }));
}
