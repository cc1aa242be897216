import fc from "fast-check";
import { expect, test } from "vitest";

import { ballotUnits, drawBallotUnits, noUnit } from "./ballot-units";

const tree = [
  { name: "Zorg", parent: null },
  { name: "Kliniek", parent: "Zorg" },
  { name: "Nacht", parent: "Kliniek" },
  { name: "Staf", parent: null },
];
const invite = (unit: string | null, count: number) =>
  Array.from({ length: count }, () => ({ unit }));

test("a ballot carries its own unit when that is large enough", () => {
  expect(ballotUnits(tree, invite("Nacht", 10), 10)("Nacht")).toBe("Nacht");
});

test("a ballot of a small unit carries the unit around it that is large enough", () => {
  const unitOf = ballotUnits(tree, [...invite("Nacht", 3), ...invite("Kliniek", 7)], 10);
  expect(unitOf("Nacht")).toBe("Kliniek");
  expect(unitOf("Kliniek")).toBe("Kliniek");
});

test("a ballot carries no unit when all around it are small", () => {
  expect(ballotUnits(tree, invite("Staf", 9), 10)("Staf")).toBeNull();
  expect(ballotUnits(tree, invite(null, 50), 10)(null)).toBeNull();
});

test("those of a small unit do not stand alone under the unit around it", () => {
  const invited = [...invite("Kliniek", 40), ...invite("Zorg", 2), ...invite("Staf", 30)];
  const unitOf = ballotUnits(tree, invited, 10);
  expect([unitOf("Kliniek"), unitOf("Zorg"), unitOf("Staf")]).toEqual(["Kliniek", null, "Staf"]);
});

const anyRoll = fc.array(fc.constantFrom("Zorg", "Kliniek", "Nacht", "Staf", "Weg", null), {
  maxLength: 90,
});
const anyMinimum = fc.integer({ min: 5, max: 20 });
const anySeed = fc.nat(1_000);

function sizes(carried: readonly (string | null)[]): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const unit of carried) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}

test("whatever a ballot carries, at least the minimum carry the same, no unit included", () => {
  fc.assert(
    fc.property(anyRoll, anyMinimum, anySeed, (units, minimum, seed) => {
      const invited = units.map((unit) => ({ unit }));
      const carried = drawBallotUnits(tree, invited, minimum, (count) => seed % count);
      expect(carried).toHaveLength(units.length);
      const counts = sizes(carried);
      if (counts.size === 1 && counts.has(null)) return;
      expect(Math.min(...counts.values(), Infinity)).toBeGreaterThanOrEqual(minimum);
    }),
  );
});

test("only the unit itself or one around it stands on a ballot", () => {
  const around: Record<string, string[]> = {
    Nacht: ["Nacht", "Kliniek", "Zorg"],
    Kliniek: ["Kliniek", "Zorg"],
    Zorg: ["Zorg"],
    Staf: ["Staf"],
  };
  fc.assert(
    fc.property(anyRoll, anyMinimum, anySeed, (units, minimum, seed) => {
      const invited = units.map((unit) => ({ unit }));
      const carried = drawBallotUnits(tree, invited, minimum, (count) => seed % count);
      for (const [line, unit] of carried.entries()) {
        if (unit === null || unit === noUnit) continue;
        expect(around[units[line] ?? ""]).toContain(unit);
      }
    }),
  );
});

test("three people that fit nowhere hide among others that chance picked, and nobody is asked", () => {
  const roll = [...invite("Kliniek", 40), ...invite("Staf", 3)];
  const carried = drawBallotUnits(tree, roll, 10, (count) => count - 1);
  expect(carried.slice(40)).toEqual([noUnit, noUnit, noUnit]);
  expect(sizes(carried)).toEqual(
    new Map([
      ["Kliniek", 33],
      [noUnit, 10],
    ]),
  );
});

test("where nobody's unit is known, everybody is asked", () => {
  expect(drawBallotUnits(tree, invite(null, 30), 10, () => 0)).toEqual(Array(30).fill(null));
});

test("a circle in the tree ends", () => {
  const circle = [
    { name: "A", parent: "B" },
    { name: "B", parent: "A" },
  ];
  expect(ballotUnits(circle, invite("A", 12), 10)("A")).toBe("A");
});
