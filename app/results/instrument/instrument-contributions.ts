import { planOrganisations, type Member } from "~/disclosure";
import { canonicalJson, type Instrument, type Item, type Scale } from "~/questionnaires";
import type { KeptStatistics } from "~/releases";

/** A release of a closed round, with the instrument of its version. */
export type QualityRelease = {
  readonly round: string;
  readonly organisation: string;
  /** Could be read by name: when its round closed, and now. */
  readonly named: { readonly then: boolean; readonly now: boolean };
  readonly instrument: Instrument;
  readonly kept: KeptStatistics;
};

/** A part of an instrument whose numbers stand on the same releases: a scale, or the items on no scale. */
export type Block = { readonly scale: Scale | null; readonly items: readonly Item[] };

/** What one release adds to a block; lists in the order of the block's items. */
export type Contribution = Pick<QualityRelease, "round" | "organisation" | "named"> & {
  readonly items: readonly KeptStatistics["items"][number][];
  /** Null for items on no scale. */
  readonly scale: KeptStatistics["scales"][number] | null;
  /** Its weight: people who answered all items of the scale. */
  readonly n: number;
};

export type NoContribution =
  | "no-data" /** no closed round has a release with 100 people or more on this part */
  | "too-few" /** fewer than four members, or fewer than four that anybody could subtract */
  | "could-be-subtracted"; /** one member outweighs the others */

export function blocksOf(instrument: Instrument): Block[] {
  const loose = instrument.items.filter(({ scale }) => scale === null);
  const blocks = instrument.scales.map((scale) => ({
    scale,
    items: instrument.items.filter((item) => item.scale === scale.id),
  }));
  return [...blocks, ...(loose.length > 0 ? [{ scale: null, items: loose }] : [])];
}

/** Equal for blocks that ask and score the same: then versions and questionnaires may be taken together. */
function signature({ scale, items }: Block): string {
  const asked = items.map(({ name, title, scoring, weight }) => ({
    name,
    title: title.nl,
    scoring: { ...scoring },
    weight,
  }));
  return canonicalJson({
    scale: scale?.id ?? null,
    items: asked.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
  });
}

/** What the releases add to a block: those whose version holds it unchanged, with 100 people or more on all of it. */
export function contributionsTo(block: Block, releases: readonly QualityRelease[]): Contribution[] {
  const wanted = signature(block);
  return releases.flatMap(({ instrument, kept, ...release }) => {
    const same = blocksOf(instrument).some((other) => signature(other) === wanted);
    if (!same) return [];
    const items = block.items.flatMap(({ name }) => kept.items.find(({ id }) => id === name) ?? []);
    const scale = block.scale && (kept.scales.find(({ id }) => id === block.scale?.id) ?? null);
    if (items.length < block.items.length || (block.scale && !scale)) return [];
    const n = scale?.n ?? Math.min(...items.map((item) => item.n));
    return [{ ...release, items, scale, n }];
  });
}

/**
 * The contributions that may be added up: round by round all of them or none, so that what a later round adds
 * is protected as a whole too. In a round the members are protected as the people of a release are, with
 * four for the minimum and none over half of the people; members by name can be taken out by anybody.
 */
export function countedContributions(
  contributions: readonly Contribution[],
):
  | { readonly counted: readonly Contribution[]; readonly withheld: null }
  | { readonly counted: null; readonly withheld: NoContribution } {
  const rounds = [...new Set(contributions.map(({ round }) => round))].map((round) => {
    const own = contributions.filter((contribution) => contribution.round === round);
    return { own, reason: reasonAgainst(own, "then") ?? reasonAgainst(own, "now") };
  });
  const counted = rounds.flatMap(({ own, reason }) => (reason === null ? own : []));
  if (counted.length > 0) return { counted, withheld: null };
  const reasons = rounds.map(({ reason }) => reason);
  const dominated = reasons.includes("could-be-subtracted") ? "could-be-subtracted" : null;
  return { counted: null, withheld: dominated ?? (rounds.length > 0 ? "too-few" : "no-data") };
}

function reasonAgainst(contributions: readonly Contribution[], when: "then" | "now") {
  const members = new Map<string, Member>();
  for (const { organisation: id, n, named } of contributions) {
    const earlier = members.get(id);
    members.set(id, {
      id,
      respondents: n + (earlier?.respondents ?? 0),
      named: named[when] && (earlier?.named ?? true),
      categories: {},
    });
  }
  return planOrganisations([...members.values()], []).total;
}
