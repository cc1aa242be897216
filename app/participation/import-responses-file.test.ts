import fc from "fast-check";
import { expect, test } from "vitest";

import { closeMeasurement, findMeasurement } from "~/measurements/index.server";
import { database, pool } from "~/platform/index.server";

import { arrangeMeasurement, newReceipt, sampleAnswers } from "../../tests/setup/arrange";
import { testDatabase } from "../../tests/setup/database";
import { countUsedBallots } from "./ballot-box.server";
import { handIn } from "./hand-in.server";
import { importAnswersFile, type ImportFile } from "./import-responses-file.server";

testDatabase();

const units = [
  { unit: "Noord", headcount: 60 },
  { unit: "Zuid", headcount: 60 },
];

type Options = Partial<Parameters<typeof arrangeMeasurement>[0]>;

async function arrange(options: Options = {}) {
  const { measurement, codes } = await arrangeMeasurement({ codes: 0, units, ...options });
  const found = await findMeasurement(measurement);
  if (!found) throw new Error(`no ${measurement}`);
  return { slug: measurement, id: found.id, codes };
}

async function* pieces(text: string, size = 7): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

const importText = (slug: string, text: string, options: Partial<ImportFile> = {}) =>
  importAnswersFile(slug, { source: pieces(text, 4096), format: "either", ...options });

const header = "vinden,nieuws,gedrag.delen,gedrag.slot,mail,unit";
const csv = (...rows: readonly string[]) => `${header}\n${rows.join("\n")}\n`;
const good = "3,2,1,4,melden,Noord";

const stored = (measurementId: string) =>
  database().response.findMany({ where: { measurementId }, select: { answers: true } });
const countStored = async (measurementId: string) => (await stored(measurementId)).length;
async function ballots(measurementId: string) {
  const counts = await countUsedBallots(measurementId);
  return Object.fromEntries(counts.map(({ unit, used }) => [String(unit), used]));
}

test("CSV and JSON lines store the same answers, 'niet van toepassing' and blanks included", async () => {
  const { slug, id } = await arrange();
  const text = csv(good, "0,nvt,,5,,Zuid");
  expect(await importText(slug, text)).toEqual({ imported: 2, joined: 0 });
  const fromCsv = (await stored(id)).map(({ answers }) => answers);
  expect(fromCsv).toEqual(
    expect.arrayContaining([
      { vinden: 3, nieuws: 2, gedrag: { delen: 1, slot: 4 }, mail: "melden", unit: "Noord" },
      { vinden: 0, nieuws: "nvt", gedrag: { slot: 5 }, unit: "Zuid" },
    ]),
  );
  const other = await arrange();
  const lines = fromCsv.map((answers) => JSON.stringify(answers)).join("\n");
  expect(await importText(other.slug, lines)).toEqual({ imported: 2, joined: 0 });
  const fromLines = (await stored(other.id)).map(({ answers }) => answers);
  expect(fromLines).toEqual(expect.arrayContaining(fromCsv));
});

test("every bad line is named with its line and column, and nothing is stored", async () => {
  const { slug, id } = await arrange();
  const text = csv(good, "9,2,1,4,melden,Noord", good, "3,2,1,4,melden,Oost", "3,2,1,7,weten,");
  const outcome = await importText(slug, text);
  const problems = typeof outcome === "object" && "problems" in outcome ? outcome.problems : [];
  expect(problems.map(({ line, column }) => [line, column])).toEqual([
    [3, "vinden"],
    [5, "unit"],
    [6, "gedrag.slot"],
    [6, "mail"],
  ]);
  expect(problems[1]?.message).toContain("possible are Noord, Zuid");
  expect(await countStored(id)).toBe(0);
});

test("no more than fifty mistakes are collected, however long the file", async () => {
  const { slug } = await arrange();
  const outcome = await importText(
    slug,
    csv(...Array.from({ length: 3_000 }, () => "9,2,1,4,melden,Noord")),
  );
  expect(outcome).toMatchObject({ problems: expect.objectContaining({ length: 50 }) });
});

test("a unit is refused where the measurement has none, and taken where the definition lists it", async () => {
  const { slug } = await arrange({ units: [] });
  expect(await importText(slug, csv(good))).toEqual({
    problems: [expect.objectContaining({ line: 2, column: "unit" })],
  });
  const blank = good.replace("Noord", "");
  expect(await importText(slug, csv(blank))).toMatchObject({ imported: 1 });
  const lines = JSON.stringify({ vinden: 1, unit: "Noord" });
  expect(await importText(slug, lines)).toEqual({
    problems: [expect.objectContaining({ line: 1, column: "unit" })],
  });
});

test("only an open measurement takes a file, and a file must hold answers", async () => {
  const planned = await arrange({ state: "planned" });
  expect(await importText(planned.slug, csv(good))).toBe("not-open");
  const closed = await arrange();
  await closeMeasurement(closed.slug, new Date());
  expect(await importText(closed.slug, csv(good))).toBe("not-open");
  expect(await importText("niets", csv(good))).toBe("unknown");
  const open = await arrange();
  expect(await importText(open.slug, `${header}\n`)).toBe("empty");
});

test("the same file twice is refused, unless it is asked for; a longer file is another file", async () => {
  const { slug, id } = await arrange();
  const file = csv(good, good, "0,0,1,4,melden,Zuid");
  expect(await importText(slug, file)).toMatchObject({ imported: 3 });
  expect(await importText(slug, file)).toBe("imported-before");
  expect(await importText(slug, csv("0,0,1,4,melden,Zuid", good, good))).toBe("imported-before");
  expect(await countStored(id)).toBe(3);
  expect(await importText(slug, csv(good, good, good))).toMatchObject({ imported: 3 });
  expect(await importText(slug, file, { again: true })).toMatchObject({ imported: 3 });
  expect(await countStored(id)).toBe(9);
});

test("two that import the same file at once store it once", async () => {
  const { slug, id } = await arrange();
  const file = csv(good, "1,1,1,1,openen,Zuid");
  const outcomes = await Promise.all([importText(slug, file), importText(slug, file)]);
  expect(outcomes).toContain("imported-before");
  expect(await countStored(id)).toBe(2);
});

test("who answered elsewhere joins the roll with a used ballot, and every code still opens its own", async () => {
  const { slug, id, codes } = await arrange({ codes: 12, unit: "Noord" });
  const rows = [
    ...Array.from({ length: 11 }, () => good),
    ...Array.from({ length: 3 }, () => "1,1,1,1,openen,Zuid"),
    "2,2,2,2,openen,",
  ];
  expect(await importText(slug, csv(...rows))).toEqual({ imported: 15, joined: 15 });
  // Three of a unit are fewer than the minimum group: their ballots do not carry it.
  expect(await ballots(id)).toEqual({ Noord: 11, null: 4 });
  const roll = await database().invitation.groupBy({
    by: ["unit"],
    where: { measurementId: id, reserve: false },
    _count: true,
  });
  expect(Object.fromEntries(roll.map(({ unit, _count }) => [String(unit), _count]))).toEqual({
    Noord: 12 + 11,
    Zuid: 3,
    null: 1,
  });
  for (const code of codes) {
    const outcome = await handIn({ code, answers: sampleAnswers, receipt: newReceipt() });
    expect(outcome.status).toBe("stored");
  }
  expect(await ballots(id)).toEqual({ Noord: 23, null: 4 });
  expect(await countStored(id)).toBe(27);
});

test("where nobody is on the roll, an import makes none", async () => {
  const { slug, id } = await arrange();
  await importText(slug, csv(...Array.from({ length: 30 }, () => good)));
  expect(await ballots(id)).toEqual({ null: 0 });
  expect(await database().invitation.count({ where: { measurementId: id, reserve: false } })).toBe(
    0,
  );
});

test("an import that breaks off leaves no response, no line on the roll and no ballot", async () => {
  const { slug, id } = await arrange({ codes: 3 });
  async function* broken() {
    yield csv(...Array.from({ length: 2_500 }, () => good));
    throw new Error("the disk is gone");
  }
  const before = await ballots(id);
  await expect(importAnswersFile(slug, { source: broken(), format: "csv" })).rejects.toThrow(
    "the disk is gone",
  );
  expect(await countStored(id)).toBe(0);
  expect(await ballots(id)).toEqual(before);
});

test("lines are stored while the file is still being read, so that memory does not grow with it", async () => {
  const { slug, id } = await arrange({ codes: 1 });
  const sizes: number[] = [];
  async function* long() {
    yield `${header}\n`;
    for (let i = 0; i < 12_000; i += 500) {
      yield Array.from({ length: 500 }, (_, j) => `${(i + j) % 4},2,1,4,melden,Noord\n`).join("");
      if (i % 3_000 !== 2_500) continue;
      // What is not committed takes room on the disk all the same.
      const { rows } = await pool().query<{ size: string }>(
        "SELECT pg_relation_size('response_' || replace($1, '-', '')) AS size",
        [id],
      );
      sizes.push(Number(rows[0]?.size));
    }
  }
  expect(await importAnswersFile(slug, { source: long(), format: "csv" })).toEqual({
    imported: 12_000,
    joined: 12_000,
  });
  expect(sizes).toHaveLength(4);
  for (const [i, size] of sizes.entries()) expect(size).toBeGreaterThan(sizes[i - 1] ?? 0);
  expect(await ballots(id)).toMatchObject({ Noord: 12_000 });
});

test("whatever the lines, either all are stored or none, and each bad line is named", async () => {
  const { slug, id } = await arrange();
  const line = fc.constantFrom(
    { text: good, bad: false },
    { text: "0,nvt,,,openen,Zuid", bad: false },
    { text: "4,2,1,4,melden,Noord", bad: true },
    { text: "1,2,1,4,melden,Oost", bad: true },
    { text: "1,2", bad: true },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 30 }), async (lines) => {
      await pool().query("DELETE FROM response WHERE measurement_id = $1", [id]);
      const outcome = await importText(slug, csv(...lines.map(({ text }) => text)));
      const bad = lines.flatMap((one, i) => (one.bad ? [i + 2] : []));
      if (bad.length === 0) expect(outcome).toMatchObject({ imported: lines.length });
      else {
        const problems =
          typeof outcome === "object" && "problems" in outcome ? outcome.problems : [];
        expect([...new Set(problems.map((problem) => problem.line))]).toEqual(bad);
      }
      expect(await countStored(id)).toBe(bad.length === 0 ? lines.length : 0);
    }),
    { numRuns: 25 },
  );
});
