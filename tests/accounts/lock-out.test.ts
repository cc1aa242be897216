import { beforeAll, beforeEach, expect, test, vi } from "vitest";

import { countWrong, waitOfAddress } from "~/accounts/tries.server";
import { clientAddressHeader } from "~/platform";
import { pool } from "~/platform/index.server";

import { arrangeAccount, password } from "../setup/arrange-results";
import { testServer } from "../setup/server";
import { client } from "./client";
import { linkIn, testMailbox } from "./mailbox";

const server = testServer();
const mailbox = testMailbox();
const visitor = () => client(() => server.url);
let email = "";
// As long as the other, so that the pages can be laid side by side.
let unknown = "";

beforeAll(async () => {
  email = (await arrangeAccount("network")).email;
  unknown = email.replace("network", "netwurk");
});

let before = "0";
beforeEach(async () => {
  await pool().query("DELETE FROM failure_count");
  const last = await pool().query<{ id: string | null }>("SELECT max(id) AS id FROM audit_event");
  before = last.rows[0]?.id ?? "0";
});

async function outcome(address: string, typed: string) {
  const answer = await visitor().signIn(address, typed);
  const page = (await answer.text()).replaceAll(/nonce="[^"]*"/g, "").replaceAll(address, "…");
  const wait = answer.headers.get("Retry-After");
  return { status: answer.status, page, wait, cookies: answer.headers.getSetCookie() };
}

test("the tenth wrong password is the last that is looked at; the eleventh try, right or wrong, has to wait", async () => {
  for (let i = 0; i < 10; i += 1) expect((await outcome(email, `verkeerd ${i}`)).status).toBe(401);
  for (const typed of ["verkeerd", password]) {
    const { status, wait, page } = await outcome(email, typed);
    expect(status).toBe(429);
    expect(Number(wait)).toBeGreaterThan(14 * 60);
    expect(Number(wait)).toBeLessThanOrEqual(15 * 60);
    expect(page).toContain("Wacht nog 15 minuten");
  }
  await pool().query("UPDATE failure_count SET resets_at = now() - interval '1 second'");
  expect((await outcome(email, password)).status).toBe(302);
});

test("an account that is there and one that is not answer alike: wrong, and locked", async () => {
  for (let i = 0; i < 12; i += 1) {
    const there = await outcome(email, "verkeerd wachtwoord");
    const nowhere = await outcome(unknown, "verkeerd wachtwoord");
    expect({ ...nowhere, wait: null }).toEqual({ ...there, wait: null });
    expect([there.status, nowhere.wait === null]).toEqual([i < 10 ? 401 : 429, i < 10]);
  }
});

test("many guesses at the same moment are no more than ten", async () => {
  const answers = await Promise.all(
    Array.from({ length: 24 }, (_, i) => visitor().signIn(email, `gok nummer ${i}`)),
  );
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(10);
  expect(statuses.filter((status) => status === 429)).toHaveLength(14);
});

test("what is right is never counted, and forgives what went before", async () => {
  for (let i = 0; i < 25; i += 1) expect((await outcome(email, password)).status).toBe(302);
  for (let i = 0; i < 9; i += 1) await outcome(email, "verkeerd");
  expect((await outcome(email, password)).status).toBe(302);
  for (let i = 0; i < 10; i += 1) expect((await outcome(email, "verkeerd")).status).toBe(401);
});

test("an address that tries many accounts has to wait after a hundred failures, with a right password too", async () => {
  for (let i = 0; i < 100; i += 1)
    expect((await outcome(`nr${i}@voorbeeld.nl`, "Welkom2026!!")).status).toBe(401);
  for (const account of [email, unknown])
    expect((await outcome(account, password)).status).toBe(429);
});

test("who is locked out by others still gets in by mail", async () => {
  for (let i = 0; i < 12; i += 1) await outcome(email, "verkeerd");
  const by = visitor();
  await by.post("/sign-in/link", { email });
  await by.post(linkIn(await mailbox.take(email)), {});
  expect(await by.isIn()).toBe(true);
});

test("a refused try is answered before it is written down: how long it takes tells nothing of an account", async () => {
  const owner = await pool().connect();
  try {
    await owner.query("SET ROLE NONE");
    await owner.query("BEGIN");
    await owner.query("LOCK TABLE audit_event IN EXCLUSIVE MODE");
    const answer = await fetch(`${server.url}/sign-in`, {
      method: "POST",
      body: new URLSearchParams({ email, password: "verkeerd wachtwoord" }),
      signal: AbortSignal.timeout(30_000),
    });
    expect(answer.status).toBe(401);
  } finally {
    owner.release(true);
  }
  await vi.waitFor(async () => expect(await refusals()).toEqual(["wrong"]));
});

test("who keeps trying fills the log with no more than the tries that were looked at, and one line more", async () => {
  for (let i = 0; i < 16; i += 1) await outcome(email, `verkeerd ${i}`);
  const all = [...Array.from({ length: 10 }, () => "wrong"), "too-many"];
  await vi.waitFor(async () => expect(await refusals()).toEqual(all));
  // The next refusal that is written is another's: none of these came late.
  const { email: other } = await arrangeAccount("administrator");
  await outcome(other, "verkeerd");
  await vi.waitFor(async () => expect(await refusals(other)).toEqual(["wrong"]));
  expect(await refusals()).toEqual(all);
});

async function refusals(actor = email): Promise<string[]> {
  const { rows } = await pool().query<{ why: string }>(
    `SELECT details ->> 'why' AS why FROM audit_event
     WHERE act = 'sign-in-refused' AND actor = $1 AND id > $2 ORDER BY details ->> 'why' DESC, id`,
    [actor, before],
  );
  return rows.map(({ why }) => why);
}

test("addresses of one IPv6 network count together, and those of another do not", async () => {
  const from = (address: string) =>
    new Request(server.url, { headers: { [clientAddressHeader]: address } });
  for (let place = 0; place < 100; place += 1)
    await countWrong(from(`2001:db8::${place.toString(16)}`), "organisation");
  expect(await waitOfAddress(from("2001:db8::ffff:1"), "organisation")).not.toBeNull();
  expect(await waitOfAddress(from("2001:db8:0:1::1"), "organisation")).toBeNull();
});
