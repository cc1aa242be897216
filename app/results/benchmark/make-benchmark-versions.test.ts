import fc from "fast-check";
import { expect, test } from "vitest";

import { mayCompare } from "~/disclosure";

import { answerFor, type BenchmarkAnswer } from "./benchmark";
import { benchmarkSchema } from "./benchmark-schema.server";
import { comparisonView } from "../organisation/comparison-view";
import { commonLine } from "./common-line";
import {
  asMember,
  countedOf,
  type AskedMember,
  type BenchmarkMember,
  type Measured,
} from "./counted";
import { hrView } from "../organisation/hr-view";
import { makeBenchmark } from "./make-benchmark";
import { networkView } from "../network/network-view";
import {
  areaIds,
  competenceIds,
  sampleDocument,
  sampleInstrument,
} from "../organisation/sample-results";

const measured: Measured = {
  scales: areaIds,
  competences: competenceIds,
  families: areaIds.map((id, i) => ({ scales: [id], competences: competenceIds.slice(i, i + 1) })),
  weights: { a: 1, b: 1, c: 1, d: 3 },
};

type Some = {
  readonly named?: boolean;
  readonly n?: number;
  readonly mean?: number;
  readonly items?: Readonly<Record<string, number | null>>;
  readonly asked?: Readonly<Record<string, AskedMember>> | undefined;
};

function member(slug: string, some: Some = {}): BenchmarkMember {
  const { named = false, n = 100, mean = 50, asked } = some;
  const items = Object.entries({ a: mean, b: mean, c: mean, d: mean, ...some.items });
  const document = sampleDocument(Array(5).fill(mean), {
    n,
    items: items.map(([id, value]) => ({ id, mean: value, missing: 0 })),
  });
  return { slug, sector: "zorg", named, document, ...(asked && { asked }) };
}

const many = (count: number, some: Some = {}) =>
  Array.from({ length: count }, (_, i) =>
    member(`m${String(i).padStart(2, "0")}`, { ...some, mean: (some.mean ?? 50) + i }),
  );

const own: AskedMember["own"] = { group: { n: 150, mean: 61.26, sd: 15, population: 300 } };

/** Asked "informatie" otherwise: a, b and d stayed the same. */
const partly = (rest: Partial<AskedMember> = {}): Some["asked"] => ({
  informatie: { verdict: "common-items", commonItems: ["a", "b", "d"], items: 4, own, ...rest },
});
const otherwise: Some["asked"] = {
  informatie: { verdict: "not-comparable", commonItems: ["a"], items: 4 },
};

function othersOf(members: readonly BenchmarkMember[], slug: string) {
  const answer: BenchmarkAnswer = answerFor(makeBenchmark(members, measured), slug);
  if (answer.kind !== "others") throw new Error(JSON.stringify(answer));
  return answer;
}

const linesOf = ({ others }: ReturnType<typeof othersOf>) =>
  Object.fromEntries(Object.entries(others.scales).map(([id, { members }]) => [id, members]));

test("a member that was asked an area otherwise is left out of that line and its competences, and it is said", () => {
  const members = [...many(6), member("z", { mean: 99, asked: otherwise })];
  const answer = othersOf(members, "m00");
  expect(linesOf(answer)).toEqual({
    informatie: 5,
    communicatie: 6,
    content: 6,
    veiligheid: 6,
    problemen: 6,
  });
  expect(answer.others.scales["informatie"]?.mean).toBe(53);
  expect(answer.others.competences["1.1"]?.members).toBe(5);
  expect(answer.others.competences["2.1"]?.members).toBe(6);
  expect(answer.basis?.["informatie"]).toMatchObject({ verdict: "comparable", leftOut: 1 });

  const mine = othersOf(members, "z");
  expect(Object.keys(mine.others.scales)).toEqual([
    "communicatie",
    "content",
    "veiligheid",
    "problemen",
  ]);
  expect(Object.keys(mine.others.competences)).toEqual(["2.1", "3.1", "4.1", "5.1"]);
  expect(mine.basis?.["informatie"]).toEqual({
    verdict: "not-comparable",
    common: 1,
    items: 4,
    leftOut: 0,
    withheld: null,
  });
});

test("where all were asked alike nothing is said about it", () => {
  expect(othersOf(many(6), "m00")).not.toHaveProperty("basis");
});

test("on common items a member stands beside the others' means on those items, with its own on the same", () => {
  const members = [
    // Their scores on the item that changed, c, would pull every mean down.
    ...many(6, { items: { c: 0 } }),
    member("z", { asked: partly() }),
    member("y", { mean: 20, asked: otherwise }),
  ];
  const answer = othersOf(members, "z");
  const line = answer.others.scales["informatie"];
  expect(line).toMatchObject({ members: 6, mean: 52.5, own: { n: 150, mean: 61.3 } });
  const [low = 0, high = 0] = line?.own?.ci ?? [];
  // t(149) · 15 / √150 · √(1 − 150/300)
  expect((high - low) / 2).toBeCloseTo(1.976 * (15 / Math.sqrt(150)) * Math.SQRT1_2, 1);
  expect(answer.others.competences).not.toHaveProperty("1.1");
  expect(answer.basis?.["informatie"]).toEqual({
    verdict: "common-items",
    common: 3,
    items: 4,
    leftOut: 1,
    withheld: null,
  });
});

test("items weigh as most members have them", () => {
  const members = [...many(6, { items: { a: 0, b: 0, d: 50 } }), member("z", { asked: partly() })];
  expect(othersOf(members, "z").others.scales["informatie"]?.mean).toBe(30);
});

test("others that were asked otherwise too stand there only if the common items are theirs as well", () => {
  const same = member("y", { named: true, mean: 80, asked: partly() });
  const fewer = member("x", {
    named: true,
    mean: 20,
    asked: partly({ commonItems: ["a", "b", "c"] }),
  });
  const answer = othersOf([...many(6), same, fewer, member("z", { asked: partly() })], "z");
  expect(answer.others.scales["informatie"]).toMatchObject({ members: 7 });
  expect(answer.basis?.["informatie"]?.leftOut).toBe(1);
});

test("one without a name more than in the others' line could be subtracted, so it stays out", () => {
  const same = member("y", { mean: 80, asked: partly() });
  const answer = othersOf([...many(6), same, member("z", { asked: partly() })], "z");
  expect(answer.others.scales["informatie"]).toMatchObject({ members: 6, mean: 52.5 });
});

test.each([
  [
    { own: { group: null, reason: "too-few-for-common-items" } } as const,
    "too-few-for-common-items",
  ],
  [{ own: { group: null, reason: "too-alike" } } as const, "hidden"],
])(
  "without an own score on the common items there is no line, and the reason",
  (rest, withheld) => {
    const answer = othersOf([...many(6), member("z", { asked: partly(rest) })], "z");
    expect(answer.others.scales).not.toHaveProperty("informatie");
    expect(answer.basis?.["informatie"]).toMatchObject({ verdict: "common-items", withheld });
  },
);

test("the organisation rules hold for a line on common items too", () => {
  const hidden = many(7, { items: { a: null } }).map((one, i) => ({ ...one, slug: `h${i}` }));
  // Only three others show the item.
  const few = [...many(3), ...hidden, member("z", { asked: partly() })];
  expect(othersOf(few, "z").basis?.["informatie"]?.withheld).toBe("too-few");
  const dominated = [...many(6), member("groot", { n: 5_000 }), member("z", { asked: partly() })];
  expect(answerFor(makeBenchmark(dominated, measured), "z")).toEqual({
    kind: "withheld",
    reason: "could-be-subtracted",
  });
});

test("a member that was asked every area otherwise has no comparison, and keeps nobody else from one", () => {
  const all = Object.fromEntries(
    areaIds.map((id): [string, AskedMember] => [
      id,
      { verdict: "not-comparable", commonItems: [], items: 4 },
    ]),
  );
  const benchmark = makeBenchmark([...many(6), member("z", { named: true, asked: all })], measured);
  expect(answerFor(benchmark, "z")).toEqual({ kind: "withheld", reason: "not-comparable" });
  expect(benchmark.named).not.toHaveProperty("z");
  expect(answerFor(benchmark, "m00").kind).toBe("others");
});

test("sectors are of members that were asked everything alike", () => {
  const { members, pools } = makeBenchmark(
    [...many(6), member("z", { asked: partly() })],
    measured,
  );
  expect(members.filter(({ counted }) => !counted).map(({ slug }) => slug)).toEqual(["z"]);
  expect(pools.map((pool) => pool.members)).toEqual([6]);
});

test("the network sees a named member's other areas, and why one has no number", () => {
  const benchmark = makeBenchmark(
    [...many(6), member("z", { named: true, mean: 70, asked: otherwise })],
    measured,
  );
  const scales = sampleInstrument.scales.filter(({ id }) => sampleInstrument.total.includes(id));
  const network = { sectors: [{ id: "zorg", name: "Zorg" }], size: 8, names: { z: "Zet" } };
  const [section] = networkView(benchmark, network, scales, {}, "nl").sections;
  expect(section?.named[0]).toMatchObject({
    means: [null, 70, 70, 70, 70],
    otherwise: [true, false, false, false, false],
  });
});

test("the comparison page has own and others on the same items, and the results page keeps the released score", () => {
  const members = [...many(6), member("z", { asked: partly() })];
  const answer = othersOf(members, "z");
  const document = sampleDocument([50, 50, 50, 50, 50]);
  const view = comparisonView(document, sampleInstrument, answer, "nl");
  const row = view.areas.rows.find(({ id }) => id === "informatie");
  expect(row).toMatchObject({ figure: { mean: 61.3 }, verdict: "higher", basis: { common: 3 } });
  expect(view.areas.alike).toBe(false);

  const page = hrView({
    document,
    instrument: sampleInstrument,
    benchmark: answer,
    by: null,
    language: "nl",
  });
  expect(page.areas.rows.find(({ id }) => id === "informatie")).toMatchObject({
    figure: { mean: 50 },
    others: null,
    verdict: null,
  });
  expect(page.areas.askedOtherwise).toEqual(["informatie"]);
});

test("what is stored reads back the same, and does not depend on the order of members", () => {
  const members = [
    ...many(7),
    member("y", { named: true, asked: otherwise }),
    member("z", { asked: partly() }),
  ];
  const benchmark = makeBenchmark(members, measured);
  expect(benchmarkSchema.parse(JSON.parse(JSON.stringify(benchmark)))).toEqual(benchmark);
  expect(makeBenchmark(members.toReversed(), measured)).toEqual(benchmark);
});

const anyMember = fc.record({
  alike: fc.boolean(),
  hidden: fc.boolean(),
  named: fc.boolean(),
  n: fc.integer({ min: 20, max: 120 }),
});

test("two lines about one area never differ by one to three members without a name, and obey the organisation rules", () => {
  const anyLines = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { minLength: 4 }), {
    maxLength: 3,
  });
  fc.assert(
    fc.property(fc.array(anyMember, { maxLength: 24 }), anyLines, (all, lines) => {
      const slugOf = (i: number) => `m${String(i).padStart(2, "0")}`;
      const shown = lines.map((line) => new Set(line.map(slugOf)));
      const candidates = all.flatMap(({ alike, hidden, named, n }, i) => {
        const items: Some["items"] = hidden ? { a: null } : {};
        const asked = alike ? undefined : partly({ commonItems: ["a", "b", "c"] });
        return countedOf(member(slugOf(i), { named, n, items, asked }), measured) ?? [];
      });
      const z = countedOf(member("z", { asked: partly() }), measured);
      if (!z) throw new Error("z counts");
      const line = commonLine(z, "informatie", [...candidates, z], measured, shown);
      if (line.withheld) return;
      for (const { slug } of line.members) {
        const { alike, hidden } = all[Number(slug.slice(1))] ?? {};
        expect([slug, alike, hidden]).toEqual([slug, true, false]);
      }
      expect(mayCompare("z", line.members.map(asMember))).toBeNull();
      const unnamed = line.members.filter(({ named }) => !named).map(({ slug }) => slug);
      for (const other of shown) {
        const inBoth = unnamed.filter((slug) => other.has(slug)).length;
        const apart = other.size + unnamed.length - 2 * inBoth;
        expect(apart === 0 || apart >= 4).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
