import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

const sources = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  .filter((path) => !path.startsWith(join("platform", "generated")))
  .map((path) => ({ path, text: readFileSync(join("app", path), "utf8") }));

const table = '(?:public\\.)?"?(?:counted_)?response(?:_[^"\\s]*)?"?';
/** What brings rows of answers out of the database; deleting and storing do not. */
const readings = [
  new RegExp(`(?<!DELETE )\\b(?:FROM|JOIN)\\s+${table}(?![\\w(])`, "i"),
  new RegExp(`\\bCOPY\\s+${table}`, "i"),
  /\.(?:response|countedResponse)\.(?:find|aggregate|groupBy)/,
];

const readers = () =>
  sources
    .filter(({ text }) => readings.some((reading) => reading.test(text)))
    .map(({ path }) => path);

test("nothing but releases reads a handed-in response", () => {
  expect(sources.length).toBeGreaterThan(300);
  const found = readers();
  expect(found).toContain(join("releases", "responses.server.ts"));
  expect(found.filter((path) => !path.startsWith("releases"))).toEqual([]);
});

test.each([
  "SELECT answers FROM response WHERE id = $1",
  'select * from "counted_response"',
  "SELECT 1 FROM ballot b JOIN public.response r ON true",
  "COPY response TO STDOUT",
  "await tx.response.findMany({})",
])("that search finds %s", (text) => {
  expect(readings.some((reading) => reading.test(text))).toBe(true);
});
