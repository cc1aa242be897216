import fc from "fast-check";
import { expect, test } from "vitest";

import { headcounts, parseUnits } from "./units";

test("a unit tree is read from comma or semicolon files, with a byte order mark and Windows line ends", () => {
  const expected = {
    units: [
      { unit: "Zorg", parent: null, headcount: 200 },
      { unit: "Kliniek, dag", parent: "Zorg", headcount: 80 },
    ],
  };
  expect(parseUnits('unit,parent,headcount\nZorg,,200\n"Kliniek, dag",Zorg,80\n')).toEqual(
    expected,
  );
  expect(
    parseUnits("\uFEFFUnit;Parent;Headcount\r\nZorg;;200\r\nKliniek, dag;Zorg;80\r\n"),
  ).toEqual(expected);
});

test.each([
  ["", "holds no units"],
  ["unit,parent,headcount\n", "holds no units"],
  ["unit,parent,headcount\nZorg,,veel\n", "line 2: headcount"],
  ["unit,parent,headcount\nZorg,,1\nZorg,,2\n", "line 3: unit “Zorg” stands twice"],
  ["unit,parent,headcount\nZorg,Huis,1\n", "parent “Huis” is not in the file"],
  ["unit,parent,headcount\nA,B,1\nB,A,1\n", "its own parent"],
  ["naam,aantal\nZorg,1\n", "line 2: unit"],
])("a broken unit file is refused with the line: %j", (csv, sentence) => {
  const outcome = parseUnits(csv);
  expect("problems" in outcome && outcome.problems.join("\n")).toContain(sentence);
});

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
