import type { Instrument } from "~/questionnaires";

import {
  ATOM_SUMS,
  createAtomBuilder,
  widthOf,
  type AtomBuilder,
  type AtomRanges,
  type AtomSums,
  type Sizes,
} from "./atom-sums";
import { atomsOf, type Atoms, type Division } from "./atoms";
import type { LinePlan } from "../line-plan";
import type { Measures } from "../measures";
import type { RespondentScores } from "../respondent-scores";

/** Sums over the people whom a line of one division and a line of another share: a cell for each such pair. */
export type Crossing = AtomSums &
  AtomRanges & {
    /** Per cell the line of the one and of the other division. */
    readonly left: Int32Array;
    readonly right: Int32Array;
    /** Values per cell: the measures, and where everybody is one of the divisions, the items. */
    readonly width: number;
  };

export type Crossings = {
  /** Everybody first, then the breakdowns that are shown, most important first. */
  readonly divisions: readonly Division[];
  /** Of an earlier and a later division, or of everybody and everybody. */
  readonly between: (one: number, other: number) => Crossing;
  /** What stands on an atom, for three breakdowns and more; of no atoms where there are fewer. */
  readonly atoms: AtomTable;
  /** What was worked out of lines alone, by question: it costs much, and many values ask the same. */
  readonly singledOut: Map<string, boolean>;
  /** Distributed values: scales and total. */
  readonly distributed: number;
  readonly levels: number;
  /** Where the items begin among the values. */
  readonly firstItem: number;
};

/** Sums per atom, by value. */
export type AtomTable = {
  readonly count: number;
  /** Per division the line of each atom. */
  readonly lines: readonly Int32Array[];
  readonly of: (sum: keyof AtomSums, value: number) => Float64Array;
};

/** One pass over the respondents that count. */
export function crossingsOf(
  instrument: Instrument,
  measures: Measures,
  reader: RespondentScores,
  rows: Int32Array,
  plans: readonly LinePlan[],
): Crossings {
  const divisions: Division[] = [
    { plan: null, lines: 1 },
    ...plans.flatMap((plan) => (plan.withheld ? [] : [{ plan, lines: plan.lines.length }])),
  ];
  const sizes: Sizes = {
    values: measures.width + instrument.items.length,
    distributed: measures.total + 1,
    levels: instrument.levels.length,
  };
  const atoms = atomsOf(divisions, rows);
  const pairs = divisions.flatMap((_, other) =>
    divisions
      .slice(0, Math.max(1, other))
      .map((_, one) =>
        createCrossing(atoms, one, other, one === 0 ? sizes : { ...sizes, values: measures.width }),
      ),
  );
  const table = createAtomTable(atoms, divisions.length > 3 ? atoms.rows.length : 0);
  const value = valueReader(instrument, measures, reader);
  const builder = createAtomBuilder(sizes, instrument.levels);
  atoms.rows.forEach((own, atom) => {
    builder.clear();
    for (const row of own) {
      reader.read(row);
      builder.add(value);
    }
    for (const pair of pairs) pair.add(atom, builder);
    table.add(atom, builder);
  });
  return {
    divisions,
    atoms: table.atoms,
    singledOut: new Map(),
    distributed: sizes.distributed,
    levels: sizes.levels,
    firstItem: measures.width,
    between(one, other) {
      const found = pairs.find((pair) => pair.one === one && pair.other === other);
      if (!found) throw new RangeError(`no crossing of ${one} and ${other}`);
      return found.crossing;
    },
  };
}

/** Half the memory will do: what is left between two such numbers is far below what the rules ask. */
function createAtomTable(atoms: Atoms, count: number) {
  const tables = new Map<keyof AtomSums, Float32Array>();
  return {
    add(atom: number, { sums }: AtomBuilder) {
      if (atom >= count) return;
      for (const name of ATOM_SUMS) {
        const own = sums[name];
        const table = tables.get(name) ?? new Float32Array(count * own.length);
        tables.set(name, table);
        table.set(own, atom * own.length);
      }
    },
    atoms: {
      count,
      lines: atoms.lines,
      of(name: keyof AtomSums, value: number) {
        const table = tables.get(name) ?? new Float32Array(0);
        const width = table.length / count;
        return Float64Array.from({ length: count }, (_, atom) => table[atom * width + value] ?? 0);
      },
    },
  };
}

/** Measures, then items as imputed; an item counts for those who have its scale. */
function valueReader(instrument: Instrument, measures: Measures, reader: RespondentScores) {
  const ids = measures.scales.map(({ id }) => id);
  const scaleOf = instrument.items.map(({ scale }) => (scale === null ? -1 : ids.indexOf(scale)));
  return (place: number): number => {
    if (place < measures.width) return reader.measures[place] ?? NaN;
    const item = place - measures.width;
    const scale = scaleOf[item] ?? -1;
    const isLeftOut = scale >= 0 && Number.isNaN(reader.measures[scale] ?? NaN);
    return isLeftOut ? NaN : (reader.items[item] ?? NaN);
  };
}

function createCrossing(atoms: Atoms, one: number, other: number, sizes: Sizes) {
  const places = new Map<string, number>();
  const lines: [number, number][] = [];
  const cellOf = atoms.rows.map((_, atom) => {
    const pair: [number, number] = [atoms.lines[one]?.[atom] ?? 0, atoms.lines[other]?.[atom] ?? 0];
    const known = places.get(pair.join());
    if (known !== undefined) return known;
    places.set(pair.join(), lines.length);
    return lines.push(pair) - 1;
  });
  const cells = lines.length;
  const table = (sum: keyof AtomSums) => new Float64Array(cells * widthOf(sum, sizes));
  const crossing: Crossing = {
    left: Int32Array.from(lines, ([line]) => line),
    right: Int32Array.from(lines, ([, line]) => line),
    width: sizes.values,
    ...{ people: table("people"), scores: table("scores"), squares: table("squares") },
    ...{ above: table("above"), below: table("below"), rise: table("rise") },
    ...{ lift: table("lift"), drop: table("drop"), levels: table("levels") },
    lowest: table("people").fill(Infinity),
    highest: table("people").fill(-Infinity),
  };
  return {
    one,
    other,
    crossing,
    add(atom: number, { sums, ranges }: AtomBuilder) {
      const cell = cellOf[atom] ?? 0;
      for (const name of ATOM_SUMS) {
        const [into, from, width] = [crossing[name], sums[name], widthOf(name, sizes)];
        for (let place = 0, at = cell * width; place < width; place += 1, at += 1)
          into[at] = (into[at] ?? 0) + (from[place] ?? 0);
      }
      const { lowest, highest, width } = crossing;
      for (let place = 0, at = cell * width; place < width; place += 1, at += 1) {
        lowest[at] = Math.min(lowest[at] ?? Infinity, ranges.lowest[place] ?? Infinity);
        highest[at] = Math.max(highest[at] ?? -Infinity, ranges.highest[place] ?? -Infinity);
      }
    },
  };
}
