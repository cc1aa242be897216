import fc from "fast-check";
import { expect, test } from "vitest";

import type { Answers } from "~/questionnaires";

import { makeDocument } from "./make-document";
import type { DocumentOptions } from "./options";
import { sampleSurvey, tableOf } from "./sample-respondents";

const item = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 1, arbitrary: fc.constant("nvt") },
);
const person: fc.Arbitrary<Answers> = fc
  .tuple(
    fc.array(item, { minLength: 12, maxLength: 12 }),
    fc.option(fc.constantFrom("A", "A", "A", "B", "B", "C", "D"), { nil: "" }),
    fc.constantFrom("A", "B", "same", "same"),
  )
  .map(([values, unit, job]) => ({
    ...Object.fromEntries(values.map((value, i) => [sampleSurvey.items[i]?.name, value])),
    unit,
    job: job === "same" ? unit : job,
  }));
const people = fc.array(person, { minLength: 1, maxLength: 90, size: "max" });
const minimum = fc.integer({ min: 5, max: 12 });
const options = (k: number): DocumentOptions => ({
  minimum: k,
  population: { total: 120, byCategory: { unit: { A: 60, B: 40, C: 10, D: 10 } } },
  breakdowns: [["unit"], ["job"], ["unit", "job"]],
  protected: true,
});
const make = (list: readonly Answers[], given: DocumentOptions) =>
  makeDocument(sampleSurvey, tableOf(sampleSurvey, list), given).document;

/** Every number of the document with the name of its field. */
function numbersIn(value: unknown, field = ""): [string, number][] {
  if (typeof value === "number") return [[field, value]];
  if (Array.isArray(value)) return value.flatMap((one) => numbersIn(one, field));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => numbersIn(one, name));
}

test("no shown line is about fewer people than the minimum, and lines add up to everybody", () => {
  fc.assert(
    fc.property(people, minimum, (list, k) => {
      const document = make(list, options(k));
      if (document.withheld) expect(document.n).toBeNull();
      for (const { withheld, groups } of document.breakdowns) {
        if (withheld) continue;
        expect(groups.reduce((sum, { n }) => sum + n, 0)).toBe(document.n);
        for (const group of groups) {
          expect(group.n).toBeGreaterThanOrEqual(k);
          for (const { n, mean } of [...group.scales, ...group.competences])
            if (mean !== null) expect(n).toBeGreaterThanOrEqual(k);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test("a protected document has no number with more than one decimal, shares two, and none that is not one", () => {
  fc.assert(
    fc.property(people, minimum, (list, k) => {
      const document = make(list, options(k));
      for (const [field, value] of numbersIn(document)) {
        expect(Number.isFinite(value)).toBe(true);
        const decimals = String(value).split(".")[1]?.length ?? 0;
        expect(decimals, `${field} ${value}`).toBeLessThanOrEqual(
          ["mean", "sd", "se"].includes(field) ? 1 : 2,
        );
      }
      for (const { ci } of document.scales)
        for (const bound of ci ?? []) expect(String(bound)).toMatch(/^-?\d+(\.\d)?$/);
    }),
    { numRuns: 100 },
  );
});

test("a protected document does not depend on the order of the respondents", () => {
  fc.assert(
    fc.property(people, minimum, (list, k) => {
      const turned = JSON.stringify(make(list.toReversed(), options(k)));
      expect(turned).toBe(JSON.stringify(make(list, options(k))));
    }),
    { numRuns: 60 },
  );
});

test("which lines are shown does not depend on the answers to scored questions", () => {
  fc.assert(
    fc.property(people, minimum, (list, k) => {
      const all = list.map((answers) => ({
        ...answers,
        ...Object.fromEntries(sampleSurvey.items.map(({ name }) => [name, 2])),
      }));
      const others = all.map((answers, i) => ({ ...answers, informatie0: i % 4 }));
      const lines = (from: readonly Answers[]) =>
        make(from, options(k)).breakdowns.map(({ groups }) =>
          groups.map(({ values, merged, n }) => ({ values, merged, n })),
        );
      expect(lines(others)).toEqual(lines(all));
    }),
    { numRuns: 60 },
  );
});

test("parts of a distribution have three people or more and never over nine in ten", () => {
  fc.assert(
    fc.property(people, minimum, (list, k) => {
      const document = make(list, options(k));
      const lines = [document, ...document.breakdowns.flatMap(({ groups }) => groups)];
      for (const { n, levels } of lines.flatMap(({ scales }) => scales)) {
        if (levels === null || n === null) continue;
        expect(n).toBeGreaterThanOrEqual(20);
        for (const { share } of levels) {
          if (share > 0) expect(Math.round(share * n)).toBeGreaterThanOrEqual(3);
          expect(share).toBeLessThanOrEqual(0.9);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test("unprotected and protected agree when nobody missed anything", () => {
  fc.assert(
    fc.property(people, (list) => {
      const whole = list.map((answers, i) => ({
        ...Object.fromEntries(
          sampleSurvey.items.map(({ name }, j) => [
            name,
            answers[name] === "nvt" ? (i + j) % 4 : answers[name],
          ]),
        ),
      }));
      fc.pre(whole.length >= 10);
      const given = { ...options(5), breakdowns: [] };
      const open = make(whole, { ...given, protected: false });
      make(whole, given).scales.forEach(({ mean }, i) => {
        if (mean !== null) expect(open.scales[i]?.mean).toBeCloseTo(mean, 0);
      });
      expect(JSON.stringify(open)).not.toMatch(/NaN|Infinity/);
    }),
    { numRuns: 60 },
  );
});
