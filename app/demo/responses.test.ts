import { join } from "node:path";

import { expect, test } from "vitest";

import {
  compileDefinition,
  loadDefinitionFile,
  shippedFolder,
} from "~/questionnaires/index.server";
import { createScorer, type RespondentScores } from "~/scoring";
import { covarianceOf, cronbachAlpha } from "~/statistics";

import { sampleDefinition } from "../../tests/setup/arrange";
import { planDemo, type DemoMeasurement } from "./plan";
import { drawResponses } from "./responses";
import { makeSheet } from "./sheet";

const plan = planDemo({ organisations: 12, responses: 6_000, seed: 1 });
const pilot = getMeasurement("provincie-groningen-nulmeting-2026");

function getMeasurement(slug: string): DemoMeasurement {
  const found = plan.measurements.find((measurement) => measurement.slug === slug);
  if (!found) throw new Error(`no ${slug}`);
  return found;
}

async function compiled(key: string) {
  const { merged } = await loadDefinitionFile(join(shippedFolder(), `${key}.json`));
  if (!merged) throw new Error(`${key} is broken`);
  return compileDefinition(merged);
}

async function draw(measurement: DemoMeasurement, seed = plan.seed) {
  const questionnaire = await compiled(measurement.questionnaire);
  const sheet = makeSheet(questionnaire.instrument, questionnaire.definition);
  const responses = [...drawResponses(measurement, sheet, seed)];
  const score = createScorer(questionnaire.instrument);
  return {
    ...questionnaire,
    responses,
    scored: responses.map(({ answers, unit }) => ({ unit, scores: score(answers) })),
  };
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const [[xx = 0, xy = 0] = [], [, yy = 0] = []] = covarianceOf(pairs).matrix;
  return xy / Math.sqrt(xx * yy);
}

function pairsOf(scores: readonly RespondentScores[], one: string, other: string) {
  return scores.flatMap(({ scales }) => {
    const [x, y] = [scales[one], scales[other]];
    return typeof x === "number" && typeof y === "number" ? [[x, y] as const] : [];
  });
}

test("every answer is one that its questionnaire allows, for every member and round", async () => {
  for (const measurement of plan.measurements) {
    const { responses, validate } = await draw(measurement);
    const units = measurement.organisation.units.map(({ name }) => name);
    const refused = responses.flatMap(({ answers }) => {
      const checked = validate(answers, { units });
      return "problems" in checked ? checked.problems : [];
    });
    expect(refused).toEqual([]);
  }
});

test("a questionnaire that the demo was not made for is filled in too, matrix and reversed items included", () => {
  const { definition, instrument, validate } = compileDefinition(sampleDefinition);
  const responses = [...drawResponses(pilot, makeSheet(instrument, definition), 1)];
  const units = pilot.organisation.units.map(({ name }) => name);
  for (const { answers } of responses)
    expect(validate(answers, { units })).toEqual({ valid: answers });
  const scores = responses.map(({ answers }) => createScorer(instrument)(answers));
  expect(scores.filter(({ total }) => total !== null).length).toBeGreaterThan(300);
  expect(correlation(pairsOf(scores, "zoeken", "veilig"))).toBeGreaterThan(0.2);
});

test("the same seed draws the same answers, another seed others", async () => {
  const first = await draw(pilot);
  expect((await draw(pilot)).responses).toEqual(first.responses);
  expect((await draw(pilot, 2)).responses).not.toEqual(first.responses);
});

test("each area is measured about as reliably as a good questionnaire does", async () => {
  const { instrument, scored } = await draw(pilot);
  for (const area of instrument.total) {
    const names = instrument.items.flatMap(({ scale, name }) => (scale === area ? name : []));
    const complete = scored
      .map(({ scores }) => names.flatMap((name) => scores.items[name] ?? []))
      .filter((values) => values.length === names.length);
    const alpha = cronbachAlpha(covarianceOf(complete)).value?.value;
    expect(alpha).toBeGreaterThan(0.7);
    expect(alpha).toBeLessThan(0.95);
  }
});

test("who is good at one area is rather good at another, and knows more", async () => {
  const { instrument, scored } = await draw(pilot);
  const scores = scored.map((one) => one.scores);
  for (const area of instrument.total.slice(1)) {
    const together = correlation(pairsOf(scores, instrument.total[0] ?? "", area));
    expect(together).toBeGreaterThan(0.3);
    expect(together).toBeLessThan(0.9);
  }
  expect(correlation(pairsOf(scores, "problemen", "kennis"))).toBeGreaterThan(0.2);
});

test("units differ, and communication is ahead of safety", async () => {
  const { scored } = await draw(pilot);
  const of = (scale: string, unit?: string) =>
    mean(
      scored.flatMap((one) =>
        unit === undefined || one.unit === unit ? (one.scores.scales[scale] ?? []) : [],
      ),
    );
  const ahead =
    of("problemen", "ICT en Informatie") - of("problemen", "Mobiliteit en Infrastructuur");
  expect(ahead).toBeGreaterThan(8);
  expect(of("communicatie") - of("veiligheid")).toBeGreaterThan(10);
});

test("in one unit everybody answers alike on content, in one round only", async () => {
  const contentOf = async (slug: string) => {
    const { scored } = await draw(getMeasurement(slug));
    const unit = scored.filter((one) => one.unit === "Omgevingsvergunningen");
    return unit.map(({ scores }) => scores.scales.content);
  };
  const alike = await contentOf("provincie-groningen-nulmeting-2026");
  expect(alike).toHaveLength(17);
  expect(new Set(alike).size).toBe(1);
  expect(new Set(await contentOf("provincie-groningen-nulmeting-2025")).size).toBeGreaterThan(3);
});

test("some people skip questions, and nearly all of them can still be scored", async () => {
  const { responses, scored, instrument } = await draw(pilot);
  const whole = scored.filter(({ scores }) => scores.total !== null);
  expect(whole.length / scored.length).toBeGreaterThan(0.95);
  const complete = responses.filter(({ answers }) =>
    instrument.items.every(({ question }) => answers[question] !== undefined),
  );
  expect(complete.length).toBeLessThan(responses.length);
  expect(responses.some(({ answers }) => Object.values(answers).includes("nvt"))).toBe(true);
  expect(responses.some(({ answers }) => answers.ageBand === undefined)).toBe(true);
});
