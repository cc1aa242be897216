import { beforeAll, expect, test } from "vitest";

import { instrumentCommand } from "~/cli/instrument";
import { keptIo } from "~/cli/sample-io";
import { InputError } from "~/cli/io";
import { closeMeasurement } from "~/measurements/index.server";
import { importShippedDefinitions } from "~/questionnaires/index.server";
import { chooseInstrument, instrumentReport } from "~/results/index.server";

import { testDatabase } from "../setup/database";
import {
  arrangeMember,
  arrangeRound,
  arrangeRun,
  finishRound,
  type Member,
} from "../setup/arrange-results";

testDatabase();

const part = "provincie-groningen";

const member = (place: number, given: Partial<Member> = {}): Member => ({
  slug: `gemeente-${place}`,
  name: `Gemeente ${place}`,
  sector: "overheden",
  named: false,
  questionnaire: "core",
  units: [{ unit: "Allen", headcount: 240, answers: 110, leaning: { all: 3 * place } }],
  ...given,
});

const members = [
  member(0),
  member(1),
  member(2),
  member(3),
  member(4, { questionnaire: part }),
  // Too few to be kept.
  member(5, { units: [{ unit: "Allen", headcount: 90, answers: 40 }] }),
];
const late = member(6);

beforeAll(async () => {
  await importShippedDefinitions();
  const round = await arrangeRound("lente", "Lente");
  for (const one of [...members, late]) await arrangeMember(one);
  for (const one of members) await arrangeRun(one, round, "published");
  await arrangeRun(late, round, "open");
});

async function report(key: string) {
  const found = await instrumentReport(key, null);
  if (!found) throw new Error(`no ${key}`);
  return found;
}

test("while the round is open there is nothing, and from its closing on a fixed list of members", async () => {
  const before = await report("core");
  expect(new Set(before.scales.map(({ withheld }) => withheld))).toEqual(new Set(["no-data"]));

  await finishRound("lente");
  const core = await report("core");
  expect(core.scales.map(({ id }) => id)).toContain("kennis");
  for (const { numbers } of core.scales) {
    // Five members with 110 people each; the small one does not count.
    expect(numbers).toMatchObject({ members: 5, n: 550 });
    expect(numbers?.alpha?.value).toBeGreaterThan(-1);
    expect(numbers?.items.length).toBeGreaterThan(5);
  }

  expect(await closeMeasurement(`${late.slug}-lente`, new Date())).toBe("published");
  expect(await report("core")).toEqual(core);
});

test("the core inside a part counts with the core, and the part's own scale is hidden", async () => {
  const [core, own] = [await report("core"), await report(part)];
  const shared = own.scales.filter(({ id }) => core.scales.some((scale) => scale.id === id));
  expect(shared).toEqual(core.scales);
  const hidden = own.scales.filter((scale) => !shared.includes(scale));
  expect(hidden.length).toBeGreaterThan(0);
  for (const scale of hidden) expect(scale).toMatchObject({ withheld: "too-few", numbers: null });
});

test("what is served names no member and has no number of one", async () => {
  const served = JSON.stringify(await chooseInstrument(null, null, "nl", "Los"));
  for (const { slug, name } of [...members, late]) {
    expect(served).not.toContain(slug);
    expect(served).not.toContain(name);
  }
  expect(served).not.toContain("covariance");
});

test("an address with an unknown questionnaire or version is not there", async () => {
  for (const [key, version] of [
    ["niets", null],
    ["core", "99"],
    ["core", "x"],
    ["core", "-1"],
  ] as const) {
    const asked = chooseInstrument(key, version, "nl", "Los");
    await expect(asked).rejects.toMatchObject({ status: 404 });
  }
});

test("the command gives the same as JSON, and columns for people", async () => {
  const json = keptIo();
  await instrumentCommand("core", { json: true }, json.io);
  expect(JSON.parse(json.out())).toEqual(JSON.parse(JSON.stringify(await report("core"))));

  const text = keptIo();
  await instrumentCommand(part, { number: 1 }, text.io);
  const lines = text.out().split("\n");
  expect(lines[0]).toBe(`${part} version 1`);
  expect(lines).toContainEqual(expect.stringMatching(/^informatie +5 +550 +\d/));
  expect(lines).toContainEqual(
    expect.stringMatching(/^informatie-\S+ +informatie +\d|^\S+ +informatie +\d/),
  );
  expect(text.out()).toContain("not shown: fewer than four members used it");
  expect([json.err(), text.err()]).toEqual(["", ""]);
});

test("the command knows no other questionnaire or version", async () => {
  for (const [key, number] of [
    ["niets", undefined],
    ["core", 9],
  ] as const) {
    const asked = instrumentCommand(key, { ...(number && { number }) }, keptIo().io);
    await expect(asked).rejects.toThrow(InputError);
  }
});
