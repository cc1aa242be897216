import { randomBytes } from "node:crypto";

import { expect, test } from "vitest";

import { addMeasurement, addRound, listMeasurements } from "~/measurements/index.server";
import { addOrganisation } from "~/organisations/index.server";
import { database } from "~/platform/index.server";
import { publishVersion } from "~/questionnaires/index.server";
import type { ResultDocument } from "~/releases";
import {
  chooseMeasurement,
  closeRound,
  comparisonOf,
  findBenchmark,
  membersSideBySide,
  organisationPage,
  roundBoard,
  roundComparison,
} from "~/results/index.server";

import { sampleDefinition } from "../setup/arrange";
import { testDatabase } from "../setup/database";

testDatabase();

const scales = ["zoeken", "veilig"];
const competences = ["1.1", "1.2", "4.1", "4.2"];

function released(mean: number): ResultDocument {
  const line = { n: 100, mean, ci: [mean - 2, mean + 2] as const };
  const rest = { sd: 15, se: 1, levels: null };
  return {
    n: 100,
    population: 200,
    minimum: 10,
    protected: true,
    scales: scales.map((id) => ({ id, ...line, ...rest })),
    competences: competences.map((id) => ({ id, ...line })),
    items: [],
    total: { ...line, ...rest },
    breakdowns: [],
  };
}

type Member = { readonly named: boolean; readonly mean: number | null };

/** A round of its own, with these members; a mean of null is a measurement without a release. */
async function arrangeRound(members: readonly Member[]) {
  const tag = randomBytes(4).toString("hex");
  const round = `ronde-${tag}`;
  await publishVersion(sampleDefinition);
  await addRound(round, `Ronde ${tag}`);
  const slugs = members.map((_, index) => `lid-${tag}-${index}`);
  for (const [index, { named, mean }] of members.entries()) {
    const slug = slugs[index] ?? "";
    await addOrganisation({ slug, name: `Lid ${index}`, sector: "overheden", units: [] });
    await addMeasurement({
      slug: `meting-${slug}`,
      organisation: slug,
      questionnaire: "proefmeting",
      round,
      minimum: 10,
      namedInNetwork: named,
    });
    if (mean === null) continue;
    const where = { slug: `meting-${slug}` };
    // It only goes forward.
    for (const state of ["open", "closed", "published"] as const)
      await database().measurement.update({ where, data: { state } });
    const { id } = await database().measurement.findUniqueOrThrow({ where });
    const document = released(mean);
    await database().release.create({
      data: { measurementId: id, hash: tag, document, kept: {}, proof: {} },
    });
  }
  return { round, slugs };
}

const published = (count: number, named: boolean) =>
  Array.from({ length: count }, (_, i) => ({ named, mean: 50 + i }));

async function measurementOf(organisationSlug: string) {
  const [measurement] = await listMeasurements({ organisationSlug });
  if (!measurement) throw new Error("no measurement");
  return measurement;
}

test("a round is closed once, and its benchmark never made again", async () => {
  const { round } = await arrangeRound(published(6, false));
  expect(await findBenchmark(round)).toBeNull();
  const [first, second] = await Promise.all([
    closeRound(round, new Date()),
    closeRound(round, new Date()),
  ]);
  expect([first?.closed, second?.closed].sort()).toEqual([false, true]);
  const benchmark = await findBenchmark(round);
  expect(benchmark?.members).toHaveLength(6);
  expect(await closeRound(round, new Date())).toEqual({ closed: false, reason: "already-closed" });
  expect(await closeRound("no-such-round", new Date())).toEqual({
    closed: false,
    reason: "unknown",
  });
});

test("a member sees itself beside the others only after the round is closed", async () => {
  const { round, slugs } = await arrangeRound(published(6, false));
  const measurement = await measurementOf(slugs[0] ?? "");
  expect(await comparisonOf(measurement, "nl")).toEqual({ kind: "withheld", reason: "round-open" });
  await closeRound(round, new Date());
  const comparison = await comparisonOf(measurement, "nl");
  expect(comparison?.kind === "view" && comparison.view.members).toBe(5);
});

test("a measurement without a release has no comparison, and is not among the others", async () => {
  const { round, slugs } = await arrangeRound([
    ...published(6, false),
    { named: true, mean: null },
  ]);
  await closeRound(round, new Date());
  expect(await comparisonOf(await measurementOf(slugs[6] ?? ""), "nl")).toBeNull();
  expect((await findBenchmark(round))?.members.map(({ slug }) => slug)).not.toContain(slugs[6]);
});

test("the network sees named members by name, and none of the others", async () => {
  const { round, slugs } = await arrangeRound([...published(5, false), ...published(2, true)]);
  expect(await roundComparison(round, {}, "nl")).toBeNull();
  await closeRound(round, new Date());
  const view = await roundComparison(round, {}, "nl");
  const [section] = view?.sections ?? [];
  expect(section?.named.map(({ name }) => name)).toEqual(["Lid 5", "Lid 6"]);
  expect(section?.pool?.members).toBe(5);
  for (const slug of slugs.slice(0, 5)) expect(JSON.stringify(view)).not.toContain(slug);

  const sideBySide = await membersSideBySide(round, slugs, "nl");
  expect(sideBySide?.members.map(({ name }) => name)).toEqual(["Lid 5", "Lid 6"]);
});

test("who no longer agrees to be named is gone from the network's pages at once", async () => {
  const { round, slugs } = await arrangeRound([...published(5, false), ...published(2, true)]);
  await closeRound(round, new Date());
  await database().measurement.update({
    where: { slug: `meting-${slugs[6]}` },
    data: { namedInNetwork: false },
  });
  const view = await roundComparison(round, {}, "nl");
  expect(view?.sections[0]?.named.map(({ name }) => name)).toEqual(["Lid 5"]);
});

test("the board holds every member's state and no score", async () => {
  const { round, slugs } = await arrangeRound([
    { named: false, mean: 71.37 },
    { named: false, mean: null },
  ]);
  const board = await roundBoard(round, "nl");
  const state = (slug = "") =>
    board.columns.find(({ members }) => members.some((member) => member.slug === slug))?.state;
  expect(state(slugs[0])).toBe("published");
  expect(state(slugs[1])).toBe("planned");
  const shown = board.columns.flatMap(({ members }) => members);
  const told = ["slug", "name", "sector", "state", "closesOn", "named"];
  for (const member of shown) expect(told).toEqual(expect.arrayContaining(Object.keys(member)));
  expect(JSON.stringify(board)).not.toMatch(/71[.,][34]/);
});

test("the network office finds only the measurements that an organisation agreed to show", async () => {
  const { slugs } = await arrangeRound([
    { named: false, mean: 50 },
    { named: true, mean: 50 },
  ]);
  const seen = async (slug = "", as: "hr" | "network") =>
    (await organisationPage(slug, as)).measurements.length;
  expect(await seen(slugs[0], "hr")).toBe(1);
  expect(await seen(slugs[0], "network")).toBe(0);
  expect(await seen(slugs[1], "network")).toBe(1);
});

test("another organisation's measurement is not found under this one", async () => {
  const { slugs } = await arrangeRound(published(2, false));
  const { measurements } = await organisationPage(slugs[0] ?? "", "hr");
  const refused = (() => {
    try {
      return chooseMeasurement(measurements, `meting-${slugs[1]}`);
    } catch (thrown) {
      return thrown;
    }
  })();
  expect(refused).toBeInstanceOf(Response);
  expect(refused instanceof Response && refused.status).toBe(404);
});
