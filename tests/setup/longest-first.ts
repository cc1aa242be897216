import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes longest, whatever the size of its file. */
const longest = [
  "tests/isolation/routes",
  "tests/safety/fuzz",
  "tests/browser/",
  "tests/cli/commands",
  "tests/exports/release-commands",
  "tests/attack-dumps/dumps",
  "tests/accounts/lock-out",
  "tests/attack/",
  "tests/faults/",
  "tests/",
];

/** The short ones last: none is left working alone while the other workers have nothing more to do. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = longest.findIndex((path) => moduleId.includes(`/${path}`));
  return place === -1 ? longest.length : place;
}
