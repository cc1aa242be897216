import { beforeAll, expect, test } from "vitest";

import { listMeasurements } from "~/measurements/index.server";
import { publishVersion } from "~/questionnaires/index.server";
import {
  comparisonOf,
  organisationPage,
  roundComparison,
  trendPage,
  type TrendPageData,
} from "~/results/index.server";

import {
  arrangeMember,
  arrangeRound,
  arrangeRun,
  finishRound,
  type Member,
} from "../setup/arrange-results";
import { testDatabase } from "../setup/database";

testDatabase();

const question = (name: string, scale: string, competence: string, title = `Ik kan ${name}`) => ({
  type: "rating",
  name,
  title,
  rateMin: 0,
  rateMax: 3,
  scale,
  competence,
});

/** The second version asks one question on searching otherwise. */
const definition = (second: boolean) => ({
  title: "Twee versies",
  nulmeting: {
    key: "twee-versies",
    scales: [
      { id: "zoeken", title: "Zoeken", short: "Zoeken", competence: "1" },
      { id: "veilig", title: "Veilig werken", short: "Veilig", competence: "4" },
    ],
    total: { of: ["zoeken", "veilig"] },
    breakdowns: [["unit"]],
  },
  elements: [
    question("a", "zoeken", "1.1", second ? "Ik wil a" : "Ik kan a"),
    ...["b", "c", "d"].map((name) => question(name, "zoeken", "1.2")),
    ...["x", "y", "z"].map((name) => question(name, "veilig", "4.1")),
    { type: "dropdown", name: "unit", title: "Afdeling", background: true, choices: [] },
  ],
});

const member = (slug: string, lift = 0, answers = 120): Member => ({
  slug,
  name: slug,
  sector: "overheden",
  named: slug === "lid-anders",
  questionnaire: "twee-versies",
  units: [
    { unit: "Noord", headcount: 100, answers: answers / 2, leaning: { all: lift } },
    { unit: "Zuid", headcount: 100, answers: answers / 2, leaning: { all: lift } },
  ],
});

const others = ["lid-1", "lid-2", "lid-3", "lid-4", "lid-5", "lid-6"].map((slug) => member(slug));
const changed = member("lid-anders", 20);

beforeAll(async () => {
  await publishVersion(definition(false));
  await arrangeRound("eerst", "Eerste ronde");
  await arrangeRound("daarna", "Tweede ronde");
  for (const one of [...others, changed]) await arrangeMember(one);
  for (const one of others) await arrangeRun(one, "daarna", "published");
  await arrangeRun({ ...changed, units: member("lid-anders").units }, "eerst", "published");
  await publishVersion(definition(true));
  await arrangeRun(changed, "daarna", "published");
  await finishRound("daarna");
});

const lineOf = async (slug: string) => {
  const line = (await listMeasurements()).find((one) => one.slug === slug);
  if (!line) throw new Error(`no measurement ${slug}`);
  return line;
};

const comparisonView = async (slug: string) => {
  const comparison = await comparisonOf(await lineOf(slug), "nl");
  if (comparison?.kind !== "view") throw new Error(JSON.stringify(comparison));
  return comparison.view;
};

test("a member on another version of the core is left out of the area that changed, and it is said", async () => {
  const { areas, members } = await comparisonView("lid-1-daarna");
  expect(members).toBe(6);
  const [changedArea, same] = ["zoeken", "veilig"].map((id) =>
    areas.rows.find((row) => row.id === id),
  );
  expect(changedArea?.basis).toMatchObject({ verdict: "comparable", leftOut: 1 });
  expect(changedArea?.others).not.toBeNull();
  expect(same?.others).not.toBeNull();
});

test("that member stands beside the others on the questions that they share, and whole on the other area", async () => {
  const { areas, competences } = await comparisonView("lid-anders-daarna");
  const [changedArea, same] = ["zoeken", "veilig"].map((id) =>
    areas.rows.find((row) => row.id === id),
  );
  expect(changedArea).toMatchObject({
    basis: { verdict: "common-items", common: 3, items: 4, withheld: null },
    verdict: "higher",
  });
  expect(same).toMatchObject({ basis: { verdict: "comparable" }, verdict: "higher" });
  const withOthers = competences.rows.filter((row) => row.others).map(({ id }) => id);
  expect(withOthers).toEqual(["4.1"]);
});

test("the network's table hides what was asked otherwise, and shows the rest", async () => {
  const view = await roundComparison("daarna", {}, "nl");
  const named = view?.sections.flatMap((section) => section.named) ?? [];
  expect(named).toHaveLength(1);
  expect(named[0]?.means.map((mean) => mean === null)).toEqual([true, false]);
  expect(named[0]?.otherwise).toEqual([true, false]);
  expect(view?.sections[0]?.pool?.members).toBe(6);
});

const choice = { measurement: null, from: null, by: null, language: "nl" };

async function trendOf(as: "hr" | "network"): Promise<TrendPageData> {
  const { measurements } = await organisationPage("lid-anders", as);
  return await trendPage(measurements, choice);
}

test("a trend over two versions compares on the questions that stayed, and whole where all did", async () => {
  const { pair, measurements } = await trendOf("hr");
  expect(measurements.map(({ name, n, version }) => [name, n, version])).toEqual([
    ["Tweede ronde", 120, 2],
    ["Eerste ronde", 120, 1],
  ]);
  const [changedArea, same, total] = pair?.view.areas.rows ?? [];
  expect(changedArea?.line).toMatchObject({
    id: "zoeken",
    verdict: "common-items",
    common: 3,
    outcome: { kind: "change", test: { word: "higher" } },
  });
  expect(same?.line).toMatchObject({
    verdict: "comparable",
    outcome: { test: { word: "higher" } },
  });
  expect(total?.line.outcome).toEqual({ kind: "none", reason: "parts-not-alike" });
  expect(
    pair?.view.groups?.lines.map(({ cells }) => cells.map(({ outcome }) => outcome.kind)),
  ).toEqual([
    ["none", "change"],
    ["none", "change"],
  ]);
});

test("a measurement that is not among those of the reader is not found", async () => {
  const { measurements } = await organisationPage("lid-1", "hr");
  for (const asked of [
    { ...choice, measurement: "lid-anders-daarna" },
    { ...choice, from: "lid-anders-eerst" },
  ]) {
    const refused = await trendPage(measurements, asked).catch((thrown: unknown) => thrown);
    expect(refused instanceof Response && refused.status).toBe(404);
  }
});

test("with one measurement there is no pair, and it is listed", async () => {
  const { measurements } = await organisationPage("lid-1", "hr");
  const { pair, measurements: shown } = await trendPage(measurements, choice);
  expect(pair).toBeNull();
  expect(shown).toHaveLength(1);
});
