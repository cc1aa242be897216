import { findMember } from "./members.server";
import { readSentTable, type TableReader } from "./table-file";
import { readUnitEdit } from "./unit-edit";
import { editUnits } from "./unit-edit.server";
import { previewUnits, replaceUnits } from "./unit-file.server";
import { findInTree, unitTree } from "./unit-tree";
import { SAVED_UNITS, type SavedUnits, type UnitsOutcome, type UnitsView } from "./units-view";

type Steered = UnitsOutcome | { readonly saved: SavedUnits } | "unknown" | "nothing";

/** Does what a form of the unit tree asks for. @param read how a list is read that was sent */
export async function steerUnits(
  slug: string,
  form: FormData,
  read: TableReader,
): Promise<Steered> {
  const intent = form.get("intent");
  if (intent === "upload") {
    const table = await readSentTable(form.get("list"), read);
    return "rows" in table ? await previewUnits(slug, table.rows) : table;
  }
  if (intent === "replace") {
    const [units, base] = [String(form.get("units")), String(form.get("base"))];
    const outcome = await replaceUnits(slug, { units, base });
    if (outcome === "changed") return { saved: "replace" };
    return outcome === "unknown" ? outcome : { refused: outcome };
  }
  const edit = readUnitEdit(form);
  if (!edit) return "nothing";
  const outcome = await editUnits(slug, edit);
  if (outcome === "changed") return { saved: edit.act };
  return outcome === "unknown" ? outcome : { refused: outcome };
}

/** What the page of the unit tree shows; null for a member that is not there. */
export async function findUnitsView(
  slug: string,
  request: Request,
  { path, back }: { readonly path: string; readonly back: string },
): Promise<UnitsView | null> {
  const member = await findMember(slug);
  if (!member) return null;
  const asked = new URL(request.url).searchParams;
  const { lines, total } = unitTree(member.units);
  const search = asked.get("q") ?? "";
  return {
    ...{ name: member.name, path, back, lines, total, search },
    found: findInTree(lines, search),
    chosen: lines.find(({ id }) => id === asked.get("unit")) ?? null,
    running: member.measurements.map(({ round }) => round.name),
    saved: SAVED_UNITS.find((one) => one === asked.get("saved")) ?? null,
  };
}
