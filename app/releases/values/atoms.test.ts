import fc from "fast-check";
import { expect, test } from "vitest";

import { breakdownColumn } from "../breakdown-columns";
import { openLines } from "../line-plan";
import { answering, sampleSurvey, tableOf } from "../sample-respondents";
import { atomsOf } from "./atoms";

const person = fc
  .tuple(fc.constantFrom("A", "B", "C"), fc.constantFrom("A", "B", "C"))
  .map(([unit, job]) => answering(1, { unit, job }));

test("atoms stand in the order of their lines, whoever comes first", () => {
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 30 }), (people) => {
      const found = [people, people.toReversed()].map((list) => {
        const table = tableOf(sampleSurvey, list);
        const plans = openLines(
          ["unit", "job"].map((by) =>
            breakdownColumn(sampleSurvey, table, [by], {
              population: { total: null, byCategory: {} },
            }),
          ),
        );
        const divisions = plans.map((plan) => ({ plan, lines: plan.lines.length }));
        const { rows, lines } = atomsOf(divisions, Int32Array.from(list.keys()));
        return { sizes: rows.map((own) => own.length), lines };
      });
      expect(found[1]).toEqual(found[0]);
    }),
  );
});
