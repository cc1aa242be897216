import { expect, test } from "vitest";

import { ALL_RULES, type DisclosureRules } from "~/disclosure";
import { parseDefinition } from "~/questionnaires";
import { createRespondentTable, type RespondentTable } from "~/releases";
import { AuditedRelease, UnsafeRelease } from "~/releases/audit/audited-release";
import { makeAudited } from "~/releases/audit/make-audited";
import { makeDocument } from "~/releases/make-document";

import { attack } from "./attack";
import { knowledgeOf } from "./organisation";
import { populationOf, type Population } from "./populations";
import { readDocument } from "./printed";
import { scenarios } from "./scenarios";

function inputOf({ definition, people, minimum, headcounts }: Population) {
  const instrument = parseDefinition(definition);
  const builder = createRespondentTable(instrument);
  for (const answers of people) builder.add(answers);
  const { breakdowns } = instrument;
  const options = { minimum, population: headcounts, breakdowns, protected: true };
  return { instrument, table: builder.table(), options };
}

function audit(population: Population, rules: DisclosureRules): AuditedRelease {
  const { instrument, table, options } = inputOf(population);
  const { document, proof } = makeDocument(instrument, table, options, rules);
  return AuditedRelease.of(instrument, table, { document, proof, faults: [] });
}

const without = (rules: readonly (keyof DisclosureRules)[]): DisclosureRules => ({
  ...ALL_RULES,
  ...Object.fromEntries(rules.map((rule) => [rule, false])),
});

test.each(scenarios)("without $rule the audit refuses what is told in $name", (scenario) => {
  const { rule, population, beside = [] } = scenario;
  expect(audit(population, ALL_RULES).document.n).toBeGreaterThan(0);
  expect(() => audit(population, without([rule, ...beside]))).toThrow(UnsafeRelease);
});

test("the audit lets through what the gate makes, and keeps what it looked at", () => {
  for (let seed = 20_000; seed < 20_150; seed += 1) {
    const population = populationOf(seed);
    const { instrument, table, options } = inputOf(population);
    const { release } = makeAudited(instrument, table, options);
    const { breakdowns } = instrument;
    const { document } = release;
    const people: unknown = document.withheld ? expect.any(Number) : document.n;
    expect(release.proof).toMatchObject({
      core: { n: people },
      release: { people, breakdowns: breakdowns.length, faults: [] },
    });
  }
});

const scenario = scenarios.find(({ rule }) => rule === "valueCuts");

test("a gate with a hole still closes the measurement, without the breakdown that tells", () => {
  if (!scenario) throw new Error("no scenario");
  const { population } = scenario;
  const { instrument, table, options } = inputOf(population);
  const { release } = makeAudited(instrument, table, options, without(["valueCuts"]));
  const { document, proof } = release;
  expect(document.breakdowns.map(({ by, withheld }) => [by, withheld])).toEqual([
    [["unit"], null],
    [["job"], "could-be-subtracted"],
  ]);
  expect(proof).toMatchObject({
    release: { faults: [expect.arrayContaining([expect.stringContaining("room")])] },
  });
  expect(attack(readDocument(document), knowledgeOf(population))).toEqual([]);
});

test("where not even everybody as one line is safe there is no release at all", () => {
  if (!scenario) throw new Error("no scenario");
  const { instrument, table, options } = inputOf(scenario.population);
  const few: RespondentTable = { ...table, n: 3 };
  const open = without(["smallGroups", "extremes", "alike"]);
  expect(() => makeAudited(instrument, few, options, open)).toThrow(UnsafeRelease);
});

test("a document that was touched after it was made is refused, whatever was touched", () => {
  const { instrument, table, options } = inputOf(populationOf(20_001));
  const { document, proof } = makeDocument(instrument, table, options);
  const text = JSON.stringify(document);
  const numbers = [...text.matchAll(/"(?:mean|n)":(\d+(?:\.\d)?)/g)];
  expect(numbers.length).toBeGreaterThan(5);
  for (const { index, 0: found, 1: value = "" } of numbers) {
    const other = found.replace(value, String(Number(value) + 1));
    const touched = JSON.parse(text.slice(0, index) + other + text.slice(index + found.length));
    const given = { document: touched, proof, faults: [] };
    expect(() => AuditedRelease.of(instrument, table, given), `${found} → ${other}`).toThrow(
      UnsafeRelease,
    );
  }
});
