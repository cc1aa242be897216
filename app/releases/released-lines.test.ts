import fc from "fast-check";
import { expect, test } from "vitest";

import { canonicalJson, type Answers } from "~/questionnaires";

import type { ResultDocument } from "./document";
import { makeDocument, remakeDocument } from "./make-document";
import type { DocumentOptions } from "./options";
import { releasedLines } from "./released-lines";
import { sampleSurvey, tableOf } from "./sample-respondents";

const item = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 1, arbitrary: fc.constant("nvt") },
);
const person: fc.Arbitrary<Answers> = fc
  .tuple(
    fc.array(item, { minLength: 12, maxLength: 12 }),
    fc.option(fc.constantFrom("A", "A", "A", "B", "B", "C", "D", "E"), { nil: "" }),
    fc.constantFrom("A", "B", "same", "same"),
  )
  .map(([values, unit, job]) => ({
    ...Object.fromEntries(values.map((value, i) => [sampleSurvey.items[i]?.name, value])),
    unit,
    job: job === "same" ? unit : job,
  }));
const people = fc.array(person, { minLength: 1, maxLength: 90, size: "max" });
const population = { total: 120, byCategory: { unit: { A: 60, B: 40, C: 10, D: 10, E: 4 } } };
const options = (minimum: number): DocumentOptions => ({
  ...{ minimum, population, protected: true },
  breakdowns: [["unit"], ["job"], ["unit", "job"]],
});

/** As the archive keeps people: a category that no line shows under its own name is gone. */
function archived(list: readonly Answers[], { breakdowns }: ResultDocument): Answers[] {
  const kept = (name: string) =>
    breakdowns
      .filter(({ by, withheld }) => by.includes(name) && !withheld)
      .flatMap(({ groups }) => groups.flatMap(({ values }) => values?.[name] ?? []));
  return list.toReversed().map((answers) => {
    const own = ["unit", "job"].map((name) => {
      const value = typeof answers[name] === "string" ? answers[name] : "";
      const known = value === "" ? "__unknown__" : value;
      return [name, kept(name).includes(known) ? known : "__other__"];
    });
    return { ...answers, ...Object.fromEntries(own) };
  });
}

function again(list: readonly Answers[], document: ResultDocument, minimum: number) {
  const table = tableOf(sampleSurvey, list);
  const lines = document.breakdowns.flatMap((one) => releasedLines(one, table, population) ?? []);
  expect(lines).toHaveLength(document.breakdowns.length);
  return remakeDocument(sampleSurvey, table, options(minimum), lines).document;
}

test("what is kept of the respondents gives the same release again, whatever was merged or hidden", () => {
  fc.assert(
    fc.property(people, fc.integer({ min: 5, max: 12 }), (list, k) => {
      const { document } = makeDocument(sampleSurvey, tableOf(sampleSurvey, list), options(k));
      const made = again(archived(list, document), document, k);
      expect(canonicalJson(made)).toBe(canonicalJson(document));
    }),
    { numRuns: 150 },
  );
});

test("somebody on no line of a release stands in the way of computing it again", () => {
  const list = Array.from({ length: 40 }, (_, i) => ({
    ...Object.fromEntries(sampleSurvey.items.map(({ name }, j) => [name, (i * 7 + j * 3) % 4])),
    ...{ unit: i % 2 ? "A" : "B", job: "A" },
  }));
  const { document } = makeDocument(sampleSurvey, tableOf(sampleSurvey, list), options(10));
  const [byUnit] = document.breakdowns;
  expect(byUnit?.groups).toHaveLength(2);
  const stranger = tableOf(sampleSurvey, [...list, { ...list[0], unit: "C" }]);
  expect(byUnit && releasedLines(byUnit, stranger, population)).toBeNull();
});
