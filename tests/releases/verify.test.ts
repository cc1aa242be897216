import pg from "pg";
import { beforeAll, expect, test } from "vitest";

import { findMeasurement, listMeasurements, purge } from "~/measurements/index.server";
import { sha256 } from "~/platform/index.server";
import { canonicalJson, type Answers } from "~/questionnaires";
import { getVersion, importShippedDefinitions } from "~/questionnaires/index.server";
import { findRelease, verifyRelease } from "~/releases/index.server";
import { createScorer } from "~/scoring";

import { arrangeMember, arrangeRound, arrangeRun, type Member } from "../setup/arrange-results";
import { testDatabase } from "../setup/database";

const database = testDatabase();

/** Units that are shown, merged and too alike, with an own part and questions of knowledge. */
const member = (slug: string): Member => ({
  slug,
  name: "Gemeente Iepenrode",
  sector: "overheden",
  named: true,
  questionnaire: "provincie-groningen",
  units: [
    { unit: "Balie", headcount: 100, answers: 80, leaning: { all: -8, "4": -14 } },
    { unit: "Beheer", headcount: 80, answers: 50, leaning: { all: 10, "1": 10 } },
    { unit: "Beleid", headcount: 60, answers: 25, alike: "3" },
    { unit: "Buitendienst", headcount: 18, answers: 12 },
    { unit: "Nachtploeg", headcount: 12, answers: 4 },
    { unit: "Bodes", headcount: 3, answers: 1 },
  ],
});

async function arranged(slug: string, answers?: number): Promise<string> {
  const own = member(slug);
  const units = own.units.slice(0, answers === undefined ? undefined : 1);
  const fewer = answers === undefined ? units : units.map((unit) => ({ ...unit, answers }));
  await arrangeMember({ ...own, units: fewer });
  return await arrangeRun({ ...own, units: fewer }, "golf", "published");
}

/** Past every rule of the database, as its superuser can. */
async function tampered<T>(work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  try {
    await owner.query("SET session_replication_role = replica");
    return await work(owner);
  } finally {
    await owner.end();
  }
}

async function idOf(slug: string): Promise<string> {
  const found = await findMeasurement(slug);
  if (!found) throw new Error("no such measurement");
  return found.id;
}

let slug = "";
let id = "";

beforeAll(async () => {
  await importShippedDefinitions();
  await arrangeRound("golf", "Golf");
  slug = await arranged("gemeente-iepenrode");
  id = await idOf(slug);
});

test("a release is computed again from what closing leaves of the answers, bit by bit", async () => {
  const release = await findRelease(id);
  expect(release?.document.breakdowns[0]?.groups.some(({ other }) => other)).toBe(true);
  expect(release?.document.breakdowns[0]?.groups.map(({ n }) => n)).toEqual([80, 50, 25, 17]);
  expect(await verifyRelease(slug)).toBe("match");
});

test("so is one of too few people for any number, and one without a single answer", async () => {
  expect(await verifyRelease(await arranged("gemeente-klaproos", 6))).toBe("match");
  expect(await verifyRelease(await arranged("gemeente-zuring", 0))).toBe("match");
});

/** Changes something, looks, and puts it back. */
async function withChange(
  table: "release" | "counted_response" | "measurement_unit",
  change: string,
  values: unknown[] = [],
): Promise<string> {
  return await tampered(async (owner) => {
    const kept = `kept_${table}`;
    await owner.query(
      `CREATE TEMP TABLE ${kept} AS SELECT * FROM ${table} WHERE measurement_id = $1`,
      [id],
    );
    const { rowCount } = await owner.query(change, values);
    expect(rowCount, change).toBe(1);
    const outcome = await verifyRelease(slug);
    await owner.query(`DELETE FROM ${table} WHERE measurement_id = $1`, [id]);
    await owner.query(`INSERT INTO ${table} SELECT * FROM ${kept}`);
    expect(await verifyRelease(slug)).toBe("match");
    return outcome;
  });
}

const anybody = `(measurement_id, id) = (SELECT measurement_id, min(id::text)::uuid FROM counted_response WHERE measurement_id = '%' AND answers ->> 'unit' = 'Balie' GROUP BY 1)`;
const somebody = () => anybody.replace("%", id);

test.each([
  ["a mean", "jsonb_set(document, '{scales,0,mean}', '99.9')"],
  ["the count", "jsonb_set(document, '{n}', '173')"],
  ["a reason", "jsonb_set(document, '{scales,0,withheld}', '\"too-few\"')"],
  ["a breakdown that is left out", "document #- '{breakdowns,1}'"],
  ["the name of a group", "jsonb_set(document, '{breakdowns,0,groups,0,values,unit}', '\"Bali\"')"],
])(
  "a release of which %s was changed says mismatch, with its old hash and with a new one",
  async (_, change) => {
    const update = `UPDATE release SET document = ${change} WHERE measurement_id = $1`;
    expect(await withChange("release", update, [id])).toBe("mismatch");
    const text = await tampered(async (owner) => {
      const { rows } = await owner.query<{ document: unknown }>(
        `SELECT ${change} AS document FROM release WHERE measurement_id = $1`,
        [id],
      );
      return canonicalJson(rows[0]?.document);
    });
    const hash = sha256(text).toString("hex");
    const both = `UPDATE release SET document = ${change}, hash = $2 WHERE measurement_id = $1`;
    expect(await withChange("release", both, [id, hash])).toBe("mismatch");
  },
);

test("another hash, another thing kept unserved and another headcount say mismatch", async () => {
  const hash = "UPDATE release SET hash = repeat('0', 64) WHERE measurement_id = $1";
  expect(await withChange("release", hash, [id])).toBe("mismatch");
  const kept =
    "UPDATE release SET kept = jsonb_set(kept, '{items,0,mean}', '1') WHERE measurement_id = $1";
  expect(await withChange("release", kept, [id])).toBe("mismatch");
  const unit =
    "UPDATE measurement_unit SET headcount = 400 WHERE measurement_id = $1 AND name = 'Balie'";
  expect(await withChange("measurement_unit", unit, [id])).toBe("mismatch");
});

test("one answer of one respondent that was changed says mismatch, also with scores to match", async () => {
  const [line] = await listMeasurements({ organisationSlug: "gemeente-iepenrode" });
  const { instrument } = await getVersion(line?.versionId ?? "");
  const answers = await tampered(async (owner) => {
    const { rows } = await owner.query<{ answers: Answers }>(
      `SELECT answers FROM counted_response WHERE ${somebody()}`,
    );
    return rows[0]?.answers ?? {};
  });
  const item = instrument.items.find(
    ({ name, scoring }) => scoring.kind === "range" && typeof answers[name] === "number",
  );
  const name = item?.name ?? "";
  const changed = { ...answers, [name]: answers[name] === 0 ? 1 : 0 };
  const change = `UPDATE counted_response SET answers = $1::jsonb WHERE ${somebody()}`;
  expect(await withChange("counted_response", change, [JSON.stringify(changed)])).toBe("mismatch");
  const { scales, total, levels } = createScorer(instrument)(changed);
  const both = `UPDATE counted_response SET answers = $1::jsonb, scores = $2::jsonb WHERE ${somebody()}`;
  const values = [changed, { scales, total, levels }].map((value) => JSON.stringify(value));
  expect(await withChange("counted_response", both, values)).toBe("mismatch");
});

test("a respondent who went, who changed groups, or who answered another version says mismatch", async () => {
  for (const change of [
    `DELETE FROM counted_response WHERE ${somebody()}`,
    `UPDATE counted_response SET answers = answers || '{"unit": "Nergens"}' WHERE ${somebody()}`,
    `UPDATE counted_response SET version_hash = 'other' WHERE ${somebody()}`,
  ])
    expect([change, await withChange("counted_response", change)]).toEqual([change, "mismatch"]);
});

test("what does not exist, has no release yet, or lost its answers to its promise, cannot be verified", async () => {
  expect(await verifyRelease("niets")).toBe("unknown");
  const other = { ...member("gemeente-meidoorn") };
  await arrangeMember(other);
  expect(await verifyRelease(await arrangeRun(other, "golf", "open"))).toBe("no-release");
  await purge(new Date(Date.now() + 3 * 365 * 86_400_000));
  expect(await verifyRelease(slug)).toBe("answers-gone");
});
