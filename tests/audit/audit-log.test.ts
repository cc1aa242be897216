import { readdirSync } from "node:fs";

import { beforeAll, beforeEach, expect, test, vi } from "vitest";

import { listAudit, readFilter, record } from "~/audit/index.server";
import type { OfferFacts } from "~/learning";
import { addOffers, listOffers } from "~/learning/index.server";
import { dayOf } from "~/platform";
import { pool } from "~/platform/index.server";

import { arrangeRegion, type Region } from "../setup/arrange-region";
import { password } from "../setup/arrange-results";
import { testServer } from "../setup/server";

const server = testServer();
let region: Region;
let administrator = "";

beforeAll(async () => {
  region = await arrangeRegion();
  administrator = region.administrator.email;
});

let seen = "0";
beforeEach(async () => {
  const last = await pool().query<{ id: string | null }>("SELECT max(id) AS id FROM audit_event");
  seen = last.rows[0]?.id ?? "0";
});

type Line = {
  act: string;
  actor: string;
  origin: string;
  organisation: string | null;
  details: string;
};

/** What was written since this test began, oldest first. */
async function written(): Promise<Line[]> {
  const found = await pool().query<Line>(
    "SELECT act, actor, origin, organisation, details::text FROM audit_event WHERE id > $1 ORDER BY id",
    [seen],
  );
  return found.rows;
}

async function post(path: string, fields: Record<string, string>, cookie = ""): Promise<Response> {
  return await fetch(server.url + path, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: server.url, Cookie: cookie },
    body: new URLSearchParams(fields),
  });
}

async function signIn(email: string): Promise<string> {
  const answer = await post("/sign-in", { email, password });
  expect(answer.status).toBe(302);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

const ask = async (path: string, cookie: string) =>
  await fetch(server.url + path, { headers: { Cookie: cookie }, redirect: "manual" });

/** Addresses of all pages that the app has under these, a page that is added tomorrow too. */
const pagesUnder = (prefix: string) =>
  readdirSync("app/routes")
    .map((file) => file.replace(/\.tsx?$/, ""))
    .filter((route) => route.startsWith(`${prefix}.`))
    .map((route) => {
      const parts = route
        .replaceAll("[.]", "[]")
        .replace(/\._index$|\.\(\$\w+\)$/, "")
        .split(".");
      return `/${parts.map((part) => part.replace(/_$/, "")).join("/")}`.replaceAll("[]", ".");
    });

test("every page of results that HR opens is written down, with who, what and from where", async () => {
  const { own, hr, measurements } = region;
  const cookie = await signIn(hr.email);
  const paths = pagesUnder("organisations.$slug").map((path) =>
    path
      .replace("$slug", own.slug)
      .replace("$measurement", measurements.closed)
      .replace("$chart", "areas")
      .replace("$file", "release.csv"),
  );
  expect(paths.length).toBeGreaterThan(5);
  for (const path of paths) {
    const before = (await written()).length;
    const { status, headers } = await ask(path, cookie);
    // What only downloads what a form asks for leads to that form.
    const leads = headers.get("location")?.startsWith(`/organisations/${own.slug}/`) ?? false;
    expect([path, status]).toEqual([path, leads ? 302 : 200]);
    const lines = (await written()).slice(before);
    expect([path, lines.length]).toEqual([path, 1]);
    expect(lines[0]).toMatchObject({ act: "look", actor: hr.email, organisation: own.slug });
    expect(JSON.parse(lines[0]?.details ?? "{}")).toEqual({ page: path });
    expect(lines[0]?.origin).toMatch(/^(127\.0\.0\.1|::1|::ffff:127\.0\.0\.1)$/);
  }
});

test("so is every page of the network office, and what it shows of a member", async () => {
  const { network, own } = region;
  const cookie = await signIn(network.email);
  const lunch: OfferFacts = {
    ...{ title: "Lunch", competence: "4.1", level: "all", language: "nl", organiser: "Noord" },
    ...{ link: "https://example.org", date: null, kind: "lunch-session" },
  };
  await addOffers("network", [lunch]);
  const [event] = await listOffers(null);
  const pages = pagesUnder("network").map((path) =>
    path.replace("$chart", "members-by-area").replace("$event", event?.id ?? ""),
  );
  for (const path of [...pages, `/organisations/${own.slug}`]) {
    const before = (await written()).length;
    expect([path, (await ask(path, cookie)).status]).toEqual([path, 200]);
    const lines = (await written()).slice(before);
    expect([path, lines.map(({ act, actor }) => [act, actor])]).toEqual([
      path,
      [["look", network.email]],
    ]);
  }
});

test("who asks for pages of others is written down, not word for word, and not without end", async () => {
  const { hr, network, silent } = region;
  const other = silent.slug;
  const cookie = await signIn(hr.email);
  const refusals = async (by: string) =>
    (await written())
      .filter(({ act, actor }) => act === "access-refused" && actor === by)
      .map(({ organisation, details }) => [organisation, details]);
  for (const path of [`/organisations/${other}`, "/organisations/nm-geheim", "/network", "/admin"])
    expect((await ask(path, cookie)).status).toBe(404);
  expect((await post("/admin?index", { role: "administrator" }, cookie)).status).toBe(404);
  expect(await refusals(hr.email)).toEqual([
    [other, '{"asked": "organisation"}'],
    [null, '{"asked": "organisation"}'],
    [null, '{"asked": "network"}'],
    [null, '{"asked": "administrator"}'],
    [null, '{"asked": "administrator"}'],
  ]);
  expect(JSON.stringify(await written())).not.toContain("nm-geheim");
  // Nobody reads that they saw it.
  expect((await written()).map(({ act }) => act)).not.toContain("look");
  const office = await signIn(network.email);
  for (let i = 0; i < 40; i += 1)
    expect((await ask(`/organisations/x-${i}`, office)).status).toBe(404);
  expect(await refusals(network.email)).toHaveLength(30);
});

test("of what a page is asked, only choices are written, never what might be a secret", async () => {
  const cookie = await signIn(region.hr.email);
  await ask(`/organisations/${region.own.slug}?by=unit&code=ABCD-EFGH-JKMN-PQRS&x=1`, cookie);
  const lines = await written();
  expect(lines.at(-1)?.details).toContain("by=unit");
  expect(JSON.stringify(lines)).not.toContain("ABCD");
});

test("signing in and out, and a wrong password for a known account; what is typed is not kept", async () => {
  const cookie = await signIn(administrator);
  await post("/sign-out", {}, cookie);
  await post("/sign-in", { email: administrator, password: "niet dit wachtwoord" });
  await post("/sign-in", { email: "mijn wachtwoord is dit", password: "x" });
  // The answer does not wait for the last line.
  const lines = await vi.waitFor(async () => {
    const found = await written();
    expect(found).toHaveLength(3);
    return found;
  });
  expect(lines.map(({ act, actor }) => [act, actor])).toEqual([
    ["sign-in", administrator],
    ["sign-out", administrator],
    ["sign-in-refused", administrator],
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/wachtwoord|drie losse/);
});

test("inviting somebody and the account that comes of it are written, the link is not", async () => {
  const cookie = await signIn(administrator);
  const fields = { role: "network", organisation: "", email: "nieuw@voorbeeld.nl" };
  const page = await (await post("/admin?index", fields, cookie)).text();
  const token = /account\/welcome\/([\w-]{20,})/.exec(page)?.[1] ?? "";
  expect(token).not.toBe("");
  const person = { name: "Nieuw", email: "nieuw@voorbeeld.nl", password, repeat: password };
  expect((await post(`/account/welcome/${token}`, person)).status).toBe(302);
  const lines = await written();
  expect(lines.slice(1).map(({ act, actor }) => [act, actor])).toEqual([
    ["account-invited", administrator],
    ["account-made", "nieuw@voorbeeld.nl"],
  ]);
  expect(JSON.stringify(lines)).not.toContain(token);
});

test("nobody changes, removes or empties the log, the owner of the database neither", async () => {
  await record({ act: "command", actor: "proef", origin: "hier", details: { command: "x" } });
  const owner = await pool().connect();
  await owner.query("SET ROLE NONE");
  try {
    for (const client of [pool(), owner])
      for (const statement of [
        "UPDATE audit_event SET actor = 'een ander'",
        "DELETE FROM audit_event",
        "TRUNCATE audit_event",
      ])
        await expect(client.query(statement)).rejects.toThrow(/immutable|permission denied/);
  } finally {
    owner.release(true);
  }
  expect((await written()).map(({ actor }) => actor)).toEqual(["proef"]);
});

test("the log is found by what, who, organisation and day, page by page and each line once", async () => {
  for (let i = 0; i < 120; i += 1)
    await record({
      ...{ act: "look", actor: `Zoek.Mij${i % 2}@voorbeeld.nl`, origin: "hier" },
      ...{ organisation: i < 60 ? "a" : "b", details: { page: `/${i}` } },
    });
  const pages = async (search: string) => {
    const filter = readFilter(new URLSearchParams(search));
    const found: string[] = [];
    let before: string | null = null;
    for (;;) {
      const page: Awaited<ReturnType<typeof listAudit>> = await listAudit(filter, before);
      found.push(...page.lines.map(({ details }) => details));
      if (page.next === null) return found;
      before = page.next;
    }
  };
  const today = dayOf(new Date());
  const all = await pages("actor=zoek.mij");
  expect([all.length, new Set(all).size, all[0]]).toEqual([120, 120, "page: /119"]);
  expect(await pages("actor=zoek.mij0&organisation=a")).toHaveLength(30);
  expect(await pages(`actor=zoek.mij&from=${today}&until=${today}`)).toHaveLength(120);
  expect(await pages("actor=zoek.mij&until=2020-01-01")).toEqual([]);
  expect(await pages("actor=zoek.mij&act=sign-in")).toEqual([]);
  // What makes no sense is no filter.
  expect(await pages("actor=zoek.mij&act=verzonnen&from=gisteren")).toHaveLength(120);
});

test("administrators take the log away as CSV that no spreadsheet runs; nobody else sees it", async () => {
  const details = { page: '=HYPERLINK("https://kwaad.example")' };
  await record({ act: "look", actor: "=cmd@voorbeeld.nl", origin: "hier", details });
  const csv = await (await ask("/admin/audit.csv?actor==cmd", await signIn(administrator))).text();
  const [head, line] = csv.trim().split("\r\n");
  expect(head).toBe("at,actor,origin,act,organisation,details");
  expect(line).toContain(",'=cmd@voorbeeld.nl,hier,look,,");
  const [taken] = (await written()).filter(({ act }) => act === "log-downloaded");
  expect(taken).toMatchObject({ actor: administrator, details: '{"actor": "=cmd"}' });
  for (const { email } of [region.hr, region.network]) {
    const cookie = await signIn(email);
    for (const path of ["/admin/audit", "/admin/audit.data", "/admin/audit.csv"])
      expect([path, (await ask(path, cookie)).status]).toEqual([path, 404]);
  }
});
