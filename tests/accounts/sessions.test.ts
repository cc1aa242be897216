import { beforeAll, beforeEach, expect, test } from "vitest";

import { pool } from "~/platform/index.server";

import { arrangeAccount } from "../setup/arrange-results";
import { testServer } from "../setup/server";
import { client } from "./client";

const server = testServer();
let email = "";

beforeAll(async () => {
  email = (await arrangeAccount("network")).email;
});

async function hoursLeft(): Promise<number> {
  const { rows } = await pool().query<{ hours: number }>(
    "SELECT extract(epoch FROM expires_at - now()) / 3600 AS hours FROM session",
  );
  expect(rows).toHaveLength(1);
  return Number(rows[0]?.hours);
}

beforeEach(async () => {
  // Making an account leaves one too.
  await pool().query("DELETE FROM session");
});

test("a session ends twelve hours after signing in, however much it is used", async () => {
  const by = client(() => server.url);
  await by.signIn(email);
  expect(await hoursLeft()).toBeCloseTo(12, 1);
  await pool().query(
    `UPDATE session SET created_at = created_at - interval '11 hours',
       updated_at = updated_at - interval '11 hours', expires_at = expires_at - interval '11 hours'`,
  );
  expect(await by.isIn()).toBe(true);
  expect(await hoursLeft()).toBeCloseTo(1, 1);
  await pool().query("UPDATE session SET expires_at = now() - interval '1 second'");
  expect(await by.isIn()).toBe(false);
});

test("signing in anew ends the session that the browser had", async () => {
  const by = client(() => server.url);
  await by.signIn(email);
  const Cookie = [...by.cookies()].map(([name, value]) => `${name}=${value}`).join("; ");
  const before = () => fetch(`${server.url}/account`, { headers: { Cookie }, redirect: "manual" });
  expect((await before()).status).toBe(200);
  await by.signIn(email);
  expect(await by.isIn()).toBe(true);
  expect((await before()).status).toBe(302);
});
