import { existsSync, readFileSync } from "node:fs";

import { expect, test } from "vitest";

const page = readFileSync("docs/security.md", "utf8");

/** How many requirements of levels 1 and 2 each section of ASVS 5.0.0 has, always its first ones. */
const asked = {
  ...{ "1.1": 2, "1.2": 9, "1.3": 11, "1.4": 3, "1.5": 2, "2.1": 3, "2.2": 3, "2.3": 4, "2.4": 1 },
  ...{ "3.2": 2, "3.3": 4, "3.4": 6, "3.5": 5, "3.7": 2, "4.1": 3, "4.2": 1, "4.3": 2, "4.4": 4 },
  ...{ "5.1": 1, "5.2": 3, "5.3": 2, "5.4": 3, "6.1": 3, "6.2": 12, "6.3": 4, "6.4": 4, "6.5": 5 },
  ...{ "6.6": 3, "6.8": 4, "7.1": 3, "7.2": 4, "7.3": 2, "7.4": 5, "7.5": 2, "7.6": 2, "8.1": 2 },
  ...{ "8.2": 3, "8.3": 1, "8.4": 1, "9.1": 3, "9.2": 4, "10.1": 2, "10.2": 2, "10.3": 4 },
  ...{ "10.4": 11, "10.5": 5, "10.6": 2, "10.7": 3, "11.1": 2, "11.2": 3, "11.3": 3, "11.4": 4 },
  ...{ "11.5": 1, "11.6": 1, "12.1": 3, "12.2": 2, "12.3": 4, "13.1": 1, "13.2": 5, "13.3": 2 },
  ...{ "13.4": 5, "14.1": 2, "14.2": 4, "14.3": 3, "15.1": 3, "15.2": 3, "15.3": 7, "16.1": 1 },
  ...{ "16.2": 5, "16.3": 4, "16.4": 3, "16.5": 3, "17.1": 1, "17.2": 4, "17.3": 2 },
};

function run(section: string, from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, place) => `V${section}.${from + place}`);
}

test("every requirement of levels 1 and 2 has a line, and one", () => {
  const cells = [...page.matchAll(/^\| (V\d[^|]*)\|/gm)].map(([, cell = ""]) => cell);
  const named = cells.flatMap((cell) =>
    [...cell.matchAll(/V(\d+\.\d+)\.(\d+)(?: to V\1\.(\d+))?/g)].flatMap(
      ([, section = "", from, to]) => run(section, Number(from), Number(to ?? from)),
    ),
  );
  const wanted = Object.entries(asked).flatMap(([section, count]) => run(section, 1, count));
  expect(wanted).toHaveLength(253);
  expect(named.toSorted()).toEqual(wanted.toSorted());
});

test("every test and file that the checklist names is there", () => {
  const named = [...page.matchAll(/`((?:app|docs|tests)\/[^`\s]+)`/g)].map(([, name = ""]) => name);
  expect(named.filter((name) => name.includes(".test.")).length).toBeGreaterThan(100);
  expect(named.filter((name) => !existsSync(name))).toEqual([]);
});

test("what is not met stands in the last list, and what stands there is pointed to", () => {
  const [lines = "", list = ""] = page.split("## Not met yet");
  const pointed = [...lines.matchAll(/\*\*not yet\*\* \(([\d, ]+)\)/gi)].flatMap(
    ([, numbers = ""]) => numbers.split(", ").map(Number),
  );
  // Those that name a requirement; the others go beyond levels 1 and 2.
  const listed = [...list.matchAll(/^(\d+)\. \*\*[^*]*\(V/gm)].map(([, number]) => Number(number));
  expect(listed.length).toBe(new Set(listed).size);
  expect([...new Set(pointed)].toSorted((one, other) => one - other)).toEqual(listed);
});
