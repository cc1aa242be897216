import quantile from "@stdlib/stats-base-dists-t-quantile";

import type { Item } from "~/questionnaires";

import { decode } from "./decode";
import { derive, type Vector } from "./derive";
import { both, minus, plus, squared, times, type Interval } from "./interval";
import { bitsOf, type People } from "./people";
import {
  countedPeople,
  measuresOf,
  membersOf,
  standingOf,
  type Knowledge,
  type Measure,
} from "./knowledge";
import type { Printed, PrintedLine, Statement } from "./printed";

/** So many of the people have a score from `from` up to `to`. */
export type LevelCount = { readonly from: number; readonly to: number; readonly count: Interval };

/** What is known of the scores of a set of people together. */
export type Sum = {
  readonly people: People;
  /** The same people as bits. */
  readonly bits: bigint;
  readonly sum: Interval;
  /** Sum of the squared distances to their mean. */
  readonly spread: Interval | null;
  /** Lowest first, all levels together; null when unknown. */
  readonly levels: readonly LevelCount[] | null;
  /** Sums of one breakdown concern different people. */
  readonly breakdown: string;
};

/** Everything known about one score. */
export type System = {
  readonly measure: string;
  /** The score as a mixture of item scores. */
  readonly vector: Vector;
  /** Scores are multiples of this; 0 when unknown. */
  readonly step: number;
  readonly sums: readonly Sum[];
};

/** Reads what is printed as equations, one system per score, those among them that only follow from others. */
export function equationsOf(printed: Printed, knowledge: Knowledge): System[] {
  const margin = roundingOf(printed);
  const vectors = vectorsOf(knowledge);
  const counted = countedPeople(knowledge);
  const standing = standingOf(knowledge);
  const byLine = new Map<string, { line: PrintedLine; sums: Map<string, Sum> }>();
  for (const one of printed.statements) {
    const people = peopleOf(one, counted, knowledge, standing);
    if (people === null || one.mean === null || people.length === 0) continue;
    const key = JSON.stringify(one.line);
    const entry = byLine.get(key) ?? { line: one.line, sums: new Map() };
    byLine.set(key, entry);
    entry.sums.set(one.measure, sumOfStatement(one, people, margin, printed, knowledge));
  }
  const systems = new Map<string, { vector: Vector; sums: readonly Sum[] }>();
  const lines = [...byLine.values()].map(({ sums }) => withDecoded(sums, vectors, knowledge));
  for (const { id, vector, lines: found } of derive(vectors, lines))
    systems.set(id, { vector, sums: found });
  return [...systems].map(([measure, { vector, sums }]) => {
    const step = stepOf(vector, knowledge);
    const everyone = [...new Set(sums.flatMap(({ people }) => people))];
    const known = haveAnswered(everyone, vector, knowledge) ? step : 0;
    return {
      measure,
      vector,
      step: known,
      sums: sums.map((one) => ({ ...one, sum: onStep(one.sum, known) })),
    };
  });
}

export type Margin = { readonly points: number; readonly share: number };

/** Half of the last decimal printed: one decimal for points and two for shares, or all of them. */
export function roundingOf({ statements }: Printed): Margin {
  const whole = statements.every(
    ({ mean }) => mean === null || Math.abs(mean * 10 - Math.round(mean * 10)) < 1e-6,
  );
  return whole ? { points: 0.05, share: 0.005 } : { points: 1e-9, share: 1e-9 };
}

/**
 * The people that a number stands on, as far as their number gives it away: everybody whose scale is valid, or those who
 * answered enough of just these questions.
 */
function peopleOf(
  { line, n, measure }: Statement,
  counted: People,
  knowledge: Knowledge,
  standing: ReturnType<typeof standingOf>,
): People | null {
  const there = new Set(counted);
  const all = membersOf(line, knowledge.people).filter((person) => there.has(person));
  const of = standing(measure);
  const filled = all.filter(of.filled);
  if (n === null || n === filled.length) return filled;
  const answered = all.filter(of.answered);
  return n === answered.length ? answered : null;
}

function sumOfStatement(
  one: Statement,
  people: People,
  margin: Margin,
  printed: Printed,
  { instrument }: Knowledge,
): Sum {
  const n = people.length;
  const mean = around(one.mean ?? 0, margin.points);
  const spread = spreadOf(one, n, margin.points, printed);
  const edges = instrument.levels.map(({ id, from }, i) => ({
    id,
    from,
    to: instrument.levels[i + 1]?.from ?? 100,
  }));
  const levels = one.levels?.map(({ ids, share }): LevelCount => {
    const own = edges.filter(({ id }) => ids.includes(id));
    const [low, high] = times(n, around(share, margin.share));
    const count: Interval = [
      Math.max(0, Math.ceil(low - 1e-6)),
      Math.min(n, Math.floor(high + 1e-6)),
    ];
    return { from: own[0]?.from ?? 0, to: own.at(-1)?.to ?? 100, count };
  });
  const sum = both(times(n, mean), [0, 100 * n]);
  return {
    people,
    bits: bitsOf(people),
    sum,
    spread,
    levels: levels ? addUp(levels, n) : null,
    breakdown: one.line.by.join("*"),
  };
}

const around = (value: number, margin: number): Interval => [value - margin, value + margin];

/** From the standard deviation, or else from the margin of the mean. */
function spreadOf(
  one: Statement,
  n: number,
  margin: number,
  { headcounts }: Printed,
): Interval | null {
  if (n < 2) return null;
  const toSpread = (sd: Interval) => times(n - 1, squared([Math.max(0, sd[0]), sd[1]]));
  const found: Interval[] = [];
  if (one.sd !== null) found.push(toSpread(around(one.sd, margin)));
  const key = JSON.stringify(one.line);
  const population =
    headcounts.find(({ line }) => JSON.stringify(line) === key)?.population ?? null;
  const left = population === null || population < n ? 1 : 1 - n / population;
  if (left > 0) {
    const scale = Math.sqrt(n / left);
    if (one.se !== null) found.push(toSpread(times(scale, around(one.se, margin))));
    if (one.ci !== null) {
      const half = around((one.ci[1] - one.ci[0]) / 2, margin);
      found.push(toSpread(times(scale / quantile(0.975, n - 1), half)));
    }
  }
  return found.length === 0 ? null : found.reduce(both);
}

/** Counts that must add up to everybody narrow each other. */
function addUp(levels: readonly LevelCount[], n: number): LevelCount[] {
  return levels.map((level, i) => {
    const others = levels.filter((_, j) => j !== i).map(({ count }) => count);
    const left = minus([n, n], others.reduce(plus, [0, 0]));
    return { ...level, count: both(level.count, left) };
  });
}

/** Adds the questions of which the sum shows in the decimals of a score that is made of two. */
function withDecoded(
  sums: ReadonlyMap<string, Sum>,
  vectors: ReadonlyMap<string, Vector>,
  knowledge: Knowledge,
): ReadonlyMap<string, Sum> {
  const steps = new Map(knowledge.instrument.items.map((item) => [item.name, stepOfItem(item)]));
  const all = new Map(sums);
  for (const [id, one] of sums) {
    const vector = vectors.get(id) ?? new Map<string, number>();
    if (vector.size !== 2 || !haveAnswered(one.people, vector, knowledge)) continue;
    for (const [item, sum] of decode(vector, one.sum, one.people.length, steps)) {
      const known = all.get(`item:${item}`);
      const found = known
        ? { ...known, sum: both(known.sum, sum) }
        : { ...one, sum, spread: null, levels: null };
      if (sum[0] > 0 || sum[1] < 100 * one.people.length) all.set(`item:${item}`, found);
    }
  }
  return all;
}

function haveAnswered(people: People, vector: Vector, knowledge: Knowledge): boolean {
  return people.every((person) =>
    [...vector.keys()].every((item) => knowledge.people[person]?.answered.has(item)),
  );
}

function stepOfItem({ scoring }: Item): number {
  return scoring.kind === "range" ? 100 / (scoring.max - scoring.min) : 100;
}

/** Every measure as a mixture of items. */
function vectorsOf({ instrument }: Knowledge): Map<string, Vector> {
  const mixture = ({ items }: Measure): Vector => {
    const all = items.reduce((sum, { weight }) => sum + weight, 0);
    return new Map(items.map(({ name, weight }) => [name, weight / all]));
  };
  const vectors = new Map(measuresOf(instrument).map((one) => [one.id, mixture(one)]));
  const total = new Map<string, number>();
  for (const scale of instrument.total)
    for (const [name, weight] of vectors.get(`scale:${scale}`) ?? [])
      total.set(name, (total.get(name) ?? 0) + weight / instrument.total.length);
  if (total.size > 0) vectors.set("total", total);
  return vectors;
}

/** The largest step that all scores are whole multiples of; 0 when it is not worth the trouble. */
function stepOf(vector: Vector, { instrument }: Knowledge): number {
  const steps = [...vector].map(([name, weight]) => {
    const item = instrument.items.find((one) => one.name === name);
    return weight * (item ? stepOfItem(item) : 100);
  });
  const smallest = Math.min(...steps);
  for (let parts = 1; parts <= 60; parts += 1) {
    const step = smallest / parts;
    if (steps.every((one) => Math.abs(one / step - Math.round(one / step)) < 1e-6)) return step;
  }
  return 0;
}

function onStep(sum: Interval, step: number): Interval {
  if (step === 0) return sum;
  const [low, high] = [Math.ceil(sum[0] / step - 1e-6), Math.floor(sum[1] / step + 1e-6)];
  return low > high ? sum : [low * step, high * step];
}
