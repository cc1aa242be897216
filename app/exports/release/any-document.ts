import fc from "fast-check";

import type { ResultDocument } from "~/releases";

const number = fc.option(fc.integer({ min: 0, max: 1_000 }).map((tenths) => tenths / 10));
const interval = fc.option(
  fc.tuple(number, number).map(([low, high]) => [low ?? 0, high ?? 100] as const),
);
/** Anything that a definition can hold: commas, quotes, ends of lines, formulas. */
export const name = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom("=1+1", "@SUM(A1)", "+1", "-1", 'a "b", c', "een\r\ntwee"),
);
const reason = fc.constantFrom("too-few" as const, "too-alike" as const, undefined);
const figures = { n: number, mean: number, ci: interval };
const withheld = <T extends object>(shape: fc.Arbitrary<T>) =>
  fc.tuple(shape, reason).map(([one, why]) => (why ? { ...one, withheld: why } : one));
const level = fc.record({
  ids: fc.array(name, { minLength: 1, maxLength: 2 }),
  share: fc.constantFrom(0, 0.25, 1),
  ci: interval,
});
const total = withheld(
  fc.record({
    ...figures,
    sd: number,
    se: number,
    levels: fc.option(fc.array(level, { maxLength: 3 })),
  }),
);
const scale = fc.tuple(total, name).map(([one, id]) => ({ ...one, id }));
const competence = withheld(fc.record({ id: name, ...figures }));
const results = {
  scales: fc.array(scale, { maxLength: 3 }),
  competences: fc.array(competence, { maxLength: 3 }),
  total: fc.option(total),
};
const group = fc.oneof(
  fc.record({ values: fc.record({ unit: name }), n: fc.nat(), population: number, ...results }),
  fc.record({
    other: fc.constant(true as const),
    merged: fc.array(fc.record({ unit: name }), { maxLength: 2 }),
    ...{ n: fc.nat(), population: number, ...results },
  }),
);
/** Test material: any document that could stand in a release. */
export const documents: fc.Arbitrary<ResultDocument> = fc.record({
  ...{ n: fc.nat(), population: number, minimum: fc.constant(10), protected: fc.constant(true) },
  ...results,
  items: fc.array(withheld(fc.record({ id: name, mean: number, missing: number })), {
    maxLength: 3,
  }),
  breakdowns: fc.array(
    fc.record({
      by: fc.constant(["unit"]),
      withheld: fc.option(fc.constant("too-few" as const)),
      groups: fc.array(group, { maxLength: 3 }),
    }),
    { maxLength: 2 },
  ),
});
