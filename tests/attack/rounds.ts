import type { RoundBenchmark } from "~/results";

import { isolate } from "./isolation";

/** Who looks at a round together: HR of members, and perhaps the network office. */
export type Readers = { readonly members: readonly string[]; readonly network: boolean };

/** Members without a name about whom the readers learn something that concerns fewer than four. */
export type FewMembers = { readonly readers: Readers; readonly members: readonly string[] };

/**
 * Fewer members than this are too few. An organisation stands against four others at least, so two that pool what they see are
 * left with three: that much a round tells two of its members who trust each other.
 */
const minimumFor = ({ members }: Readers) => (members.length > 1 ? 3 : 4);
/** Points between the steps in which the quartiles of a few members stand. */
const STEP = 5;

/**
 * Takes the lines of others that each reader sees, and the pools where the network office reads along, and takes out whom
 * everybody can: members by name, and the readers themselves.
 */
export function attackRound(benchmark: RoundBenchmark, readers: Readers): FewMembers | null {
  const unnamed = benchmark.members.filter(({ counted, named }) => counted && !named);
  const unknown = unnamed.filter(({ slug }) => !readers.members.includes(slug));
  // Quartiles do not subtract, but of three unknown members three numbers leave nothing open. Those of a few stand in steps.
  const fewInPool = () => {
    if (!readers.network) return null;
    const pools = benchmark.pools.map(({ sectors, scales }) => ({
      left: unknown.flatMap(({ sector }, place) => (sectors.includes(sector) ? [place] : [])),
      inSteps: Object.values(scales).every(({ q1, q3 }) => q1 % STEP === 0 && q3 % STEP === 0),
    }));
    const few = pools.find(
      ({ left, inSteps }) => left.length > 0 && left.length < minimumFor(readers) && !inSteps,
    );
    return few?.left ?? null;
  };
  const places = (slugs: readonly string[]) =>
    unknown.flatMap(({ slug }, place) => (slugs.includes(slug) ? [place] : []));
  const counted = benchmark.members.filter((member) => member.counted);
  const lines = readers.members.flatMap((reader) => {
    const answer = benchmark.answers[reader];
    if (!answer || answer.kind === "withheld") return [];
    const others = counted.filter(({ slug }) => slug !== reader);
    const members = Object.values(answer.others.scales)[0]?.members ?? 0;
    // As many as there are, or those with a name only.
    const shown = members === others.length ? others : others.filter(({ named }) => named);
    return [places(shown.map(({ slug }) => slug))];
  });
  const found =
    isolate(
      lines.filter((line) => line.length > 0),
      minimumFor(readers),
    ).people ?? fewInPool();
  return found && { readers, members: found.flatMap((place) => unknown[place]?.slug ?? []) };
}

/** One HR, one HR with the network office, two members' HR. */
export function coalitionsOf({ members }: RoundBenchmark): Readers[] {
  const slugs = members.map(({ slug }) => slug);
  return [
    { members: [], network: true },
    ...slugs.flatMap((slug) => [
      { members: [slug], network: false },
      { members: [slug], network: true },
    ]),
    ...slugs.flatMap((one, i) =>
      slugs.slice(0, i).map((other) => ({ members: [one, other], network: false })),
    ),
  ];
}
