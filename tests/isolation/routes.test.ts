import { beforeAll, expect, test } from "vitest";

import { pool } from "~/platform/index.server";

import { password } from "../setup/arrange-results";
import { testServer } from "../setup/server";
import { arrangeTenants, type Tenant } from "./arrange";
import { builtRoutes, type BuiltRoute } from "./build-routes";

const server = testServer();

let region: Awaited<ReturnType<typeof arrangeTenants>>;
let routes: BuiltRoute[];
let people: Person[];

type Person = {
  readonly who: string;
  readonly cookie: string;
  /** HR's own organisation. */
  readonly own: Tenant | null;
};

beforeAll(async () => {
  region = await arrangeTenants();
  routes = await builtRoutes();
  people = [
    { who: "nobody", cookie: "", own: null },
    { who: "network", cookie: await signIn(region.network.email), own: null },
    { who: "administrator", cookie: await signIn(region.administrator.email), own: null },
  ];
  for (const own of region.tenants) {
    people.push({ who: `HR of ${own.slug}`, cookie: await signIn(own.email), own });
  }
}, 300_000);

async function signIn(email: string): Promise<string> {
  const response = await fetch(`${server.url}/sign-in`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ email, password }),
  });
  const cookies = response.headers.getSetCookie().map((line) => line.split(";")[0]);
  expect(cookies.join(), email).toContain("session");
  return cookies.join("; ");
}

/** Where everybody may come, signed in or not; what stands there is no member's. A route that is added stands in no list. */
const everybody: readonly string[] = [
  ...[
    "/",
    "/*",
    "/accessibility",
    "/help",
    "/help/data",
    "/privacy",
    "/promise/:hash",
    "/logo/:hash",
  ],
  ...["/t", "/t/:code", "/t/questions", "/q/:link", "/result", "/unsubscribe/:token"],
  ...["/kiosk/:link", "/kiosk/:link/code", "/kiosk/:link/wipe"],
  ...["/api/v1/openapi.json", "/api/v1/result", "/api/v1/participation/:code"],
  ...["/api/v1/participation/:code/draft", "/api/v1/participation/:code/response"],
  ...["/sign-in", "/sign-in/link", "/sign-in/link/:token", "/sign-in/second-step", "/sign-out"],
  ...["/sign-in/organisation", "/sign-in/organisation/:domain", "/sign-in/return/:slug"],
  "/account/welcome/:token",
];

/** Where everybody comes who signed in, and finds what is their own. */
const signedIn: readonly string[] = [
  ...["/account", "/account/password", "/account/recovery-codes", "/account/second-step"],
];

/** Where a key opens what is there, and who signed in is nobody. With a key: tests/api. */
const keyed: readonly string[] = [
  ...["/api/v1/measurements", "/api/v1/measurements/:id", "/api/v1/measurements/:id/results"],
  ...["/api/v1/measurements/:id/participation", "/api/v1/measurements/:id/invitations"],
  ...["/api/v1/rounds", "/api/v1/rounds/:id/comparison"],
];

type Address = {
  readonly pattern: string;
  readonly path: string;
  readonly tenant: Tenant | null;
};

/** The addresses of a route, with every kind of value that its parts can take here. */
function addressesOf(pattern: string): Address[] {
  const filled: Address[] = [];
  const tenants = pattern.startsWith("/organisations/:slug") ? region.tenants : [null];
  for (const tenant of tenants) {
    const values = (part: string): readonly string[] => {
      if (!part.startsWith(":") && part !== "*") return [part];
      if (part === ":slug?") return ["", ...region.rounds];
      if (part === ":slug") return [tenant?.slug ?? "?"];
      if (part === ":member") return region.tenants.map(({ slug }) => slug);
      if (part === ":measurement") return measurementsAt(tenant);
      if (part === ":id") {
        return pattern.startsWith("/api/v1/rounds")
          ? region.rounds
          : region.tenants.flatMap(({ measurements }) => measurements);
      }
      if (part === "*") return ["nergens"];
      if (part === ":file") return ["report.pdf", "release.csv"];
      if (part === ":chart.csv") {
        return pattern.startsWith("/network")
          ? ["members-by-area.csv", "sectors.csv"]
          : ["areas.csv", "groups.csv", "place-areas.csv"];
      }
      if (part === ":key") return ["martini-ziekenhuis"];
      if (part === ":event") return [region.event];
      if (part === ":playbook") return [region.playbook];
      if (part === ":domain") return ["voorbeeld.nl"];
      if ([":code", ":link", ":token", ":hash"].includes(part)) return ["AAAA-BBBB-CCCC-DDDD"];
      throw new Error(`say in this test what ${part} of ${pattern} stands for`);
    };
    const paths = pattern
      .split("/")
      .slice(1)
      .reduce<string[]>(
        (all, part) =>
          all.flatMap((path) =>
            values(part).map((value) => (value === "" ? path : `${path}/${value}`)),
          ),
        [""],
      );
    filled.push(...paths.map((path) => ({ pattern, path: path || "/", tenant })));
  }
  return filled;
}

/** One's own and the next one's: to whom who agreed to be named is next, and next to whom, is among them. */
function measurementsAt(tenant: Tenant | null): readonly string[] {
  const { tenants } = region;
  if (!tenant) return tenants.flatMap(({ measurements }) => measurements);
  const next = tenants[(tenants.indexOf(tenant) + 1) % tenants.length];
  return [...tenant.measurements, ...(next?.measurements ?? [])];
}

/** Who may read what stands there; nobody else gets more than "not found" or the way to sign in. */
function mayRead(address: Address, { who, own }: Person): boolean {
  const { pattern, path, tenant } = address;
  if (everybody.includes(pattern)) return true;
  if (keyed.includes(pattern)) return false;
  if (signedIn.includes(pattern)) return who !== "nobody";
  if (pattern === "/account/colleague") return own !== null;
  if (/^\/library(\/|$)/.test(pattern)) return own !== null || who === "network";
  if (/^\/network(\/|$)/.test(pattern)) return who === "network";
  if (/^\/admin(\/|$)/.test(pattern)) return who === "administrator";
  if (!tenant) throw new Error(`say in this test who may read ${path}`);
  if (isOfAnother(address)) return false;
  return own === tenant || (who === "network" && tenant.named);
}

/** The measurement of one member, asked for at the address of another. */
function isOfAnother({ path, tenant }: Address): boolean {
  const about = region.tenants.find((one) =>
    one.measurements.some((slug) => path.includes(`/${slug}`)),
  );
  return (about ?? tenant) !== tenant;
}

/** What stands nowhere but with members that this person has nothing to do with there. */
function strangersMarks({ who, own }: Person, path: string): string[] {
  // Administrators keep the units of every member, and see no results of them.
  if (who === "administrator" && /^\/admin\/members\/[^/]+\/units(\.data)?$/.test(path)) return [];
  const others = region.tenants.filter((one) => one !== own && !(who === "network" && one.named));
  return others.flatMap(({ marks }) => marks);
}

async function ask(path: string, { cookie }: Person, init: RequestInit = {}) {
  const response = await fetch(server.url + path, {
    ...init,
    redirect: "manual",
    // Packing and unpacking each page would take as long as drawing it.
    headers: { cookie, "accept-encoding": "identity" },
  });
  return {
    status: response.status,
    location: response.headers.get("location") ?? "",
    body: Buffer.from(await response.arrayBuffer()).toString(),
  };
}

const asData = (path: string) => (path === "/" ? "/_root.data" : `${path}.data`);

test("every route is there for whom it is, and for everybody else it is not", async () => {
  const wrong: string[] = [];
  let seen = 0;
  for (const { pattern } of routes) {
    for (const address of addressesOf(pattern)) {
      for (const person of people) {
        const { status, body } = await ask(address.path, person);
        const line = `${person.who}: ${address.path} ${status}`;
        const refusals = keyed.includes(pattern) ? [401, 405] : [302, 404];
        if (!mayRead(address, person) && !refusals.includes(status)) wrong.push(line);
        if (status >= 500) wrong.push(line);
        if (strangersMarks(person, address.path).some((mark) => body.includes(mark)))
          wrong.push(`${line}: marks`);
        const isOwn = person.own !== null && person.own === address.tenant;
        if (isOwn && person.own?.marks.some((mark) => body.includes(mark))) seen += 1;
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(seen).toBeGreaterThan(2);
}, 600_000);

test("whatever everybody may read is there: the lists of this test name no route that is gone", () => {
  const built = routes.map(({ pattern }) => pattern);
  expect(
    [...everybody, ...signedIn, ...keyed].filter((pattern) => !built.includes(pattern)),
  ).toEqual([]);
});

test("a route's data tell a stranger nothing", async () => {
  const wrong: string[] = [];
  for (const { pattern } of routes) {
    for (const address of addressesOf(pattern)) {
      for (const person of people.filter((one) => !mayRead(address, one) || one.own)) {
        const { status, body } = await ask(asData(address.path), person);
        const line = `${person.who}: ${address.path} ${status}`;
        if (status >= 500) wrong.push(line);
        if (strangersMarks(person, address.path).some((mark) => body.includes(mark)))
          wrong.push(line);
      }
    }
  }
  expect(wrong).toEqual([]);
}, 600_000);

test("no route lets a stranger do anything: it leads to signing in, or is not there", async () => {
  const wrong: string[] = [];
  const before = await standing();
  let tried = 0;
  for (const { pattern, hasAction, search } of routes) {
    if (!hasAction) continue;
    for (const address of addressesOf(pattern)) {
      for (const person of people.filter((one) => !mayRead(address, one))) {
        const body = new URLSearchParams({ email: "x@voorbeeld.nl", intent: "close", sure: "yes" });
        const post = { method: "POST", body };
        // A page's answer is that of its loader too; the data are what the action says by itself.
        const page = await ask(address.path + search, person, post);
        const data = await ask(asData(address.path) + search, person, post);
        for (const answer of [page, data]) {
          const line = `${person.who}: ${address.path} ${answer.status}`;
          if (!isTurnedAway(answer, address, person)) wrong.push(line);
          if (strangersMarks(person, address.path).some((mark) => answer.body.includes(mark)))
            wrong.push(`${line}: marks`);
          tried += 1;
        }
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(100);
  await expect(standing()).resolves.toEqual(before);
}, 600_000);

function isTurnedAway(
  { status, location, body }: Awaited<ReturnType<typeof ask>>,
  address: Address,
  { own, who }: Person,
): boolean {
  // At an address for data there is nothing of the API.
  if (keyed.includes(address.pattern)) return status === 401 || status === 404;
  if (who === "nobody") {
    // Where only data are asked for, the redirect stands in them.
    return status === 302 ? location.startsWith("/sign-in?back=") : isRedirectIn(body, status);
  }
  // In one's own house a form may be refused before anybody looks which measurement it is about.
  const isOwnHouse = own !== null && own === address.tenant && isOfAnother(address);
  return status === 404 || (isOwnHouse && status >= 400 && status < 500);
}

const isRedirectIn = (body: string, status: number) =>
  status === 202 && body.includes("/sign-in?back=");

/** Of every table, save what signing in and looking write, what stands in it. */
async function standing(): Promise<Record<string, string>> {
  const owner = await pool().connect();
  try {
    await owner.query("SET ROLE NONE");
    const { rows } = await owner.query<{ name: string }>(`
      SELECT c.oid::regclass::text AS name FROM pg_class c
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
        AND c.relname NOT IN ('audit_event', 'session', 'failure_count')
      ORDER BY 1`);
    expect(rows.length).toBeGreaterThan(20);
    const tables: Record<string, string> = {};
    for (const { name } of rows) {
      const digest = await owner.query<{ digest: string }>(
        `SELECT coalesce(md5(string_agg(line, '' ORDER BY line)), '') AS digest
         FROM (SELECT md5(t::text) AS line FROM ${name} t) lines`,
      );
      tables[name] = digest.rows[0]?.digest ?? "";
    }
    return tables;
  } finally {
    owner.release(true);
  }
}
