import fc from "fast-check";
import { expect, test } from "vitest";

import { translatorOf } from "~/i18n/index.server";
import { promisePurposes, promiseReaders } from "~/participation/index.server";

import { renderMarkdown } from "../document/markdown";
import { blankText, plainText, textsOf, type Block } from "../document/model";
import { makePack } from "./make-pack";
import { sampleSettings } from "./sample-settings";
import type { PackSettings } from "./settings";

const textOf = (settings: PackSettings) =>
  renderMarkdown(makePack(settings, "2026-11-22")).replaceAll("\u00a0", " ");
const wordsOf = (blocks: readonly Block[]) => blocks.flatMap(textsOf).map(plainText);
const sample = textOf(sampleSettings);

const { questionnaire, promise, organisation } = sampleSettings;
const promising = (terms: Partial<PackSettings["promise"]>): PackSettings => ({
  ...sampleSettings,
  promise: { ...promise, ...terms },
});
const asking = (asked: Partial<PackSettings["questionnaire"]>): PackSettings => ({
  ...sampleSettings,
  questionnaire: { ...questionnaire, ...asked },
});

type Swap = readonly [what: string, settings: PackSettings, before: string, after: string];

test.each<Swap>([
  ["the smallest group", promising({ minimum: 7 }), "10 mensen", "minder dan 7 mensen"],
  ["the smallest mean", promising({ minimum: 7 }), "van 10 of meer", "groepen van 7 of meer"],
  ["erasing addresses", promising({ addressesWeeks: 1 }), "4 weken", "1 week na het sluiten"],
  ["erasing at once", promising({ addressesWeeks: 0 }), "4 weken", "meteen na het sluiten"],
  ["erasing answers", promising({ answersMonths: 3 }), "12 maanden", "3 maanden na de publicatie"],
  ["erasing results", promising({ resultsMonths: 1 }), "36 maanden", "1 maand na de publicatie"],
  ["the version of the promise", promising({ version: 4 }), "versie 1", "versie 4"],
  ["the round", { ...sampleSettings, round: "Lente" }, "Najaar 2026", "Lente"],
  ["the last day", { ...sampleSettings, closesOn: "2027-05-01" }, "31 maart", "1 mei 2027"],
  ["no last day", { ...sampleSettings, closesOn: null }, "31 maart", "laatste dag waarop"],
  [
    "the first day",
    { ...sampleSettings, openedOn: "2026-12-01" },
    "dag waarop de meting opent",
    "1 december",
  ],
  ["the questionnaire", asking({ title: "Andere" }), "‘Proefmeting’", "‘Andere’"],
  ["its version", asking({ number: 8 }), "versie 3", "versie 8"],
  ["its hash", asking({ hash: "b4".repeat(32) }), questionnaire.hash, "b4".repeat(32)],
  ["its questions", asking({ items: 51 }), "43 vragen", "51 vragen"],
  ["an own part", asking({ ownParts: [] }), "zaaksysteem", "Geen eigen onderdelen"],
  ["what groups people", asking({ background: [] }), "34 jaar of jonger", "geen"],
  [
    "the breakdowns",
    asking({ breakdowns: [] }),
    "samen met ‘Hoe oud",
    "alleen cijfers van de hele",
  ],
  [
    "the headcount",
    { ...sampleSettings, units: { count: 1, headcount: 1 } },
    "270 mede",
    "1 medewerker in 1 afdeling,",
  ],
  [
    "no unit tree",
    { ...sampleSettings, units: { count: 0, headcount: null } },
    "270 mede",
    "aantal medewerkers dat",
  ],
  [
    "the name in the network",
    { ...sampleSettings, namedInNetwork: true },
    "zonder naam in het netwerk",
    "met naam in het netwerk",
  ],
  [
    "the contact",
    { ...sampleSettings, organisation: { ...organisation, contact: null } },
    "Servicepunt",
    "wie medewerkers kunnen bereiken",
  ],
  [
    "the promise's hash",
    { ...sampleSettings, promiseHash: "9a".repeat(32) },
    sampleSettings.promiseHash,
    "9a".repeat(32),
  ],
])("%s is said as it is set", (_, settings, before, after) => {
  const text = textOf(settings);
  const says = (one: string, words: string) => one.includes(words);
  expect([says(sample, before), says(text, after), says(text, before)]).toEqual([
    true,
    true,
    false,
  ]);
});

test("questions that take words of one's own are a risk by name", () => {
  expect(sample).not.toContain("open antwoord");
  expect(textOf(asking({ freeText: ["Wat nog meer?"] }))).toMatch(
    /open antwoord.*‘Wat nog meer\?’/,
  );
});

test("another organisation leaves no trace of the first", () => {
  const other = { ...organisation, name: "College Hazelaar", contact: "Balie 3" };
  const text = textOf({ ...sampleSettings, organisation: other, measurement: "hazelaar" });
  expect(text).not.toMatch(/iepenrode|servicepunt/i);
  expect(text.match(/College Hazelaar/g)?.length).toBeGreaterThan(5);
});

test("each purpose and each reader stands in every part that tells them, or in none", () => {
  const telling = {
    purposes: [/passende cursussen/i, /passende scholing/i],
    readers: [/^- Leidinggevenden/im, /leidinggevenden, voor zover/i],
  };
  const without = promising({
    purposes: promise.purposes.filter((purpose) => purpose !== "learning"),
    readers: promise.readers.filter((reader) => reader !== "managers"),
  });
  for (const said of Object.values(telling).flat()) {
    expect(sample).toMatch(said);
    expect(textOf(without)).not.toMatch(said);
  }
});

test("the letter names purposes and readers in the words of the promise", () => {
  const { t } = translatorOf("nl");
  const [letter] = makePack(sampleSettings, "2026-11-22").sections;
  const words = wordsOf(letter?.blocks ?? []);
  for (const purpose of promisePurposes) {
    expect(words).toContain(t(`promise:whole.purposes.${purpose}`));
  }
  for (const reader of promiseReaders) {
    expect(words).toContain(t(`promise:whole.readers.${reader}`));
  }
});

test("the letter is written in short sentences", () => {
  const [letter] = makePack(sampleSettings, "2026-11-22").sections;
  const sentences = wordsOf(letter?.blocks ?? [])
    .map((text) => text.replace(/\[in te vullen: [^\]]*\]/g, "iets"))
    .flatMap((text) => text.split(/(?<=[.?!:])\s+/));
  expect(sentences.length).toBeGreaterThan(40);
  expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 15)).toEqual([]);
});

test.each<[string, PackSettings, RegExp]>([
  [
    "a measurement that is open",
    { ...sampleSettings, state: "open", openedOn: "2026-12-01" },
    /al geopend op 1 december 2026/,
  ],
  ["HR that is no reader", promising({ readers: ["board"] }), /HR staat niet bij de lezers/],
  [
    "a name in the network that is no reader",
    { ...promising({ readers: ["hr"] }), namedInNetwork: true },
    /Kies één van beide/,
  ],
  [
    "a comparison that is no purpose",
    promising({ purposes: ["baseline"] }),
    /Vergelijken staat niet bij de doelen/,
  ],
])("%s is pointed out before anything else", (_, settings, sentence) => {
  expect(sample).not.toContain("Eerst nakijken");
  const [first = ""] = textOf(settings).split("## Nog in te vullen");
  expect(first).toMatch(sentence);
});

test("made-up data are marked first of all", () => {
  expect(textOf({ ...sampleSettings, demo: true })).toMatch(/^\*\*Demo: verzonnen/);
  expect(sample).toMatch(/^# Ondernemingsraad en privacy/);
});

const day = fc.constantFrom(null, "2026-12-01", "2027-03-31");
const words = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(..."ab c-|*é") });
const anySettings: fc.Arbitrary<PackSettings> = fc.record({
  organisation: fc.record({
    name: words,
    contact: fc.option(words),
    houseStyle: fc.constant(null),
  }),
  measurement: fc.constant("meting"),
  state: fc.constantFrom("planned", "open", "closed", "published"),
  round: words,
  openedOn: day,
  closesOn: day,
  closedOn: day,
  questionnaire: fc.record({
    title: words,
    number: fc.nat(9),
    hash: fc.constant("ab".repeat(32)),
    items: fc.nat(60),
    knowledge: fc.nat(8),
    background: fc.array(
      fc.record({ title: words, answers: fc.option(fc.array(words, { maxLength: 3 })) }),
      { maxLength: 3 },
    ),
    freeText: fc.array(words, { maxLength: 2 }),
    breakdowns: fc.array(fc.array(words, { minLength: 1, maxLength: 2 }), { maxLength: 4 }),
    ownParts: fc.array(words, { maxLength: 2 }),
  }),
  units: fc.record({ count: fc.nat(9), headcount: fc.option(fc.nat(9_000)) }),
  promise: fc.record({
    version: fc.integer({ min: 1, max: 9 }),
    minimum: fc.integer({ min: 5, max: 20 }),
    addressesWeeks: fc.nat(52),
    answersMonths: fc.nat(60),
    resultsMonths: fc.nat(120),
    purposes: fc.subarray([...promisePurposes], { minLength: 1 }),
    readers: fc.subarray([...promiseReaders], { minLength: 1 }),
  }),
  promiseHash: fc.constant("cd".repeat(32)),
  namedInNetwork: fc.boolean(),
  demo: fc.boolean(),
});

test("whatever is set, every blank is listed in front with the parts where it stands, and nothing else is", () => {
  fc.assert(
    fc.property(anySettings, (settings) => {
      const pack = makePack(settings, "2026-11-22");
      const list = pack.opening.find((block) => block.kind === "table");
      const listed = (list?.rows ?? []).map(([where = "", what = ""]) => ({
        where: plainText(where),
        what: plainText(what),
      }));
      const own = { blocks: pack.opening, name: "instellingen" };
      const parts = [...pack.sections, own].map(({ blocks }, index) => ({
        name: index < 4 ? String(index + 1) : own.name,
        text: wordsOf(blocks).join("\n"),
      }));
      const found = parts.flatMap(({ text }) => text.match(/\[in te vullen: [^\]]*\]/g) ?? []);
      expect(new Set(listed.map(({ what }) => blankText(what)))).toEqual(new Set(found));
      expect(listed).toHaveLength(new Set(found).size);
      for (const { where, what } of listed) {
        const standing = parts.filter(({ text }) => text.includes(blankText(what)));
        const names = where.split(/, | en /).sort();
        expect(names).toEqual(standing.map(({ name }) => name).sort());
      }
      expect(parts.map(({ text }) => text).join("\n")).not.toMatch(/undefined|null|NaN|\[object/);
    }),
    { numRuns: 200 },
  );
});
