import fc from "fast-check";
import { expect, test } from "vitest";

import { answerFor } from "./benchmark";
import { benchmarkSchema } from "./benchmark-schema.server";
import type { BenchmarkMember } from "./counted";
import { makeBenchmark } from "./make-benchmark";
import { networkHeadline } from "../network/network-headline";
import { networkView } from "../network/network-view";
import {
  areaIds,
  competenceIds,
  sampleDocument,
  sampleInstrument,
} from "../organisation/sample-results";
import { inDutch } from "../words/speak";

const measured = { scales: areaIds, competences: competenceIds };

type Some = { readonly named?: boolean; readonly n?: number; readonly mean?: number };

function member(slug: string, sector: string, { named = false, n = 100, mean = 50 }: Some = {}) {
  return {
    slug,
    sector,
    named,
    document: sampleDocument(Array(5).fill(mean), { n }),
  } satisfies BenchmarkMember;
}

const many = (sector: string, count: number, some: Some = {}) =>
  Array.from({ length: count }, (_, i) =>
    member(`${sector}-${i}`, sector, { ...some, mean: (some.mean ?? 50) + i }),
  );

const reasonFor = (members: readonly BenchmarkMember[], slug: string) => {
  const answer = answerFor(makeBenchmark(members, measured), slug);
  return answer.kind === "withheld" ? answer.reason : null;
};

test("own organisation stands against the others, each one vote, without itself", () => {
  const benchmark = makeBenchmark(many("zorg", 10), measured);
  const answer = answerFor(benchmark, "zorg-0");
  expect(answer).toMatchObject({ kind: "others", members: 9 });
  expect(answer.kind === "others" && answer.others.scales["veiligheid"]).toEqual({
    mean: 55,
    sd: 2.7,
    q1: 53,
    median: 55,
    q3: 57,
    members: 9,
  });
});

test("fewer than four others give no comparison", () => {
  expect(reasonFor(many("zorg", 4, { named: true }), "zorg-0")).toBe("too-few");
  expect(reasonFor(many("zorg", 5, { named: true }), "zorg-0")).toBeNull();
});

test("one to four members without a name are left out of everybody's others", () => {
  const members = [...many("zorg", 6, { named: true }), ...many("bouw", 4)];
  const benchmark = makeBenchmark(members, measured);
  expect(answerFor(benchmark, "zorg-0")).toMatchObject({ kind: "others", members: 5 });
  expect(answerFor(benchmark, "bouw-0")).toMatchObject({ kind: "others", members: 6 });
});

test("who knows the named members and itself is left with none or four and more others", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 8 }),
      fc.integer({ min: 0, max: 8 }),
      (named, unnamed) => {
        const members = [...many("zorg", named, { named: true }), ...many("bouw", unnamed)];
        const benchmark = makeBenchmark(members, measured);
        for (const { slug, named: isNamed } of members) {
          const answer = answerFor(benchmark, slug);
          if (answer.kind === "withheld") continue;
          const namedOthers = named - Number(isNamed);
          const unknown = answer.members - namedOthers;
          expect(unknown === 0 || unknown >= 4).toBe(true);
        }
      },
    ),
  );
});

test("another member with more than half of the others' respondents gives no comparison", () => {
  const members = [...many("zorg", 6), member("groot", "bouw", { n: 700 })];
  expect(reasonFor(members, "zorg-0")).toBe("could-be-subtracted");
  expect(reasonFor(members, "groot")).toBeNull();
});

test("a member with one hidden area counts nowhere, so that no two lines differ by one member", () => {
  const [first, ...rest] = many("zorg", 7);
  if (!first) throw new Error("no member");
  const scales = first.document.scales.map((scale) =>
    scale.id === "content" ? { ...scale, mean: null, withheld: "too-alike" as const } : scale,
  );
  const hidden = { ...first, document: { ...first.document, scales } };
  const benchmark = makeBenchmark([hidden, ...rest], measured);
  expect(answerFor(benchmark, first.slug)).toEqual({ kind: "withheld", reason: "not-comparable" });
  const answer = answerFor(benchmark, "zorg-1");
  expect(
    answer.kind === "others" && Object.values(answer.others.scales).map((line) => line.members),
  ).toEqual([5, 5, 5, 5, 5]);
});

test("an open round and a member that was not ready have a reason of their own", () => {
  expect(answerFor(null, "zorg-0")).toEqual({ kind: "withheld", reason: "round-open" });
  expect(reasonFor(many("zorg", 6), "later")).toBe("not-in-round");
});

test("what is stored reads back the same, and does not depend on the order of members", () => {
  const members = [...many("zorg", 6), ...many("bouw", 5, { named: true })];
  const benchmark = makeBenchmark(members, measured);
  expect(benchmarkSchema.parse(JSON.parse(JSON.stringify(benchmark)))).toEqual(benchmark);
  expect(makeBenchmark(members.toReversed(), measured)).toEqual(benchmark);
});

test("no mean of a member without a name is stored beside its name", () => {
  const secret = 71.3;
  const members = [...many("zorg", 6), member("stil", "zorg", { mean: secret })];
  const { answers, ...open } = makeBenchmark(members, measured);
  expect(JSON.stringify(open.named)).not.toContain("stil");
  expect(JSON.stringify(answers["stil"])).not.toContain(String(secret));
});

const network = {
  sectors: ["zorg", "bouw", "ict"].map((id) => ({ id, name: id.toUpperCase() })),
  size: 80,
  names: { "zorg-0": "Zorg Nul" },
};

function tableOf(
  members: readonly BenchmarkMember[],
  names: Record<string, string> = network.names,
) {
  const scales = sampleInstrument.scales.filter(({ id }) => sampleInstrument.total.includes(id));
  return networkView(makeBenchmark(members, measured), { ...network, names }, scales, {}, "nl");
}

const careWithOneNamed = many("zorg", 7).map((one, i) => ({ ...one, named: i === 0 }));

test("named members stand by name, the others of their sector as one line of quartiles", () => {
  const view = tableOf([...careWithOneNamed, ...many("bouw", 5)]);
  const [care] = view.sections;
  expect(care?.named.map(({ name }) => name)).toEqual(["Zorg Nul"]);
  expect(care?.pool?.members).toBe(6);
  expect(care?.pool?.quartiles?.[0]).toEqual({ q1: 50, median: 55, q3: 55 });
});

test("a member that no longer agrees is gone from the table", () => {
  const view = tableOf(careWithOneNamed, {});
  expect(view.sections[0]?.named).toEqual([]);
});

test("sectors with too few members without a name stand together", () => {
  const view = tableOf([...many("zorg", 6), ...many("bouw", 2), ...many("ict", 3)]);
  expect(view.sections.map(({ id, sectors }) => [id, sectors])).toEqual([
    ["zorg", ["ZORG"]],
    ["other", ["BOUW", "ICT"]],
  ]);
});

test("where the rules allow no line, the members without a name are hidden with a reason", () => {
  const view = tableOf([...many("zorg", 3), ...many("bouw", 4, { named: true })]);
  expect(view.unpooled).toBe("too-few");
  expect(view.sections.find(({ id }) => id === "zorg")?.pool).toEqual({
    members: 3,
    quartiles: null,
  });
});

test("the headline of the network names the sector that is ahead, and changes with the data", () => {
  const headline = (zorg: number, bouw: number) =>
    inDutch(
      tableOf([...many("zorg", 6, { mean: zorg }), ...many("bouw", 6, { mean: bouw })]).headline,
      "network",
    );
  expect(headline(70, 50)).toBe("ZORG loopt overal voor");
  expect(headline(50, 70)).toBe("BOUW loopt overal voor");
  expect(headline(50, 50)).toBe("De sectoren liggen dicht bij elkaar");
});

test("an exception is named, and a sector that only lags is said to lag", () => {
  const columns = areaIds.map((id) => ({
    id,
    name: id,
    short: id,
    activity: id,
    tone: "own" as const,
  }));
  const say = (areas: readonly string[], verdict: "higher" | "lower") =>
    inDutch(
      networkHeadline(
        areas.map((scale) => ({ sector: "zorg", scale, verdict })),
        network.sectors,
        columns,
        "nl",
      ),
      "network",
    );
  expect(say(["informatie", "communicatie", "content", "problemen"], "higher")).toBe(
    "ZORG loopt voor, behalve op veiligheid",
  );
  expect(say(["content"], "higher")).toBe("ZORG loopt voor op content");
  expect(say(["content", "veiligheid"], "lower")).toBe(
    "ZORG blijft achter op content en veiligheid",
  );
});
