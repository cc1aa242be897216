import fc from "fast-check";
import { expect, test } from "vitest";

import { planDemo, type DemoMeasurement } from "./plan";
import { demoSectors } from "./sectors";

const usual = planDemo({ organisations: 42, responses: 12_000, seed: 1 });
const answersOf = ({ answers }: DemoMeasurement) => answers.reduce((sum, part) => sum + part, 0);
const inRound = (round: string) =>
  usual.measurements.filter((measurement) => measurement.round.slug === round);

test("any number of members and answers comes out exactly", () => {
  const size = fc.record({
    organisations: fc.integer({ min: 1, max: 120 }),
    responses: fc.nat(60_000),
    seed: fc.nat(),
  });
  fc.assert(
    fc.property(size, ({ organisations, responses, seed }) => {
      const plan = planDemo({ organisations, responses, seed });
      expect(new Set(plan.organisations.map(({ slug }) => slug)).size).toBe(organisations);
      const all = plan.measurements.reduce((sum, measurement) => sum + answersOf(measurement), 0);
      expect(all).toBe(responses);
    }),
    { numRuns: 40 },
  );
});

test("no unit has more answers than people, and a unit counts the people of its sub-units", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(30_000), (organisations, responses) => {
      const { measurements } = planDemo({ organisations, responses, seed: 3 });
      for (const { organisation, answers } of measurements) {
        for (const [place, { name, own, headcount }] of organisation.units.entries()) {
          expect(answers[place]).toBeLessThanOrEqual(own);
          const below = organisation.units.filter(({ parent }) => parent === name);
          expect(headcount).toBe(own + below.reduce((sum, unit) => sum + unit.headcount, 0));
        }
      }
    }),
    { numRuns: 40 },
  );
});

test("the same seed plans the same, another seed another", () => {
  const size = { organisations: 60, responses: 5_000 };
  expect(planDemo({ ...size, seed: 4 })).toEqual(planDemo({ ...size, seed: 4 }));
  expect(planDemo({ ...size, seed: 4 })).not.toEqual(planDemo({ ...size, seed: 5 }));
});

test("two rounds are done and one runs, with members that plan, run and are done", () => {
  const states = (round: string) => new Set(inRound(round).map(({ state }) => state));
  expect(states("nulmeting-2025")).toEqual(new Set(["published"]));
  expect(states("nulmeting-2026")).toEqual(new Set(["published"]));
  expect(states("nulmeting-2027")).toEqual(new Set(["open", "planned", "published"]));
  expect(inRound("nulmeting-2025").length).toBeGreaterThan(20);
  expect(inRound("nulmeting-2026")).toHaveLength(40);
});

test("every pilot has a trend, a comparison and a measurement to fill in, with its own questions", () => {
  for (const pilot of ["provincie-groningen", "martini-ziekenhuis", "hanzehogeschool"]) {
    const runs = usual.measurements.filter(({ organisation }) => organisation.slug === pilot);
    expect(runs.map(({ slug, state }) => [slug, state])).toEqual([
      [`${pilot}-nulmeting-2025`, "published"],
      [`${pilot}-nulmeting-2026`, "published"],
      [`${pilot}-nulmeting-2027`, "open"],
    ]);
    expect(runs.every(({ questionnaire }) => questionnaire === pilot)).toBe(true);
  }
});

test("every pilot has units that are too small to show, and sub-units", () => {
  for (const run of inRound("nulmeting-2026").filter(({ organisation }) => organisation.pilot)) {
    const small = run.answers.filter((answers) => answers >= 3 && answers <= 9);
    expect(small.length).toBeGreaterThanOrEqual(3);
    expect(run.organisation.units.some(({ parent }) => parent !== null)).toBe(true);
  }
});

test("members stand in nine sectors, four of which are marked as invented", () => {
  expect(new Set(usual.organisations.map(({ sector }) => sector)).size).toBe(9);
  const invented = demoSectors.filter((sector) => sector.invented);
  expect(invented).toHaveLength(4);
  expect(invented.every(({ name }) => name.nl.includes("verzonnen"))).toBe(true);
});

test("a third of the members stands by name, and in one sector one member outweighs all others", () => {
  const named = usual.organisations.filter((organisation) => organisation.named);
  expect(named.length).toBe(14);
  const sector = inRound("nulmeting-2026").filter(
    ({ organisation }) => organisation.sector === "ict-dienstverlening",
  );
  const counts = sector.map(answersOf);
  const all = counts.reduce((sum, count) => sum + count, 0);
  expect(Math.max(...counts)).toBeGreaterThan(all / 2);
  expect(sector.every(({ organisation }) => !organisation.named)).toBe(true);
});
