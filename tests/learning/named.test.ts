import { beforeAll, expect, test } from "vitest";

import { listMeasurements } from "~/measurements/index.server";
import { database } from "~/platform/index.server";
import { importShippedDefinitions } from "~/questionnaires/index.server";
import {
  closedRounds,
  comparisonOf,
  findBenchmark,
  namedChanges,
  namedStandings,
  ownVerdicts,
} from "~/results/index.server";

import { arrangeMember, arrangeRound, arrangeRun, finishRound } from "../setup/arrange-results";
import { testDatabase } from "../setup/database";

testDatabase();

const members = ["kwelder", "terp", "petgat", "dobbe", "mieden", "houtwal", "zomp", "wier"].map(
  (name, place) => ({
    ...{
      slug: `gemeente-${name}`,
      name: `Gemeente ${name}`,
      sector: "overheden",
      named: place < 2,
    },
    ...{ questionnaire: "core", units: [{ unit: "Balie", headcount: 60, answers: 24 }] },
  }),
);

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

test("of a round only members that stand in it by name have a standing, and it says what their own comparison says", async () => {
  const standings = await namedStandings("twee");
  expect(standings.map(({ slug }) => slug)).toEqual(["gemeente-kwelder", "gemeente-terp"]);
  for (const { slug, verdicts } of standings) {
    const said = await comparisonVerdicts(slug);
    expect(Object.keys(said).length).toBeGreaterThan(5);
    expect(verdicts).toEqual(said);
  }
  expect(await namedStandings("nergens")).toEqual([]);
});

test("a member without a name stands by its own comparison too, for itself alone", async () => {
  const line = await lineOf("gemeente-petgat");
  const own = await ownVerdicts(line);
  expect(Object.keys(own).length).toBeGreaterThan(5);
  expect(own).toEqual(await comparisonVerdicts("gemeente-petgat"));
});

async function lineOf(organisationSlug: string) {
  const lines = await listMeasurements({ organisationSlug });
  const line = lines.find(({ round }) => round === "twee");
  if (!line) throw new Error(organisationSlug);
  return line;
}

async function comparisonVerdicts(slug: string) {
  const comparison = await comparisonOf(await lineOf(slug), "nl");
  if (comparison?.kind !== "view") throw new Error(slug);
  const { rows } = comparison.view.competences;
  return Object.fromEntries(rows.flatMap(({ id, verdict }) => (verdict ? [[id, verdict]] : [])));
}

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
