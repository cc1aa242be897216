import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { expect, test } from "vitest";

import type { UnitLine } from "~/organisations";
import { readPeopleFile } from "~/participation/index.server";

import { checkMembers, type KnownNetwork } from "../../app/organisations/member-table";
import { shippedSectors } from "../../app/organisations/sectors";
import { asTable } from "../../app/organisations/table-file";
import { checkUnits, wholeNumber } from "../../app/organisations/unit-table";
import { compareUnits, findInTree, unitTree } from "../../app/organisations/unit-tree";
import { encodings } from "../people/encodings";

async function rowsOf(bytes: Uint8Array) {
  const table = asTable(await readPeopleFile(bytes));
  return "rows" in table ? table.rows : [];
}

const readUnits = async (text: string) => checkUnits(await rowsOf(Buffer.from(text)));

/** Any tree: each unit stands at the top or under one that came before. */
const tree = fc
  .uniqueArray(fc.stringMatching(/^[A-Z][a-zé ,;&"]{0,9}[a-z]$/), {
    minLength: 1,
    maxLength: 15,
    selector: (name) => name.replace(/\s+/g, " ").toLowerCase(),
  })
  .chain((names) =>
    fc
      .array(fc.record({ above: fc.nat(), headcount: fc.nat(9_999) }), {
        minLength: names.length,
        maxLength: names.length,
      })
      .map((nodes) =>
        names.map((name, place): UnitLine => {
          const { above, headcount } = nodes[place] ?? { above: 0, headcount: 0 };
          const parent = names[above % (place + 1)];
          return {
            unit: clean(name),
            parent: parent === undefined || parent === name ? null : clean(parent),
            headcount,
          };
        }),
      ),
  );

const clean = (name: string) => name.replace(/\s+/g, " ");

test("any tree comes back from CSV in any dialect and encoding, in any order of lines and columns", async () => {
  await fc.assert(
    fc.asyncProperty(
      tree,
      fc.constantFrom(",", ";"),
      fc.constantFrom("\n", "\r\n"),
      fc.constantFrom(...encodings),
      fc.boolean(),
      async (units, delimiter, end, encode, turned) => {
        const lines = units.map(({ unit, parent, headcount }) => [
          unit,
          parent ?? "",
          String(headcount),
        ]);
        const table = [["afdeling", "parent", "headcount"], ...(turned ? lines.reverse() : lines)];
        const rows = turned ? table.map((row) => [...row].reverse()) : table;
        const text = stringify(rows, { delimiter, record_delimiter: end });
        const read = checkUnits(await rowsOf(encode(text)));
        expect("units" in read && compareUnits(units, read.units)).toEqual({
          ...{ added: [], changed: [], gone: [], same: units.length },
        });
      },
    ),
    { numRuns: 60 },
  );
});

test("all that is wrong with a list of units is told at once, line by line", async () => {
  const read = await readUnits(
    "unit;parent;headcount\nZorg;;veel\nDag;zorg;10\nDag;Zorg;5\nA;B;1\nB;A;1\n;;3\nx|y;;-2\n",
  );
  expect(
    "findings" in read && read.findings.map(({ line, problem, hint }) => [line, problem, hint]),
  ).toEqual([
    [2, "headcount", null],
    [3, "parent-unknown", "Zorg"],
    [4, "unit-twice", "3"],
    [5, "parent-circle", null],
    [6, "parent-circle", null],
    [7, "unit-missing", null],
    [8, "unit-sign", null],
    [8, "headcount", null],
  ]);
});

test.each([
  ["naam;aantal\nZorg;3\nTeam;2\n", []],
  ["unit,headcount,schoenmaat\nZorg,3,44\n", ["column-unknown"]],
  ["unit,unit,headcount\nZorg,Zorg,3\n", ["column-twice"]],
  ["unit,parent\nZorg,\n", ["column-missing"]],
  ["unit,headcount,\nZorg,3,4\n", ["column-nameless"]],
])("the first line names the columns: %j", async (text, problems) => {
  const read = await readUnits(text);
  expect("findings" in read ? read.findings.map(({ problem }) => problem) : []).toEqual(problems);
});

test.each([
  ["1250", 1250],
  ["1.250", 1250],
  ["1,250", 1250],
  ["12.0", 12],
  ["12.5", null],
  ["-3", null],
  ["", null],
  ["12345678", null],
])("%j as a number of people is %j", (text, number) => {
  expect(wholeNumber(text)).toBe(number);
});

test("a tree of 200 is one list with each unit right under its parent, and a search keeps what it stands under", () => {
  const units = Array.from({ length: 200 }, (_, n) => ({
    ...{ id: String(n), name: `Afdeling ${n}`, headcount: 10 },
    parent: n < 10 ? null : `Afdeling ${Math.floor(n / 10) - 1}`,
  }));
  const { lines, total } = unitTree(units);
  expect(lines).toHaveLength(200);
  for (const [place, { parent, depth }] of lines.entries()) {
    if (depth === 0) continue;
    const above = lines.slice(0, place).findLast((line) => line.depth === depth - 1);
    expect(above?.unit).toBe(parent);
  }
  expect(total).toBe(1_810);
  const [top, ...found] = findInTree(lines, "AFDELING 107");
  expect([top?.depth, found.at(-1)?.unit]).toEqual([0, "Afdeling 107"]);
});

const network: KnownNetwork = {
  sectors: shippedSectors,
  members: [
    { slug: "oud", name: "Oud", sector: "overheden", contact: null, email: "a@oud.example" },
  ],
  newSectors: false,
};
const readMembers = async (text: string, newSectors = false) =>
  checkMembers(await rowsOf(Buffer.from(text)), { ...network, newSectors });

test("members that are right are taken; one that is there exactly so counts as there", async () => {
  const text =
    "slug;naam;sector;contact;e-mail\nnieuw;Nieuw;Onderwijs;Bel 1234;b@nieuw.example\noud;Oud;Government;;a@oud.example\n";
  expect(await readMembers(text)).toEqual({
    members: [
      {
        ...{ slug: "nieuw", name: "Nieuw", sector: "Onderwijs" },
        ...{ contact: "Bel 1234", email: "b@nieuw.example" },
      },
    ],
    same: 1,
  });
});

test("all that is wrong with a list of members is told at once", async () => {
  const text =
    "slug,name,sector,email\nOud Huis,Oud Huis,overheden,\nnieuw,,Zee,geen\nnieuw,Nieuw,,\noud,Anders,overheden,\n";
  const read = await readMembers(text);
  expect(
    "findings" in read && read.findings.map(({ line, problem, hint }) => [line, problem, hint]),
  ).toEqual([
    [2, "slug", "oud-huis"],
    [3, "name", null],
    [3, "email", null],
    [3, "sector-new", null],
    [4, "slug-twice", "3"],
    [4, "sector-missing", null],
    [5, "slug-taken", "Oud"],
  ]);
  expect(await readMembers("slug,name,sector\nzee,Zee,Zee\n", true)).toMatchObject({
    members: [{ slug: "zee" }],
  });
});
