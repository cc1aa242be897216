import { expect, test } from "vitest";

import { planDemo } from "./plan";
import { demoParticipants } from "./shared-lines";

test("of the named members that were in both rounds around last year's event at least four took part, and four did not", () => {
  const { measurements } = planDemo({ organisations: 42, responses: 12_000, seed: 1 });
  const inRound = (round: string) =>
    measurements
      .filter((one) => one.round.slug === round && one.organisation.named)
      .map(({ organisation }) => organisation.slug);
  const later = inRound("nulmeting-2026");
  const both = inRound("nulmeting-2025").filter((slug) => later.includes(slug));
  const took: readonly string[] = demoParticipants.members;
  const [joined, others] = [true, false].map((is) =>
    both.filter((slug) => took.includes(slug) === is),
  );
  expect(joined?.length).toBeGreaterThanOrEqual(4);
  expect(others?.length).toBeGreaterThanOrEqual(4);
});
