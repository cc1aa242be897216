import { expect, test } from "vitest";

import { ALL_RULES, type DisclosureRules } from "~/disclosure";

import { attack } from "./attack";
import { equationsOf } from "./equations";
import { knowledgeOf, releaseOf, tellingInsiders, truthOf } from "./organisation";
import { populationOf, type Population } from "./populations";
import { readDocument } from "./printed";

/** More on demand: NULMETING_ATTACKS=20000 npx vitest run tests/attack/populations.test.ts */
const attacks = Number(process.env["NULMETING_ATTACKS"] ?? 500);
const perTest = 50;

const NO_RULES: DisclosureRules = {
  smallGroups: false,
  wholeRest: false,
  pairs: false,
  audit: false,
  ownScales: false,
  extremes: false,
  alike: false,
  linked: false,
  leftovers: false,
  valueCuts: false,
  valueMoves: false,
  spread: false,
  spreadCuts: false,
  levels: false,
  levelEdges: false,
  levelCuts: false,
  items: false,
  reliability: false,
  headcounts: false,
  filledIn: true,
  rounding: false,
  majorities: false,
};

function found(population: Population, rules: DisclosureRules) {
  const printed = readDocument(releaseOf(population, rules));
  const knowledge = knowledgeOf(population);
  return {
    findings: attack(printed, knowledge, tellingInsiders(population)),
    systems: equationsOf(printed, knowledge),
  };
}

const starts = Array.from({ length: Math.ceil(attacks / perTest) }, (_, i) => i * perTest);

test.each(starts)("the attacker finds nobody in 50 populations from number %i on", (start) => {
  const open = Array.from({ length: Math.min(perTest, attacks - start) }, (_, i) => ({
    seed: start + i,
    ...found(populationOf(start + i), ALL_RULES),
  })).filter(({ findings }) => findings.length > 0);
  expect(open.map(({ seed, findings }) => ({ seed, findings: findings.slice(0, 3) }))).toEqual([]);
});

test("without any rule the attacker finds somebody nearly everywhere, and never says what is not so", () => {
  const seeds = Array.from({ length: 40 }, (_, i) => 3 * i);
  const hit = seeds.filter((seed) => {
    const population = populationOf(seed);
    const truth = truthOf(population);
    const { findings, systems } = found(population, NO_RULES);
    for (const { kind, people, measure, score } of findings) {
      const system = systems.find((one) => one.measure === measure);
      if (kind !== "pinned" || !system || !score) continue;
      for (const person of people) {
        expect(truth(person, system)).toBeGreaterThan(score[0] - 1e-6);
        expect(truth(person, system)).toBeLessThan(score[1] + 1e-6);
      }
    }
    return findings.length > 0;
  });
  expect(hit.length).toBeGreaterThan(0.8 * seeds.length);
});
