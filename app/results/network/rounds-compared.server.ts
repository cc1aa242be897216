import { listMeasurements } from "~/measurements/index.server";

import { findBenchmark } from "../benchmark/round-benchmark.server";
import { standingIn } from "../benchmark/standing";
import { findPair } from "../trend/trend.server";
import type { RoundChoice } from "./network-pages.server";
import { network, scalesOf } from "./network-pages.server";
import { roundsView, type RoundsView } from "./rounds-compared";

type Round = RoundChoice["rounds"][number];

export type RoundsCompared = {
  readonly earlier: Round;
  readonly later: Round;
  /** Closed rounds to compare with. */
  readonly choices: readonly Round[];
  readonly view: RoundsView;
};

/**
 * A closed round beside an earlier one.
 *
 * @param asked the earlier one; the round before when null or unknown
 * @returns null where there are no two closed rounds
 */
export async function roundsCompared(
  { rounds, round }: RoundChoice,
  asked: string | null,
  language: string,
): Promise<RoundsCompared | null> {
  const closed = rounds.filter(({ state }) => state === "closed");
  const place = closed.findIndex(({ slug }) => slug === round?.slug);
  const later = closed[place];
  const choices = closed.slice(place + 1);
  const earlier = choices.find(({ slug }) => slug === asked) ?? choices[0];
  if (!later || !earlier) return null;
  const [before, after] = await Promise.all([
    findBenchmark(earlier.slug),
    findBenchmark(later.slug),
  ]);
  if (!before || !after) return null;
  const [{ names, sectors }, scales, pairs] = await Promise.all([
    network(later.slug, language),
    scalesOf(later.slug, after.scales),
    namedPairs(earlier.slug, later.slug),
  ]);
  const members = pairs.flatMap(({ slug, ...pair }) => {
    const name = names[slug];
    // Who stands in a pool of then or now has no line of its own beside it.
    const named = [before, after].every((benchmark) => benchmark.named[slug]);
    return name && named ? [{ slug, name, ...pair }] : [];
  });
  const view = roundsView(members, { earlier: before, later: after }, sectors, scales, language);
  return { earlier, later, choices, view };
}

/** Members that agreed to be named in both rounds. */
async function namedPairs(earlier: string, later: string) {
  const lines = await listMeasurements();
  const [before, after] = [earlier, later].map((round) =>
    standingIn(lines, round).filter(({ namedInNetwork }) => namedInNetwork),
  );
  const pairs = (after ?? []).map(async (now) => {
    const then = before?.find(({ organisation }) => organisation === now.organisation);
    const pair = then && (await findPair(then, now));
    return pair ? [{ slug: now.organisation, ...pair }] : [];
  });
  return (await Promise.all(pairs)).flat();
}
