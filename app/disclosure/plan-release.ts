import { linearAudit } from "./linear-audit";
import { mergeSmall, restGroups, shownGroups, smallest, type MergeReason } from "./merge-small";
import { byText, mergedIds, OTHER } from "./one-way";
import { numberLines, pairCut, type Plan } from "./pair-check";
import { countPatterns, type Patterns } from "./patterns";
import { ALL_RULES, type DisclosureRules } from "./rules";

/** One way of dividing the respondents: each is in exactly one group. */
export type Breakdown = {
  readonly by: readonly string[];
  /** Ids, all different; a group may be empty. */
  readonly groups: readonly string[];
  /** Per respondent: place in `groups`. */
  readonly categories: ArrayLike<number>;
  /** A group that is itself an earlier rest starts in the rest; of how many groups it is made. */
  readonly earlierRest?: { readonly group: number; readonly members: number };
};

export type PlannedLine = {
  /** The group's id, or `__other__`. */
  readonly id: string;
  readonly n: number;
  /** Places in `groups` of the people in this line. */
  readonly groups: readonly number[];
  /** Ids in the rest, the empty groups' among them, by text. */
  readonly merged?: readonly string[];
};

export type BreakdownPlan = {
  readonly by: readonly string[];
  readonly withheld: "too-few" | "could-be-subtracted" | null;
  /** In the order of `groups`, the rest last; empty when withheld. */
  readonly lines: readonly PlannedLine[];
};

/** How the plan came about: plain JSON, to be stored unserved beside the release. */
export type PlanProof = {
  readonly minimum: number;
  readonly n: number;
  readonly breakdowns: readonly {
    readonly by: readonly string[];
    readonly counts: Readonly<Record<string, number>>;
    readonly merges: readonly {
      readonly group: string;
      readonly why: MergeReason;
      /** For a pair: the other breakdown, and in how few people the two could differ. */
      readonly against?: readonly string[];
      readonly cut?: number;
    }[];
    readonly lines: readonly { readonly id: string; readonly n: number }[] | null;
  }[];
  /** Per two shown breakdowns the minimum cut: at least `minimum`. */
  readonly pairs: readonly {
    readonly first: readonly string[];
    readonly second: readonly string[];
    readonly minimumCut: number;
  }[];
  readonly audit: { readonly atoms: number; readonly safe: true } | null;
};

export type ReleasePlan = {
  readonly breakdowns: readonly BreakdownPlan[];
  readonly proof: PlanProof;
};

export type PlanOptions = {
  readonly n: number;
  readonly minimum: number;
  readonly unfit?: Unfit;
  readonly rules?: DisclosureRules;
};

export type Unfit = (breakdown: number, groups: readonly number[]) => boolean;

type Step = { group: number; why: MergeReason; against?: readonly string[]; cut?: number };
type Planned = Plan & {
  readonly steps: Step[];
  readonly dropped: "too-few" | "could-be-subtracted" | null;
};

/**
 * Which groups of several breakdowns may be shown together, from counts alone.
 *
 * Breakdowns come most important first and join one at a time: small groups merge, then every pair
 * with those already in must pass the minimum cut, then all together the linear audit. What fails
 * moves a group of the breakdown that is joining into its rest and starts over; at worst that
 * breakdown is dropped. The result depends neither on scores nor on the order of respondents or
 * groups; ids decide only between groups of the same size.
 *
 * @param n respondents; every `categories` has that length
 * @param unfit a further reason why groups cannot make a line, as places in `groups`
 * @param rules all but for tests that show what a rule is there for
 */
export function planRelease(
  breakdowns: readonly Breakdown[],
  { n, minimum, unfit, rules = ALL_RULES }: PlanOptions,
): ReleasePlan {
  const ranked = breakdowns.map(rankGroups);
  const patterns = countPatterns(
    ranked.map(({ categories }) => categories),
    n,
  );
  const shown: (Plan & { readonly by: readonly string[] })[] = [];
  const pairs: PlanProof["pairs"][number][] = [];
  let audit: PlanProof["audit"] = null;
  const planned = breakdowns.map(({ by }, column) => {
    const start = startOf(patterns, column, ranked[column], unfit);
    const joined = join(patterns, start, shown, { minimum, rules });
    if (joined.plan.dropped === null) {
      shown.forEach((other, i) =>
        pairs.push({ first: other.by, second: by, minimumCut: joined.cuts[i] ?? 0 }),
      );
      if (joined.atoms !== null) audit = { atoms: joined.atoms, safe: true };
      shown.push({ ...joined.plan, by });
    }
    return joined.plan;
  });
  return {
    breakdowns: planned.map((plan, i) => outcome(plan, breakdowns[i], ranked[i]?.order ?? [])),
    proof: {
      minimum,
      n,
      breakdowns: planned.map((plan, i) => proofOf(plan, breakdowns[i]?.by ?? [])),
      pairs,
      audit,
    },
  };
}

type Limits = { readonly minimum: number; readonly rules: DisclosureRules };

function join(
  patterns: Patterns,
  plan: Planned,
  shown: readonly (Plan & { readonly by: readonly string[] })[],
  { minimum, rules }: Limits,
): { plan: Planned; cuts: number[]; atoms: number | null } {
  const { groups, steps } = plan;
  for (;;) {
    const merges = mergeSmall(groups, minimum, rules);
    const failedBefore = steps.some(({ why }) => why === "pair" || why === "audit");
    const dropped = failedBefore ? "could-be-subtracted" : "too-few";
    if (merges === null) return { plan: { ...plan, dropped }, cuts: [], atoms: null };
    steps.push(...merges);
    const checked = check(patterns, plan, shown, { minimum, rules });
    if ("cuts" in checked) return { plan, ...checked };
    if (checked.move === null)
      return { plan: { ...plan, dropped: "could-be-subtracted" }, cuts: [], atoms: null };
    groups.rest[checked.move] = true;
    steps.push({ ...checked.step, group: checked.move });
  }
}

function check(
  patterns: Patterns,
  plan: Plan,
  shown: readonly (Plan & { readonly by: readonly string[] })[],
  { minimum, rules }: Limits,
): { cuts: number[]; atoms: number | null } | { move: number | null; step: Omit<Step, "group"> } {
  const cuts: number[] = [];
  for (const other of shown) {
    const { weight, move } = pairCut(patterns, plan, other);
    if (rules.pairs && weight < minimum)
      return { move, step: { why: "pair", against: other.by, cut: weight } };
    cuts.push(Number.isFinite(weight) ? weight : 0);
  }
  if (shown.length < 2 || !rules.audit) return { cuts, atoms: null };
  const { atoms, unsafe } = linearAudit(patterns, [...shown, plan], minimum);
  if (unsafe === null) return { cuts, atoms };
  const lines = numberLines(plan.groups, 0).lineOf;
  const visible = shownGroups(plan.groups);
  const exposed = visible.filter((group) => unsafe.includes(lines[group] ?? -1));
  const move = smallest(plan.groups, exposed.length > 0 ? exposed : visible);
  return { move, step: { why: "audit" } };
}

type Ranked = {
  readonly ids: readonly string[];
  /** Places in the caller's `groups`, by rank of their id. */
  readonly order: readonly number[];
  readonly categories: Int32Array;
  readonly members: readonly number[];
  readonly rest: readonly boolean[];
};

function rankGroups({ groups, categories, earlierRest }: Breakdown): Ranked {
  const order = groups.map((_, i) => i).sort((a, b) => byText(groups[a] ?? "", groups[b] ?? ""));
  const rank = new Int32Array(groups.length);
  order.forEach((place, i) => (rank[place] = i));
  return {
    ids: order.map((place) => groups[place] ?? ""),
    order,
    categories: Int32Array.from(categories, (place) => rank[place] ?? 0),
    members: order.map((place) => (place === earlierRest?.group ? earlierRest.members : 1)),
    rest: order.map((place) => place === earlierRest?.group),
  };
}

function startOf(
  patterns: Patterns,
  column: number,
  ranked: Ranked | undefined,
  unfit: Unfit | undefined,
): Planned {
  const { ids = [], members = [], rest = [], order = [] } = ranked ?? {};
  const counts = ids.map(() => 0);
  patterns.groups[column]?.forEach((group, pattern) => {
    counts[group] = (counts[group] ?? 0) + (patterns.sizes[pattern] ?? 0);
  });
  const places = (groups: readonly number[]) => groups.map((group) => order[group] ?? 0);
  return {
    column,
    groups: {
      ids,
      counts,
      members,
      rest: [...rest],
      ...(unfit && { unfit: (groups) => unfit(column, places(groups)) }),
    },
    steps: [],
    dropped: null,
  };
}

function outcome(
  plan: Planned,
  breakdown: Breakdown | undefined,
  order: readonly number[],
): BreakdownPlan {
  const by = breakdown?.by ?? [];
  if (plan.dropped !== null) return { by, withheld: plan.dropped, lines: [] };
  const { groups } = plan;
  const place = (group: number) => order[group] ?? 0;
  const lines: PlannedLine[] = shownGroups(groups)
    .map((group) => ({
      id: groups.ids[group] ?? "",
      n: groups.counts[group] ?? 0,
      groups: [place(group)],
    }))
    .sort((a, b) => (a.groups[0] ?? 0) - (b.groups[0] ?? 0));
  const merged = mergedIds(groups);
  if (merged) {
    const rest = restGroups(groups);
    const n = rest.reduce((total, group) => total + (groups.counts[group] ?? 0), 0);
    lines.push({ id: OTHER, n, groups: rest.map(place).sort((a, b) => a - b), merged });
  }
  return { by, withheld: null, lines };
}

function proofOf(plan: Planned, by: readonly string[]): PlanProof["breakdowns"][number] {
  const { ids, counts } = plan.groups;
  const { lines, withheld } = outcome(plan, undefined, []);
  return {
    by,
    counts: Object.fromEntries(ids.map((id, group) => [id, counts[group] ?? 0])),
    merges: plan.steps.map(({ group, ...step }) => ({ group: ids[group] ?? "", ...step })),
    lines: withheld ? null : lines.map(({ id, n }) => ({ id, n })),
  };
}
