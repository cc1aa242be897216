import { afterAll, expect, test } from "vitest";

import { nulmeting } from "../../tests/setup/process";
import { csvText, definitionText, sampleFolder } from "./sample-answers";

const folder = sampleFolder("command");
afterAll(() => folder.clear());

const definition = folder.file(
  "definition.json",
  definitionText(
    ["doen"],
    [
      { type: "rating", name: "a", scale: "doen", rateMin: 0, rateMax: 3 },
      { type: "dropdown", name: "unit", background: true, choices: ["Noord", "Zuid"] },
      { type: "dropdown", name: "age", background: true, choices: ["jong", "oud"] },
    ],
  ),
);
const csv = csvText(
  ["a", "unit", "age"],
  Array.from({ length: 80 }, (_, i) => [i % 4, i % 3 ? "Noord" : "Zuid", i % 5 ? "jong" : "oud"]),
);
const run = (args: readonly string[], input?: string) => nulmeting(args, {}, input);

test("analyse takes its breakdowns in the order given, and answers from standard input", async () => {
  const by = ["--by", "unit*age", "--by", "unit", "--minimum", "8", "--population", "200"];
  const { code, stdout, stderr } = await run(["analyse", definition, "-", ...by], csv);
  expect([code, stderr]).toEqual([0, ""]);
  const document = JSON.parse(stdout);
  expect(document).toMatchObject({ n: 80, population: 200, minimum: 8, protected: true });
  expect(document.breakdowns.map((breakdown: { by: string[] }) => breakdown.by)).toEqual([
    ["unit", "age"],
    ["unit"],
  ]);
});

test("score and analyse tell a wrong call from wrong input", async () => {
  const called = await Promise.all([
    run(["analyse", definition, "-", "--minimum", "veel"], csv),
    run(["analyse", definition], csv),
    run(["analyse", definition, "-", "--by", "afdeling"], csv),
    run(["score", definition, "-"], csv.replace("\n0,", "\n7,")),
  ]);
  expect(called.map(({ code }) => code)).toEqual([2, 2, 1, 1]);
  for (const { stdout, stderr } of called) {
    expect(stdout.startsWith("{")).toBe(false);
    expect(stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  }
  expect(called[0]?.stderr).toContain("It must be a whole number");
  expect(called[3]?.stderr).toContain('line 2, column "a": "7" is not an answer here');
});
