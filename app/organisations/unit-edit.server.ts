import { database, type Prisma } from "~/platform/index.server";

import { changeMember } from "./door.server";
import { isUnderItself, mostUnits, unitNameProblem } from "./unit-table";
import type { UnitProblem } from "./table";
import type { UnitEdit } from "./unit-edit";

type Outcome = "changed" | "unknown" | UnitProblem;
export type TreePlace = { readonly tx: Prisma.TransactionClient; readonly organisationId: string };

/** One change of the unit tree by hand. Measurements that were opened before keep the tree that they opened with. */
export async function editUnits(slug: string, edit: UnitEdit): Promise<Outcome> {
  return await inTree(slug, async (place) => {
    if (edit.act === "remove") return await remove(place, edit.id);
    const problem = await problemOf(place, edit);
    if (problem) return problem;
    const { unit: name, parent, headcount } = edit.unit;
    if (headcount === null) return "headcount";
    const { tx, organisationId } = place;
    if (edit.act === "add") {
      await tx.unit.create({ data: { organisationId, name, parent, headcount } });
      return "changed";
    }
    const before = await tx.unit.findFirst({ where: { id: edit.id, organisationId } });
    if (!before) return "unknown";
    await tx.unit.update({ where: { id: edit.id }, data: { name, parent, headcount } });
    if (before.name !== name) await rename(place, before.name, name);
    return "changed";
  });
}

/** Work on the tree of a member; of two at the same moment one waits. */
export async function inTree<Result>(
  slug: string,
  work: (place: TreePlace) => Promise<Result>,
): Promise<Result | "unknown"> {
  return await changeMember(slug, ({ id }) =>
    database().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "organisation" WHERE "id" = ${id}::uuid FOR UPDATE`;
      return await work({ tx, organisationId: id });
    }),
  );
}

/** Which of these stand on the list of people of a measurement that is planned. */
export async function unitsInUse(
  { tx, organisationId }: TreePlace,
  units: readonly string[],
): Promise<string[]> {
  const found = await tx.invitation.findMany({
    where: { unit: { in: [...units] }, measurement: { organisationId, state: "planned" } },
    distinct: ["unit"],
    select: { unit: true },
  });
  return found.flatMap(({ unit }) => unit ?? []);
}

async function problemOf(
  { tx, organisationId }: TreePlace,
  edit: Exclude<UnitEdit, { act: "remove" }>,
): Promise<UnitProblem | null> {
  const { unit, parent } = edit.unit;
  const wrongName = unitNameProblem(unit);
  if (wrongName) return wrongName;
  const units = await tx.unit.findMany({ where: { organisationId } });
  if (edit.act === "add" && units.length >= mostUnits) return "too-many-units";
  const own = edit.act === "change" ? units.find(({ id }) => id === edit.id) : undefined;
  if (units.some(({ id, name }) => name === unit && id !== own?.id)) return "unit-twice";
  if (parent === null) return null;
  if (!units.some(({ name }) => name === parent)) return "parent-unknown";
  const parents = new Map(units.map(({ name, parent: above }) => [name, above]));
  if (!own) return null;
  parents.set(own.name, parent);
  return isUnderItself(own.name, parents) ? "parent-circle" : null;
}

async function rename({ tx, organisationId }: TreePlace, from: string, to: string): Promise<void> {
  await tx.unit.updateMany({ where: { organisationId, parent: from }, data: { parent: to } });
  // Who is invited already to a measurement that is not open yet, stays with the unit under its new name.
  const where = { unit: from, measurement: { organisationId, state: "planned" as const } };
  await tx.invitation.updateMany({ where, data: { unit: to } });
  await tx.sharedLink.updateMany({ where, data: { unit: to } });
}

/** What stood under it moves up. */
async function remove(place: TreePlace, id: string): Promise<Outcome> {
  const { tx, organisationId } = place;
  const unit = await tx.unit.findFirst({ where: { id, organisationId } });
  if (!unit) return "unknown";
  if ((await unitsInUse(place, [unit.name])).length > 0) return "unit-in-use";
  await tx.unit.updateMany({
    where: { organisationId, parent: unit.name },
    data: { parent: unit.parent },
  });
  await tx.unit.delete({ where: { id } });
  return "changed";
}
