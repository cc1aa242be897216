import { TOTP } from "otpauth";
import { beforeAll, expect, test } from "vitest";

import { administerSso, inviteAccount, resetSecondStep } from "~/accounts/index.server";
import { addOrganisation } from "~/organisations/index.server";
import { pool } from "~/platform/index.server";

import { arrangeAccount, password } from "../setup/arrange-results";
import { testServer } from "../setup/server";
import { client, type Client } from "./client";
import { linkIn, testMailbox } from "./mailbox";
import { testProvider } from "./provider";
import { switchOn } from "./switch-on";

const server = testServer();
const mailbox = testMailbox();
const provider = testProvider(() => `${server.url}/sign-in/return/huis`);
const visitor = () => client(() => server.url);
let email = "";
let app: TOTP;
let codes: readonly string[] = [];

beforeAll(async () => {
  await addOrganisation({ slug: "huis", name: "Het Huis", sector: "Zorg", units: [] });
  email = (await arrangeAccount("hr", "huis")).email;
  await administerSso({ actor: "proef", origin: "hier" }, "huis", {
    ...provider,
    domains: ["voorbeeld.nl"],
  });
  provider.people.set("jans", { email, email_verified: true });
  const owner = visitor();
  await owner.signIn(email);
  ({ app, codes } = await switchOn(owner));
});

const sessions = async () =>
  (
    await pool().query('SELECT 1 FROM session s JOIN "user" u ON u.id = user_id WHERE email = $1', [
      email,
    ])
  ).rowCount;

async function forgetFailures(): Promise<void> {
  await pool().query("DELETE FROM failure_count");
}

/** Every way through the first step; each ends before the second. */
const ways: Record<string, (by: Client) => Promise<unknown>> = {
  "the password": (by) => by.signIn(email),
  "a mail link": async (by) => {
    await by.post("/sign-in/link", { email });
    await by.post(linkIn(await mailbox.take(email)), {});
  },
  "the organisation's provider": async (by) => {
    const { address } = await by.follow(await by.ask("/sign-in/organisation/voorbeeld.nl"));
    await by.follow(await by.post(address, { login: "jans" }));
  },
  "a link with which the password is set anew": async (by) => {
    const found = await pool().query<{ id: string }>("SELECT id FROM organisation");
    const link = await inviteAccount(
      { role: "hr", organisationId: found.rows[0]?.id, email, renews: true },
      new Date(),
    );
    const person = { name: "Jans", email, password, repeat: password };
    await by.post(new URL(link).pathname, person);
  },
};

test.each(Object.keys(ways))(
  "after %s the second step is asked for, and nothing opens before it",
  async (way) => {
    await forgetFailures();
    const before = await sessions();
    const by = visitor();
    await ways[way]?.(by);
    expect(await by.isIn()).toBe(false);
    expect(await sessions()).toBeLessThanOrEqual(before ?? 0);
    expect((await by.ask("/sign-in/second-step")).status).toBe(200);
    const [code = "", ...rest] = codes;
    codes = rest;
    expect((await by.post("/sign-in/second-step", { code })).status).toBe(302);
    expect(await by.isIn()).toBe(true);
  },
);

test("a code from the app works once; so does a recovery code, also twice at the same moment", async () => {
  await forgetFailures();
  const first = visitor();
  await first.signIn(email);
  const code = app.generate();
  expect((await first.post("/sign-in/second-step", { code })).status).toBe(302);
  const second = visitor();
  await second.signIn(email);
  expect((await second.post("/sign-in/second-step", { code })).status).toBe(401);
  expect(await second.isIn()).toBe(false);

  const [recovery = "", ...rest] = codes;
  codes = rest;
  const pair = [visitor(), visitor(), visitor()];
  for (const by of pair) await by.signIn(email);
  const answers = await Promise.all(
    pair.map((by) => by.post("/sign-in/second-step", { code: recovery })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([302, 401, 401]);
});

test("five wrong codes close the second step for a while, however they are spread; the right one too", async () => {
  await forgetFailures();
  const statuses: number[] = [];
  for (let i = 0; i < 6; i += 1) {
    const by = visitor();
    await by.signIn(email);
    statuses.push((await by.post("/sign-in/second-step", { code: `00000${i}` })).status);
  }
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  const by = visitor();
  await by.signIn(email);
  const refused = await by.post("/sign-in/second-step", { code: codes[0] ?? "" });
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(60);
  expect(await refused.text()).toMatch(/Wacht nog \d+ minuten/);
  expect(await by.isIn()).toBe(false);
});

test("many guesses at the same moment are no more than those five", async () => {
  await forgetFailures();
  const guessers = Array.from({ length: 12 }, visitor);
  for (const by of guessers) await by.signIn(email);
  const answers = await Promise.all(
    guessers.map((by, i) => by.post("/sign-in/second-step", { code: `1000${10 + i}` })),
  );
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(5);
  expect(statuses.filter((status) => status === 429)).toHaveLength(7);
});

test("without the first step there is no second, also with somebody else's session beside it", async () => {
  await forgetFailures();
  const nobody = visitor();
  expect((await nobody.ask("/sign-in/second-step")).headers.get("Location")).toBe("/sign-in");
  const answer = await nobody.post("/sign-in/second-step", { code: app.generate() });
  expect(answer.headers.get("Location")).toBe("/sign-in");
  expect(await nobody.isIn()).toBe(false);
  const { email: other } = await arrangeAccount("network");
  const mixed = visitor();
  await mixed.signIn(email);
  const waiting = new Map(mixed.cookies());
  await mixed.signIn(other);
  for (const [name, value] of waiting) mixed.cookies().set(name, value);
  expect((await mixed.post("/sign-in/second-step", { code: "123456" })).status).toBe(401);
  expect(await (await mixed.ask("/account")).text()).toContain(other);
});

test("new recovery codes void the old ones; all of it takes the password, and switching off does too", async () => {
  await forgetFailures();
  const by = visitor();
  await by.signIn(email);
  const [code = "", old = ""] = codes;
  await by.post("/sign-in/second-step", { code });
  for (const act of ["renew", "off"]) {
    const wrong = { act, [`password-${act}`]: "niet dit wachtwoord" };
    expect((await by.post("/account/second-step", wrong)).status).toBe(400);
  }
  const renewed = await by.post("/account/second-step", {
    act: "renew",
    "password-renew": password,
  });
  expect(renewed.headers.get("Location")).toBe("/account/recovery-codes");
  const late = visitor();
  await late.signIn(email);
  expect((await late.post("/sign-in/second-step", { code: old })).status).toBe(401);
  expect(
    (await by.post("/account/second-step", { act: "off", "password-off": password })).status,
  ).toBe(302);
  const free = visitor();
  await free.signIn(email);
  expect(await free.isIn()).toBe(true);
});

test("who lost everything is helped: the second step is gone, and so are all sessions", async () => {
  await forgetFailures();
  const by = visitor();
  await by.signIn(email);
  await switchOn(by);
  expect(await resetSecondStep(email.toUpperCase())).toBe(true);
  expect(await by.isIn()).toBe(false);
  await by.signIn(email);
  expect(await by.isIn()).toBe(true);
  expect(await resetSecondStep("niemand@voorbeeld.nl")).toBe(false);
});

test("the log says what happened, and holds no code and no secret", async () => {
  const { rows } = await pool().query<{ act: string; details: string }>(
    "SELECT act, details::text FROM audit_event",
  );
  const acts = new Set(rows.map(({ act }) => act));
  for (const act of [
    "second-step-on",
    "second-step-off",
    "recovery-codes-renewed",
    "mail-link-sent",
  ])
    expect(acts).toContain(act);
  const all = JSON.stringify(rows);
  for (const secret of [...codes, app.secret.base32, password]) expect(all).not.toContain(secret);
});
