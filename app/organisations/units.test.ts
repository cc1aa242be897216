import fc from "fast-check";
import { expect, test } from "vitest";

import { headcounts } from "./units";

test("headcounts of the groups add up to the total, whatever the tree and the groups", () => {
  const node = fc.record({ parent: fc.nat(), headcount: fc.nat(50), group: fc.boolean() });
  fc.assert(
    fc.property(fc.array(node, { minLength: 1, maxLength: 12 }), (nodes) => {
      const units = nodes.map(({ parent, headcount }, index) => ({
        name: `u${index}`,
        parent: index === 0 || parent % (index + 1) === index ? null : `u${parent % index}`,
        headcount,
      }));
      const groups = new Set(
        units
          .filter((unit, index) => unit.parent === null || nodes[index]?.group)
          .map(({ name }) => name),
      );
      const { total, byUnit } = headcounts(units, (name) => groups.has(name));
      const sum = Object.values(byUnit).reduce((all, one) => all + one, 0);
      expect(sum).toBe(total);
      expect(Object.keys(byUnit).sort()).toEqual([...groups].sort());
    }),
  );
});

test("people of a sub-unit that is no group are counted with the unit around it", () => {
  const units = [
    { name: "Zorg", parent: null, headcount: 200 },
    { name: "Dag", parent: "Zorg", headcount: 120 },
    { name: "Nacht", parent: "Zorg", headcount: 8 },
  ];
  expect(headcounts(units, (name) => name !== "Nacht")).toEqual({
    total: 200,
    byUnit: { Zorg: 80, Dag: 120 },
  });
});
