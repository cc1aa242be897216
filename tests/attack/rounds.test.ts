import { expect, test } from "vitest";

import type { ResultDocument } from "~/releases";
import { makeBenchmark, type RoundBenchmark } from "~/results";

import { randomNumbers } from "../setup/plausible-answers";
import { attackRound, coalitionsOf } from "./rounds";

const scales = ["zoeken"];

function released(mean: number, n: number): ResultDocument {
  const line = { n, mean, ci: [mean - 2, mean + 2] as const };
  return {
    n,
    population: null,
    minimum: 10,
    protected: true,
    scales: [{ id: "zoeken", ...line, sd: 15, se: 1, levels: null }],
    competences: [],
    items: [],
    total: { ...line, sd: 15, se: 1, levels: null },
    breakdowns: [],
  };
}

function roundOf(seed: number): RoundBenchmark {
  const random = randomNumbers(`round ${seed * 7919}`);
  for (let i = 0; i < 8; i += 1) random();
  const named = random();
  const sectors = 1 + Math.floor(random() * 4);
  const members = Array.from({ length: 2 + Math.floor(random() * 14) }, (_, i) => ({
    slug: `lid-${i}`,
    sector: `sector-${Math.floor(random() * sectors)}`,
    named: random() < named,
    document: released(40 + 30 * random(), 20 + Math.floor(random() * 40)),
  }));
  return makeBenchmark(members, { scales, competences: [] });
}

const found = (benchmark: RoundBenchmark) =>
  coalitionsOf(benchmark).flatMap((readers) => attackRound(benchmark, readers) ?? []);

test("nobody learns something about fewer than four members without a name, and no two members about fewer than three", () => {
  const open = Array.from({ length: 300 }, (_, seed) => ({ seed, found: found(roundOf(seed)) }));
  expect(open.filter((one) => one.found.length > 0)).toEqual([]);
});

test("without the rules of the round the attacker finds members", () => {
  const line = { mean: 60, sd: 4, q1: 55, median: 60, q3: 65 };
  const slugs = ["a", "b", "c", "d", "e"];
  const answers = Object.fromEntries(
    slugs.map((slug) => [
      slug,
      {
        kind: "others" as const,
        members: 4,
        others: { scales: { zoeken: { ...line, members: 4 } }, competences: {} },
      },
    ]),
  );
  const benchmark: RoundBenchmark = {
    version: 1,
    members: slugs.map((slug) => ({ slug, sector: "s", named: slug === "a", counted: true })),
    scales,
    competences: [],
    answers,
    named: {},
    pools: [{ sectors: ["s"], members: 4, scales: { zoeken: { q1: 58.2, median: 60, q3: 63.1 } } }],
    unpooled: null,
    sectorFindings: [],
  };
  const two = { members: ["b", "c"], network: false };
  expect(attackRound(benchmark, two)?.members).toEqual(["d", "e"]);
  const readers = { members: ["b"], network: false };
  expect(attackRound(benchmark, readers)?.members).toEqual(["c", "d", "e"]);
  expect(attackRound(benchmark, { members: [], network: true })).toBeNull();
  expect(attackRound(benchmark, { members: ["b"], network: true })?.members).toHaveLength(3);
});
