import { mayCompare, MINIMUM_MEMBERS } from "~/disclosure";
import type { ResultDocument } from "~/releases";
import { sampleOf } from "~/statistics";

import type { BenchmarkAnswer, OthersLine, RoundBenchmark } from "./benchmark";
import {
  asMember,
  countedOf,
  type BenchmarkMember,
  type Counted,
  type Line,
  type Means,
  type Measured,
} from "./counted";
import { planPools } from "./pools";
import { sectorFindings } from "./sector-findings";
import { quartilesOf, stored } from "./spread";

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
