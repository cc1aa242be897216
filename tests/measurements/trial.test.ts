import { beforeEach, expect, test } from "vitest";

import { findPackSettings } from "~/exports/index.server";
import { findMailing } from "~/mailing/index.server";
import {
  addMeasurement,
  beginClosing,
  cancelMeasurement,
  closeMeasurement,
  endTrial,
  extendMeasurement,
  findTrial,
  followCalendar,
  inviteAnonymously,
  listMeasurements,
  listRounds,
  openMeasurement,
  startTrial,
  steerMeasurement,
} from "~/measurements/index.server";
import { listOrganisations } from "~/organisations/index.server";
import { findParticipation, handIn, openResult } from "~/participation/index.server";
import { database } from "~/platform/index.server";
import { closeRound, organisationPage, roundBoard } from "~/results/index.server";

import { arrangeMeasurement, newReceipt, sampleAnswers, type Arranged } from "../setup/arrange";
import { testDatabase } from "../setup/database";

testDatabase();

const now = new Date("2026-11-02T12:00:00Z");
const units = [
  { unit: "Balie", headcount: 30 },
  { unit: "Beheer", headcount: 30 },
];
let real: Arranged;
let codes: string[];
let trial: string;

beforeEach(async () => {
  real = await arrangeMeasurement({ codes: 14, state: "planned", units });
  const started = await startTrial(real.organisation, real.measurement, now);
  if (typeof started === "string") throw new Error(started);
  codes = started.links.map((link) => link.slice(link.lastIndexOf("/") + 1));
  trial = (await findTrial(real.organisation, real.measurement))?.slug ?? "";
});

async function lineOf(slug: string) {
  const line = (await listMeasurements({ trials: true })).find((one) => one.slug === slug);
  if (!line) throw new Error(`${slug} is not there`);
  return line;
}

/** Everybody who tries it answers. */
async function tried(): Promise<string[]> {
  const receipts = codes.map(() => newReceipt());
  for (const [i, receipt] of receipts.entries()) {
    const answers = { ...sampleAnswers, unit: "Balie" };
    const outcome = await handIn({ code: codes[i] ?? "", answers, receipt });
    expect(outcome.status).toBe("stored");
  }
  return receipts;
}

test("a trial is open with the version, promise and units of its measurement, and five codes", async () => {
  const own = await lineOf(real.measurement);
  const line = await lineOf(trial);
  expect(line).toMatchObject({
    ...{ trial: true, state: "open", closesOn: "2026-11-16", namedInNetwork: false },
    ...{ versionId: own.versionId, minimum: own.minimum, round: own.round },
  });
  expect(new Set(codes).size).toBe(5);
  const [one, other] = await Promise.all(
    [real.measurement, trial].map((slug) =>
      database().measurement.findUniqueOrThrow({
        where: { slug },
        select: { promiseHash: true },
      }),
    ),
  );
  expect(other?.promiseHash).toBe(one?.promiseHash);
  const frozen = await database().measurementUnit.findMany({
    where: { measurementId: line.id },
    select: { name: true },
  });
  expect(frozen.map(({ name }) => name).sort()).toEqual(["Balie", "Beheer"]);
  expect((await lineOf(real.measurement)).state).toBe("planned");
});

test("who tries it is told so before, after and on the result", async () => {
  const [code = ""] = codes;
  expect(await findParticipation(code)).toMatchObject({ state: "open", trial: true });
  const [receipt = ""] = await tried();
  expect(await findParticipation(code)).toMatchObject({ state: "submitted", trial: true });
  expect(await openResult(receipt)).toMatchObject({ trial: true });
  await openMeasurement(real.measurement, now);
  expect(await findParticipation(real.codes[0] ?? "")).toMatchObject({ trial: false });
});

test("a trial stands in no list, board, round or page of its organisation", async () => {
  const slugs = (await listMeasurements()).map(({ slug }) => slug);
  expect(slugs).toContain(real.measurement);
  expect(slugs).not.toContain(trial);
  const { measurements } = await organisationPage(real.organisation, "hr");
  expect(measurements.map(({ slug }) => slug)).toEqual([real.measurement]);
  const member = (await listOrganisations()).find(({ slug }) => slug === real.organisation);
  expect(member?.measurements).toBe(1);
  const round = (await listRounds()).find(({ slug }) => slug === real.round);
  expect(round?.measurements).toBe(1);
  const board = JSON.stringify(await roundBoard(real.round, "nl"));
  expect(board).not.toContain(`"state":"open"`);
  await tried();
  expect(await closeRound(real.round, now)).toMatchObject({ closed: true, members: 0 });
});

test("a trial gets no mail, no letters, no more codes and no other day, and is never closed", async () => {
  expect(await findMailing(trial)).toBeNull();
  expect(await findPackSettings(trial)).toBeNull();
  expect(await inviteAnonymously(trial, 3, null)).toBe("unknown");
  expect(await extendMeasurement(trial, "2027-01-01", now)).toBe("unknown");
  expect(await beginClosing(trial, now)).toBe("unknown");
  const named = { act: "name", named: true } as const;
  expect(await steerMeasurement(real.organisation, trial, named, now)).toBe("unknown");
  expect(await closeMeasurement(trial, now)).toBe("trial");
  expect((await lineOf(trial)).state).toBe("open");
});

test("the database itself refuses to close a trial, to publish it, to release it or to call it no trial", async () => {
  const { id } = await lineOf(trial);
  const refused = (statement: string, why: RegExp) =>
    expect(database().$executeRawUnsafe(statement)).rejects.toThrow(why);
  for (const state of ["closed", "published"])
    await refused(
      `UPDATE measurement SET state = '${state}' WHERE id = '${id}'`,
      /never closed|does not go from/,
    );
  await refused(`UPDATE measurement SET trial = false WHERE id = '${id}'`, /stays a trial/);
  const { id: own } = await lineOf(real.measurement);
  await refused(`UPDATE measurement SET trial = true WHERE id = '${own}'`, /stays a trial/);
  await refused(
    `INSERT INTO release (id, measurement_id, hash, document, kept, proof)
     VALUES (gen_random_uuid(), '${id}', 'x', '{}', '{}', '{}')`,
    /no release/,
  );
});

async function expectDestroyed(receipts: readonly string[]): Promise<void> {
  const { id, state } = await lineOf(trial);
  expect(state).toBe("cancelled");
  for (const table of ["ballot", "draft", "response", "receipt", "code_hash", "invitation"]) {
    const left = await database().$queryRawUnsafe(
      `SELECT 1 FROM "${table}" WHERE measurement_id = '${id}'`,
    );
    expect(left, table).toEqual([]);
  }
  expect(await findParticipation(codes[0] ?? "")).toBeNull();
  for (const receipt of receipts) expect(await openResult(receipt)).toBe("unknown");
  expect(await findTrial(real.organisation, real.measurement)).toBeNull();
}

test("HR ends a trial: everything of it is gone, and another may be started", async () => {
  const receipts = await tried();
  expect(await endTrial(real.organisation, real.measurement, now)).toBe("ended");
  await expectDestroyed(receipts);
  expect(await endTrial(real.organisation, real.measurement, now)).toBe("unknown");
  expect(await startTrial(real.organisation, real.measurement, now)).toHaveProperty("links");
});

test("a trial ends by itself after fourteen days", async () => {
  const receipts = await tried();
  expect(await followCalendar(new Date("2026-11-16T12:00:00Z"))).not.toContain(trial);
  expect(await followCalendar(new Date("2026-11-17T12:00:00Z"))).toContain(trial);
  await expectDestroyed(receipts);
});

test("a trial ends when its measurement opens, by hand", async () => {
  const receipts = await tried();
  expect(await openMeasurement(real.measurement, new Date("2026-11-03T12:00:00Z"))).toBe("opened");
  await expectDestroyed(receipts);
  expect(await startTrial(real.organisation, real.measurement, now)).toBe("open");
});

test("what a crash after the opening left is ended by the calendar", async () => {
  // Opened, and cut short before its trial was ended.
  await database().measurement.update({
    where: { slug: real.measurement },
    data: { state: "open", openedAt: new Date("2026-11-03T12:00:00Z") },
  });
  expect(await followCalendar(new Date("2026-11-03T12:05:00Z"))).toContain(trial);
  await expectDestroyed([]);
});

test("a trial of what was called off is ended by the calendar", async () => {
  const receipts = await tried();
  await cancelMeasurement(real.measurement, now);
  expect(await followCalendar(now)).toContain(trial);
  await expectDestroyed(receipts);
});

test("two measurements of a member in one round each have a trial of their own", async () => {
  const second = `${real.measurement}-2`;
  const added = await addMeasurement({
    ...{ slug: second, organisation: real.organisation, questionnaire: "proefmeting" },
    ...{ round: real.round, minimum: 10, namedInNetwork: false },
  });
  expect(added).toBe("added");
  expect(await findTrial(real.organisation, second)).toBeNull();
  expect(await endTrial(real.organisation, second, now)).toBe("unknown");
  expect(await startTrial(real.organisation, second, now)).toHaveProperty("links");
  const other = (await findTrial(real.organisation, second))?.slug ?? "";
  expect(other).not.toBe(trial);
  expect((await findTrial(real.organisation, real.measurement))?.slug).toBe(trial);
  await openMeasurement(second, now);
  expect((await lineOf(other)).state).toBe("cancelled");
  expect((await lineOf(trial)).state).toBe("open");
  await cancelMeasurement(second, now);
  expect(await followCalendar(now)).not.toContain(trial);
  expect((await lineOf(trial)).state).toBe("open");
});

test("there is one trial at a time, also of two who start it at once, and none of another's or what is over", async () => {
  expect(await startTrial(real.organisation, real.measurement, now)).toBe("tried");
  await endTrial(real.organisation, real.measurement, now);
  const both = await Promise.all(
    [1, 2].map(() => startTrial(real.organisation, real.measurement, now)),
  );
  expect(both.filter((outcome) => outcome === "tried")).toHaveLength(1);
  const other = await arrangeMeasurement({ codes: 1, state: "planned" });
  expect(await startTrial(other.organisation, real.measurement, now)).toBe("unknown");
  expect(await endTrial(other.organisation, real.measurement, now)).toBe("unknown");
  await cancelMeasurement(real.measurement, now);
  expect(await startTrial(real.organisation, real.measurement, now)).toBe("cancelled");
});
