import {
  canonicalJson,
  compareVersions,
  type ComparisonVerdict,
  type Instrument,
  type JsonRecord,
  type VersionComparison,
} from "~/questionnaires";

import { familiesOf, type Family } from "./families";

/** A version as one or more members of a round used it. */
export type AskedVersion = {
  readonly hash: string;
  readonly definition: JsonRecord;
  readonly instrument: Instrument;
};

/** How a member was asked an area, beside most others. */
export type Asked = {
  readonly verdict: ComparisonVerdict;
  /** Items that were asked as most others were. */
  readonly commonItems: readonly string[];
  /** Items on the area that the member was asked. */
  readonly items: number;
};

/** What most members of a round were asked, and how each member's questions relate to that. */
export type AskedAlike = {
  readonly families: readonly Family[];
  /** Weight of every item of the areas, as most members have it. */
  readonly weights: Readonly<Record<string, number>>;
  /** Per member, in the order given, by area. */
  readonly asked: readonly Readonly<Record<string, Asked>>[];
};

/**
 * Compares every member's version with the one that most members share, family by family. A member stands with the
 * others on all lines of a family or on none: "comparable" takes the same areas and the same competences.
 *
 * @param versions one per member
 */
export function askedAlike(versions: readonly AskedVersion[]): AskedAlike {
  const compare = remembered();
  const known = familiesOf(versions.map(({ instrument }) => instrument));
  const all = known.flatMap((family) => {
    const reference = commonest(versions, family);
    if (!reference) return [];
    const ofReference = familyIn(reference.instrument, family);
    if (ofReference.scales.length === 0) return [];
    const comparisons = versions.map((version) => compare(reference, version));
    return [{ reference, family: ofReference, comparisons }];
  });
  return {
    families: all.map(({ family }) => family),
    weights: Object.fromEntries(
      all.flatMap(({ reference, family }) =>
        reference.instrument.items.flatMap(({ name, scale, weight }) =>
          scale !== null && family.scales.includes(scale) ? [[name, weight] as const] : [],
        ),
      ),
    ),
    asked: versions.map((_, member) =>
      Object.fromEntries(
        all.flatMap(({ family, comparisons }) => {
          const comparison = comparisons[member];
          return comparison ? askedIn(family, comparison) : [];
        }),
      ),
    ),
  };
}

function askedIn(family: Family, found: VersionComparison): [string, Asked][] {
  const whole = [
    ...family.scales.map((id) => found.scales.find((set) => set.id === id)),
    ...family.competences.map((id) => found.competences.find((set) => set.id === id)),
  ].every((set) => set?.verdict === "comparable");
  return family.scales.map((id) => {
    const set = found.scales.find((one) => one.id === id);
    const verdict = set?.verdict ?? "not-comparable";
    return [
      id,
      {
        // The same items under other competences: together with the competences' lines one could be subtracted.
        verdict: verdict === "comparable" && !whole ? "common-items" : verdict,
        commonItems: set?.commonItems ?? [],
        items: set?.items.new ?? 0,
      },
    ];
  });
}

/** Of a family what an instrument has. */
function familyIn(instrument: Instrument, { scales, competences }: Family): Family {
  const items = instrument.items.filter(({ scale }) => scale !== null && scales.includes(scale));
  return {
    scales: scales.filter((id) => instrument.scales.some((scale) => scale.id === id)),
    competences: competences.filter((id) => items.some(({ competence }) => competence === id)),
  };
}

/** A version that most members share on a family; of equals, the one with the smallest signature. */
function commonest(versions: readonly AskedVersion[], family: Family): AskedVersion | null {
  const votes = new Map<string, { readonly version: AskedVersion; count: number }>();
  for (const version of versions) {
    const signature = signatureOf(version.instrument, family);
    const known = votes.get(signature);
    if (known) known.count += 1;
    else votes.set(signature, { version, count: 1 });
  }
  const [first] = [...votes].sort(([a, m], [b, n]) => n.count - m.count || (a < b ? -1 : 1));
  return first?.[1].version ?? null;
}

/** Equal for instruments that ask and score a family alike, as far as an instrument knows. */
function signatureOf({ items }: Instrument, { scales }: Family): string {
  const of = items
    .filter(({ scale }) => scale !== null && scales.includes(scale))
    .map(({ name, scale, competence, weight, title, scoring }) => ({
      ...{ name, scale, competence, weight },
      title: { ...title },
      scoring: { ...scoring },
    }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return canonicalJson(of);
}

/** Members share versions: each pair is compared once. */
function remembered(): (old: AskedVersion, now: AskedVersion) => VersionComparison {
  const known = new Map<string, VersionComparison>();
  return (old, now) => {
    const pair = `${old.hash} ${now.hash}`;
    const found = known.get(pair) ?? compareVersions(old, now);
    known.set(pair, found);
    return found;
  };
}
