import { beforeAll, beforeEach, expect, test } from "vitest";

import { administerSso, endSso, giveRole } from "~/accounts/index.server";
import { addOrganisation, findOrganisation } from "~/organisations/index.server";
import { pool } from "~/platform/index.server";

import { arrangeAccount } from "../setup/arrange-results";
import { testServer } from "../setup/server";
import { client } from "./client";
import { testProvider } from "./provider";

const server = testServer();
const a = testProvider(() => `${server.url}/sign-in/return/a`);
const b = testProvider(() => `${server.url}/sign-in/return/b`);
const who = { actor: "proef", origin: "hier" };
let hrA = "";
let hrB = "";
let administrator = "";
let network = "";

async function idOf(table: "user", email: string): Promise<string> {
  const { rows } = await pool().query<{ id: string }>(
    `SELECT id FROM "${table}" WHERE email = $1`,
    [email],
  );
  return rows[0]?.id ?? "";
}

beforeAll(async () => {
  for (const slug of ["a", "b"])
    await addOrganisation({ slug, name: slug.toUpperCase(), sector: "Zorg", units: [] });
  hrA = (await arrangeAccount("hr", "a")).email;
  hrB = (await arrangeAccount("hr", "b")).email;
  administrator = (await arrangeAccount("administrator")).email;
  network = (await arrangeAccount("network")).email;
});

beforeEach(async () => {
  a.people.clear();
  b.people.clear();
  // All accounts of the tests have addresses of one domain: the worst case, A speaks for it.
  expect(await administerSso(who, "b", { ...b, domains: ["b.example"] })).toBe("set");
  expect(await administerSso(who, "a", { ...a, domains: ["voorbeeld.nl"] })).toBe("set");
});

/** Signs in at A's provider under a name. @returns who comes back, and how */
async function throughA(login: string) {
  const visitor = client(() => server.url);
  const start = await visitor.ask("/sign-in/organisation/voorbeeld.nl?back=/account");
  const { address } = await visitor.follow(start);
  expect(address).toContain(`${a.issuer}/interaction/`);
  const back = await visitor.follow(await visitor.post(address, { login }));
  return { visitor, status: back.answer.status, path: new URL(back.address).pathname };
}

test("who was invited signs in through the organisation's own provider", async () => {
  a.people.set("jans", { email: hrA.toUpperCase(), email_verified: true });
  const { visitor, path } = await throughA("jans");
  expect(path).toBe("/account");
  expect(await (await visitor.ask("/account")).text()).toContain(hrA);
});

test.each([
  ["HR of another organisation", () => ({ email: hrB, email_verified: true })],
  ["an administrator", () => ({ email: administrator, email_verified: true })],
  ["the network office", () => ({ email: network, email_verified: true })],
  ["a stranger", () => ({ email: "niemand@voorbeeld.nl", email_verified: true })],
  ["an address of another domain", () => ({ email: "hr.a@elders.nl", email_verified: true })],
  ["an address that is not verified", () => ({ email: hrA, email_verified: false })],
  ["an address of which it does not say whether it is", () => ({ email: hrA })],
])("%s does not get in through A's provider", async (_, claims) => {
  a.people.set("kwaad", claims());
  const { visitor, status } = await throughA("kwaad");
  expect(status).toBe(403);
  expect(await visitor.isIn()).toBe(false);
});

test("nor does somebody who is HR of A and of B: A would then open B", async () => {
  await addOrganisation({ slug: "c", name: "C", sector: "Zorg", units: [] });
  const both = (await arrangeAccount("hr", "c")).email;
  const found = await findOrganisation("a");
  const user = await idOf("user", both);
  expect(await giveRole(user, { role: "hr", organisationId: found?.id ?? null })).toBe("given");
  a.people.set("beide", { email: both, email_verified: true });
  expect((await throughA("beide")).status).toBe(403);
});

test("nobody gets an account or a role by being known to a provider", async () => {
  const count = async () => (await pool().query('SELECT 1 FROM "user", role')).rowCount;
  const before = await count();
  a.people.set("nieuw", { email: "nieuw@voorbeeld.nl", email_verified: true });
  await throughA("nieuw");
  expect(await count()).toBe(before);
});

test("an answer counts once, in the browser that asked, for the organisation that was asked", async () => {
  a.people.set("jans", { email: hrA, email_verified: true });
  const visitor = client(() => server.url);
  const start = await visitor.ask("/sign-in/organisation/voorbeeld.nl");
  const { address } = await visitor.follow(start);
  let answer = await visitor.post(address, { login: "jans" });
  while (!answer.headers.get("Location")?.startsWith(server.url))
    answer = await visitor.ask(new URL(answer.headers.get("Location") ?? "", a.issuer).href);
  const back = new URL(answer.headers.get("Location") ?? "");

  const other = client(() => server.url);
  expect((await other.ask(back.href)).status).toBe(400);
  const forged = new URL(back);
  forged.searchParams.set("state", "een-andere");
  const forB = new URL(back.href.replace("/return/a", "/return/b"));
  const thief = client(() => server.url);
  for (const [name, value] of visitor.cookies()) thief.cookies().set(name, value);
  const kept = new Map(thief.cookies());
  for (const url of [forged, forB]) {
    thief.cookies().clear();
    for (const [name, value] of kept) thief.cookies().set(name, value);
    expect((await thief.ask(url.href)).status).toBe(400);
  }
  expect(await thief.isIn()).toBe(false);
  expect((await visitor.ask(back.href)).status).toBe(302);
  expect(await visitor.isIn()).toBe(true);
  // The same answer again, with what the browser had then.
  thief.cookies().clear();
  for (const [name, value] of kept) thief.cookies().set(name, value);
  expect((await thief.ask(back.href)).status).toBe(400);
});

test("switched off, or with settings that changed, the old way is closed at once", async () => {
  a.people.set("jans", { email: hrA, email_verified: true });
  expect((await throughA("jans")).path).toBe("/account");
  await administerSso(who, "a", {
    ...a,
    clientSecret: "een ander geheim",
    domains: ["voorbeeld.nl"],
  });
  expect((await throughA("jans")).status).toBe(400);
  expect(await endSso(who, "a")).toBe(true);
  const visitor = client(() => server.url);
  expect((await visitor.ask("/sign-in/organisation/voorbeeld.nl")).status).toBe(404);
  expect(await endSso(who, "a")).toBe(false);
});

test("which domains are members' is not told: the answer is the same, and guessing ends", async () => {
  await pool().query("DELETE FROM failure_count");
  const pages: string[] = [];
  for (const domain of ["voorbeeld.nl", "nergens.nl"]) {
    const visitor = client(() => server.url);
    const answer = await visitor.post("/sign-in/organisation", { email: `jan@${domain}` });
    expect(answer.status).toBe(200);
    const page = (await answer.text()).replaceAll(/nonce="[^"]*"/g, "");
    pages.push(page.replaceAll(domain, "…"));
  }
  expect(pages[0]).toBe(pages[1]);
  const ask = async (domain: string) =>
    await client(() => server.url).ask(`/sign-in/organisation/${domain}`);
  for (let i = 0; i < 100; i += 1) expect((await ask(`nr${i}.nl`)).status).toBe(404);
  for (const domain of ["nergens.nl", "voorbeeld.nl"]) {
    const refused = await ask(domain);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(60);
    expect(await refused.text()).toContain("te vaak een onbekend adres");
  }
  await pool().query("DELETE FROM failure_count");
  expect((await ask("voorbeeld.nl")).status).toBe(302);
});

test("a provider that calls itself something else than was set is not used", async () => {
  await administerSso(who, "a", {
    ...a,
    issuer: b.issuer.replace("127.0.0.1", "localhost"),
    domains: ["voorbeeld.nl"],
  });
  const visitor = client(() => server.url);
  expect((await visitor.ask("/sign-in/organisation/voorbeeld.nl")).status).toBe(503);
});

test("a domain belongs to one organisation", async () => {
  expect(await administerSso(who, "b", { ...b, domains: ["b.example", "Voorbeeld.nl"] })).toBe(
    "domain-taken",
  );
  const { rows } = await pool().query("SELECT domain FROM organisation_sso_domain ORDER BY domain");
  expect(rows).toEqual([{ domain: "b.example" }, { domain: "voorbeeld.nl" }]);
});

test("the secret stands nowhere readable: not in its table, not in the log, not on the page", async () => {
  const { rows } = await pool().query<{ line: string }>(
    `SELECT (SELECT string_agg(s::text, '') FROM organisation_sso s)
       || (SELECT string_agg(e::text, '') FROM audit_event e) AS line`,
  );
  const hexadecimal = Buffer.from(a.clientSecret).toString("hex");
  expect(rows[0]?.line).not.toContain(a.clientSecret);
  expect(rows[0]?.line).not.toContain(hexadecimal);
  expect(rows[0]?.line).toContain("sso-set");
  const visitor = client(() => server.url);
  await visitor.signIn(administrator);
  const page = await (await visitor.ask("/admin/sso")).text();
  expect(page).toContain(a.issuer);
  expect(page).not.toContain(a.clientSecret);
});
