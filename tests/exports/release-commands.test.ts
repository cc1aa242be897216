import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";

import { importShippedDefinitions } from "~/questionnaires/index.server";
import { releaseResultsSchema } from "~/results/index.server";

import { arrangeMember, arrangeRound, arrangeRun, type Member } from "../setup/arrange-results";
import { testDatabase } from "../setup/database";
import { nulmeting } from "../setup/process";
import { readPdf } from "../setup/read-pdf";

const database = testDatabase();
const folder = mkdtempSync(join(tmpdir(), "nulmeting-export-"));
const environment = () => ({
  DATABASE_URL: database.url,
  APP_KEY: randomBytes(32).toString("base64"),
});
const run = (args: readonly string[]) => nulmeting(args, environment());

const own: Member = {
  ...{ slug: "gemeente-iepenrode", name: "Gemeente Iepenrode", sector: "overheden" },
  ...{ named: true, questionnaire: "core" },
  units: [
    { unit: "Balie & één", headcount: 60, answers: 30 },
    { unit: "Nachtploeg", headcount: 12, answers: 6 },
    { unit: "Bodes", headcount: 12, answers: 6 },
  ],
};
const closed = "gemeente-iepenrode-een";

beforeAll(async () => {
  await importShippedDefinitions();
  await arrangeRound("een", "Een");
  await arrangeRound("twee", "Twee");
  await arrangeMember(own);
  await arrangeRun(own, "een", "published");
  await arrangeRun(own, "twee", "open");
});

afterAll(() => rmSync(folder, { recursive: true }));

test("nulmeting export gives the release in each format: text to standard output, files whole", async () => {
  const json = await run(["export", closed, "--format", "json"]);
  expect([json.code, json.stderr]).toEqual([0, ""]);
  const results = releaseResultsSchema.parse(JSON.parse(json.stdout));
  expect(results).toMatchObject({
    measurement: closed,
    organisation: own.slug,
    round: "een",
    n: 42,
  });

  const csv = await run(["export", closed, "--format", "csv"]);
  expect(csv.stdout).toContain(results.release.hash);
  expect(csv.stdout).toContain("Balie & één");

  const file = join(folder, "report.pdf");
  const args = ["export", closed, "--format", "pdf", "--language", "en", "--out", file];
  expect(await run(args)).toEqual({ code: 0, stdout: "", stderr: "" });
  const report = await readPdf(readFileSync(file));
  expect(report).toMatchObject({ language: "en-GB", untagged: [] });
  expect(report.title).toContain("Een at Gemeente Iepenrode");

  const piped = await new Promise<Buffer>((resolve, reject) => {
    const { PATH, HOME } = process.env;
    execFile(
      process.execPath,
      ["app/cli/nulmeting.mjs", "export", closed, "--format", "xlsx"],
      {
        encoding: "buffer",
        env: { PATH, HOME, NODE_ENV: "production", ...environment() },
        maxBuffer: 1 << 26,
      },
      (error, out) => (error ? reject(error) : resolve(out)),
    );
  });
  expect(piped.subarray(0, 2).toString()).toBe("PK");
});

test("the same release gives the same report, bit by bit, whenever it is asked for", async () => {
  const files = ["een.pdf", "twee.pdf"].map((name) => join(folder, name));
  for (const file of files) await run(["export", closed, "--format", "pdf", "--out", file]);
  const [first, second] = files.map((file) => readFileSync(file));
  expect(second && first?.equals(second)).toBe(true);
});

test("a unit's manager gets that unit's report, and none of a unit that was put with others", async () => {
  const file = join(folder, "unit.pdf");
  const order = (unit: string) => [
    "export",
    closed,
    "--format",
    "pdf",
    "--unit",
    unit,
    "--out",
    file,
  ];
  expect(await run(order("Balie & één"))).toEqual({ code: 0, stdout: "", stderr: "" });
  const { title, nodes } = await readPdf(readFileSync(file));
  expect(title).toContain("Balie & één naast de hele organisatie");
  expect(nodes.map(({ text }) => text).join(" ")).not.toContain("Nachtploeg");
  const refused = await run(order("Nachtploeg"));
  expect([refused.code, refused.stdout]).toEqual([1, ""]);
  expect(refused.stderr).toContain("Nachtploeg has no report of its own");
});

test("nulmeting verify says match, and mismatch once something was changed; beside it which release that is", async () => {
  const { release } = releaseResultsSchema.parse(
    JSON.parse((await run(["export", closed, "--format", "json"])).stdout),
  );
  const stderr = `release ${release.hash}\n`;
  expect(await run(["verify", closed])).toEqual({ code: 0, stdout: "match\n", stderr });
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query("SET session_replication_role = replica");
  const { rowCount } = await owner.query(
    `UPDATE release SET document = jsonb_set(document, '{scales,0,mean}', '99.9')
     WHERE measurement_id = (SELECT id FROM measurement WHERE slug = $1)`,
    [closed],
  );
  await owner.end();
  expect(rowCount).toBe(1);
  expect(await run(["verify", closed])).toEqual({ code: 1, stdout: "mismatch\n", stderr });
});

test.each([
  ["export niets --format csv", 1, "there is no measurement niets"],
  ["export gemeente-iepenrode-twee --format pdf", 1, "has no release yet"],
  [`export ${closed} --format csv --out /nergens/a.csv`, 1, "/nergens/a.csv cannot be written"],
  [`export ${closed} --format docx`, 2, "Allowed choices are csv, xlsx, pdf, json"],
  [`export ${closed}`, 2, "--format"],
  [`export ${closed} --format csv --unit Bodes`, 2, "--unit goes with --format pdf"],
  ["verify niets", 1, "there is no measurement niets"],
  ["verify gemeente-iepenrode-twee", 1, "has no release yet"],
])("nulmeting %s ends with %i and says why", async (args, code, sentence) => {
  const ended = await run(args.split(" "));
  expect([ended.code, ended.stdout]).toEqual([code, ""]);
  expect(ended.stderr).toContain(sentence);
});

test("nulmeting measurement close writes the hash of the release into the log", async () => {
  const slug = "gemeente-iepenrode-twee";
  expect((await run(["measurement", "close", slug])).code).toBe(0);
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  const { rows } = await owner.query(
    `SELECT e.organisation, e.details FROM audit_event e WHERE e.act = 'measurement-published'`,
  );
  const { rows: releases } = await owner.query<{ hash: string }>(
    `SELECT r.hash FROM release r JOIN measurement m ON m.id = r.measurement_id WHERE m.slug = $1`,
    [slug],
  );
  await owner.end();
  expect(rows).toEqual([
    { organisation: own.slug, details: { measurement: slug, release: releases[0]?.hash } },
  ]);
});
