import { parse } from "csv-parse/sync";
import { beforeAll, expect, test } from "vitest";

import { oneDecimal } from "~/i18n";
import { hrView } from "~/results";
import { releaseResults, releaseResultsSchema } from "~/results/index.server";

import { renderPdf } from "../../app/exports/pdf/render-pdf.server";
import { releaseCsv } from "../../app/exports/release/release-csv.server";
import { releaseLines } from "../../app/exports/release/release-table";
import { releaseSheets } from "../../app/exports/release/release-workbook";
import { renderWorkbook } from "../../app/exports/release/render-workbook.server";
import { exportWords } from "../../app/exports/release/source-of.server";
import { makeReport } from "../../app/exports/report/make-report";
import { makeUnitReport, reportedUnits } from "../../app/exports/report/make-unit-report";
import { readWorkbook } from "../setup/read-workbook";
import { readPdf, withDescendants, type ReadPdf } from "../setup/read-pdf";
import {
  emptyDocument,
  goldenDocument,
  goldenFacts,
  goldenInstrument,
  mergedUnits,
  oddUnits,
} from "./golden-release";

const source = {
  document: goldenDocument,
  instrument: goldenInstrument,
  facts: goldenFacts,
  words: exportWords("nl"),
  demo: false,
};
const view = hrView({
  ...{ document: goldenDocument, instrument: goldenInstrument, by: null, language: "nl" },
  benchmark: { kind: "withheld", reason: "round-open" },
});
const options = { now: new Date("2026-05-20T08:00:00Z"), houseStyle: null };
const spoken = (score: number) => oneDecimal(score, "nl");

test("CSV: every figure is found by its group and code, and a withheld one is empty beside its reason", () => {
  const rows: Record<string, string>[] = parse(
    releaseCsv(releaseLines(goldenDocument, goldenInstrument), goldenFacts),
    {
      columns: true,
      bom: true,
    },
  );
  const at = (breakdown: string, group: string, kind: string, id: string) =>
    rows.find(
      (row) =>
        row["breakdown"] === breakdown &&
        row["group"]?.replace(/^'/, "") === group &&
        row["kind"] === kind &&
        row["id"] === id,
    );
  let found = 0;
  for (const { by, groups } of goldenDocument.breakdowns)
    for (const { values, scales } of groups)
      for (const { id, mean, withheld } of scales) {
        const group = by.map((name) => values?.[name] ?? "__other__").join("|");
        const row = at(by.join("*"), group, "scale", id);
        expect([row?.["mean"], row?.["withheld"]]).toEqual([String(mean ?? ""), withheld ?? ""]);
        found += 1;
      }
  expect(found).toBe(8 * 7);
  for (const { id, mean, missing } of goldenDocument.items) {
    const row = at("", "", "item", id);
    expect([row?.["mean"], row?.["share"]]).toEqual([String(mean ?? ""), String(missing ?? "")]);
    const scale = goldenInstrument.items.find(({ name }) => name === id)?.scale;
    const n = goldenDocument.scales.find((one) => one.id === scale)?.n ?? "";
    expect(row?.["n"]).toBe(String(n));
  }
  for (const row of rows) {
    expect(row["release_hash"]).toBe(goldenFacts.releaseHash);
    expect(row["group"]).not.toMatch(/^[=+\-@]/);
  }
});

test("JSON: the document as it is, in the shape that programs are promised, and nothing else", () => {
  const { measurement: slug, versionHash, releaseHash: hash, ...facts } = goldenFacts;
  const createdAt = new Date("2026-05-20T08:00:00Z");
  const released = { document: goldenDocument, hash, versionHash, createdAt };
  const results = releaseResults({ slug, ...facts }, released);
  const read: unknown = JSON.parse(JSON.stringify(results));
  const parsed = releaseResultsSchema.parse(read);
  expect(parsed).toMatchObject({
    measurement: "gouden-meting",
    questionnaire: { key: "gouden", version: 3, hash: goldenFacts.versionHash },
    release: { hash, closedOn: "2026-05-19", createdAt: "2026-05-20T08:00:00.000Z" },
  });
  const { measurement: _m, organisation: _o, round: _r, ...rest } = parsed;
  const { questionnaire: _q, release: _l, ...document } = rest;
  expect(document).toEqual(JSON.parse(JSON.stringify(goldenDocument)));
  expect(releaseResultsSchema.safeParse({ ...parsed, names: [] }).success).toBe(false);
});

test("XLSX: typed cells, a sheet per breakdown, a codebook; reasons in words, and no formula", async () => {
  const book = await readWorkbook(await renderWorkbook(releaseSheets(source)));
  expect(book.map(({ name }) => name)).toEqual([
    ...["Over deze cijfers", "Hele organisatie", "Afdeling", "Leeftijd", "Afdeling · leeftijd"],
    "Codeboek",
  ]);
  for (const { rowsInSight, formulas } of book) expect([rowsInSight, formulas]).toEqual([1, []]);
  for (const { rows } of book.slice(1)) {
    expect(rows[1]?.slice(-3)).toEqual([
      ...[goldenFacts.organisationName, goldenDocument.n],
      goldenFacts.releaseHash.slice(0, 12),
    ]);
  }
  const [about, , byUnit] = book;
  const facts = new Map(about?.rows.map(([what, value]) => [what, value]));
  expect(facts.get("Gesloten op")).toEqual(new Date("2026-05-19"));
  expect(facts.get("Deden mee")).toBe(400);
  expect(facts.get("Controlegetal van de publicatie")).toBe(goldenFacts.releaseHash);
  const heads = byUnit?.rows[0] ?? [];
  const cell = (group: string, code: string, head: string) => {
    const line = byUnit?.rows.findIndex(
      (row) => row[heads.indexOf("Groep")] === group && row[heads.indexOf("Code")] === code,
    );
    const column = heads.indexOf(head);
    const value = byUnit?.rows[line ?? -1]?.[column];
    return { value, format: byUnit?.formats.get(`${letter(column)}${(line ?? -1) + 1}`) };
  };
  const why = "Waarom een cel leeg is";
  for (const { values, scales, n } of goldenDocument.breakdowns[0]?.groups ?? [])
    for (const { id, mean } of scales) {
      const group = values?.["unit"] ?? "Overige groepen";
      expect(cell(group, id, "Score").value).toBe(mean);
      expect(cell(group, id, "Deden mee").value).toBe(n);
      if (mean === null)
        expect(cell(group, id, why).value).toContain("lijken de antwoorden te veel op elkaar");
      else expect(cell(group, id, "Score").format).toBe("0.0");
    }
  expect(cell(oddUnits.hatch, "informatie", why).value).toContain(
    "Bij minder dan 20 mensen is de marge te groot",
  );
  expect(cell("Overige groepen", "informatie", "Samengevoegd").value).toBe(mergedUnits.join(", "));
  const share = cell(oddUnits.quoted, "informatie:zelfstandig", "Deel");
  expect(share).toEqual({ value: 0.61, format: "0%" });
});

const letter = (column: number) => String.fromCodePoint(65 + column);

let report: ReadPdf;
beforeAll(async () => {
  report = await readPdf(
    await renderPdf(await makeReport({ ...source, view, trend: null, logo: null }), options),
  );
});

const nodesOf = ({ nodes }: ReadPdf) => nodes.flatMap(withDescendants);
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
/** Long names break within a word. */
const packed = (text: string) => text.replace(/\s+/g, "");
/** Rows of tables in words: the head, then the cells. */
const rowsOf = (pdf: ReadPdf) =>
  nodesOf(pdf)
    .filter(({ role }) => role === "TR")
    .map(({ children }) => children.map(({ text }) => oneLine(text)));

test("PDF: every number stands in the row of its name, and a withheld one nowhere", () => {
  const rows = rowsOf(report);
  const scaleOf = (id: string) => goldenInstrument.scales.find((one) => one.id === id)?.title.nl;
  for (const { id, mean, ci } of goldenDocument.scales) {
    const row = rows.filter(([name]) => name === scaleOf(id)).map((cells) => cells.join(" "));
    expect(row.length).toBeGreaterThan(0);
    for (const one of row) {
      if (mean === null) expect(one.toLowerCase()).toContain("niet getoond");
      else expect(one).toContain(`${spoken(mean)} ${spoken(ci?.[0] ?? 0)} tot`);
    }
  }
  for (const { id, mean } of goldenDocument.competences) {
    const row = rows.find(([name]) => name?.startsWith(`${id} `));
    expect(row).toContain(spoken(mean ?? 0));
  }
  const [byUnit] = goldenDocument.breakdowns;
  const shown = ["informatie", "communicatie", "veiligheid", "problemen"];
  for (const { values, scales } of byUnit?.groups ?? []) {
    const name = packed(values?.["unit"] ?? "Overige groepen");
    const row = rows.filter(([head = ""]) => packed(head) === name).map((cells) => cells.join(" "));
    const means = scales
      .filter(({ id }) => shown.includes(id))
      .map(({ mean }) => spoken(mean ?? 0));
    expect(row.join(" ")).toContain(means.join(" "));
  }
  const question = rows.find(([name]) => name === '=1+1, "gewoon" een vraag');
  expect(question).toContain(spoken(goldenDocument.items[0]?.mean ?? 0));
  const everything = oneLine(report.nodes.map(({ text }) => text).join(" "));
  expect(everything).toContain(`Afdeling · leeftijd: Deze verdeling tonen we niet`);
  expect(everything).toContain("Met deze tabel erbij is een kleine groep uit te rekenen");
});

test("PDF: headings rise one level at a time, charts have words, every page has n and the release", () => {
  const nodes = nodesOf(report);
  const levels = nodes.flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role.slice(1))] : []));
  expect(levels[0]).toBe(1);
  levels.forEach((level, i) => expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1));
  const pictures = nodes.filter(({ role }) => role === "Figure");
  expect(pictures.length).toBeGreaterThanOrEqual(6);
  for (const { alternative } of pictures) expect(alternative).toMatch(/\. .+: /);
  const groups = pictures.map(({ alternative }) => alternative).join(" ");
  for (const unit of Object.values(oddUnits)) expect(groups).toContain(unit);
  expect(report).toMatchObject({ language: "nl-NL", accessible: "1", marked: true, untagged: [] });
  expect(report.artifacts).toHaveLength(report.pages);
  for (const words of report.artifacts) expect(words).toMatch(/n = 400 · publicatie 9f9f9f9f9f9f/);
  expect(report.nodes.map(({ text }) => text).join("")).toContain(goldenFacts.releaseHash);
  expect(report.bookmarks.length).toBeGreaterThan(8);
});

test("a unit's report holds its own line beside everybody, and no other unit's", async () => {
  expect(reportedUnits(source).toSorted()).toEqual(Object.values(oddUnits).toSorted());
  for (const unit of [...mergedUnits, "Nergens", "__unknown__"])
    expect(makeUnitReport(source, unit)).toBeNull();
  const made = makeUnitReport(source, oddUnits.quoted);
  if (!made) throw new Error("there is no report");
  const pdf = await readPdf(await renderPdf(made, options));
  const everything = oneLine(
    nodesOf(pdf)
      .map(({ text, alternative }) => `${text} ${alternative ?? ""}`)
      .join(" "),
  );
  for (const [key, unit] of Object.entries(oddUnits))
    expect([unit, everything.includes(unit)]).toEqual([unit, key === "quoted"]);
  for (const unit of mergedUnits) expect(everything).not.toContain(unit);
  const [byUnit] = goldenDocument.breakdowns;
  const rows = rowsOf(pdf).map((cells) => cells.join(" "));
  for (const { values, scales } of byUnit?.groups ?? [])
    for (const { id, mean } of scales) {
      if (mean === null || !goldenInstrument.total.includes(id)) continue;
      const isOwn = values?.["unit"] === oddUnits.quoted;
      expect(rows.some((row) => row.split(" ").includes(spoken(mean)))).toBe(isOwn);
    }
  expect(everything).toContain("Contentcreatie niet getoond");
  for (const words of pdf.artifacts) expect(words).toContain("publicatie 9f9f9f9f9f9f");
  expect(pdf.pages).toBeLessThanOrEqual(2);
});

test("below the minimum no file says how many took part: null for programs, in words for people", async () => {
  const empty = { ...source, document: emptyDocument };
  const lines = releaseLines(emptyDocument, goldenInstrument);
  expect(new Set(lines.map(({ n }) => n))).toEqual(new Set([null]));
  const book = await readWorkbook(await renderWorkbook(releaseSheets(empty)));
  const facts = new Map(book[0]?.rows.map(([what, value]) => [what, value]));
  expect(facts.get("Deden mee")).toBe("minder dan 10");
  for (const { rows } of book.slice(1)) {
    const columns = rows[0]?.flatMap((head, place) =>
      String(head).startsWith("Deden mee") ? [place] : [],
    );
    for (const row of rows.slice(1))
      for (const column of columns ?? []) expect(row[column] ?? null).toBeNull();
  }
  const view = hrView({
    ...{ document: emptyDocument, instrument: goldenInstrument, by: null, language: "nl" },
    benchmark: { kind: "withheld", reason: "round-open" },
  });
  const pdf = await readPdf(
    await renderPdf(await makeReport({ ...empty, view, trend: null, logo: null }), options),
  );
  for (const words of pdf.artifacts)
    expect(words).toContain("Voorjaar 2026 · minder dan 10 deelnemers · publicatie 9f9f9f9f9f9f");
  expect(rowsOf(pdf)).toContainEqual(["Deden mee", "minder dan 10"]);
});

test("while the report of many groups is made, who asks something else is answered", async () => {
  const [byUnit, byAge] = goldenDocument.breakdowns;
  const [model] = byUnit?.groups ?? [];
  if (!byUnit || !byAge || !model) throw new Error("there are no groups");
  const groups = Array.from({ length: 200 }, (_, n) => ({
    ...model,
    values: { unit: `Team ${n}` },
  }));
  const document = { ...goldenDocument, breakdowns: [{ ...byUnit, groups }, byAge] };
  let answered = 0;
  let isBusy = true;
  const others = () => {
    answered += 1;
    if (isBusy) setImmediate(others);
  };
  setImmediate(others);
  const made = await makeReport({ ...source, document, view, trend: null, logo: null });
  expect(answered).toBeGreaterThanOrEqual(document.breakdowns.length);
  answered = 0;
  await renderPdf(made, options);
  isBusy = false;
  expect(answered).toBeGreaterThan(100);
});
