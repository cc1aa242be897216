import { expect, test } from "vitest";

import { closeMeasurement, findMeasurement } from "~/measurements/index.server";
import { database } from "~/platform/index.server";

import { arrangeMeasurement, sampleAnswers } from "../../tests/setup/arrange";
import { testDatabase } from "../../tests/setup/database";
import { countUsedBallots } from "./ballot-box.server";
import { importResponses, type CollectedAnswers } from "./import-responses.server";
import { enrolByUnit, spendBallots } from "./roll.server";

testDatabase();

const units = [
  { unit: "Noord", headcount: 30 },
  { unit: "Zuid", headcount: 30 },
];

async function arrange(state: "planned" | "open" = "open") {
  const { measurement } = await arrangeMeasurement({ codes: 1, units, state });
  const found = await findMeasurement(measurement);
  if (!found) throw new Error(`no ${measurement}`);
  return { id: found.id, slug: measurement };
}

const countResponses = (measurementId: string) =>
  database().response.count({ where: { measurementId } });

test("answers collected elsewhere are stored with their scores, under random ids", async () => {
  const { id } = await arrange();
  const rows: CollectedAnswers[] = [
    { answers: sampleAnswers, unit: "Noord" },
    { answers: { ...sampleAnswers, unit: "Zuid" }, unit: null },
    { answers: {}, unit: null },
  ];
  expect(await importResponses(id, rows)).toEqual({ imported: 3 });
  const stored = await database().response.findMany({ where: { measurementId: id } });
  expect(stored.map(({ answers }) => answers)).toEqual(
    expect.arrayContaining([
      { ...sampleAnswers, unit: "Noord" },
      { ...sampleAnswers, unit: "Zuid" },
      {},
    ]),
  );
  const scored = stored.filter(({ answers }) => JSON.stringify(answers).includes("vinden"));
  for (const { scores } of scored) {
    expect(scores).toMatchObject({
      levels: { zoeken: "voorloper" },
      scales: { zoeken: expect.closeTo(83.33) },
    });
  }
});

test("one wrong row and nothing is stored; every mistake is named with its row", async () => {
  const { id } = await arrange();
  const rows: CollectedAnswers[] = [
    { answers: sampleAnswers, unit: "Noord" },
    { answers: { vinden: 9 }, unit: null },
    { answers: { onbekend: 1 }, unit: null },
    { answers: {}, unit: "Oost" },
    { answers: { unit: "Oost" }, unit: null },
  ];
  expect(await importResponses(id, rows)).toEqual({
    problems: [
      { row: 2, question: "vinden", reason: "not-an-answer" },
      { row: 3, question: "onbekend", reason: "unknown-question" },
      { row: 4, question: "unit", reason: "not-an-answer" },
      { row: 5, question: "unit", reason: "not-an-answer" },
    ],
  });
  expect(await countResponses(id)).toBe(0);
});

test("rows that break off halfway leave nothing behind", async () => {
  const { id } = await arrange();
  function* broken(): Generator<CollectedAnswers> {
    for (let row = 0; row < 2_500; row++) yield { answers: sampleAnswers, unit: "Noord" };
    throw new Error("the file ends here");
  }
  await expect(importResponses(id, broken())).rejects.toThrow("the file ends here");
  expect(await countResponses(id)).toBe(0);
});

test("more rows than one batch are all stored", async () => {
  const { id } = await arrange();
  const rows = Array.from({ length: 2_001 }, () => ({ answers: sampleAnswers, unit: "Zuid" }));
  expect(await importResponses(id, rows)).toEqual({ imported: 2_001 });
  expect(await countResponses(id)).toBe(2_001);
});

test("only an open measurement takes answers", async () => {
  const row = [{ answers: sampleAnswers, unit: null }];
  expect(await importResponses("00000000-0000-4000-8000-000000000000", row)).toBe("unknown");
  expect(await importResponses((await arrange("planned")).id, row)).toBe("not-open");
  const { id, slug } = await arrange();
  await closeMeasurement(slug, new Date());
  expect(await importResponses(id, row)).toBe("not-open");
});

test("people are put on the roll by number, once, and only before opening", async () => {
  const { measurement } = await arrangeMeasurement({ codes: 0, units, state: "planned" });
  const id = (await findMeasurement(measurement))?.id ?? "";
  const groups = [
    { unit: "Noord", people: 12 },
    { unit: "Zuid", people: 7 },
  ];
  expect(await enrolByUnit(id, groups)).toBe(19);
  expect(await enrolByUnit(id, groups)).toBe(0);
  const north = await database().invitation.count({ where: { measurementId: id, unit: "Noord" } });
  expect(north).toBe(12);
  expect(await enrolByUnit((await arrange("open")).id, groups)).toBe(0);
});

test("as many ballots of a unit are used up as its answers came from elsewhere, reserves never", async () => {
  const { measurement } = await arrangeMeasurement({
    codes: 40,
    units,
    state: "open",
    unit: "Noord",
  });
  const id = (await findMeasurement(measurement))?.id ?? "";
  const used = async () =>
    Object.fromEntries((await countUsedBallots(id)).map((line) => [line.unit, line.used]));
  await spendBallots(id, [{ unit: "Noord", used: 15 }]);
  expect(await used()).toEqual({ Noord: 15, null: 0 });
  await spendBallots(id, [{ unit: "Noord", used: 15 }]);
  expect(await used()).toEqual({ Noord: 15, null: 0 });
});
