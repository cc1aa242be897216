import { randomBytes } from "node:crypto";

import { expect, test } from "vitest";

import type { Language } from "~/i18n";
import {
  addPeople,
  closeMeasurement,
  countRoll,
  emptyList,
  findMeasurement,
  importPeople,
  inviteAnonymously,
  openMeasurement,
  shareLink,
} from "~/measurements/index.server";
import { readPeopleFile, takeSharedBallot, type Person } from "~/participation/index.server";
import { database } from "~/platform/index.server";

import { arrangeMeasurement } from "../setup/arrange";
import { testDatabase } from "../setup/database";

testDatabase();

const zorg = [{ unit: "Zorg", headcount: 200 }];
const twoUnits = [...zorg, { unit: "Keuken", headcount: 200 }];

function person(unit: string | null = null, language: Language = "nl"): Person {
  return { email: `${randomBytes(5).toString("hex")}@voorbeeld.nl`, unit, language };
}

const persons = (count: number, unit: string | null = null) =>
  Array.from({ length: count }, () => person(unit));

/** Planned with people of one unit, then opened. */
async function opened(count: number, unit: string | null, units = zorg) {
  const { measurement } = await arrangeMeasurement({ codes: 0, state: "planned", units });
  await addPeople(measurement, persons(count, unit));
  await openMeasurement(measurement, new Date());
  return await found(measurement);
}

async function found(slug: string) {
  const measurement = await findMeasurement(slug);
  if (!measurement) throw new Error("not there");
  return measurement;
}

const csv = (list: readonly Person[]) =>
  new TextEncoder().encode(
    [
      "email,unit,language",
      ...list.map((one) => `${one.email},${one.unit ?? ""},${one.language}`),
    ].join("\n"),
  );

const importList = async (slug: string, list: readonly Person[]) =>
  await importPeople(slug, await readPeopleFile(csv(list)));

const addresses = (id: string) =>
  database().invitation.findMany({
    where: { measurementId: id, email: { not: null } },
    select: { email: true, unit: true, language: true, reserve: true },
  });
const ballots = (id: string) =>
  database().ballot.findMany({ where: { measurementId: id }, select: { hash: true, unit: true } });

test("before opening people are lines of the roll; opening makes a ballot for each, and reserves", async () => {
  const { measurement } = await arrangeMeasurement({ codes: 0, state: "planned", units: zorg });
  const list = [...persons(14, "Zorg"), person("Zorg", "en")];
  expect(await importList(measurement, list)).toEqual({ added: 15 });
  const { id } = await found(measurement);
  const kept = await addresses(id);
  const byEmail = (one: { email: string | null }, other: { email: string | null }) =>
    (one.email ?? "") < (other.email ?? "") ? -1 : 1;
  expect(kept.sort(byEmail)).toEqual(list.map((one) => ({ ...one, reserve: false })).sort(byEmail));
  expect(await countRoll(id)).toEqual([{ unit: "Zorg", withAddress: 15, withCode: 0 }]);
  await openMeasurement(measurement, new Date());
  const made = await ballots(id);
  expect(made.filter(({ unit }) => unit === "Zorg")).toHaveLength(15 + 2);
});

test("what is stored keeps nothing of the order of the list", async () => {
  const { measurement } = await arrangeMeasurement({ codes: 0, state: "planned" });
  const list = persons(300);
  await importList(measurement, list);
  const { id } = await found(measurement);
  const stored = await database().$queryRaw<{ email: string }[]>`
    SELECT email FROM invitation WHERE measurement_id = ${id}::uuid ORDER BY ctid`;
  const places = new Map(list.map(({ email }, place) => [email, place]));
  const follow = stored.filter(
    ({ email }, at) =>
      (places.get(email) ?? 0) === (places.get(stored[at - 1]?.email ?? "") ?? -9) + 1,
  );
  expect(follow.length).toBeLessThan(20);
});

test("one bad line and nothing is stored", async () => {
  const { measurement } = await arrangeMeasurement({ codes: 0, state: "planned", units: zorg });
  const outcome = await importList(measurement, [...persons(20, "Zorg"), person("Zrog")]);
  expect(outcome).toMatchObject({ findings: [{ line: 22, problem: "unit", hint: "Zorg" }] });
  expect(await addresses((await found(measurement)).id)).toEqual([]);
});

test("who stands on the roll already is not added twice, in any capitals", async () => {
  const { measurement } = await arrangeMeasurement({ codes: 0, state: "planned" });
  const [one, other] = [person(), person()];
  await importList(measurement, [one]);
  const again = [other, { ...one, email: one.email.toUpperCase() }];
  expect(await importList(measurement, again)).toMatchObject({
    findings: [{ line: 3, problem: "on-roll" }],
  });
  expect(await addPeople(measurement, again)).toBe("on-roll");
  expect(await addresses((await found(measurement)).id)).toHaveLength(1);
});

test("of the same list at the same moment one is stored, before opening and after it", async () => {
  for (const state of ["planned", "open"] as const) {
    const { measurement } = await arrangeMeasurement({ codes: 0, state, units: zorg });
    const list = persons(25, "Zorg");
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => importList(measurement, list)),
    );
    expect(outcomes.filter((one) => typeof one === "object" && "added" in one)).toHaveLength(1);
    expect(outcomes.filter((one) => typeof one === "object" && "findings" in one)).toHaveLength(3);
    expect(await addresses((await found(measurement)).id)).toHaveLength(25);
  }
});

test("a list that comes while the measurement opens is there whole, and everybody has a ballot", async () => {
  const { measurement } = await arrangeMeasurement({ codes: 0, state: "planned", units: zorg });
  await addPeople(measurement, persons(30, "Zorg"));
  await Promise.all([
    importList(measurement, persons(40, "Zorg")),
    openMeasurement(measurement, new Date()),
  ]);
  const { id } = await found(measurement);
  const lines = await database().invitation.count({ where: { measurementId: id } });
  expect(await addresses(id)).toHaveLength(70);
  expect(await ballots(id)).toHaveLength(lines);
});

test("a late one takes a reserve of the unit: not one ballot is new", async () => {
  const { id, slug } = await opened(40, "Zorg");
  const before = await ballots(id);
  expect(await addPeople(slug, persons(3, "Zorg"))).toEqual({ added: 3 });
  expect(await ballots(id)).toEqual(before);
  expect(await countRoll(id)).toEqual([{ unit: "Zorg", withAddress: 43, withCode: 0 }]);
});

test("late ones of units without reserves take those without a unit together", async () => {
  const { id, slug } = await opened(40, "Zorg", twoUnits);
  const before = await ballots(id);
  await addPeople(slug, [...persons(4, "Keuken"), ...persons(3, null)]);
  expect(await ballots(id)).toEqual(before);
});

test("more late ones than reserves come in a batch of the minimum group or more", async () => {
  const { id, slug } = await opened(40, "Zorg", twoUnits);
  const before = new Set((await ballots(id)).map(({ hash }) => Buffer.from(hash).toString("hex")));
  await addPeople(slug, [...persons(9, "Zorg"), ...persons(6, "Keuken"), ...persons(12, "Keuken")]);
  const fresh = (await ballots(id)).filter(
    ({ hash }) => !before.has(Buffer.from(hash).toString("hex")),
  );
  const sizes = new Map<string | null, number>();
  for (const { unit } of fresh) sizes.set(unit, (sizes.get(unit) ?? 0) + 1);
  // Together the 18 of the kitchen are enough to carry their unit.
  expect(sizes).toEqual(new Map([["Keuken", 18]]));
  await addPeople(slug, persons(9, null));
  const all = (await ballots(id)).length;
  expect(all - before.size).toBe(18 + 10);
});

test("who finds too few reserves comes in a batch of their own, and the next one takes a reserve", async () => {
  const { id, slug } = await opened(12, null);
  const before = (await ballots(id)).length;
  await addPeople(slug, persons(11));
  expect((await ballots(id)).length - before).toBe(11);
  await addPeople(slug, [person()]);
  expect((await ballots(id)).length - before).toBe(11);
});

test("the codes of a shared link stay for those who ask", async () => {
  const { slug } = await opened(20, null);
  const shared = await shareLink(slug, 10, null);
  if (typeof shared === "string") throw new Error(shared);
  await addPeople(slug, persons(30));
  const taken = await Promise.all(Array.from({ length: 10 }, () => takeSharedBallot(shared.link)));
  expect(taken.filter((one) => typeof one === "object")).toHaveLength(10);
});

test("nobody can count who takes a code of a shared link", async () => {
  const { id, slug } = await opened(20, null);
  const shared = await shareLink(slug, 10, null);
  if (typeof shared === "string") throw new Error(shared);
  const before = await countRoll(id);
  expect(await takeSharedBallot(shared.link)).toHaveProperty("code");
  expect(await countRoll(id)).toEqual(before);
});

test("codes on paper and addresses at the same moment get lines of their own", async () => {
  const { id, slug } = await opened(60, "Zorg");
  await Promise.all([
    addPeople(slug, persons(5, "Zorg")),
    inviteAnonymously(slug, 5, "Zorg"),
    addPeople(slug, persons(5, "Zorg")),
  ]);
  const counts = await countRoll(id);
  const sum = (pick: (one: (typeof counts)[number]) => number) =>
    counts.reduce((total, one) => total + pick(one), 0);
  expect(sum(({ withAddress }) => withAddress)).toBe(70);
  expect(sum(({ withCode }) => withCode)).toBe(5);
});

test("nobody joins a closed measurement, an unknown one, or a unit that it does not have", async () => {
  const { slug } = await opened(15, "Zorg");
  expect(await addPeople(slug, [person("Keuken")])).toBe("unknown-unit");
  await closeMeasurement(slug, new Date());
  expect(await addPeople(slug, [person()])).toBe("closed");
  expect(await importList(slug, [person()])).toBe("closed");
  expect(await importList("nergens", [person()])).toBe("unknown");
});

test("no answer of an import holds a code", async () => {
  const { slug } = await opened(30, "Zorg");
  const told = JSON.stringify([
    await importList(slug, persons(2)),
    await addPeople(slug, [person()]),
  ]);
  expect(told).toBe('[{"added":2},{"added":1}]');
});

test("20,000 people go in at once, and the roll holds them all", async () => {
  const { measurement } = await arrangeMeasurement({ codes: 0, state: "planned", units: zorg });
  const list = Array.from({ length: 20_000 }, (_, n) => ({
    ...person("Zorg"),
    email: `m${n}@v.nl`,
  }));
  expect(await importList(measurement, list)).toEqual({ added: 20_000 });
  const { id } = await found(measurement);
  expect(await countRoll(id)).toEqual([{ unit: "Zorg", withAddress: 20_000, withCode: 0 }]);
});

test("a wrong list goes off the roll as a whole until the measurement opens; codes on paper stay", async () => {
  const { measurement } = await arrangeMeasurement({ codes: 12, state: "planned", units: zorg });
  const { id } = await found(measurement);
  const before = await countRoll(id);
  await addPeople(measurement, persons(15, "Zorg"));
  expect(await emptyList(measurement)).toEqual({ removed: 15 });
  expect(await countRoll(id)).toEqual(before);
  expect(await addresses(id)).toEqual([]);
  const again = persons(2, "Zorg");
  expect(await importList(measurement, again)).toEqual({ added: 2 });

  await openMeasurement(measurement, new Date());
  expect(await emptyList(measurement)).toBe("open");
  expect(await addresses(id)).toHaveLength(2);
});
