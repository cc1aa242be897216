import { beforeAll, expect, test } from "vitest";

import { listMeasurements } from "~/measurements/index.server";
import { findRelease } from "~/releases/index.server";

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

/** Where everybody may come, signed in or not; what stands there is no member's. */
const everybody =
  /^\/(accessibility|account|api\/v1|help|kiosk|logo|privacy|promise|q|result|sign-in|sign-out|t|unsubscribe)?(\/|$)/;

type Address = { readonly path: string; readonly tenant: Tenant | null };

/** The addresses of a route, with every value that its parts can take here. */
function addressesOf(pattern: string): Address[] {
  const filled: Address[] = [];
  const tenants = pattern.startsWith("/organisations/:slug") ? region.tenants : [null];
  for (const tenant of tenants) {
    const values = (part: string): readonly string[] => {
      if (!part.startsWith(":") && part !== "*") return [part];
      if (part === ":slug?") return ["", ...region.rounds];
      if (part === ":slug") return [tenant?.slug ?? "?"];
      if (part === ":member") return region.tenants.map(({ slug }) => slug);
      if (part === ":measurement")
        return region.tenants.flatMap(({ measurements }) => measurements);
      if (part === "*") return ["nergens"];
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
    filled.push(...paths.map((path) => ({ path: path || "/", tenant })));
  }
  return filled;
}

/** Who may read what stands there; nobody else gets more than "not found" or the way to sign in. */
function mayRead({ path, tenant }: Address, { who, own }: Person): boolean {
  if (everybody.test(path) || path === "/nergens") return true;
  if (path.startsWith("/network")) return who === "network";
  if (path.startsWith("/admin")) return who === "administrator";
  const about = region.tenants.find((one) =>
    one.measurements.some((slug) => path.includes(`/${slug}`)),
  );
  if (tenant && (about ?? tenant) !== tenant) return false;
  if (tenant) return own === tenant || (who === "network" && tenant.named);
  throw new Error(`say in this test who may read ${path}`);
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
    headers: { cookie },
  });
  return { status: response.status, body: Buffer.from(await response.arrayBuffer()).toString() };
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
        if (!mayRead(address, person) && ![302, 404].includes(status)) wrong.push(line);
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

test("nor do a route's data tell a stranger anything, nor an attempt to change something", async () => {
  const wrong: string[] = [];
  const before = await standing();
  for (const { pattern, hasAction } of routes) {
    for (const address of addressesOf(pattern)) {
      for (const person of people.filter((one) => !mayRead(address, one) || one.own)) {
        const answers = [await ask(asData(address.path), person)];
        if (hasAction && !mayRead(address, person)) {
          const body = new URLSearchParams({ email: "x@voorbeeld.nl", intent: "close" });
          answers.push(await ask(address.path, person, { method: "POST", body }));
        }
        for (const { status, body } of answers) {
          const line = `${person.who}: ${address.path} ${status}`;
          if (status >= 500) wrong.push(line);
          if (strangersMarks(person, address.path).some((mark) => body.includes(mark)))
            wrong.push(line);
        }
      }
    }
  }
  expect(wrong).toEqual([]);
  await expect(standing()).resolves.toEqual(before);
}, 600_000);

/** The state of everything that somebody could have changed. */
async function standing() {
  const lines = await listMeasurements();
  const releases = await Promise.all(lines.map(({ id }) => findRelease(id)));
  return { lines, releases: releases.map((release) => release?.hash ?? null) };
}
