import { beforeAll, expect, test } from "vitest";

import { database } from "~/platform/index.server";
import { importShippedDefinitions } from "~/questionnaires/index.server";
import { closedRounds, findBenchmark, namedChanges, namedStandings } from "~/results/index.server";

import { arrangeMember, arrangeRound, arrangeRun, finishRound } from "../setup/arrange-results";
import { testDatabase } from "../setup/database";

testDatabase();

const members = ["kwelder", "terp", "petgat", "dobbe", "mieden", "houtwal"].map((name, place) => ({
  ...{ slug: `gemeente-${name}`, name: `Gemeente ${name}`, sector: "overheden", named: place < 2 },
  ...{ questionnaire: "core", units: [{ unit: "Balie", headcount: 60, answers: 24 }] },
}));

beforeAll(async () => {
  await importShippedDefinitions();
  for (const member of members) await arrangeMember(member);
  for (const round of ["een", "twee"]) {
    await arrangeRound(round, round);
    for (const member of members) await arrangeRun(member, round, "published");
    await finishRound(round);
  }
  const dates = { een: ["2025-01-01", "2025-02-01"], twee: ["2026-01-01", "2026-02-01"] };
  for (const [slug, [opened = "", closed = ""]] of Object.entries(dates)) {
    const days = { openedAt: new Date(opened), closedAt: new Date(closed) };
    await database().measurement.updateMany({ where: { round: { slug } }, data: days });
    await database().round.update({ where: { slug }, data: { closedAt: new Date(closed) } });
  }
}, 300_000);

test("of a round only members that stand in it by name have a standing, beside the others' middle half", async () => {
  const standings = await namedStandings("twee");
  expect(standings.map(({ slug }) => slug)).toEqual(["gemeente-kwelder", "gemeente-terp"]);
  const benchmark = await findBenchmark("twee");
  const marks = Object.entries(standings[0]?.competences ?? {});
  expect(marks.length).toBeGreaterThan(5);
  for (const [id, { mean, others }] of marks) {
    expect(mean).toBe(benchmark?.named["gemeente-kwelder"]?.competences[id]?.mean);
    expect(others === null || others.q1 <= others.q3).toBe(true);
  }
  expect(await namedStandings("nergens")).toEqual([]);
});

test("whoever takes the name back is in no standing and no change any more", async () => {
  const where = { round: { slug: "twee" }, organisation: { slug: "gemeente-terp" } };
  const around = { earlier: "een", later: "twee", day: "2025-06-01" };
  const [competence = ""] = (await findBenchmark("twee"))?.competences ?? [];
  expect(await namedChanges(competence, around)).toHaveLength(2);
  await database().measurement.updateMany({ where, data: { namedInNetwork: false } });
  expect((await namedStandings("twee")).map(({ slug }) => slug)).toEqual(["gemeente-kwelder"]);
  expect((await namedChanges(competence, around)).map(({ slug }) => slug)).toEqual([
    "gemeente-kwelder",
  ]);
});

test("a change is of members that measured before the day and after it", async () => {
  const [competence = ""] = (await findBenchmark("twee"))?.competences ?? [];
  for (const [day, members] of [
    ["2025-01-15", 0],
    ["2025-02-01", 1],
    ["2026-01-01", 1],
    ["2026-01-15", 0],
  ] as const) {
    const changes = await namedChanges(competence, { earlier: "een", later: "twee", day });
    expect([day, changes.length]).toEqual([day, members]);
  }
  expect((await closedRounds()).map(({ slug }) => slug)).toEqual(["twee", "een"]);
});
