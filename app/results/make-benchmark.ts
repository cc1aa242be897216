import { mayCompare, MINIMUM_MEMBERS } from "~/disclosure";
import type { ResultDocument } from "~/releases";
import { sampleOf } from "~/statistics";

import type { BenchmarkAnswer, OthersLine, RoundBenchmark } from "./benchmark";
import { asMember, planPools } from "./pools";
import { sectorFindings } from "./sector-findings";
import { quartilesOf, stored } from "./spread";

/** A member whose release stands when its round closes. */
export type BenchmarkMember = {
  readonly slug: string;
  readonly sector: string;
  /** Agreed to stand by name in the network's comparison. */
  readonly named: boolean;
  readonly document: ResultDocument;
  /** Asked the same questions as most members; true when absent. */
  readonly comparable?: boolean;
};

/** What all members were asked alike: ids of areas and competences. */
export type Measured = {
  readonly scales: readonly string[];
  readonly competences: readonly string[];
};

type Means = Readonly<Record<string, number>>;

/** A member with every measured mean: one list of members for every line. */
export type Counted = Omit<BenchmarkMember, "document" | "comparable"> & {
  readonly n: number;
  readonly scales: Means;
  readonly competences: Means;
};

/**
 * The comparison of a round: made once, with a fixed list of members.
 *
 * A member counts on every line or on none, or two lines with different members could be subtracted. Members without
 * a name stand among the others only if at least five do, so that each of them still has four such others:
 * who knows the named members and itself is left with the sum of four or more. Each member's comparison is its own
 * place against all other counted members; it is kept per member and served to that member's readers only.
 *
 * @param members each with its release; order does not matter
 * @param measured the areas and competences that may be compared
 */
export function makeBenchmark(
  members: readonly BenchmarkMember[],
  measured: Measured,
): RoundBenchmark {
  const ordered = members.toSorted((one, other) => (one.slug < other.slug ? -1 : 1));
  const counted = ordered.flatMap((member) => countedOf(member, measured) ?? []);
  const unnamed = counted.filter(({ named }) => !named);
  const base = unnamed.length > MINIMUM_MEMBERS ? counted : counted.filter(({ named }) => named);
  const { pools, unpooled } = planPools(counted, measured.scales);
  return {
    version: 1,
    members: ordered.map(({ slug, sector, named }) => ({
      slug,
      sector,
      named,
      counted: counted.some((member) => member.slug === slug),
    })),
    scales: [...measured.scales],
    competences: [...measured.competences],
    answers: Object.fromEntries(
      ordered.map(({ slug }) => [slug, answer(slug, counted, base, measured)]),
    ),
    named: Object.fromEntries(
      ordered
        .filter(({ named, comparable = true }) => named && comparable)
        .map(({ slug, document }) => [slug, marks(document, measured)]),
    ),
    pools,
    unpooled,
    sectorFindings: sectorFindings(counted, pools, measured.scales),
  };
}

function countedOf(
  { document, comparable = true, slug, sector, named }: BenchmarkMember,
  measured: Measured,
): Counted | null {
  if (!comparable || measured.scales.length === 0) return null;
  const scales = meansOf(document.scales, measured.scales);
  const competences = meansOf(document.competences, measured.competences);
  if (!scales || !competences) return null;
  return { slug, sector, named, n: document.n, scales, competences };
}

type Line = { readonly id: string; readonly mean: number | null };

function meansOf(lines: readonly Line[], ids: readonly string[]): Means | null {
  const means = ids.flatMap((id) => {
    const mean = lines.find((line) => line.id === id)?.mean ?? null;
    return mean === null ? [] : [[id, mean] as const];
  });
  return means.length === ids.length ? Object.fromEntries(means) : null;
}

function answer(
  slug: string,
  counted: readonly Counted[],
  base: readonly Counted[],
  measured: Measured,
): BenchmarkAnswer {
  if (!counted.some((member) => member.slug === slug)) {
    return { kind: "withheld", reason: "not-comparable" };
  }
  const reason = mayCompare(slug, base.map(asMember));
  if (reason) return { kind: "withheld", reason };
  const others = base.filter((member) => member.slug !== slug);
  const lines = (ids: readonly string[], of: (member: Counted) => Means) =>
    Object.fromEntries(ids.map((id) => [id, othersLine(others.flatMap((m) => of(m)[id] ?? []))]));
  return {
    kind: "others",
    members: others.length,
    others: {
      scales: lines(measured.scales, ({ scales }) => scales),
      competences: lines(measured.competences, ({ competences }) => competences),
    },
  };
}

function othersLine(means: readonly number[]): OthersLine {
  const { n, mean, sd } = sampleOf(means);
  return { mean: stored(mean), sd: stored(sd), ...quartilesOf(means), members: n };
}

function marks(document: ResultDocument, measured: Measured): RoundBenchmark["named"][string] {
  const scales = document.scales.filter(({ id }) => measured.scales.includes(id));
  const competences = document.competences.filter(({ id }) => measured.competences.includes(id));
  const shown = (lines: readonly (Line & { readonly ci: readonly [number, number] | null })[]) =>
    Object.fromEntries(
      lines.flatMap(({ id, mean, ci }) => (mean === null ? [] : [[id, { mean, ci }] as const])),
    );
  return { scales: shown(scales), competences: shown(competences) };
}
