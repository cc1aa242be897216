import fc from "fast-check";
import { expect, test } from "vitest";

import { createTranslator, loadResources } from "~/i18n";
import type { SetComparison, VersionComparison } from "~/questionnaires";

import type { Wave } from "../benchmark/on-common-items";
import {
  sampleBreakdown,
  sampleDocument,
  sampleGroup,
  sampleInstrument,
} from "../organisation/sample-results";
import { inDutch } from "../words/speak";
import { choosePair, type TrendMeasurement } from "./trend-pair";
import { trendView } from "./trend-view";
import { groupsChart, trendCells, trendDotRow, type TrendWords } from "./trend-words";
import { wordsOf } from "../words/words";

const names = { earlier: "Nulmeting 2025", later: "Nulmeting 2026" };

type Changed = Partial<SetComparison> & { readonly id: string };

/** All scales compare whole, but for those that are given. */
function comparison(...changed: readonly Changed[]): VersionComparison {
  const meaning = { nl: "", en: "" };
  const whole = { verdict: "comparable", changes: [], meaning } as const;
  return {
    old: { key: "voorbeeld", hash: "" },
    new: { key: "voorbeeld", hash: "" },
    scales: sampleInstrument.scales.map(({ id }) => ({
      ...whole,
      id,
      commonItems: [`${id}-1`],
      items: { old: 1, new: 1 },
      ...changed.find((one) => one.id === id),
    })),
    competences: [],
    total: { ...whole, commonItems: [] },
    levels: { verdict: "comparable", changes: [], meaning },
    items: [],
  };
}

const level = [50, 50, 50, 50, 50];

function wave(means: readonly number[], rest: Parameters<typeof sampleDocument>[1] = {}): Wave {
  return { document: sampleDocument(means, rest), kept: [], instrument: sampleInstrument };
}

const view = (earlier: Wave, later: Wave, of = comparison(), by: string | null = null) =>
  trendView(earlier, later, of, { names, by, language: "nl" });

const headlineOf = (then: readonly number[], now: readonly number[]) =>
  inDutch(view(wave(then), wave(now)).headline, "trend");

const findingOf = (then: readonly number[], now: readonly number[]) =>
  inDutch(view(wave(then), wave(now)).areas.finding, "trend");

test("the headline names what changed, and changes with the data", () => {
  expect(headlineOf(level, [50, 50, 50, 60, 50])).toBe("Veiligheid hoger dan bij Nulmeting 2025");
  expect(headlineOf([50, 50, 50, 60, 50], level)).toBe("Veiligheid lager dan bij Nulmeting 2025");
  expect(headlineOf(level, [60, 50, 50, 60, 40])).toBe(
    "Informatie en veiligheid hoger, problemen lager dan bij Nulmeting 2025",
  );
  expect(headlineOf(level, [60, 60, 60, 60, 50])).toBe(
    "Vier gebieden hoger dan bij Nulmeting 2025",
  );
  expect(headlineOf(level, [40, 40, 40, 60, 50])).toBe(
    "Veiligheid hoger, drie gebieden lager dan bij Nulmeting 2025",
  );
  expect(headlineOf(level, [60, 60, 60, 60, 60])).toBe(
    "Alle vijf gebieden hoger dan bij Nulmeting 2025",
  );
  expect(headlineOf(level, [50.5, 50, 50, 50, 50])).toBe(
    "Geen aantoonbaar verschil met Nulmeting 2025",
  );
});

test("the finding counts the areas that changed, of those that were compared", () => {
  expect(findingOf(level, [60, 50, 50, 60, 50])).toBe(
    "Twee van de vijf gebieden zijn aantoonbaar veranderd",
  );
  expect(findingOf(level, [60, 50, 50, 50, 50])).toBe(
    "Eén van de vijf gebieden is aantoonbaar veranderd",
  );
  expect(findingOf(level, level)).toBe("Geen van de vijf gebieden is aantoonbaar veranderd");
  expect(findingOf(level, [60, 40, 60, 60, 60])).toBe(
    "Alle vijf gebieden zijn aantoonbaar veranderd",
  );
  const few = comparison(
    ...["informatie", "communicatie", "content"].map((id): Changed => ({
      id,
      verdict: "not-comparable",
      commonItems: [],
    })),
  );
  const shown = view(wave(level), wave([50, 50, 50, 60, 50]), few);
  expect(inDutch(shown.areas.finding, "trend")).toBe(
    "Eén van de twee vergelijkbare gebieden is aantoonbaar veranderd",
  );
});

test("measurements that cannot be compared at all are said to be so, and nothing is claimed", () => {
  const none = comparison(
    ...sampleInstrument.scales.map(({ id }): Changed => ({
      id,
      verdict: "not-comparable",
      commonItems: [],
    })),
  );
  const shown = view(wave(level), wave([90, 90, 90, 90, 90]), none);
  expect(inDutch(shown.headline, "trend")).toBe("Niet te vergelijken met Nulmeting 2025");
  expect(inDutch(shown.areas.finding, "trend")).toBe("De vijf gebieden, toen en nu");
});

test("of a measurement with too few people not even their number is said", () => {
  const { document, ...rest } = wave([], { scales: [], competences: [], total: null });
  const small = { ...rest, document: { ...document, n: 6, withheld: "too-few" as const } };
  const shown = view(small, wave(level));
  expect(shown.lead.map((sentence) => inDutch(sentence, "trend")).join(" ")).not.toMatch(/\d/);
  expect(inDutch(shown.headline, "trend")).toBe("Nulmeting 2026 naast Nulmeting 2025");
});

const translator = createTranslator("nl", await loadResources("nl"));
const speaker = (namespace: "trend" | "results") => {
  const t = translator.getFixedT("nl", namespace);
  return wordsOf((key, values) => t(key, { ...values }), "nl");
};
const words: TrendWords = { own: speaker("trend"), shared: speaker("results"), names };

test("a row says now, then, and the verdict with its margin; its table line says all numbers", () => {
  const { areas } = view(wave(level), wave([50, 50, 50, 62, 50]));
  const row = areas.rows.find(({ line }) => line.id === "veiligheid");
  if (!row) throw new Error("no row");
  expect(trendDotRow(row, true, words)).toMatchObject({
    label: "Veiligheid",
    value: "62",
    interval: "was 50",
    note: null,
    verdict: { text: expect.stringMatching(/^hoger, \+\d+,\d tot \+\d+,\d$/), proven: true },
    mark: { mean: 62 },
    before: { mean: 50 },
    hidden: null,
  });
  const [name, then, now, change, margin, g, word, basis] = trendCells(row, words);
  expect([name, then, now, change, word, basis]).toEqual([
    "Veiligheid",
    50,
    62,
    12,
    "hoger",
    "dezelfde vragen",
  ]);
  const [low, high] = Array.isArray(margin) ? margin : [];
  expect(low).toBeGreaterThan(0);
  expect(high).toBeGreaterThan(12);
  expect(g).toBeGreaterThan(0.2);
});

test("the verdict about the questions stands beside the number, and the reason in its place", () => {
  const changed = comparison(
    { id: "content", verdict: "not-comparable", commonItems: ["a"], items: { old: 6, new: 7 } },
    {
      id: "kennis",
      verdict: "not-comparable",
      changes: [{ kind: "added", items: [], from: null, to: "" }],
    },
  );
  const shown = view(wave(level), wave([60, 50, 90, 50, 50]), changed);
  expect(shown.alike).toBe(false);
  const row = (id: string) => {
    const found = [...shown.areas.rows, ...shown.others].find(({ line }) => line.id === id);
    if (!found) throw new Error(id);
    return found;
  };
  expect(trendDotRow(row("informatie"), shown.alike, words).note).toBe("dezelfde vragen");
  const content = trendDotRow(row("content"), shown.alike, words);
  expect(content).toMatchObject({ value: null, mark: null, verdict: null });
  expect(content.hidden).toContain("1 van de 6 bleven gelijk");
  expect(trendCells(row("content"), words).join()).not.toContain("90");
  expect(trendDotRow(row("kennis"), shown.alike, words).hidden).toContain("nieuw");
});

test("a hidden number says of which measurement it is", () => {
  const { document, ...rest } = wave(level);
  const scales = document.scales.map((scale) =>
    scale.id === "content" ? { ...scale, mean: null, withheld: "too-alike" as const } : scale,
  );
  const { areas } = view({ ...rest, document: { ...document, scales } }, wave(level));
  const row = areas.rows.find(({ line }) => line.id === "content");
  expect(row && trendDotRow(row, true, words).hidden).toMatch(/^Nulmeting 2025: In één groep/);
});

test("groups are marked only where their change was shown to be real, and a chosen breakdown stays chosen", () => {
  const units = (means: readonly number[]) =>
    wave(means, {
      breakdowns: [
        sampleBreakdown([sampleGroup("Noord", 80, means), sampleGroup("Zuid", 80, level)]),
        {
          ...sampleBreakdown([sampleGroup("x", 80, level)]),
          by: ["ageBand"],
          groups: [{ ...sampleGroup("x", 80, level), values: { ageBand: "__unknown__" } }],
        },
      ],
    });
  const shown = view(units(level), units([50, 50, 50, 64, 50]));
  if (!shown.groups) throw new Error("no groups");
  expect(inDutch(shown.groups.finding, "trend")).toBe("Noord scoort hoger op veiligheid");
  const table = groupsChart(shown.groups, words).heat;
  expect(
    table.rows.map(({ label, cells }) => [
      label,
      ...cells.map((cell) => cell.kind === "plain" && [cell.text, cell.mark?.text]),
    ]),
  ).toEqual([
    [
      "Noord",
      ...["0", "0", "0"].map((text) => [text, undefined]),
      ["+14", "hoger"],
      ["0", undefined],
    ],
    ["Zuid", ...Array.from({ length: 5 }, () => ["0", undefined])],
  ]);
  const byAge = view(units(level), units(level), comparison(), "ageBand");
  expect(byAge.groups && groupsChart(byAge.groups, words).heat.rows[0]?.label).toBe(
    "Niet ingevuld",
  );
  expect(view(wave(level), wave(level)).groups).toBeNull();
});

const measurement = (slug: string): TrendMeasurement => ({
  slug,
  name: slug,
  closedOn: null,
  n: 100,
  questionnaire: "core",
  version: 1,
});

const four = ["d", "c", "b", "a"].map(measurement);
const pairOf = (asked: string | null, from: string | null, of = four) => {
  const pair = choosePair(of, asked, from);
  return pair && `${pair.earlier.slug}→${pair.later.slug}`;
};

test("the newest two are compared unless the address chooses others", () => {
  expect(pairOf(null, null)).toBe("c→d");
  expect(pairOf("c", null)).toBe("b→c");
  expect(pairOf("d", "a")).toBe("a→d");
  expect(pairOf(null, "b")).toBe("b→d");
  // Of the oldest nothing came before: it stands beside the newest.
  expect(pairOf("a", null)).toBe("a→d");
  // Not earlier: passed over.
  expect(pairOf("c", "d")).toBe("b→c");
  // A measurement that still runs is none of these.
  expect(pairOf("open", null)).toBe("c→d");
});

test("a pair is always two measurements in time, and there is none of fewer than two", () => {
  const slug = fc.option(fc.constantFrom("a", "b", "c", "d", "open"), { nil: null });
  fc.assert(
    fc.property(fc.subarray(four), slug, slug, (of, asked, from) => {
      const pair = choosePair(of, asked, from);
      if (of.length < 2) expect(pair).toBeNull();
      else
        expect(pair && of.indexOf(pair.earlier)).toBeGreaterThan(pair ? of.indexOf(pair.later) : 0);
    }),
  );
});
