import { expect, test } from "vitest";

import { calendarJobs } from "~/measurements/index.server";
import { config, pool, setConfig } from "~/platform/index.server";
import { reviveJobs } from "~/server/revive-jobs";

import { testDatabase } from "../setup/database";

testDatabase();
const never = new AbortController().signal;

async function waiting(): Promise<string[]> {
  const found = await pool().query<{ job: string }>(
    `SELECT name || ' ' || singleton_key AS job FROM pgboss.job
     WHERE state = 'created' AND start_after > now() ORDER BY 1`,
  );
  return found.rows.map(({ job }) => job);
}

test("a chain of jobs whose next link was lost goes on by itself, and never twice", async () => {
  setConfig({ ...config(), smtpUrl: "smtp://127.0.0.1:1" });
  await calendarJobs(() => Promise.resolve()).calendar?.({}, never);
  expect(await waiting()).toEqual(["calendar next"]);
  await pool().query("DELETE FROM pgboss.job");
  await reviveJobs();
  expect(await waiting()).toEqual(["calendar next", "mail watch"]);
  await reviveJobs();
  expect(await waiting()).toEqual(["calendar next", "mail watch"]);
});
