import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

import { expect, test } from "vitest";

import { projectRoot } from "~/platform/index.server";

/** Who may reach beyond the scope of whoever signed in, and what for. */
const beyond = [
  // Counts used ballots once a day, for bands.
  "app/measurements/participation.server.ts",
  // Pooled over members, and protected as such.
  "app/results/instrument-pages.server.ts",
  "app/results/round-benchmark.server.ts",
  // Computes with what a release keeps unserved.
  "app/results/trend.server.ts",
];

/** Rooms that come before any scope, write down who looked, or hold what is no member's. */
const whole = /^app\/(accounts|audit|platform|questionnaires)\//;

test("only these reach beyond the scope of whoever signed in", () => {
  const root = projectRoot();
  const sources = readdirSync(join(root, "app"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes("/generated/") && !/\.test\.tsx?$/.test(file));
  const calling = (call: RegExp) =>
    sources.filter((file) => call.test(readFileSync(join(root, file), "utf8"))).sort();
  expect(calling(/\bbeyondScope\(/).filter((file) => !file.startsWith("app/platform/"))).toEqual(
    beyond,
  );
  const callers = calling(/\bwhole(Database|Pool)\(/);
  expect(callers.length).toBeGreaterThan(0);
  expect(callers.filter((file) => !whole.test(file))).toEqual([]);
});
