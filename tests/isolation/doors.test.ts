import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

import { expect, test } from "vitest";

import { projectRoot } from "~/platform/index.server";

/** Who may reach beyond the scope of whoever signed in, and what for. */
const beyond = [
  // Marks letters as handed out; the measurement was found within the scope.
  "app/exports/letters/letters-file.server.ts",
  // Names of members that share lines under their name, which were found within the scope; and with which slugs keys begin.
  "app/learning/names.server.ts",
  // Reads the roll and starts waves; the measurement was found within the scope.
  "app/mailing/desk.server.ts",
  // The secret, for a measurement that was found within the scope.
  "app/measurements/measurement.server.ts",
  // Counts used ballots once a day, for bands.
  "app/measurements/participation.server.ts",
  // Puts people on the roll of a measurement that was found within the scope.
  "app/measurements/people.server.ts",
  // Plans and steers what was found within the scope.
  "app/measurements/plan.server.ts",
  "app/measurements/steer.server.ts",
  // Opens and ends trials of what was found within the scope.
  "app/measurements/trial.server.ts",
  // Changes a member that was found within the scope; new members come by it too.
  "app/organisations/door.server.ts",
  // A logo stands on respondents' pages, so everybody may have it.
  // Pooled over members, and protected as such.
  "app/results/benchmark/round-benchmark.server.ts",
  // The questions' quality over all members, from what releases keep unserved.
  "app/results/instrument/instrument-pages.server.ts",
  // The network office makes and closes rounds, which are no member's.
  "app/results/network/rounds.server.ts",
  // Computes with what a release keeps unserved.
  "app/results/trend/trend.server.ts",
  // A code typed on the first page opens a ballot; nobody is signed in for it.
  "app/routes/_index.tsx",
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
