import { createServer, type Server } from "node:http";

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

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

test("an address that the provider gives to somebody else opens nothing, nor does a second one of the same person", async () => {
  a.people.set("jans", { email: hrA, email_verified: true });
  expect((await throughA("jans")).path).toBe("/account");
  expect((await throughA("jans")).path).toBe("/account");
  a.people.set("opvolger", { email: hrA, email_verified: true });
  expect((await throughA("opvolger")).status).toBe(403);
  await addOrganisation({ slug: "d", name: "D", sector: "Zorg", units: [] });
  const { email } = await arrangeAccount("hr", "d");
  const organisation = await findOrganisation("a");
  await pool().query(
    `UPDATE role SET organisation_id = $1 WHERE user_id = (SELECT id FROM "user" WHERE email = $2)`,
    [organisation?.id, email],
  );
  a.people.set("jans", { email, email_verified: true });
  expect((await throughA("jans")).status).toBe(403);
  await administerSso(who, "a", { ...a, domains: ["voorbeeld.nl"] });
  expect((await throughA("jans")).path).toBe("/account");
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

describe("a provider that would have the server ask elsewhere", () => {
  let asked: string[] = [];
  let description: object = {};
  const inside = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end("{}");
  });
  const provider = createServer((request, response) => {
    if (request.url !== "/.well-known/openid-configuration") {
      response.writeHead(302, { Location: `${address(inside)}/redirected` }).end();
      return;
    }
    const issuer = address(provider);
    const own = {
      ...{ issuer, authorization_endpoint: `${issuer}/authorize`, jwks_uri: `${issuer}/keys` },
      ...{ token_endpoint: `${issuer}/token`, id_token_signing_alg_values_supported: ["RS256"] },
    };
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify({ ...own, ...description }));
  });

  beforeAll(async () => {
    for (const one of [inside, provider])
      await new Promise<void>((resolve) => one.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => [inside, provider].map((one) => one.close()));

  async function start(path = ""): Promise<number> {
    asked = [];
    const issuer = address(provider) + path;
    expect(await administerSso(who, "a", { ...a, issuer, domains: ["voorbeeld.nl"] })).toBe("set");
    return (await client(() => server.url).ask("/sign-in/organisation/voorbeeld.nl")).status;
  }

  test("is used as long as it names its own addresses, or ones that are open to the world", async () => {
    description = {};
    expect(await start()).toBe(302);
    description = { token_endpoint: "https://203.0.113.7/token" };
    expect(await start()).toBe(302);
  });

  test.each(["token_endpoint", "jwks_uri", "userinfo_endpoint"])(
    "is not used when its %s is inside the house or unprotected",
    async (name) => {
      for (const where of [
        ...["https://10.1.2.3/", "https://169.254.169.254/", "https://[::ffff:192.168.0.1]/"],
        ...[
          "https://localhost/",
          "https://[fd00::1]/",
          "http://203.0.113.7/",
          "file:///etc/passwd",
        ],
        `${address(inside)}/named`,
      ]) {
        description = { [name]: where };
        expect([where, await start()]).toEqual([where, 503]);
      }
      expect(asked).toEqual([]);
    },
  );

  test("is not followed when it redirects", async () => {
    description = {};
    expect(await start("/elsewhere")).toBe(503);
    expect(asked).toEqual([]);
  });

  function address(server: Server): string {
    const found = server.address();
    return `http://127.0.0.1:${typeof found === "object" && found ? found.port : 0}`;
  }
});
