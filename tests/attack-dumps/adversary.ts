import { cellsOf, columnsOf, type Side } from "./columns";
import type { Dump, Row } from "./dump";
import { joins, type Join } from "./joins";
import { makeJudge, type Score, type Truth } from "./score";
import { linkRows, reach } from "./tokens";

export type World = {
  /** Newest first. */
  readonly dumps: readonly Dump[];
  /** Lists and logs beside the dumps; `personnel` among them. */
  readonly lists: readonly Row[];
  readonly truth: Truth;
  /** The number of a response by its row; null for any other row. */
  readonly numberOf: (row: Row) => number | null;
  /** People who may be easier to find than others: by name. */
  readonly circles: ReadonlyMap<string, ReadonlySet<number>>;
};

/** A way to match people and responses, and how well it did. */
export type Finding = Score & { readonly way: string };

export type Attack = {
  /** Scores in all: so often could chance have looked like knowledge. */
  readonly tried: number;
  /** Least likely first. */
  readonly best: readonly Finding[];
};

const steps = 3;

/**
 * Tries every join: by what rows share, by equal values of any two columns, by the order of any two
 * columns, by what is odd, and by what comes next. It is told more than an adversary would know: who
 * took part, and in which released group everybody's response stands.
 */
export function attack(world: World): Attack {
  const rows = [...world.dumps.flatMap((dump, age) => aged(dump, age)), ...world.lists];
  const links = linkRows(rows);
  const targets = new Map<Row, number>();
  for (const row of rows) {
    const number = world.numberOf(row);
    if (number !== null) targets.set(row, number);
  }
  const { persons, shared } = lookAtPeople(world, rows, links, targets);
  const ends = new Set(["personnel", "invitation"]);
  const responses = [...targets].map(([row, number]) => ({
    number,
    group: world.truth.groupOf.get(number) ?? "",
    cells: cellsOf(reach(row, links, steps, ends)),
  }));
  const right = columnsOf(responses);
  const ways = columnsOf(persons).flatMap((a) => right.flatMap((b) => joins(a, b)));
  return judge(world, [shared, ...ways]);
}

function lookAtPeople(
  { truth }: World,
  rows: readonly Row[],
  links: ReadonlyMap<Row, readonly Row[]>,
  targets: ReadonlyMap<Row, number>,
): { persons: readonly Side[]; shared: Join } {
  const ends = new Set([...targets.keys()].map(({ table }) => table));
  const persons: Side[] = [];
  const hits = new Map<number, number>();
  for (const row of rows.filter(({ table }) => table === "personnel")) {
    const own = truth.responseOf.get(row.place);
    if (own === undefined) continue;
    const near = reach(row, links, steps + 1, ends);
    const hit = near.map((one) => targets.get(one)).find((number) => number !== undefined);
    if (hit !== undefined) hits.set(row.place, hit);
    const around = near.filter((one) => !targets.has(one));
    const group = truth.groupOf.get(own) ?? "";
    persons.push({ number: row.place, group, cells: cellsOf(around) });
  }
  const run: Join["run"] = (guess) => hits.forEach((response, person) => guess(person, response));
  return { persons, shared: { way: "what rows share", run } };
}

function judge({ truth, circles }: World, ways: readonly Join[]): Attack {
  const scoresOf = makeJudge(truth, circles);
  let tried = 0;
  let best: Finding[] = [];
  for (const { way, run } of ways) {
    for (const score of scoresOf(run)) {
      tried += 1;
      if (score.probability < 1e-3) best.push({ way, ...score });
    }
    if (best.length > 200) best = leastLikely(best);
  }
  return { tried, best: leastLikely(best) };
}

function leastLikely(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((one, other) => one.probability - other.probability).slice(0, 20);
}

/** Rows of all but the newest dump stand in tables of their own. */
function aged({ name, rows }: Dump, age: number): readonly Row[] {
  if (age === 0) return rows;
  return rows.map((row) => ({ ...row, table: `${row.table} in ${name}` }));
}
