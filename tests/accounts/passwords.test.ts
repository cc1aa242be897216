import { beforeAll, beforeEach, expect, test } from "vitest";

import { inviteAccount } from "~/accounts/index.server";
import { addOrganisation, findOrganisation } from "~/organisations/index.server";
import { pool } from "~/platform/index.server";

import { arrangeAccount, password } from "../setup/arrange-results";
import { testServer } from "../setup/server";
import { client } from "./client";

const server = testServer();
const visitor = () => client(() => server.url);
let email = "";
let link = "";

const guessable = [
  "password1234",
  "Welkom2026!!",
  "welkomwelkom",
  "wachtwoord123",
  "qwertyuiop12",
  "aaaaaaaaaaaa",
  "123456789012",
  "Zomervakantie1",
  // The person, the address and the organisation.
  "annekevandijk",
  "Anneke.vanDijk1",
  "zonnebloemzorg1",
];

beforeAll(async () => {
  await addOrganisation({
    slug: "zonnebloemzorg",
    name: "Zonnebloemzorg",
    sector: "Zorg",
    units: [],
  });
  const organisationId = (await findOrganisation("zonnebloemzorg"))?.id;
  link = new URL(await inviteAccount({ role: "hr", organisationId }, new Date())).pathname;
  email = (await arrangeAccount("network")).email;
});

beforeEach(async () => {
  await pool().query("DELETE FROM failure_count");
});

test.each(guessable)("%s is refused at the welcome, with what to do", async (typed) => {
  const answer = await visitor().post(link, {
    ...{ name: "Anneke van Dijk", email: "anneke.vandijk@voorbeeld.nl" },
    ...{ password: typed, repeat: typed },
  });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("Neem vier losse woorden");
});

test.each(["drie losse woorden", "fiets lamp kapper zeven", "x7!Qp2#vLm9w"])(
  "%s will do",
  async (typed) => {
    const organisationId = (await findOrganisation("zonnebloemzorg"))?.id;
    const own = await inviteAccount({ role: "hr", organisationId }, new Date());
    const name = `p${Math.abs(Buffer.from(typed).readInt32BE())}`;
    const answer = await visitor().post(new URL(own).pathname, {
      ...{ name, email: `${name}@voorbeeld.nl`, password: typed, repeat: typed },
    });
    expect(answer.status).toBe(302);
  },
);

test("another password takes the present one, is no guess, and ends the sessions elsewhere", async () => {
  const by = visitor();
  const elsewhere = visitor();
  await by.signIn(email);
  await elsewhere.signIn(email);
  const next = "heel andere losse woorden";
  const change = async (current: string, typed: string, repeat = typed) =>
    await by.post("/account/password", { current, password: typed, repeat });
  const wrong = await change("niet dit wachtwoord", next);
  expect([wrong.status, (await wrong.text()).includes("niet uw wachtwoord van nu")]).toEqual([
    400,
    true,
  ]);
  expect((await change(password, "Welkom2026!!")).status).toBe(400);
  expect((await change(password, next, "anders")).status).toBe(400);
  expect(await elsewhere.isIn()).toBe(true);
  expect((await change(password, next)).status).toBe(302);
  expect(await by.isIn()).toBe(true);
  expect(await elsewhere.isIn()).toBe(false);
  expect((await visitor().signIn(email)).status).toBe(401);
  expect((await visitor().signIn(email, next)).status).toBe(302);
  expect((await change(next, password)).status).toBe(302);
  const { rows } = await pool().query<{ details: object }>(
    "SELECT details FROM audit_event WHERE act = 'password-changed'",
  );
  expect(rows).toEqual([{ details: {} }, { details: {} }]);
});

test("at an open session the present password cannot be guessed for long", async () => {
  const by = visitor();
  await by.signIn(email);
  const statuses: number[] = [];
  for (let i = 0; i < 11; i += 1) {
    const typed = "heel andere losse woorden";
    const fields = { current: `gok ${i}`, password: typed, repeat: typed };
    const answer = await by.post("/account/password", fields);
    statuses.push(answer.status);
    if (i === 10) expect(Number(answer.headers.get("Retry-After"))).toBeGreaterThan(60);
  }
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 400), 429]);
});
