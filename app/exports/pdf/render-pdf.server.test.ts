import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";

import { jpegOf, pngOf } from "../../../tests/organisations/pictures";
import { readPdf, withDescendants, type ReadPdf } from "../../../tests/setup/read-pdf";

import { renderMarkdown } from "../document/markdown";
import type { Block, ExportDocument } from "../document/model";
import {
  blank,
  bullets,
  fields,
  heading,
  link,
  paragraph,
  steps,
  table,
  text,
} from "../document/write";
import { makePack } from "../pack/make-pack";
import { sampleSettings } from "../pack/sample-settings";
import { renderPdf } from "./render-pdf.server";

const now = new Date("2026-11-22T09:00:00Z");
const ours = { now, houseStyle: null };
const pack = makePack({ ...sampleSettings, demo: true }, "2026-11-22");

let bytes: Buffer;
let read: ReadPdf;

beforeAll(async () => {
  bytes = await renderPdf(pack, ours);
  read = await readPdf(bytes);
});

const everything = () => read.nodes.flatMap(withDescendants);
const ofRole = (role: string) => everything().filter((node) => node.role === role);
const written = () => bytes.toString("latin1");

test("the file says what it is: title, language, tagged, PDF/UA-1", () => {
  expect(read).toMatchObject({
    title: "Ondernemingsraad en privacy: Najaar 2026 bij Gemeente Iepenrode",
    language: "nl-NL",
    marked: true,
    accessible: "1",
  });
  expect(written()).toMatch(/^%PDF-1\.7/);
  expect(written()).toContain("/DisplayDocTitle true");
});

test.each([
  ["PNG", pngOf(600, 200)],
  ["JPEG", jpegOf(200, 600)],
])(
  "a member's %s logo stands on the cover, with its words for who cannot see it",
  async (_, picture) => {
    const logo = { bytes: new Uint8Array(picture), alternative: "Logo van Gemeente Iepenrode" };
    const file = await renderPdf({ ...pack, logo }, ours);
    expect(file.toString("latin1").match(/\/Subtype \/Image/g)).toHaveLength(1);
    const { nodes, untagged } = await readPdf(file);
    const [first] = nodes.flatMap(withDescendants).filter(({ role }) => role === "Figure");
    expect([first?.alternative, untagged]).toEqual([logo.alternative, []]);
  },
);

test("a report goes out without a logo that cannot be drawn", async () => {
  const logo = { bytes: new Uint8Array(pngOf(60, 20).subarray(0, 40)), alternative: "Logo" };
  const file = await renderPdf({ ...pack, logo }, ours);
  expect(file.toString("latin1")).not.toContain("/Subtype /Image");
  expect((await readPdf(file)).title).toBe(read.title);
});

test("every word is either in the structure tree or marked as no content", () => {
  expect(read.untagged).toEqual([]);
});

test("PDF and Markdown say the same, word for word, in the same order", () => {
  const markdown = renderMarkdown(pack).split("\n---\n")[0] ?? "";
  expect(lettersOf(read.nodes.map((node) => node.text).join(" "))).toBe(
    lettersOf(markdown.replace(/\(<[^>]*>\)/g, "").replace(/^\|( --- \|)+$/gm, "")),
  );
});

function oneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}

/** Without what is only form: signs, spaces and the escapes of Markdown. */
function lettersOf(words: string): string {
  return words.replace(/[^\p{L}\p{N}]+/gu, "");
}

test("headings rise one level at a time and stand among the bookmarks", () => {
  const headings = everything().filter(({ role }) => /^H\d$/.test(role));
  const levels = headings.map(({ role }) => Number(role.slice(1)));
  expect(levels[0]).toBe(1);
  for (const [index, level] of levels.entries()) {
    expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  }
  const marks = headings.filter(({ role }) => role !== "H3").map((node) => oneLine(node.text));
  expect(read.bookmarks).toEqual(marks);
  expect(ofRole("H1").map((node) => oneLine(node.text))).toEqual([
    pack.title,
    ...pack.sections.map(({ title }) => title),
  ]);
});

test("every cell of a table has its place, and every head says what it is the head of", () => {
  const rows = ofRole("TR");
  expect(rows.length).toBeGreaterThan(50);
  for (const { children } of rows) {
    expect(children[0]?.role).toBe("TH");
    expect(children.every(({ role }) => role === "TH" || role === "TD")).toBe(true);
  }
  expect(ofRole("THead").length).toBeGreaterThan(3);
  const heads = ofRole("THead").flatMap((node) => node.children[0]?.children ?? []);
  const scopes = (scope: string) => written().split(`/Scope /${scope}`).length - 1;
  expect(scopes("Column")).toBe(heads.length);
  expect(scopes("Row")).toBe(ofRole("TH").length - heads.length);
});

test("every point of a list has a label and a body", () => {
  for (const { children } of ofRole("L")) {
    expect(children.every(({ role }) => role === "LI")).toBe(true);
  }
  const whole = ofRole("LI").filter(({ children }) => children[0]?.role === "Lbl");
  expect(whole.length).toBeGreaterThan(50);
  expect(whole.every(({ children }) => children[1]?.role === "LBody")).toBe(true);
});

test("every link is an element with words, and says where it leads", () => {
  const links = ofRole("Link");
  expect(links.length).toBe(read.links.length);
  for (const { children, text: words } of links) {
    expect(children.map(({ role }) => role)).toEqual(["object"]);
    expect(words.trim()).not.toBe("");
  }
  const urls = new Set(read.links.flatMap(({ url }) => (url ? [new URL(url).hostname] : [])));
  expect(urls).toEqual(
    new Set([
      "wetten.overheid.nl",
      "eur-lex.europa.eu",
      "zoek.officielebekendmakingen.nl",
      "autoriteitpersoonsgegevens.nl",
    ]),
  );
  expect(read.links.every(({ description }) => description !== "")).toBe(true);
});

test("each page says whose it is, its number and that a demo is one, outside the reading order", () => {
  expect(read.artifacts).toHaveLength(read.pages);
  for (const [index, words] of read.artifacts.entries()) {
    expect(words).toContain("gemaakt op 22");
    expect(words).toContain(`${index + 1} / ${read.pages}`);
    expect(words.includes("Demo") || index === 0).toBe(true);
  }
});

test("only embedded fonts are used", () => {
  const fonts = written().match(/\/BaseFont \/\S+/g) ?? [];
  expect(new Set(fonts.map((name) => name.replace(/.*\+/, "")))).toEqual(
    new Set(["Cabin-Regular", "Cabin-Bold"]),
  );
  expect(written().match(/\/FontFile2 /g)).toHaveLength(2);
});

test("the same document at the same time is the same file", async () => {
  expect((await renderPdf(pack, ours)).equals(bytes)).toBe(true);
});

test("an organisation's own colours take the place of ours", async () => {
  const houseStyle = {
    brand: "#7a1f5c",
    brandStrong: "#5c1545",
    brandTint: "#f5e6f0",
    onBrand: "#ffffff",
    deep: "#3f0d2f",
    onDeep: "#ffffff",
    onDeepSoft: "#e3c6d8",
  };
  const other = await renderPdf(pack, { now, houseStyle });
  expect(other.equals(bytes)).toBe(false);
  expect((await readPdf(other)).nodes).toEqual(read.nodes);
});

function documentOf(blocks: readonly Block[], title = "Titel"): ExportDocument {
  return {
    title,
    subtitle: "Ondertitel",
    language: "nl-NL",
    author: "Iemand",
    subject: "Iets",
    footer: "Voet",
    demo: null,
    opening: [],
    sections: [{ id: "deel", title: "Deel", blocks }],
  };
}

async function wordsOf(document: ExportDocument): Promise<ReadPdf & { readonly words: string }> {
  const found = await readPdf(await renderPdf(document, ours));
  expect(found.untagged).toEqual([]);
  return { ...found, words: oneLine(found.nodes.map((node) => node.text).join(" ")) };
}

test("signs that the fonts lack never stand as an empty box", async () => {
  const { words } = await wordsOf(documentOf([paragraph("Wētā Őr ĳs ﬁets 漢字 😀 ﷺ €5")]));
  expect(words).toContain("Wētā Őr ĳs fets ?? ? ? €5");
});

test("a row that is higher than a page goes on over the next ones, and so do long lists and words", async () => {
  const long = Array.from({ length: 1_500 }, (_, index) => `woord${index}`).join(" ");
  const { words, pages, artifacts } = await wordsOf(
    documentOf([
      table(["Kop", "Tekst"], [["rij", long]]),
      bullets([long]),
      fields([["naam", "x".repeat(500)]]),
      paragraph(long),
    ]),
  );
  expect(pages).toBeGreaterThan(6);
  expect(words.match(/woord1499/g)).toHaveLength(3);
  expect(words.replaceAll(" ", "")).toContain(`naam${"x".repeat(500)}woord0`);
  expect(words.match(/Kop/g)).toHaveLength(1);
  expect(artifacts.filter((page) => page.includes("Kop")).length).toBeGreaterThan(1);
});

test("a link or a blank over several lines stays whole, whatever stands beside it", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: fc.constantFrom(..."abc -/"), minLength: 1, maxLength: 90 }), {
        minLength: 1,
        maxLength: 4,
      }),
      async (strings) => {
        const blocks = strings.flatMap((words) => [
          heading("Kop"),
          paragraph(text`${words}${link(`z${words}`, "https://voorbeeld.nl/")}(${blank("iets")})`),
          steps([text`${words}${blank(`y${words}`)}`]),
        ]);
        const { words, nodes } = await wordsOf(documentOf(blocks));
        expect(nodes.flatMap(withDescendants).some(({ role }) => role === "Link")).toBe(true);
        for (const string of strings) {
          expect(lettersOf(words)).toContain(lettersOf(`${string}z${string}`));
          expect(words.replaceAll(" ", "")).toContain(`y${string.replaceAll(" ", "")}]`);
        }
      },
    ),
    { numRuns: 15 },
  );
});
