import type { ResultDocument } from "~/releases";

import { answersOf } from "./benchmark-answers";
import type { RoundBenchmark } from "./benchmark";
import {
  countedOf,
  familiesIn,
  isComparableOn,
  type BenchmarkMember,
  type Line,
  type Measured,
} from "./counted";
import { planPools } from "./pools";
import { sectorFindings } from "./sector-findings";

/**
 * The comparison of a round: made once, with a fixed list of members.
 *
 * A member counts on all lines of a family or on none, or two lines with different members could be subtracted; a
 * hidden line keeps it out of all. On a family that it was asked otherwise than most it is left out of the others'
 * line, and has a line of its own on the common items where the questions allow that. Sectors are lines of members
 * that count on everything.
 *
 * Members without a name stand among the others only if at least five do, so that each of them still has four such
 * others: who knows the named members and itself is left with the sum of four or more. Each member's comparison is
 * its own place against all other members in the line; it is kept per member and served to that member's readers only.
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
  const whole = counted.filter((member) => member.whole);
  const { pools, unpooled } = planPools(whole, measured.scales);
  return {
    version: 1,
    members: ordered.map(({ slug, sector, named }) => ({
      slug,
      sector,
      named,
      counted: whole.some((member) => member.slug === slug),
    })),
    scales: [...measured.scales],
    competences: [...measured.competences],
    answers: answersOf({ ordered, counted, measured }),
    named: Object.fromEntries(
      ordered.flatMap((member) => {
        const shown = member.named ? marks(member, measured) : null;
        return shown ? [[member.slug, shown]] : [];
      }),
    ),
    pools,
    unpooled,
    sectorFindings: sectorFindings(whole, pools, measured.scales),
  };
}

/** Null for a member that was asked everything otherwise. */
function marks(
  member: BenchmarkMember,
  measured: Measured,
): RoundBenchmark["named"][string] | null {
  const [alike, otherwise] = [true, false].map((comparable) =>
    familiesIn(measured)
      .filter((family) => isComparableOn(member, family) === comparable)
      .flatMap(({ scales, competences }) => [...scales, ...competences]),
  );
  if (!alike || !otherwise || alike.length === 0) return null;
  const { scales, competences }: ResultDocument = member.document;
  const shown = (lines: readonly (Line & { readonly ci: readonly [number, number] | null })[]) =>
    Object.fromEntries(
      lines.flatMap(({ id, mean, ci }) =>
        mean === null || !alike.includes(id) ? [] : [[id, { mean, ci }] as const],
      ),
    );
  return {
    scales: shown(scales),
    competences: shown(competences),
    ...(otherwise.length > 0 ? { otherwise } : {}),
  };
}
