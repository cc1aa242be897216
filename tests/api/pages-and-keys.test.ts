import { beforeAll, expect, test } from "vitest";
import { z } from "zod";

import { readLoaderData } from "../attack/loader-data";
import { arrangeRegion, type Region } from "../setup/arrange-region";
import { password } from "../setup/arrange-results";
import { testServer } from "../setup/server";
import { arrangeKey, bearer } from "./arrange";

const server = testServer();
let region: Region;

beforeAll(async () => {
  region = await arrangeRegion();
}, 300_000);

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

/** What the loader of a page sent, where it looks like the schema. */
async function fromPage<T>(path: string, cookie: string, schema: z.ZodType<T>): Promise<T> {
  const answer = await fetch(server.url + path, { headers: { Cookie: cookie } });
  const found = find(readLoaderData(await answer.text()), schema);
  if (!found) throw new Error(`${path} shows nothing of the kind`);
  return found.data;
}

function find<T>(data: unknown, schema: z.ZodType<T>): { readonly data: T } | null {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed;
  if (typeof data !== "object" || data === null) return null;
  for (const part of Object.values(data)) {
    const inside = find(part, schema);
    if (inside) return inside;
  }
  return null;
}

async function fromApi<T>(path: string, key: string, schema: z.ZodType<T>): Promise<T> {
  const answer = await fetch(`${server.url}/api/v1${path}`, { headers: bearer(key) });
  expect(answer.status).toBe(200);
  return schema.parse(await answer.json());
}

const quartiles = z.object({ q1: z.number(), median: z.number(), q3: z.number() });
const figure = z.union([
  z.object({
    kind: z.literal("figure"),
    n: z.number(),
    mean: z.number(),
    margin: z.array(z.number()).nullable(),
  }),
  z.object({ kind: z.literal("hidden"), reason: z.string() }),
]);
const shownRow = z.object({
  id: z.string(),
  figure,
  others: quartiles.nullable(),
  verdict: z.string().nullable(),
});
const comparisonPage = z.object({
  members: z.number(),
  areas: z.object({ rows: z.array(shownRow), alike: z.boolean() }),
  competences: z.object({ rows: z.array(shownRow) }),
});
const servedLine = z.object({
  id: z.string(),
  own: z.object({ n: z.number(), mean: z.number(), ci: z.array(z.number()).nullable() }).nullable(),
  withheld: z.string().optional(),
  others: quartiles.nullable(),
  verdict: z.string().nullable(),
});

/** A row of the page, as the API writes it. */
function served({ id, figure: shown, others, verdict }: z.infer<typeof shownRow>) {
  const own =
    shown.kind === "figure"
      ? { own: { n: shown.n, mean: shown.mean, ci: shown.margin } }
      : { own: null, withheld: shown.reason };
  return { id, ...own, others, verdict };
}

test("a key of HR is given the comparison of the page, number for number, and no more", async () => {
  const { own, closed, measurements, hr } = region;
  const { key } = await arrangeKey({ role: "hr", organisation: own.slug });
  const page = await fromPage(
    `/organisations/${own.slug}/comparison.data?measurement=${measurements.closed}`,
    await signIn(hr.email),
    comparisonPage,
  );
  const body = await fromApi(
    `/rounds/${closed.slug}/comparison`,
    key,
    z.object({
      members: z.number(),
      withheld: z.null(),
      measurement: z.string(),
      scales: z.array(servedLine),
      competences: z.array(servedLine),
    }),
  );
  expect(body).toEqual({
    ...{ members: page.members, withheld: null, measurement: measurements.closed },
    scales: page.areas.rows.map(served),
    competences: page.competences.rows.map(served),
  });
  expect(body.scales.some(({ others }) => others !== null)).toBe(true);
});

test("a key of a member that the page tells nothing of the others, is told as much", async () => {
  const { small, closed } = region;
  const { key } = await arrangeKey({ role: "hr", organisation: small.slug });
  const answer = await fetch(`${server.url}/api/v1/rounds/${closed.slug}/comparison`, {
    headers: bearer(key),
  });
  expect(await answer.json()).toMatchObject({
    ...{ view: "organisation", withheld: "not-comparable", members: null },
    ...{ scales: [], competences: [] },
  });
});

const networkPage = z.object({
  took: z.number(),
  uncounted: z.number(),
  columns: z.array(z.object({ id: z.string() })),
  sections: z.array(
    z.object({
      id: z.string(),
      size: z.number(),
      named: z.array(z.object({ slug: z.string(), means: z.array(z.number().nullable()) })),
      pool: z.object({ members: z.number(), quartiles: z.array(quartiles).nullable() }).nullable(),
    }),
  ),
});
const mark = z.object({ mean: z.number(), ci: z.array(z.number()).nullable() });
const marks = z.record(z.string(), mark);
const sideBySide = z.object({ id: z.string(), marks: z.array(mark.nullable()) });
const membersPage = z.object({
  members: z.array(z.object({ slug: z.string() })),
  areas: z.array(sideBySide),
  competences: z.array(sideBySide),
});
const servedNetwork = z.object({
  members: z.number(),
  uncounted: z.number(),
  sectors: z.array(
    z.object({
      id: z.string(),
      members: z.number(),
      named: z.array(z.object({ slug: z.string(), scales: marks, competences: marks })),
      others: z
        .object({ members: z.number(), quartiles: z.record(z.string(), quartiles).nullable() })
        .nullable(),
    }),
  ),
});

test("a key of the office is given the numbers of the network's pages, and no more", async () => {
  const { own, peer, closed, network } = region;
  const { key } = await arrangeKey({ role: "network" });
  const cookie = await signIn(network.email);
  const page = await fromPage(`/network.data?round=${closed.slug}`, cookie, networkPage);
  const beside = await fromPage(
    `/network/members.data?round=${closed.slug}&members=${own.slug}&members=${peer.slug}`,
    cookie,
    membersPage,
  );
  const body = await fromApi(`/rounds/${closed.slug}/comparison`, key, servedNetwork);

  const marksOf = (slug: string, lines: z.infer<typeof sideBySide>[]) => {
    const place = beside.members.findIndex((one) => one.slug === slug);
    return Object.fromEntries(
      lines.flatMap(({ id, marks: found }) => (found[place] ? [[id, found[place]]] : [])),
    );
  };
  expect(body).toEqual({
    ...{ members: page.took, uncounted: page.uncounted },
    sectors: page.sections.map(({ id, size, named, pool }) => ({
      ...{ id, members: size },
      named: named.map(({ slug }) => ({
        slug,
        scales: marksOf(slug, beside.areas),
        competences: marksOf(slug, beside.competences),
      })),
      others: pool && {
        members: pool.members,
        quartiles:
          pool.quartiles &&
          Object.fromEntries(
            pool.quartiles.map((line, place) => [page.columns[place]?.id ?? "", line]),
          ),
      },
    })),
  });
  expect(body.sectors.flatMap(({ named }) => named).length).toBe(2);
  expect(JSON.stringify(body)).not.toContain(region.silent.slug);
});

const bands = z.object({
  total: z.number().nullable(),
  units: z.array(z.object({ id: z.string(), band: z.number().nullable() })),
});

test("participation comes in the steps of the page, and hides the same units", async () => {
  const { own, measurements, hr } = region;
  const { key } = await arrangeKey({ role: "hr", organisation: own.slug });
  const path = `/organisations/${own.slug}/participation.data?measurement=${measurements.open}`;
  const page = await fromPage(path, await signIn(hr.email), bands);
  const body = await fromApi(
    `/measurements/${measurements.open}/participation`,
    key,
    z.object({
      total: z.object({ band: z.string().nullable() }),
      units: z.array(
        z.object({
          name: z.string(),
          band: z.string().nullable(),
          withheld: z.string().optional(),
        }),
      ),
    }),
  );
  const steps = ["<25", "25-50", "50-75", ">75"];
  const step = (band: number | null) => (band === null ? null : (steps[band] ?? ""));
  expect(body.total.band).toBe(step(page.total));
  expect(Object.fromEntries(body.units.map(({ name, band }) => [name, band]))).toEqual(
    Object.fromEntries(page.units.map(({ id, band }) => [id, step(band)])),
  );
  expect(body.units.filter(({ withheld }) => withheld === "too-few").length).toBeGreaterThan(0);
});

test("a program is given the release field for field as the file that HR downloads", async () => {
  const { own, measurements, hr } = region;
  const { key } = await arrangeKey({ role: "hr", organisation: own.slug });
  const file = await fetch(
    `${server.url}/organisations/${own.slug}/downloads/release.json?measurement=${measurements.closed}`,
    { headers: { Cookie: await signIn(hr.email) } },
  );
  const path = `/measurements/${measurements.closed}/results`;
  const body = await fromApi(path, key, z.unknown());
  expect(body).toEqual(await file.json());
  expect(body).toMatchObject({ measurement: measurements.closed, organisation: own.slug });
});

test("the comparison has one hash: for the office, for HR, and in the files of the network's charts", async () => {
  const { own, closed, network } = region;
  const told = z.object({ benchmark: z.object({ hash: z.string(), members: z.number() }) });
  const path = `/rounds/${closed.slug}/comparison`;
  const office = await arrangeKey({ role: "network" });
  const house = await arrangeKey({ role: "hr", organisation: own.slug });
  const { benchmark } = await fromApi(path, office.key, told);
  expect(await fromApi(path, house.key, told)).toEqual({ benchmark });
  const chart = await fetch(
    `${server.url}/network/charts/members.csv?round=${closed.slug}&members=${own.slug}&members=${region.peer.slug}`,
    {
      headers: { Cookie: await signIn(network.email) },
    },
  );
  const file = await chart.text();
  expect([chart.status, file.includes(`${benchmark.members},${benchmark.hash}`)]).toEqual([
    200,
    true,
  ]);
});
