import { z } from "zod";

import { sha256 } from "~/platform/index.server";

import { listUnits } from "./organisation.server";
import { finding, type TableFinding, type TableRow } from "./table";
import type { UnitPreview } from "./unit-edit";
import { inTree, unitsInUse, type TreePlace } from "./unit-edit.server";
import { checkUnits, mostUnits } from "./unit-table";
import { compareUnits } from "./unit-tree";
import type { UnitLine } from "./units";

export type PreviewOutcome =
  "unknown" | { readonly findings: readonly TableFinding[] } | { readonly preview: UnitPreview };

/** What a new tree from a file would change; nothing is stored yet. */
export async function previewUnits(
  slug: string,
  rows: readonly TableRow[],
): Promise<PreviewOutcome> {
  const checked = checkUnits(rows);
  if ("findings" in checked) return checked;
  return await inTree(slug, async (place) => {
    const before = await stored(place);
    const changes = compareUnits(before, checked.units);
    const gone = changes.gone.map(({ unit }) => unit);
    const used = await unitsInUse(place, gone);
    if (used.length > 0) {
      const last = rows.at(-1)?.line ?? 1;
      return { findings: used.map((unit) => finding(last, unit, "unit-in-use")) };
    }
    return {
      preview: { changes, units: JSON.stringify(checked.units), base: digest(before) },
    };
  });
}

const unitsSchema = z
  .array(
    z.object({
      unit: z.string(),
      parent: z.string().nullable(),
      headcount: z.number().int().min(0).max(9_999_999),
    }),
  )
  .max(mostUnits);

/**
 * Puts a tree in the place of the one before.
 *
 * @param units as a preview gave them; checked again, because they came back from a browser
 * @returns "moved-on" when the tree is no longer the one that the preview was compared with
 */
export async function replaceUnits(
  slug: string,
  { units, base }: { readonly units: string; readonly base: string },
): Promise<"changed" | "unknown" | "moved-on"> {
  const lines = unitsSchema.safeParse(parseJson(units)).data;
  if (!lines || "findings" in checkUnits(asRows(lines))) return "moved-on";
  return await inTree(slug, async (place) => {
    const { tx, organisationId } = place;
    const before = await stored(place);
    const { added, changed, gone } = compareUnits(before, lines);
    const names = gone.map(({ unit }) => unit);
    if (digest(before) !== base || (await unitsInUse(place, names)).length > 0) return "moved-on";
    await tx.unit.deleteMany({ where: { organisationId, name: { in: names } } });
    for (const { after } of changed) {
      await tx.unit.update({
        where: { organisationId_name: { organisationId, name: after.unit } },
        data: { parent: after.parent, headcount: after.headcount },
      });
    }
    await tx.unit.createMany({
      data: added.map(({ unit, parent, headcount }) => ({
        ...{ organisationId, name: unit, parent, headcount },
      })),
    });
    return "changed";
  });
}

async function stored({ organisationId, tx }: TreePlace): Promise<UnitLine[]> {
  const found = await listUnits(organisationId, tx);
  return found.map(({ name, parent, headcount }) => ({ unit: name, parent, headcount }));
}

function digest(units: readonly UnitLine[]): string {
  return sha256(JSON.stringify(units)).toString("hex").slice(0, 32);
}

function asRows(units: readonly UnitLine[]): TableRow[] {
  const cells = units.map(({ unit, parent, headcount }) => [unit, parent ?? "", String(headcount)]);
  return [["unit", "parent", "headcount"], ...cells].map((row, place) => ({
    line: place + 1,
    cells: row,
  }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
