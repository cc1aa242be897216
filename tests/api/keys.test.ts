import { afterAll, beforeAll, expect, test } from "vitest";

import { giveRole, listKeys, makeKey, takeRole, type KeyScope } from "~/accounts/index.server";
import { appKey, pool } from "~/platform/index.server";

import {
  arrangeAccount,
  arrangeMember,
  arrangeRound,
  arrangeRun,
  password,
} from "../setup/arrange-results";
import { nulmeting, startNulmeting, type Started } from "../setup/process";
import { freePort, testServer } from "../setup/server";
import { arrangeKey, bearer, expire, inAYear } from "./arrange";

const server = testServer();
const own = "gemeente-vlinderstruik";
const house = { role: "hr", organisation: own } as const;
const order = {
  name: "Power BI",
  scopes: ["results:read"] satisfies KeyScope[],
  until: inAYear(),
};
let slug = "";

beforeAll(async () => {
  const member = {
    ...{ slug: own, name: "Gemeente Vlinderstruik", sector: "overheden", named: true },
    ...{ questionnaire: "core", units: [{ unit: "Balie", headcount: 60, answers: 24 }] },
  };
  await arrangeMember(member);
  slug = await arrangeRun(member, await arrangeRound("een", "Een"), "published");
});

const ask = (path: string, key: string, init: RequestInit = {}) =>
  fetch(`${server.url}/api/v1${path}`, { ...init, headers: { ...bearer(key), ...init.headers } });
const works = async (key: string) => (await ask("/measurements", key)).status;

async function userOf(email: string): Promise<string> {
  const found = await pool().query<{ id: string }>('SELECT id FROM "user" WHERE email = $1', [
    email,
  ]);
  return found.rows[0]?.id ?? "";
}

test("of a key only a hash is kept, and the day of its last use", async () => {
  const { id, key } = await arrangeKey(house);
  expect(key).toMatch(/^nm_[\w-]{64}$/);
  expect(await works(key)).toBe(200);
  const { rows } = await pool().query<{ row: string; day: string }>(
    "SELECT k::text AS row, last_used_on::text AS day FROM api_key k WHERE id = $1",
    [id],
  );
  const secret = Buffer.from(key.slice(3), "base64url").subarray(16);
  expect(rows[0]?.row).not.toContain(secret.toString("hex"));
  expect(rows[0]?.day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(rows[0]?.row.match(/\d{2}:\d{2}:\d{2}/g)).toHaveLength(2);
});

test("a key with one sign changed is another key", async () => {
  const { key } = await arrangeKey(house);
  for (const place of [5, 20, 40, key.length - 1]) {
    const changed = key.slice(0, place) + (key[place] === "A" ? "B" : "A") + key.slice(place + 1);
    expect(await works(changed)).toBe(401);
  }
});

test("a key ends with its last day, when it is revoked, and with the role of who made it", async () => {
  const expired = await arrangeKey(house);
  await expire(expired.id);
  expect(await works(expired.key)).toBe(401);

  const { email } = await arrangeAccount("hr", own);
  const maker = await userOf(email);
  const made = await makeKey(house, order, maker);
  expect(await works(made?.key ?? "")).toBe(200);
  const role = await pool().query<{ organisation_id: string }>(
    "SELECT organisation_id FROM role WHERE user_id = $1",
    [maker],
  );
  const held = { role: "hr" as const, organisationId: role.rows[0]?.organisation_id ?? "" };
  expect(await takeRole(maker, held)).toBe("taken");
  expect(await works(made?.key ?? "")).toBe(401);
  // Who has no role makes no key, and a role that comes back brings no key back.
  expect(await makeKey(house, order, maker)).toBeNull();
  expect(await giveRole(maker, held)).toBe("given");
  expect(await works(made?.key ?? "")).toBe(401);
});

test("HR makes no key of the network, nor of another organisation", async () => {
  const { email } = await arrangeAccount("hr", own).catch(() => ({
    email: `hr.${own}@voorbeeld.nl`,
  }));
  const maker = await userOf(email);
  expect(await makeKey({ role: "network" }, order, maker)).toBeNull();
  expect(await makeKey({ role: "hr", organisation: "nergens" }, order, maker)).toBeNull();
});

test("a session of somebody who signed in opens nothing of the API", async () => {
  const Cookie = await signIn(`hr.${own}@voorbeeld.nl`);
  expect((await fetch(`${server.url}/organisations/${own}`, { headers: { Cookie } })).status).toBe(
    200,
  );
  const refused = await fetch(`${server.url}/api/v1/measurements`, { headers: { Cookie } });
  expect(refused.status).toBe(401);
});

async function signIn(email: string): Promise<string> {
  const answer = await fetch(`${server.url}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: server.url },
    body: new URLSearchParams({ email, password }),
  });
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

test("on the pages keys are made and ended in one's own house alone, and by administrators ended only", async () => {
  await arrangeMember({
    ...{ slug: "gemeente-wouw", name: "Gemeente Wouw", sector: "overheden", named: false },
    ...{ questionnaire: "core", units: [] },
  });
  const strangers = {
    hr: await signIn((await arrangeAccount("hr", "gemeente-wouw")).email),
    network: await signIn((await arrangeAccount("network")).email),
    administrator: await signIn((await arrangeAccount("administrator")).email),
  };
  const { id, key } = await arrangeKey(house);
  const office = await arrangeKey({ role: "network" });
  const post = async (path: string, cookie: string, fields: Record<string, string>) => {
    const answer = await fetch(server.url + path, {
      method: "POST",
      redirect: "manual",
      headers: { Origin: server.url, Cookie: cookie },
      body: new URLSearchParams(fields),
    });
    return { status: answer.status, text: await answer.text() };
  };
  const wish = { name: "Nieuw", scope: "results:read", until: inAYear() };
  const count = async () => (await listKeys(null, new Date())).length;
  const before = await count();
  for (const [path, cookie, fields] of [
    // Another's house, by its own page and by ours.
    [`/organisations/${own}/keys`, strangers.hr, wish],
    [`/organisations/${own}/keys`, strangers.network, wish],
    [`/organisations/${own}/keys`, strangers.administrator, wish],
    ["/organisations/gemeente-wouw/keys", strangers.hr, { revoke: id }],
    ["/organisations/gemeente-wouw/keys", strangers.hr, { revoke: office.id }],
    ["/network/keys", strangers.network, { revoke: id }],
    ["/network/keys", strangers.hr, wish],
    ["/admin/keys", strangers.administrator, wish],
    ["/admin/keys", strangers.network, { revoke: id }],
    ["/admin/keys", strangers.administrator, { revoke: "nergens" }],
  ] as const) {
    expect([path, (await post(path, cookie, fields)).status]).toEqual([path, 404]);
  }
  expect([await count(), await works(key), await works(office.key)]).toEqual([before, 200, 200]);

  const asked = { ...wish, name: "Een naam om te houden", scope: "invitations:write" };
  const refused = await post("/network/keys", strangers.network, asked);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain("Een naam om te houden");
  const made = await post("/network/keys", strangers.network, wish);
  const shown = /nm_[\w-]{64}/.exec(made.text)?.[0] ?? "";
  expect([made.status, await works(shown)]).toEqual([200, 200]);
  const later = await fetch(`${server.url}/network/keys`, {
    headers: { Cookie: strangers.network },
  });
  expect(await later.text()).not.toContain(shown);
  expect((await post("/admin/keys", strangers.administrator, { revoke: id })).status).toBe(200);
  expect(await works(key)).toBe(401);
});

test("every reading with a key stands in the log as a look of that key", async () => {
  const { id, key } = await arrangeKey(house);
  const office = await arrangeKey({ role: "network" });
  const paths = ["/measurements", `/measurements/${slug}`, `/measurements/${slug}/results`];
  const more = [`/measurements/${slug}/participation`, "/rounds", "/rounds/een/comparison"];
  for (const path of [...paths, ...more]) await ask(path, key);
  await ask(`/measurements/${slug}/results`, key, { method: "HEAD" });
  await ask(`/measurements/${slug}/results`, office.key);
  const { rows } = await pool().query<{ actor: string; organisation: string; page: string }>(
    `SELECT actor, organisation, details->>'page' AS page FROM audit_event
     WHERE act = 'look' AND actor LIKE 'key %' AND (actor LIKE $1 OR actor LIKE $2) ORDER BY id`,
    [`%${id.slice(0, 8)}`, `%${office.id.slice(0, 8)}`],
  );
  expect(rows.map(({ page }) => page.replace("/api/v1", ""))).toEqual([
    ...[...paths, ...more],
    ...[`/measurements/${slug}/results`, `/measurements/${slug}/results`],
  ]);
  expect(new Set(rows.map(({ organisation }) => organisation))).toEqual(new Set([own]));
  expect(rows[0]?.actor).toBe(`key “Proef” ${id.slice(0, 8)}`);
});

test("what a key changes stands in the log as its act, with counts and no address", async () => {
  const { key } = await arrangeKey(house);
  const member = { slug: own, name: "", sector: "", named: true, questionnaire: "core", units: [] };
  const planned = await arrangeRun(member, await arrangeRound("twee", "Twee"), "planned");
  const answer = await ask(`/measurements/${planned}/invitations`, key, {
    method: "POST",
    headers: { "Content-Type": "text/csv" },
    body: "email\nheel.bijzonder@voorbeeld.nl\n",
  });
  expect([answer.status, await answer.text()]).toEqual([201, '{"added":1}']);
  const { rows } = await pool().query<{ organisation: string; details: unknown; line: string }>(
    "SELECT organisation, details, e::text AS line FROM audit_event e ORDER BY id DESC LIMIT 1",
  );
  expect(rows[0]).toMatchObject({
    organisation: own,
    details: { measurement: planned, people: "1" },
  });
  expect(rows[0]?.line).toContain("people-added");
  expect(rows[0]?.line).not.toContain("bijzonder");
});

test("by command: a key alone on standard output, a list without secrets, and an end", async () => {
  const { DATABASE_URL } = await settings();
  const environment = { DATABASE_URL, APP_KEY: appKey().toString("base64") };
  const run = (line: string) => nulmeting(line.split(" "), environment);
  const added = await run(
    `api-key add --role hr --organisation ${own} --name Rapport --scope results:read`,
  );
  expect(added.stdout).toMatch(/^nm_[\w-]{64}\n$/);
  const key = added.stdout.trim();
  expect(await works(key)).toBe(200);
  const listed = await run("api-key list --json");
  expect(listed.stdout).not.toContain(key.slice(30));
  const { id } = JSON.parse(listed.stdout).find(
    (line: { name: string }) => line.name === "Rapport",
  );
  expect((await run(`api-key revoke ${id}`)).code).toBe(0);
  expect(await works(key)).toBe(401);
  expect((await run(`api-key revoke ${id}`)).code).toBe(1);
  for (const [line, code, says] of [
    ["api-key add --role hr", 1, /--organisation/],
    ["api-key add --role hr --organisation nergens", 1, /no organisation nergens/],
    ["api-key add --role network --expires 2999-01-01", 1, /two years/],
    ["api-key add --role administrator", 2, /network, hr/],
  ] as const) {
    const refused = await run(line);
    expect([line, refused.code, refused.stdout]).toEqual([line, code, ""]);
    expect(refused.stderr).toMatch(says);
  }
  expect((await listKeys(null, new Date())).some(({ name }) => name === "made by a command")).toBe(
    false,
  );
});

async function settings(): Promise<{ DATABASE_URL: string }> {
  const { config } = await import("~/platform/index.server");
  return { DATABASE_URL: config().databaseUrl ?? "" };
}

let second: Started | undefined;
let doors: readonly string[] = [];
afterAll(async () => {
  second?.process.kill("SIGTERM");
  await second?.exited;
});

test("wrong keys count per address, in all processes together, and never hold up a key that works", async () => {
  // What the tests before this one tried counts too.
  await pool().query("DELETE FROM failure_count");
  const port = await freePort();
  second = await startNulmeting(["start"], {
    ...(await settings()),
    ...{ APP_KEY: appKey().toString("base64"), PORT: String(port) },
  });
  doors = [server.url, `http://localhost:${port}`].map((url) =>
    url.replace("localhost", "127.0.0.1"),
  );
  const { key } = await arrangeKey(house);
  const statuses: number[] = [];
  const knock = (turn: number, Authorization: string) =>
    fetch(`${doors[turn % 2]}/api/v1/measurements`, { headers: { Authorization } });
  for (let turn = 0; turn < 70; turn += 1) {
    const answer = await knock(turn, `Bearer nm_${String(turn).padStart(64, "A")}`);
    statuses.push(answer.status);
    if (answer.status === 429) expect(Number(answer.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect((await knock(turn, `Bearer ${key}`)).status).toBe(200);
    expect((await fetch(`${doors[turn % 2]}/api/v1/measurements`)).status).toBe(401);
  }
  expect(statuses).toEqual([...Array<number>(60).fill(401), ...Array<number>(10).fill(429)]);
});

test("a key that works asks 600 times a minute at most, in all processes together; another key goes on", async () => {
  await pool().query("DELETE FROM failure_count");
  const [busy, other] = [await arrangeKey(house), await arrangeKey(house)];
  const knock = (turn: number, key: string) =>
    fetch(`${doors[turn % 2]}/api/v1/measurements`, { headers: bearer(key) });
  expect((await knock(0, busy.key)).status).toBe(200);
  await pool().query("UPDATE failure_count SET count = 598");
  const statuses: number[] = [];
  for (let turn = 0; turn < 4; turn += 1) statuses.push((await knock(turn, busy.key)).status);
  expect(statuses).toEqual([200, 200, 429, 429]);
  const refused = await knock(0, busy.key);
  expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
  expect(refused.headers.get("Content-Type")).toBe("application/problem+json");
  expect((await knock(1, other.key)).status).toBe(200);
  await pool().query("UPDATE failure_count SET resets_at = now() - interval '1 second'");
  expect((await knock(1, busy.key)).status).toBe(200);
});
