import pg from "pg";
import { beforeAll, expect, test } from "vitest";

import { beyondScope, database, inScope, narrowTo, pool } from "~/platform/index.server";

import { arrangeMeasurement, type Arranged } from "../setup/arrange";
import { testDatabase } from "../setup/database";

const made = testDatabase();

/** What every member may read, because it is no member's. */
const shared = ["installation", "questionnaire", "questionnaire_version", "round", "sector"];
/** Columns that nobody who signs in may read, wherever they stand. */
const hidden = /^(secret|email|kept|proof|benchmark|cipher|answers|scores|hash_key)$/;

let one: Arranged;
let other: Arranged;
let ids: Map<string, string>;

beforeAll(async () => {
  one = await arrangeMeasurement({ codes: 12, units: [{ unit: "Balie", headcount: 20 }] });
  other = await arrangeMeasurement({ codes: 12, units: [{ unit: "Beheer", headcount: 20 }] });
  const organisations = await database().organisation.findMany({
    select: { id: true, slug: true },
  });
  ids = new Map(organisations.map(({ id, slug }) => [slug, id]));
});

async function asOwner<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: made.url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function within<Result>(
  scope: { organisations?: string[]; roles?: string[] },
  work: () => Promise<Result>,
): Promise<Result> {
  return await inScope(async () => {
    narrowTo({
      organisations: (scope.organisations ?? []).map((slug) => ids.get(slug) ?? ""),
      roles: scope.roles ?? [],
    });
    return await work();
  });
}

const hrOf = (organisation: string) => ({ organisations: [organisation], roles: ["hr"] });

type Grant = { readonly name: string; readonly secured: boolean; readonly column: string };

const readable = `
  SELECT c.relname AS name, c.relrowsecurity AND EXISTS (
      SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND 'nulmeting_staff'::regrole = ANY (p.polroles)
    ) AS secured, a.attname AS column
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
    AND has_column_privilege('nulmeting_staff', c.oid, a.attnum, 'SELECT')`;

test("whatever table there is, who signs in reads it by a policy or not at all", async () => {
  const grants = await asOwner<Grant>(readable);
  const open = new Set(grants.filter(({ secured }) => !secured).map(({ name }) => name));
  expect([...open].sort()).toEqual(shared);
  expect(grants.filter(({ column }) => hidden.test(column))).toEqual([]);
  expect(grants.some(({ name, secured }) => name === "measurement" && secured)).toBe(true);
});

test("who signs in changes no table by themselves", async () => {
  const rights = await asOwner(`
    SELECT c.relname, r.name FROM pg_class c, unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) r (name)
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      AND has_table_privilege('nulmeting_staff', c.oid, r.name)`);
  expect(rights).toEqual([]);
});

test("within a scope there is one member, and outside of any nothing is held back", async () => {
  const slugs = async () => (await database().measurement.findMany()).map(({ slug }) => slug);
  await expect(slugs()).resolves.toEqual(
    expect.arrayContaining([one.measurement, other.measurement]),
  );
  const select = { slug: true } as const;
  for (const { organisation, measurement } of [one, other]) {
    const found = await within(hrOf(organisation), async () => [
      await database().organisation.findMany({ select }),
      await database().measurement.findMany({ select }),
      await database().organisation.findMany({ select: { slug: true, units: true } }),
      await database().invitation.findMany({ select: { measurementId: true } }),
    ]);
    expect(found[0]).toEqual([{ slug: organisation }]);
    expect(found[1]).toEqual([{ slug: measurement }]);
    expect(found[2]).toMatchObject([{ slug: organisation, units: [{}] }]);
    expect(new Set(found[3]?.map((line) => JSON.stringify(line))).size).toBe(1);
  }
});

test("who has not said whose data they are after reaches no member", async () => {
  const found = await inScope(async () => [
    await database().organisation.count(),
    await database().unit.count(),
    await database().measurement.count(),
    await database().invitation.count(),
    await database().sector.count(),
  ]);
  expect(found).toEqual([0, 0, 0, 0, expect.any(Number)]);
  expect(found.at(-1)).toBeGreaterThan(0);
});

test("the office sees who measures, and of nobody the roll or a release without consent", async () => {
  const found = await within({ roles: ["network"] }, async () => ({
    measurements: await database().measurement.findMany({ select: { slug: true } }),
    roll: await database().invitation.count({ where: { reserve: false } }),
    units: await database().measurementUnit.count(),
  }));
  expect(found.measurements.length).toBeGreaterThan(1);
  expect(found).toMatchObject({ roll: 0, units: 0 });
  await database().measurement.update({
    where: { slug: one.measurement },
    data: { namedInNetwork: true },
  });
  const units = await within({ roles: ["network"] }, () =>
    database().measurementUnit.findMany({ select: { name: true } }),
  );
  expect(units).toEqual([{ name: "Balie" }]);
});

test.each([
  "response",
  "counted_response",
  "ballot",
  "draft",
  "receipt",
  "code_hash",
  "user",
  "session",
])("%s is closed to whoever signs in", async (table) => {
  const ask = within(hrOf(one.organisation), () =>
    database().$queryRawUnsafe(`SELECT * FROM "${table}" LIMIT 1`),
  );
  await expect(ask).rejects.toThrow(/permission denied/);
  await expect(
    database().$queryRawUnsafe(`SELECT 1 FROM "${table}" LIMIT 1`),
  ).resolves.toBeDefined();
});

test("like questions of several people at one moment are not answered together", async () => {
  const ask = (organisation: string, slug: string) =>
    within(hrOf(organisation), () =>
      database().measurement.findUnique({ where: { slug }, select: { slug: true } }),
    );
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => [
      ask(one.organisation, one.measurement),
      ask(one.organisation, other.measurement),
      ask(other.organisation, one.measurement),
      ask(other.organisation, other.measurement),
    ]).flat(),
  );
  const expected = [{ slug: one.measurement }, null, null, { slug: other.measurement }];
  expect(answers).toEqual(Array.from({ length: 12 }, () => expected).flat());
});

test("a connection carries neither role nor scope from one question to the next", async () => {
  await within(hrOf(one.organisation), () => database().measurement.count());
  await within(hrOf(one.organisation), () =>
    database().$transaction(async (tx) => await tx.measurement.count()),
  );
  const failed = within(hrOf(one.organisation), () => database().$queryRaw`SELECT 1 / 0`);
  await expect(failed).rejects.toThrow();
  const all = await Promise.all(
    Array.from({ length: 20 }, () =>
      pool().query(
        "SELECT current_user AS role, current_setting('nulmeting.organisations', true) AS scope, pg_sleep(0)",
      ),
    ),
  );
  for (const { rows } of all) {
    expect(rows[0]?.role).toBe("nulmeting_app");
    expect(rows[0]?.scope ?? "").toBe("");
  }
});

test("raw SQL is refused within a scope, and what reaches beyond it says so", async () => {
  await expect(inScope(async () => await pool().query("SELECT 1"))).rejects.toThrow(/no scope/);
  const beyond = await inScope(() => beyondScope(() => database().measurement.count()));
  expect(beyond).toBeGreaterThan(1);
});

test("what a member keeps for itself to learn from is no other member's, and not the office's", async () => {
  for (const { organisation } of [one, other]) {
    const organisationId = ids.get(organisation) ?? "";
    const offer = {
      ...{ title: organisation, competence: "4.1", level: "all", language: "nl", kind: "course" },
      ...{ link: "https://example.org", organiser: "Noord" },
    };
    const { id: offerId } = await database().learningOffer.create({ data: offer });
    await database().learningOffer.create({ data: { ...offer, organisationId } });
    await database().eventParticipation.create({ data: { offerId, organisationId } });
    await database().helpContact.create({ data: { organisationId, contact: "Bel" } });
    const agreed = { what: "Oefenen", gap: "4.1", who: "HR", agreedOn: new Date("2026-01-01") };
    await database().actionItem.create({ data: { ...agreed, organisationId } });
  }
  const seen = async () => ({
    offers: await database().learningOffer.count({ where: { organisationId: { not: null } } }),
    shared: await database().learningOffer.count({ where: { organisationId: null } }),
    events: await database().eventParticipation.count(),
    help: await database().helpContact.count(),
    actions: await database().actionItem.count(),
  });
  const own = { offers: 1, shared: 2, events: 1, help: 2, actions: 1 };
  await expect(within(hrOf(one.organisation), seen)).resolves.toEqual(own);
  const office = { offers: 0, shared: 2, events: 2, help: 2, actions: 0 };
  await expect(within({ roles: ["network"] }, seen)).resolves.toEqual(office);
  const nothing = { offers: 0, shared: 0, events: 0, help: 0, actions: 0 };
  await expect(within({ roles: ["administrator"] }, seen)).resolves.toEqual(nothing);
  const withdrawn = { organisationId: ids.get(one.organisation) ?? "" };
  await database().helpContact.delete({ where: withdrawn });
  await expect(within(hrOf(one.organisation), seen)).resolves.toEqual({ ...own, help: 0 });
});
