import fc from "fast-check";
import { expect, test } from "vitest";

import { ballotUnits, upwards } from "./ballot-units";

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

test("no unit on a ballot ever has fewer invitations than the minimum", () => {
  const names = ["Zorg", "Kliniek", "Nacht", "Staf", null];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...names), { maxLength: 60 }),
      fc.integer({ min: 5, max: 20 }),
      (units, minimum) => {
        const invited = units.map((unit) => ({ unit }));
        const unitOf = ballotUnits(tree, invited, minimum);
        const parents = new Map(tree.map(({ name, parent }) => [name, parent]));
        for (const unit of units) {
          const shown = unitOf(unit);
          if (shown === null) continue;
          const inside = units.filter((other) => upwards(other, parents).includes(shown)).length;
          expect(inside).toBeGreaterThanOrEqual(minimum);
        }
      },
    ),
  );
});

test("a circle in the tree ends", () => {
  const circle = [
    { name: "A", parent: "B" },
    { name: "B", parent: "A" },
  ];
  expect(ballotUnits(circle, invite("A", 12), 10)("A")).toBe("A");
});
