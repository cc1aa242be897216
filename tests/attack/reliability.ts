import type { Margin } from "./equations";
import { countedPeople, type Knowledge } from "./knowledge";
import type { People } from "./people";
import type { Printed } from "./printed";
import { NARROW } from "./bounds";

type Pin = {
  readonly people: People;
  readonly measure: string;
  readonly score: readonly [number, number];
};

/**
 * Items that move together: alpha and the spread of a scale say how far the differences between its items vary, and the
 * means of the items how large these differences are.
 *
 * With k items alike in weight, C their covariances and S the sum of C: alpha = k/(k − 1) (1 − tr C/S), and the variances of
 * all differences of two items add up to k tr C − S = S (k − 1)(1 − alpha).
 */
export function pinsByReliability(printed: Printed, knowledge: Knowledge, margin: Margin): Pin[] {
  const all = countedPeople(knowledge);
  const total = printed.statements.filter(({ line }) => line.by.length === 0);
  const meanOf = (item: string) =>
    total.find(({ measure }) => measure === `item:${item}`)?.mean ?? null;
  return total.flatMap(({ measure, alpha, sd }): Pin[] => {
    const items = knowledge.instrument.items.filter(({ scale }) => `scale:${scale}` === measure);
    const complete = all.every((person) =>
      items.every(({ name }) => knowledge.people[person]?.answered.has(name)),
    );
    if (alpha === null || sd === null || !complete) return [];
    const k = items.length;
    const differences =
      (k * (sd + margin.points)) ** 2 * (k - 1) * Math.max(0, 1 - alpha + margin.share);
    const reach = Math.sqrt((differences * (all.length - 1) ** 2) / all.length);
    return items.flatMap(({ name }): Pin[] => {
      let [low, high] = [0, 100];
      for (const other of items) {
        const [own, beside] = [meanOf(name), meanOf(other.name)];
        if (other.name === name || own === null || beside === null) continue;
        low = Math.max(low, own - beside - reach - 2 * margin.points);
        high = Math.min(high, 100 + own - beside + reach + 2 * margin.points);
      }
      return high - low < NARROW
        ? [{ people: all, measure: `item:${name}`, score: [low, high] }]
        : [];
    });
  });
}
