import { hostname } from "node:os";

import { expect, test } from "vitest";

import {
  followCalendar,
  openMeasurement,
  startTrial,
  findTrial,
  cancelMeasurement,
} from "~/measurements/index.server";
import { database } from "~/platform/index.server";
import { findReleaseHash } from "~/releases/index.server";
import { logCalendar } from "~/server/calendar-log";
import { purgeAndLog } from "~/server/keep-purging";

import { arrangeMeasurement } from "../setup/arrange";
import { testDatabase } from "../setup/database";

testDatabase();

const at = (day: string) => new Date(`${day}T12:00:00Z`);
const follow = (day: string) => followCalendar(at(day), logCalendar);

async function logged(organisation: string) {
  return await database().auditEvent.findMany({
    where: { organisation },
    orderBy: { id: "asc" },
    select: { act: true, actor: true, origin: true, details: true },
  });
}

const byCalendar = { actor: "calendar", origin: hostname() };

test("the log tells what the calendar did: opening, closing, the results and what was deleted", async () => {
  const { organisation, measurement } = await arrangeMeasurement({ codes: 12, state: "planned" });
  await database().measurement.update({
    where: { slug: measurement },
    data: { opensOn: new Date("2030-03-04"), closesOn: new Date("2030-03-08") },
  });
  for (const day of ["2030-03-03", "2030-03-04", "2030-03-05", "2030-03-09", "2030-03-10"]) {
    await follow(day);
  }
  await purgeAndLog(at("2030-04-07"));
  await purgeAndLog(at("2030-04-08"));
  const details = { measurement };
  const release = await findReleaseHash(measurement);
  expect(release).toMatch(/^[0-9a-f]{64}$/);
  const lines = await logged(organisation);
  expect(lines.slice(0, 4)).toEqual([
    { act: "measurement-opened", ...byCalendar, details },
    { act: "measurement-closed", ...byCalendar, details },
    // With the hash: a release that is changed afterwards is not the one that was made then.
    { act: "measurement-published", ...byCalendar, details: { measurement, release } },
    {
      act: "data-deleted",
      ...byCalendar,
      details: { measurement, kind: "addresses", due: "2030-04-06" },
    },
  ]);
  // Twice the same deletion is one line.
  expect(new Set(lines.map((line) => JSON.stringify(line))).size).toBe(lines.length);
});

test("the log tells that a trial ended by itself, and nothing of what the calendar left alone", async () => {
  const { organisation, measurement } = await arrangeMeasurement({ codes: 1, state: "planned" });
  await startTrial(organisation, measurement, at("2026-11-02"));
  const trial = (await findTrial(organisation, measurement))?.slug ?? "";
  await follow("2026-11-10");
  expect(await logged(organisation)).toEqual([]);
  await follow("2026-11-17");
  await openMeasurement(measurement, at("2026-11-18"));
  await cancelMeasurement(measurement, at("2026-11-18"));
  await follow("2026-11-19");
  expect(await logged(organisation)).toEqual([
    { act: "trial-ended", ...byCalendar, details: { measurement: trial } },
  ]);
});
