import { afterAll, expect, test } from "vitest";

import type { ResultDocument } from "~/releases";

import { analyseCommand } from "./analyse";
import { csvText, definitionText, sampleFolder } from "./sample-answers";
import { keptIo } from "./sample-io";
import { scoreCommand } from "./score";

// Published sets of answers, written as definitions. Values marked scipy were worked out apart with numpy
// and scipy (omega by minimising the likelihood).

const folder = sampleFolder("published");
afterAll(() => folder.clear());

async function analyse(definition: string, answers: string): Promise<ResultDocument> {
  const { io, out, err } = keptIo();
  const code = await analyseCommand(definition, answers, { unprotected: true }, io);
  expect([code, err()]).toEqual([0, ""]);
  return JSON.parse(out());
}

function expectClose(found: readonly number[] | null | undefined, wanted: readonly number[]): void {
  expect(found).toHaveLength(wanted.length);
  wanted.forEach((value, i) => expect(found?.[i]).toBeCloseTo(value, 8));
}

// Five questions of the Law School Admission Test, 1000 people: Bock and Lieberman, Psychometrika 35 (1970).
// How many gave each pattern of right (1) and wrong answers, from 00000 to 11111.
const patterns = [
  3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173,
  11, 61, 28, 298,
];

function admissionTest() {
  const names = ["q1", "q2", "q3", "q4", "q5"];
  const questions = names.map((name) => ({
    type: "radiogroup",
    name,
    scale: "kennis",
    choices: ["goed", "fout", "weetniet"],
    correctAnswer: "goed",
  }));
  const rows = patterns.flatMap((people, pattern) =>
    Array.from({ length: people }, (_, i) =>
      names.map((_, item) => {
        const isRight = (pattern >> (4 - item)) & 1;
        return isRight ? "goed" : (i + item) % 3 === 0 ? "weetniet" : "fout";
      }),
    ),
  );
  return {
    definition: folder.file("lsat.json", definitionText(["kennis"], questions)),
    answers: folder.file("lsat.csv", csvText(names, rows)),
  };
}

test("knowledge questions: the Law School Admission Test", async () => {
  const { definition, answers } = admissionTest();
  const { n, scales, items, total } = await analyse(definition, answers);
  const [scale] = scales;
  expect(n).toBe(1000);
  // The shares of right answers are those of the publication.
  expectClose(
    items.map(({ mean }) => mean ?? NaN),
    [92.4, 70.9, 55.3, 76.3, 87],
  );
  expect(items.map(({ missing }) => missing)).toEqual([0, 0, 0, 0, 0]);
  expect(scale?.n).toBe(1000);
  expectClose(
    [scale?.mean ?? NaN, scale?.sd ?? NaN, scale?.se ?? NaN],
    [76.38, 20.70082423779604, 0.6546175403425454],
  );
  expectClose(scale?.ci, [75.09541685940061, 77.66458314059938]);
  // 0.295 in the manual of the R package ltm; all digits and the interval by scipy.
  expect(scale?.alpha?.value).toBeCloseTo(0.29499719221594695, 10);
  expectClose(scale?.alpha?.ci, [0.22347378786273597, 0.3618025317262321]);
  expect(scale?.alpha).toMatchObject({ items: 5, n: 1000 });
  expect(scale?.omega).toBeCloseTo(0.30675014340154644, 7);
  expect(scale?.levels?.map(({ ids, share }) => [ids, share])).toEqual([
    [["starter"], 0.023],
    [["op-weg"], 0.085],
    [["zelfstandig"], 0.594],
    [["voorloper"], 0.298],
  ]);
  expect(total?.mean).toBe(scale?.mean);
});

test("the scores of the Law School Admission Test are the shares of right answers", async () => {
  const { definition, answers } = admissionTest();
  const { io, out } = keptIo();
  expect(await scoreCommand(definition, answers, {}, io)).toBe(0);
  const scores = out()
    .trim()
    .split("\n")
    .map((line): number => JSON.parse(line).scores.kennis);
  const right = patterns.flatMap((people, pattern) => {
    const count = [0, 1, 2, 3, 4].filter((bit) => (pattern >> bit) & 1).length;
    return new Array<number>(people).fill(20 * count);
  });
  expect(scores).toEqual(right);
});

// Percentages of favourable answers to seven questions in 30 departments: Chatterjee and Price, Regression
// Analysis by Example (1977); `attitude` in R.
const attitude = [
  [43, 51, 30, 39, 61, 92, 45],
  [63, 64, 51, 54, 63, 73, 47],
  [71, 70, 68, 69, 76, 86, 48],
  [61, 63, 45, 47, 54, 84, 35],
  [81, 78, 56, 66, 71, 83, 47],
  [43, 55, 49, 44, 54, 49, 34],
  [58, 67, 42, 56, 66, 68, 35],
  [71, 75, 50, 55, 70, 66, 41],
  [72, 82, 72, 67, 71, 83, 31],
  [67, 61, 45, 47, 62, 80, 41],
  [64, 53, 53, 58, 58, 67, 34],
  [67, 60, 47, 39, 59, 74, 41],
  [69, 62, 57, 42, 55, 63, 25],
  [68, 83, 83, 45, 59, 77, 35],
  [77, 77, 54, 72, 79, 77, 46],
  [81, 90, 50, 72, 60, 54, 36],
  [74, 85, 64, 69, 79, 79, 63],
  [65, 60, 65, 75, 55, 80, 60],
  [65, 70, 46, 57, 75, 85, 46],
  [50, 58, 68, 54, 64, 78, 52],
  [50, 40, 33, 34, 43, 64, 33],
  [64, 61, 52, 62, 66, 80, 41],
  [53, 66, 52, 50, 63, 80, 37],
  [40, 37, 42, 58, 50, 57, 49],
  [63, 54, 42, 48, 66, 75, 33],
  [66, 77, 66, 63, 88, 76, 72],
  [78, 75, 58, 74, 80, 78, 49],
  [48, 57, 44, 45, 51, 83, 38],
  [85, 85, 71, 71, 77, 74, 55],
  [82, 82, 39, 59, 64, 78, 39],
];
const aspects = ["rating", "complaints", "privileges", "learning", "raises", "critical", "advance"];

/** A slider turned round: 100 stands for the least. */
const turned = new Set(["learning", "critical"]);

test("sliders, some of them reversed: the attitudes of departments", async () => {
  const definition = folder.file(
    "attitude.json",
    definitionText(
      ["houding"],
      aspects.map((name) => ({
        type: "slider",
        name,
        scale: "houding",
        reverse: turned.has(name),
      })),
    ),
  );
  const rows = attitude.map((row) =>
    row.map((value, i) => (turned.has(aspects[i] ?? "") ? 100 - value : value)),
  );
  const answers = folder.file("attitude.csv", csvText(aspects, rows));
  const { scales, items } = await analyse(definition, answers);
  const [scale] = scales;
  // Means as R prints them for these data.
  expect(items.map(({ mean }) => Number(mean?.toFixed(2)))).toEqual([
    64.63, 66.6, 53.13, 56.37, 64.63, 74.77, 42.93,
  ]);
  // The R package psych prints 60, 8.2 and 0.84; all digits, the interval and omega by scipy.
  expectClose(
    [scale?.mean ?? NaN, scale?.sd ?? NaN, scale?.se ?? NaN],
    [60.43809523809523, 8.249789056082399, 1.506198520225194],
  );
  expectClose(scale?.ci, [57.35757337759425, 63.51861709859621]);
  expect(scale?.alpha?.value).toBeCloseTo(0.8431427695647598, 10);
  expectClose(scale?.alpha?.ci, [0.7393756856431069, 0.9157730721599816]);
  expect(scale?.omega).toBeCloseTo(0.8563267929598005, 6);
  expect(scale?.levels?.map(({ share }) => share)).toEqual([0, 0.1, 0.9, 0]);
});
