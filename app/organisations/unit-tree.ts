import { headcounts, type UnitLine } from "./units";

/** A unit where it stands in the tree. */
export type TreeLine = UnitLine & {
  readonly id: string;
  /** 0 at the top. */
  readonly depth: number;
  /** People in the units right below, as they were given; null where there are none. */
  readonly below: number | null;
  /** From the top, itself left out. */
  readonly path: readonly string[];
};

export type UnitTree = { readonly lines: readonly TreeLine[]; readonly total: number };

type StoredUnit = {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  readonly headcount: number;
};

/** The units in the order of a list that is read from above, each under its parent. */
export function unitTree(units: readonly StoredUnit[]): UnitTree {
  const names = new Set(units.map(({ name }) => name));
  const children = new Map<string | null, StoredUnit[]>();
  for (const unit of units) {
    const parent = unit.parent !== null && names.has(unit.parent) ? unit.parent : null;
    children.set(parent, [...(children.get(parent) ?? []), unit]);
  }
  const under = (parent: string | null, path: readonly string[]): TreeLine[] =>
    (children.get(parent) ?? [])
      .toSorted((one, other) => one.name.localeCompare(other.name, "nl"))
      .flatMap(({ id, name, headcount }) => {
        const below = children.get(name);
        const line = {
          ...{ id, unit: name, parent, headcount, depth: path.length, path },
          below: below ? below.reduce((sum, one) => sum + one.headcount, 0) : null,
        };
        return [line, ...under(name, [...path, name])];
      });
  return { lines: under(null, []), total: headcounts(units, () => false).total };
}

/** The lines that a search finds, with those that they stand under. */
export function findInTree(lines: readonly TreeLine[], search: string): readonly TreeLine[] {
  const wanted = plain(search);
  if (wanted === "") return lines;
  const shown = new Set<string>();
  for (const { unit, path } of lines) {
    if (plain(unit).includes(wanted)) for (const name of [...path, unit]) shown.add(name);
  }
  return lines.filter(({ unit }) => shown.has(unit));
}

/** Without capitals and accents. */
export function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

export type UnitChanges = {
  readonly added: readonly UnitLine[];
  readonly changed: readonly { readonly before: UnitLine; readonly after: UnitLine }[];
  readonly gone: readonly UnitLine[];
  /** How many stay as they are. */
  readonly same: number;
};

/** What a new tree changes, by name. */
export function compareUnits(before: readonly UnitLine[], after: readonly UnitLine[]): UnitChanges {
  const old = new Map(before.map((line) => [line.unit, line]));
  const next = new Set(after.map(({ unit }) => unit));
  const kept = after.flatMap((line) => {
    const was = old.get(line.unit);
    return was ? [{ before: was, after: line }] : [];
  });
  const changed = kept.filter(
    (pair) =>
      pair.before.parent !== pair.after.parent || pair.before.headcount !== pair.after.headcount,
  );
  return {
    added: after.filter(({ unit }) => !old.has(unit)),
    changed,
    gone: before.filter(({ unit }) => !next.has(unit)),
    same: kept.length - changed.length,
  };
}
