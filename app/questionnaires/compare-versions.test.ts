import fc from "fast-check";
import { expect, test } from "vitest";

import { competenceSets, scaleSets } from "~/scoring";

import core from "../../survey-definitions/core.json";
import part from "../../survey-definitions/hanzehogeschool.json";
import { compareVersions, type VersionComparison } from "./compare-versions";
import type { JsonRecord } from "./json";
import { mergeDefinitions } from "./merge-definitions";
import { parseDefinition } from "./parse-definition";
import { exampleDefinition } from "./sample-definition";

type Question = Record<string, unknown> & { readonly name: string };

const scale = { id: "s", title: { nl: "Schaal", en: "Scale" }, competence: "1" };

/** Six questions on one scale; each test changes what it is about. */
const six: readonly Question[] = ["a", "b", "c", "d", "e", "f"].map((name) => ({
  type: "radiogroup",
  name,
  title: { nl: `Ik kan ${name}`, en: `I can ${name}` },
  scale: "s",
  competence: "1.1",
  choices: [
    { value: 0, text: { nl: "Niet", en: "Not" } },
    { value: 1, text: { nl: "Zelf", en: "Alone" } },
  ],
}));

function version(elements: readonly unknown[], ours: object = {}, survey: object = {}): JsonRecord {
  return {
    title: "Proef",
    nulmeting: { key: "proef", scales: [scale], total: { of: ["s"] }, ...ours },
    pages: [{ name: "p", elements }],
    ...survey,
  };
}

const compare = (old: JsonRecord, now: JsonRecord): VersionComparison =>
  compareVersions({ definition: old, hash: "oud" }, { definition: now, hash: "nieuw" });

/** The six with one of them changed. */
const withOne = (name: string, changed: object) =>
  six.map((question) => (question.name === name ? { ...question, ...changed } : question));

const kindsOf = (old: readonly unknown[], now: readonly unknown[]) => {
  const { items, scales } = compare(version(old), version(now));
  return {
    items: Object.fromEntries(
      items.map(({ id, changes }) => [id, changes.map(({ kind }) => kind)]),
    ),
    verdict: scales[0]?.verdict,
    common: scales[0]?.commonItems.length,
  };
};

const first = { type: "radiogroup", scale: "s" };
const yes = (text: string) => [
  { value: 0, text: "Niet" },
  { value: 1, text },
];

test.each([
  ["wording-nl", { title: { nl: "Ik wil a", en: "I can a" } }],
  ["wording-en", { title: { nl: "Ik kan a", en: "I want a" } }],
  ["wording-nl", { description: "Denk aan thuis" }],
  [
    "range",
    { choices: [0, 1, 2].map((value) => ({ value, text: ["Niet", "Zelf", "Goed"][value] })) },
  ],
  ["choices", { choices: [...yes("Zelf"), { value: "nvt", text: "N.v.t." }] }],
  ["choices", { choices: yes("Zelf").toReversed() }],
  ["labels-nl", { choices: yes("Samen") }],
  ["reverse", { reverse: true }],
  ["correct-answer", { correctAnswer: 1 }],
  ["condition", { visibleIf: "{b} = 1" }],
])(
  "an item with another %s is not the same item, and the scale compares on the other five",
  (kind, changed) => {
    const found = kindsOf(six, withOne("a", changed));
    expect(found.items["a"]).toContain(kind);
    expect(Object.keys(found.items)).toEqual(["a"]);
    expect(found).toMatchObject({ verdict: "common-items", common: 5 });
  },
);

test("wording and answer labels are told apart per language", () => {
  const labels = (nl: string, en: string) => ({
    choices: [
      { value: 0, text: { nl: "Niet", en: "Not" } },
      { value: 1, text: { nl, en } },
    ],
  });
  expect(kindsOf(six, withOne("a", labels("Zelf", "By myself"))).items).toEqual({
    a: ["labels-en"],
  });
  expect(kindsOf(six, withOne("a", labels("Samen", "Together"))).items).toEqual({
    a: ["labels-nl", "labels-en"],
  });
  const { items } = compare(version(six), version(withOne("a", labels("Samen", "Alone"))));
  expect(items[0]?.changes).toEqual([
    { kind: "labels-nl", from: { "1": "Zelf" }, to: { "1": "Samen" } },
  ]);
});

test.each([
  ["weight", { weight: 2 }, "common-items"],
  ["competence", { competence: "1.2" }, "comparable"],
  ["question-type", { type: "dropdown" }, "comparable"],
  ["translation", { title: { nl: "Ik kan a" } }, "comparable"],
])("another %s is told, and the item itself stays the same", (kind, changed, verdict) => {
  expect(kindsOf(six, withOne("a", changed))).toEqual({ items: { a: [kind] }, verdict, common: 6 });
});

test.each([
  ["  Ik kan  a ", true],
  ["Ik kan: a!", true],
  ["Ik kan „a”", true],
  ["Ik kan A", false],
  ["Ik kan a 5", false],
])("white space and punctuation are no change of wording: %j", (nl, same) => {
  const { items } = kindsOf(six, withOne("a", { title: { nl, en: "I can a" } }));
  expect(items).toEqual(same ? {} : { a: ["wording-nl"] });
});

test.each([
  ["10 %", "10"],
  ["1,5 uur", "15 uur"],
  ["-5 graden", "5 graden"],
  ["1, 2 of 3", "12 of 3"],
])("signs that carry meaning are wording: %j and %j", (one, other) => {
  const titled = (title: string) => withOne("a", { title });
  expect(kindsOf(titled(one), titled(other)).items).toEqual({ a: ["wording-nl"] });
});

test("the wording of a matrix row includes the question above it, and columns are its answers", () => {
  const matrix = (title: string, columns: readonly unknown[], text = "Ik typ") => [
    {
      type: "matrix",
      name: "m",
      title,
      columns,
      rows: [{ value: "r", text, scale: "s" }],
    },
  ];
  const old = matrix("Hoe vaak?", [1, 2, 3]);
  expect(kindsOf(old, matrix("Hoe goed?", [1, 2, 3])).items).toEqual({ "m.r": ["wording-nl"] });
  expect(kindsOf(old, matrix("Hoe vaak?", [1, 2, 3], "Ik bel")).items).toEqual({
    "m.r": ["wording-nl"],
  });
  expect(kindsOf(old, matrix("Hoe vaak?", [1, 2, 3, 4])).items).toEqual({
    "m.r": ["range", "choices"],
  });
});

test("the words at the ends of a rating are labels", () => {
  const rating = (maxRateDescription?: string) => [
    { type: "rating", name: "q", title: "Q", scale: "s", maxRateDescription },
  ];
  expect(kindsOf(rating("Vaak"), rating("Altijd")).items).toEqual({ q: ["labels-nl"] });
  expect(kindsOf(rating(), rating("Altijd")).items).toEqual({ q: ["labels-nl"] });
});

test("a condition on the page or panel around an item is a condition of the item", () => {
  const panel = (extra: object) => [
    { type: "panel", name: "x", elements: [{ ...first, name: "q", choices: [0, 1] }], ...extra },
  ];
  const changed = { q: ["condition"] };
  expect(kindsOf(panel({}), panel({ visibleIf: "{z} = 1" })).items).toEqual(changed);
  const old = version(six);
  const page = { name: "p", elements: six, visibleIf: "{z} = 1" };
  const { scales } = compare(old, { ...old, pages: [page] });
  expect(scales[0]?.verdict).toBe("not-comparable");
  expect(kindsOf(panel({ visibleIf: "{z}  =  1" }), panel({ visibleIf: "{z} = 1" })).items).toEqual(
    {},
  );
});

test("a renamed item is one that went and one that came", () => {
  const found = kindsOf(six, withOne("a", { name: "anders" }));
  expect(found).toEqual({
    items: { anders: ["added"], a: ["removed"] },
    verdict: "common-items",
    common: 5,
  });
});

test("an item on another scale is missing on the old one and new on the other", () => {
  const scales = [scale, { id: "t", title: { nl: "Tweede" } }];
  const seventh = { ...six[0], name: "g", scale: "t" };
  const old = version([...six, seventh], { scales });
  const now = version([...withOne("a", { scale: "t" }), seventh], { scales });
  const comparison = compare(old, now);
  expect(comparison.items).toEqual([{ id: "a", changes: [{ kind: "scale", from: "s", to: "t" }] }]);
  expect(
    comparison.scales.map(({ id, verdict, commonItems }) => [id, verdict, commonItems.length]),
  ).toEqual([
    ["s", "common-items", 5],
    ["t", "not-comparable", 1],
  ]);
});

test("twice the weight for every item changes no score", () => {
  const twice = six.map((question) => ({ ...question, weight: 2 }));
  const { scales, items } = compare(version(six), version(twice));
  expect(scales[0]?.verdict).toBe("comparable");
  expect(items).toHaveLength(6);
});

test("order is judged among the items that both have, with as few moves as possible", () => {
  const [a, b, c, d, e, f] = six;
  const found = compare(version(six), version([{ ...a, name: "nieuw" }, b, c, f, d, e, a]));
  const moves = found.items.flatMap(({ id, changes }) =>
    changes.flatMap(({ kind, from, to }) => (kind === "order" ? [[id, from, to]] : [])),
  );
  expect(moves).toEqual([
    ["f", 6, 3],
    ["a", 1, 6],
  ]);
});

test.each([
  [6, 3, "common-items"],
  [7, 3, "not-comparable"],
  [5, 2, "not-comparable"],
  [3, 3, "comparable"],
  [1, 1, "comparable"],
])("of %i items %i unchanged: %s", (all, same, verdict) => {
  const items = Array.from({ length: all }, (_, i) => ({
    ...first,
    name: `q${i}`,
    choices: [0, 1],
  }));
  const changed = items.map((item, i) => (i < same ? item : { ...item, reverse: true }));
  expect(kindsOf(items, changed).verdict).toBe(verdict);
});

test("half has to be half of the new items as well", () => {
  const more = Array.from({ length: 7 }, (_, i) => ({ ...first, name: `n${i}`, choices: [0, 1] }));
  expect(kindsOf(six, [...six, ...more.slice(0, 6)]).verdict).toBe("common-items");
  expect(kindsOf(six, [...six, ...more]).verdict).toBe("not-comparable");
});

test("a scale that came or went has nothing to compare with, and its sentence says so", () => {
  const two = [scale, { id: "t", title: { nl: "Tweede", en: "Second" } }];
  const more = [...six, { ...six[0], name: "g", scale: "t" }];
  const came = compare(version(six), version(more, { scales: two })).scales[1];
  expect(came).toMatchObject({ id: "t", verdict: "not-comparable", changes: [{ kind: "added" }] });
  expect(came?.meaning).toEqual({
    nl: "Tweede: nieuw in deze versie. Er is geen eerdere score om mee te vergelijken.",
    en: "Second: new in this version. There is no earlier score to compare with.",
  });
  const went = compare(version(more, { scales: two }), version(six)).scales[1];
  expect(went).toMatchObject({ changes: [{ kind: "removed" }] });
});

test("the total compares as far as the least comparable of its scales, and not with other scales", () => {
  const totalOf = (now: readonly unknown[]) => compare(version(six), version(now)).total?.verdict;
  expect(totalOf(six)).toBe("comparable");
  expect(totalOf(withOne("a", { reverse: true }))).toBe("common-items");
  expect(totalOf(six.slice(4))).toBe("not-comparable");
  const scales = [scale, { id: "t", title: { nl: "Tweede" } }];
  const more = [...six, { ...six[0], name: "g", scale: "t" }];
  const old = version(more, { scales, total: { of: ["s"] } });
  const now = version(more, { scales, total: { of: ["s", "t"] } });
  expect(compare(old, now).total).toMatchObject({
    verdict: "not-comparable",
    changes: [{ kind: "scales", from: ["s"], to: ["s", "t"] }],
  });
  const none = version(six, { total: undefined });
  expect(compare(none, none).total).toBeNull();
});

test("other cut-offs leave the means comparable and the shares per level not", () => {
  const levels = (from: number) => [
    { id: "laag", from: 0, title: "Laag" },
    { id: "hoog", from, title: "Hoog" },
  ];
  const found = compare(version(six, { levels: levels(50) }), version(six, { levels: levels(60) }));
  expect(found.levels).toMatchObject({
    verdict: "not-comparable",
    changes: [{ kind: "from", level: "hoog", from: 50, to: 60 }],
  });
  expect(found.scales[0]?.verdict).toBe("comparable");
});

test("what a version means for each scale is said in both languages", () => {
  const [common] = compare(version(six), version(withOne("a", { reverse: true }))).scales;
  expect(common?.meaning).toEqual({
    nl: "Schaal: gelijk gebleven: 5 van de 6 oude en 5 van de 6 nieuwe vragen. Vergelijk alleen op die 5 vragen, niet op de hele score.",
    en: "Scale: unchanged: 5 of the 6 old and 5 of the 6 new questions. Compare on those 5 questions only, not on the whole score.",
  });
  const [weighted] = compare(version(six), version(withOne("a", { weight: 2 }))).scales;
  expect(weighted?.meaning.nl).toContain("tellen anders mee");
});

test("a part on the core compares with the core on every scale of the core", () => {
  const merged = mergeDefinitions(core, part);
  const { scales, competences, total, items } = compare(core, merged);
  const shared = scales.filter(({ id }) => core.nulmeting.scales.some((one) => one.id === id));
  expect(shared).toHaveLength(6);
  for (const one of [...shared, ...competences, total]) expect(one?.verdict).toBe("comparable");
  expect(items.every(({ changes }) => changes.every(({ kind }) => kind === "added"))).toBe(true);
});

test.each([
  ["core", core],
  ["part", mergeDefinitions(core, part)],
  ["example", exampleDefinition()],
])(
  "identical definitions are comparable on exactly the items that are scored: %s",
  (_, definition) => {
    const found = compare(definition, structuredClone(definition));
    const instrument = parseDefinition(definition);
    const scored = [scaleSets(instrument), competenceSets(instrument)].map((sets) =>
      sets.map(({ id, items }) => [id, "comparable", items.map(({ name }) => name)]),
    );
    const judged = [found.scales, found.competences].map((sets) =>
      sets.map(({ id, verdict, commonItems }) => [id, verdict, commonItems]),
    );
    expect(judged).toEqual(scored);
    expect(found.total?.verdict).toBe("comparable");
    expect([found.items, found.levels.changes]).toEqual([[], []]);
  },
);

const change = fc.constantFrom<object>(
  {},
  {},
  { reverse: true },
  { weight: 3 },
  { title: "Anders" },
  { competence: "1.2" },
  { choices: [0, 1, 2] },
  { visibleIf: "{b} = 1" },
  { name: "x" },
);

const anyVersion = fc
  .tuple(fc.tuple(...six.map(() => change)), fc.shuffledSubarray([...six.keys()], { minLength: 1 }))
  .map(([changes, order]) => {
    const all = six.map((question, i) => ({
      ...question,
      ...changes[i],
      name: "name" in (changes[i] ?? {}) ? `x${question.name}` : question.name,
    }));
    return version(order.map((i) => all[i]));
  });

test("verdicts and common items are the same in either direction", () => {
  fc.assert(
    fc.property(anyVersion, anyVersion, (one, other) => {
      const read = (found: VersionComparison) =>
        [...found.scales, ...found.competences]
          .map(({ id, verdict, commonItems }) => [id, verdict, commonItems.toSorted()].join())
          .sort();
      const [there, back] = [compare(one, other), compare(other, one)];
      expect(read(back)).toEqual(read(there));
      expect(back.total?.verdict).toBe(there.total?.verdict);
      // Which of two swapped items moved is a matter of taste; how many did is not.
      const moved = ({ items }: VersionComparison) =>
        items.filter(({ changes }) => changes.some(({ kind }) => kind === "order")).length;
      const changed = ({ items }: VersionComparison) =>
        items
          .filter(({ changes }) => changes.some(({ kind }) => kind !== "order"))
          .map(({ id }) => id)
          .sort();
      expect([moved(back), changed(back)]).toEqual([moved(there), changed(there)]);
    }),
  );
});

test("a scale is comparable only when every item of both is common to both", () => {
  fc.assert(
    fc.property(anyVersion, anyVersion, (one, other) => {
      for (const { verdict, commonItems, items } of compare(one, other).scales) {
        if (verdict === "comparable")
          expect(items).toEqual({ old: commonItems.length, new: commonItems.length });
        if (verdict === "common-items") expect(commonItems.length).toBeGreaterThanOrEqual(3);
      }
    }),
  );
});
