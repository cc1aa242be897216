import type { Row } from "./dump";

/** A person or a response, with all that is known of it. */
export type Side = {
  /** Person or response number, as the truth has it. */
  readonly number: number;
  /** The released group: more than an adversary would know of a person. */
  readonly group: string;
  readonly cells: ReadonlyMap<string, string>;
};

/** One column over the sides of one kind, made ready for every join. */
export type Column = {
  readonly name: string;
  /** Numbers by group, in the order of the column. */
  readonly ordered: ReadonlyMap<string, readonly number[]>;
  /** Numbers by group and value. */
  readonly holders: ReadonlyMap<string, readonly number[]>;
  /** By group, with numeric values rising; null when some value is no number. */
  readonly numeric: ReadonlyMap<string, readonly Numbered[]> | null;
  /** By group, those without the value that most have: where they are the smaller part. */
  readonly odd: ReadonlyMap<string, readonly number[]>;
};

type Numbered = { readonly number: number; readonly value: number };

/** Everything that is known of a row and of those around it; of two rows of a table the nearest. */
export function cellsOf(rows: readonly Row[]): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  const seen = new Set<string>();
  for (const row of rows) {
    if (seen.has(row.table)) continue;
    seen.add(row.table);
    cells.set(`${row.table}.place`, String(row.place));
    for (const [column, value] of row.cells) {
      cells.set(`${row.table}.${column}`, value);
      if (value.length > 20) cells.set(`length of ${row.table}.${column}`, String(value.length));
    }
  }
  return cells;
}

/** Columns that differ between the sides; of several with the same content one. */
export function columnsOf(sides: readonly Side[]): readonly Column[] {
  const names = new Set(sides.flatMap(({ cells }) => [...cells.keys()]));
  const known = new Set<string>();
  const columns: Column[] = [];
  for (const name of names) {
    const values = sides.map(({ cells }) => cells.get(name));
    if (new Set(values).size < 2) continue;
    const content = values.join("\n");
    if (known.has(content)) continue;
    known.add(content);
    columns.push(makeColumn(name, sides, values));
  }
  return columns;
}

function makeColumn(
  name: string,
  sides: readonly Side[],
  values: readonly (string | undefined)[],
): Column {
  const entries = sides.flatMap((side, place) => {
    const value = values[place];
    return value === undefined ? [] : [{ ...side, value, key: orderKey(value) }];
  });
  const rising = [...entries].sort((one, other) => compare(one.key, other.key));
  const numeric = entries.every(({ key }) => typeof key === "number")
    ? grouped(
        rising,
        ({ group }) => group,
        ({ number, key }) => ({ number, value: Number(key) }),
      )
    : null;
  return {
    name,
    ordered: grouped(
      rising,
      ({ group }) => group,
      ({ number }) => number,
    ),
    holders: grouped(
      entries,
      ({ group, value }) => `${group} ${value}`,
      ({ number }) => number,
    ),
    numeric,
    odd: oddOnes(sides, values),
  };
}

function oddOnes(sides: readonly Side[], values: readonly (string | undefined)[]) {
  const lines = sides.map(({ number, group }, place) => ({ number, group, value: values[place] }));
  const byGroup = grouped(
    lines,
    ({ group }) => group,
    (line) => line,
  );
  const odd = new Map<string, readonly number[]>();
  for (const [group, members] of byGroup) {
    const byValue = grouped(
      members,
      ({ value }) => String(value),
      ({ number }) => number,
    );
    const most = Math.max(...[...byValue.values()].map(({ length }) => length));
    if (most * 2 <= members.length) continue;
    const others = [...byValue.values()].filter(({ length }) => length < most);
    odd.set(group, others.flat());
  }
  return odd;
}

export function grouped<T, K, V>(
  list: readonly T[],
  key: (one: T) => K,
  value: (one: T) => V,
): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const one of list) {
    const group = groups.get(key(one));
    if (group) group.push(value(one));
    else groups.set(key(one), [value(one)]);
  }
  return groups;
}

/** Numbers by size, places in a file by page and line, all else as text. */
function orderKey(value: string): number | string {
  const place = /^\((\d+),(\d+)\)$/.exec(value);
  if (place) return Number(place[1]) * 10_000 + Number(place[2]);
  const number = Number(value);
  return value !== "" && Number.isFinite(number) ? number : value;
}

function compare(one: number | string, other: number | string): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  const [a, b] = [String(one), String(other)];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
