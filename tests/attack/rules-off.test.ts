import { expect, test } from "vitest";

import { ALL_RULES, type DisclosureRules } from "~/disclosure";

import { attack } from "./attack";
import { knowledgeOf, releaseOf, tellingInsiders } from "./organisation";
import type { Planted } from "./planted";
import { readDocument } from "./printed";
import { scenarios } from "./scenarios";

function found(population: Planted, rules: DisclosureRules) {
  const printed = readDocument(releaseOf(population, rules));
  return attack(printed, knowledgeOf(population), tellingInsiders(population));
}

test.each(scenarios)(
  "without $rule the attacker finds somebody in $name",
  ({ rule, population, beside = [] }) => {
    expect(found(population, ALL_RULES)).toEqual([]);
    const without = Object.fromEntries([rule, ...beside].map((name) => [name, false]));
    const people = found(population, { ...ALL_RULES, ...without }).flatMap(
      (finding) => finding.people,
    );
    expect(people).toContain(population.planted);
  },
);

test("every rule has somebody to protect", () => {
  // A round's members are not people: majorities are for them, see disclosure/organisations.test.ts.
  const { majorities, ...rules } = ALL_RULES;
  expect(majorities).toBe(true);
  expect([...new Set(scenarios.map(({ rule }) => rule))].sort()).toEqual(Object.keys(rules).sort());
});
