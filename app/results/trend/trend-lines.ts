import type { ComparisonVerdict } from "~/questionnaires";
import type { Interval, ScaleResult, WithheldReason } from "~/releases";
import { benjaminiHochberg, meanDifference, meanInterval, type Group } from "~/statistics";

import { headcount, type OnCommonItems } from "../benchmark/on-common-items";
import { direction, type Verdict } from "../figures/verdict";

/** A mean in one measurement; scores of 0–100. */
export type TrendMark = {
  readonly n: number;
  readonly mean: number;
  /** 95 % interval; null where it may not be shown. */
  readonly margin: Interval | null;
};

/** Why two measurements have no difference on a line. */
export type TrendReason =
  | "not-comparable"
  | "added"
  | "removed"
  /** Fewer than 100 people answered the whole scale in one of the two. */
  | "too-few-for-common-items"
  /** Of the total: on common items its spread would take covariances between scales. */
  | "parts-not-alike"
  /** Groups have no figures per item. */
  | "group-on-common-items";

export type TrendTest = {
  /** 95 % interval of the difference. */
  readonly ci: Interval;
  /** Hedges' g; null where nobody differs. */
  readonly g: number | null;
  readonly word: Verdict;
};

export type TrendOutcome =
  | {
      readonly kind: "change";
      readonly earlier: TrendMark;
      readonly later: TrendMark;
      /** Later minus earlier. */
      readonly difference: number;
      /** Null without a spread: fewer than 20 people in one of the two. */
      readonly test: TrendTest | null;
    }
  | { readonly kind: "none"; readonly reason: TrendReason }
  | {
      readonly kind: "hidden";
      readonly wave: "earlier" | "later";
      readonly reason: WithheldReason;
    };

export type TrendLine = {
  readonly id: string;
  readonly verdict: ComparisonVerdict;
  /** Items that both have unchanged, and how many each has. */
  readonly common: number;
  readonly items: { readonly old: number; readonly new: number };
  readonly outcome: TrendOutcome;
};

/** One measurement's side of a line. */
export type Side =
  | { readonly kind: "shown"; readonly mark: TrendMark; readonly group: Group | null }
  | { readonly kind: "hidden"; readonly reason: WithheldReason }
  | { readonly kind: "none"; readonly reason: TrendReason };

/** The released number, with its own margin. */
export function releasedSide(
  result: Omit<ScaleResult, "id"> | null | undefined,
  population: number | null,
): Side {
  const { n = null, mean = null, sd = null, ci = null } = result ?? {};
  if (n === null || mean === null)
    return { kind: "hidden", reason: result?.withheld ?? "not-computable" };
  return {
    kind: "shown",
    mark: { n, mean, margin: ci },
    group: sd === null ? null : { n, mean, sd, population: headcount(population, n) },
  };
}

export function commonSide(found: OnCommonItems): Side {
  if (found.group) {
    const { n, mean, population } = found.group;
    const margin = meanInterval(found.group, population).value;
    return { kind: "shown", mark: { n, mean, margin }, group: found.group };
  }
  const { reason } = found;
  return reason === "too-few-for-common-items"
    ? { kind: "none", reason }
    : { kind: "hidden", reason };
}

/** A line before its verdict, which depends on all lines together. */
export type Draft = Omit<TrendLine, "outcome"> & { readonly earlier: Side; readonly later: Side };

/** The lines of one family with their verdicts: at most 5 % of the changes that are called so may be chance. */
export function judgeLines(drafts: readonly Draft[]): TrendLine[] {
  const tests = drafts.map(({ earlier, later }) =>
    earlier.kind === "shown" && later.kind === "shown" && earlier.group && later.group
      ? meanDifference(later.group, earlier.group).value
      : null,
  );
  const picked = benjaminiHochberg(tests.flatMap((test) => (test ? [test.p] : [])));
  let next = 0;
  return drafts.map(({ earlier, later, ...line }, index) => {
    const test = tests[index];
    if (!test) return { ...line, outcome: outcomeOf(earlier, later, null) };
    const real = picked[next++] && test.demonstrable;
    const word = real ? direction(test.difference) : "none";
    return { ...line, outcome: outcomeOf(earlier, later, { ci: test.ci, g: test.g, word }) };
  });
}

function outcomeOf(earlier: Side, later: Side, test: TrendTest | null): TrendOutcome {
  if (earlier.kind === "none") return earlier;
  if (later.kind === "none") return later;
  if (earlier.kind === "hidden") return { ...earlier, wave: "earlier" };
  if (later.kind === "hidden") return { ...later, wave: "later" };
  const difference = later.mark.mean - earlier.mark.mean;
  return { kind: "change", earlier: earlier.mark, later: later.mark, difference, test };
}
