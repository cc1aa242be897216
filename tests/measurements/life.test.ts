import { beforeEach, expect, test } from "vitest";

import {
  beginClosing,
  cancelMeasurement,
  closeMeasurement,
  extendMeasurement,
  findPlan,
  followCalendar,
  inviteAnonymously,
  listDeletions,
  listMeasurements,
  openMeasurement,
  purge,
  startTrial,
  steerMeasurement,
} from "~/measurements/index.server";
import { doDue, listDue } from "~/measurements/calendar.server";
import { findParticipation, handIn, openResult, saveDraft } from "~/participation/index.server";
import { database } from "~/platform/index.server";
import { closeRound } from "~/results/index.server";

import { arrangeMeasurement, newReceipt, sampleAnswers, type Arranged } from "../setup/arrange";
import { testDatabase } from "../setup/database";

testDatabase();

const at = (day: string) => new Date(`${day}T12:00:00Z`);
const date = (day: string) => new Date(`${day}T00:00:00Z`);

let planned: Arranged;
beforeEach(async () => {
  planned = await arrangeMeasurement({ codes: 14, state: "planned" });
});

async function settle(slug: string, dates: { opensOn?: string; closesOn?: string }) {
  await database().measurement.update({
    where: { slug },
    data: {
      ...(dates.opensOn !== undefined && { opensOn: date(dates.opensOn) }),
      ...(dates.closesOn !== undefined && { closesOn: date(dates.closesOn) }),
    },
  });
}

async function lineOf(slug: string) {
  const line = (await listMeasurements()).find((one) => one.slug === slug);
  if (!line) throw new Error(`${slug} is not there`);
  return line;
}

const stateOf = async (slug: string) => (await lineOf(slug)).state;

async function dueOf(slug: string, now: Date) {
  const due = (await listDue(now)).find((one) => one.slug === slug);
  if (!due) throw new Error(`${slug} is not due`);
  return due;
}

const nobody = () => Promise.resolve();

async function answered({ codes }: Arranged, count: number): Promise<string[]> {
  const receipts = codes.slice(0, count).map(() => newReceipt());
  for (const [i, receipt] of receipts.entries()) {
    const outcome = await handIn({ code: codes[i] ?? "", answers: sampleAnswers, receipt });
    expect(outcome.status).toBe("stored");
  }
  return receipts;
}

test("a measurement opens on its first day and closes after its last, by itself", async () => {
  const { measurement } = planned;
  await settle(measurement, { opensOn: "2030-03-04", closesOn: "2030-03-08" });
  expect(await followCalendar(at("2030-03-03"))).not.toContain(measurement);
  expect(await stateOf(measurement)).toBe("planned");
  expect(await followCalendar(at("2030-03-04"))).toContain(measurement);
  expect(await stateOf(measurement)).toBe("open");
  await answered(planned, 12);
  expect(await followCalendar(at("2030-03-08"))).not.toContain(measurement);
  expect(await stateOf(measurement)).toBe("open");
  expect(await followCalendar(at("2030-03-09"))).toContain(measurement);
  expect(await stateOf(measurement)).toBe("published");
  expect(await followCalendar(at("2030-03-10"))).not.toContain(measurement);
});

test("two servers that follow the calendar at once do everything once", async () => {
  const { measurement } = planned;
  await settle(measurement, { opensOn: "2030-03-04", closesOn: "2030-03-08" });
  await Promise.all([followCalendar(at("2030-03-05")), followCalendar(at("2030-03-05"))]);
  expect(await stateOf(measurement)).toBe("open");
  await answered(planned, 12);
  await Promise.all([followCalendar(at("2030-03-12")), followCalendar(at("2030-03-12"))]);
  expect(await stateOf(measurement)).toBe("published");
  expect(await database().release.count({ where: { measurement: { slug: measurement } } })).toBe(1);
});

test("a closing that was begun or cut short is finished by the calendar", async () => {
  const { measurement } = planned;
  await openMeasurement(measurement, at("2026-11-02"));
  await answered(planned, 12);
  expect(await beginClosing(measurement, at("2026-11-20"))).toBe("begun");
  const late = await handIn({
    code: planned.codes[13] ?? "",
    answers: sampleAnswers,
    receipt: newReceipt(),
  });
  expect(late.status).toBe("closed");
  expect(await followCalendar(at("2026-11-20"))).toContain(measurement);
  expect(await stateOf(measurement)).toBe("published");
});

test("the last day is put off, and the calendar keeps to the new one", async () => {
  const { measurement } = planned;
  await settle(measurement, { closesOn: "2030-03-08" });
  await openMeasurement(measurement, at("2030-03-01"));
  expect(await extendMeasurement(measurement, "2030-03-08", at("2030-03-02"))).toBe("not-later");
  expect(await extendMeasurement(measurement, "2030-03-15", at("2030-03-02"))).toBe("extended");
  expect(await followCalendar(at("2030-03-10"))).not.toContain(measurement);
  expect(await lineOf(measurement)).toMatchObject({ state: "open", closesOn: "2030-03-15" });
});

test("what is extended after the calendar read its list stays open", async () => {
  const { measurement } = planned;
  await settle(measurement, { closesOn: "2030-03-08" });
  await openMeasurement(measurement, at("2030-03-01"));
  const now = at("2030-03-09");
  const due = await dueOf(measurement, now);
  expect(due.act).toBe("close");
  expect(await extendMeasurement(measurement, "2030-03-15", now)).toBe("extended");
  expect(await doDue(due, now, nobody)).toBe(false);
  expect(await stateOf(measurement)).toBe("open");
  await settle(measurement, { closesOn: "2030-03-08" });
  await answered(planned, 12);
  expect(await doDue(due, now, nobody)).toBe(true);
  expect(await stateOf(measurement)).toBe("published");
});

test("what is put off after the calendar read its list stays planned", async () => {
  const { measurement } = planned;
  await settle(measurement, { opensOn: "2030-03-04" });
  const now = at("2030-03-04");
  const due = await dueOf(measurement, now);
  expect(due.act).toBe("open");
  await settle(measurement, { opensOn: "2030-03-05" });
  expect(await doDue(due, now, nobody)).toBe(false);
  expect(await stateOf(measurement)).toBe("planned");
  expect(await doDue(due, at("2030-03-05"), nobody)).toBe(true);
  expect(await stateOf(measurement)).toBe("open");
});

test("nothing opens, and no plan changes, in a round that the network office closed", async () => {
  const { measurement, organisation, round } = planned;
  const plan = await findPlan(organisation, measurement);
  if (!plan) throw new Error("no plan");
  await settle(measurement, { opensOn: "2030-03-04" });
  await database().round.update({ where: { slug: round }, data: { closedAt: at("2030-03-01") } });
  expect(await openMeasurement(measurement, at("2030-03-04"))).toBe("round-closed");
  expect(await followCalendar(at("2030-03-04"))).not.toContain(measurement);
  expect(await startTrial(organisation, measurement, at("2030-03-01"))).toBe("round-closed");
  const changed = steerMeasurement(
    organisation,
    measurement,
    { act: "change", plan },
    at("2030-03-01"),
  );
  expect(await changed).toBe("round-closed");
  expect(await lineOf(measurement)).toMatchObject({ state: "planned", opensOn: "2030-03-04" });
});

test("nothing opens whose last day is over", async () => {
  const { measurement } = planned;
  await settle(measurement, { opensOn: "2030-03-04", closesOn: "2030-03-08" });
  expect(await openMeasurement(measurement, at("2030-03-09"))).toBe("ends-in-the-past");
  expect(await followCalendar(at("2030-03-09"))).not.toContain(measurement);
  expect(await stateOf(measurement)).toBe("planned");
});

test("calling off a planned measurement deletes its roll and leaves its codes closed", async () => {
  const { measurement, codes } = planned;
  expect(await cancelMeasurement(measurement, at("2026-11-20"))).toBe("cancelled");
  const { id } = await lineOf(measurement);
  expect(await database().invitation.count({ where: { measurementId: id } })).toBe(0);
  expect(await findParticipation(codes[0] ?? "")).toMatchObject({ state: "closed" });
  expect(await openMeasurement(measurement, at("2026-11-21"))).toBe("cancelled");
  expect(await inviteAnonymously(measurement, 3, null)).toBe("closed");
  expect(await closeMeasurement(measurement, at("2026-11-21"))).toBe("cancelled");
});

test("calling off an open one destroys answers, ballots, drafts and addresses, and makes no number", async () => {
  const { measurement, codes } = planned;
  await openMeasurement(measurement, at("2026-11-02"));
  const [receipt = ""] = await answered(planned, 11);
  await saveDraft(codes[12] ?? "", { answers: { vinden: 1 }, page: 0 });
  expect(await cancelMeasurement(measurement, at("2026-11-20"))).toBe("cancelled");
  const { id, state } = await lineOf(measurement);
  expect(state).toBe("cancelled");
  const left = await database().$queryRaw<{ name: string }[]>`
    SELECT c.relname AS name FROM pg_class c
    WHERE c.relkind = 'r' AND c.relname LIKE '%' || ${id.replaceAll("-", "")}`;
  expect(left).toEqual([]);
  expect(await database().invitation.count({ where: { measurementId: id } })).toBe(0);
  expect(await database().release.count({ where: { measurementId: id } })).toBe(0);
  const secret = await database().measurement.findUnique({
    where: { id },
    select: { secret: true },
  });
  expect(secret?.secret).toBeNull();
  const kinds = (await listDeletions(id)).map(({ kind }) => kind);
  expect(kinds.sort()).toEqual(["addresses", "ballot-box"]);
  // What somebody holds of their own stays theirs, for as long as was promised.
  expect(await openResult(receipt)).toMatchObject({ withdrawable: false });
  await purge(at("2029-11-19"));
  expect(await openResult(receipt)).not.toBe("unknown");
  await purge(at("2029-11-21"));
  expect(await openResult(receipt)).toBe("unknown");
});

test("calling off and closing at once: one of them it is, and it is whole", async () => {
  const { measurement } = planned;
  await openMeasurement(measurement, at("2026-11-02"));
  await answered(planned, 12);
  const now = at("2026-11-20");
  const outcomes = await Promise.all([
    closeMeasurement(measurement, now),
    cancelMeasurement(measurement, now),
  ]);
  await followCalendar(now);
  const { id, state } = await lineOf(measurement);
  const releases = await database().release.count({ where: { measurementId: id } });
  expect([state, releases]).toEqual(
    outcomes[1] === "cancelled" ? ["cancelled", 0] : ["published", 1],
  );
});

test.each(["planned", "open", "closed"])(
  "the database itself refuses to bring what was called off back to %s",
  async (state) => {
    await cancelMeasurement(planned.measurement, at("2026-11-20"));
    const back = database().$executeRawUnsafe(
      `UPDATE measurement SET state = '${state}' WHERE slug = '${planned.measurement}'`,
    );
    await expect(back).rejects.toThrow(/does not go from cancelled/);
  },
);

test("no name can be given to, or taken from, what was called off", async () => {
  const { measurement, organisation } = planned;
  const name = (named: boolean) =>
    steerMeasurement(organisation, measurement, { act: "name", named }, at("2026-11-20"));
  expect(await name(true)).toBe("done");
  expect(await lineOf(measurement)).toMatchObject({ namedInNetwork: true });
  await cancelMeasurement(measurement, at("2026-11-20"));
  expect(await name(false)).toBe("cancelled");
  expect(await lineOf(measurement)).toMatchObject({ namedInNetwork: true });
  expect(await closeMeasurement(measurement, at("2026-11-20"))).toBe("cancelled");
});

test("a name can be given until the round is closed, and be withdrawn always", async () => {
  const { measurement, organisation, round } = await arrangeMeasurement({
    codes: 1,
    state: "open",
  });
  await closeMeasurement(measurement, at("2026-11-20"));
  const name = (named: boolean) =>
    steerMeasurement(organisation, measurement, { act: "name", named }, at("2026-11-20"));
  expect(await name(true)).toBe("done");
  await closeRound(round, at("2026-11-20"));
  expect(await name(false)).toBe("done");
  expect(await name(true)).toBe("named-too-late");
  expect(await lineOf(measurement)).toMatchObject({ namedInNetwork: false });
});

test("nobody steers another member's measurement", async () => {
  const other = await arrangeMeasurement({ codes: 1, state: "planned" });
  for (const act of ["open", "close", "cancel"] as const) {
    const outcome = steerMeasurement(other.organisation, planned.measurement, { act }, new Date());
    expect(await outcome).toBe("unknown");
  }
  expect(await stateOf(planned.measurement)).toBe("planned");
});
