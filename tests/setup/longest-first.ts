import { relative } from "node:path";

import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes longest, whatever the size of its file. */
const longest = [
  // Builds the pages, for which all that follow would wait: those beside the code do not.
  "tests/isolation/routes",
  "app/",
  "tests/safety/fuzz",
  "tests/browser/",
  "tests/cli/commands",
  "tests/exports/release-commands",
  "tests/attack-dumps/dumps",
  "tests/accounts/lock-out",
  "tests/attack/",
  "tests/faults/",
];

/** The short ones last: none is left working alone while the other workers have nothing more to do. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}

function placeOf({ moduleId, project }: TestSpecification): number {
  const path = relative(project.config.root, moduleId).replaceAll("\\", "/");
  const place = longest.findIndex((start) => path.startsWith(start));
  return place === -1 ? longest.length : place;
}
