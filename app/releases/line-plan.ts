import { ALL_RULES, planRelease, type DisclosureRules, type PlanProof } from "~/disclosure";

import type { BreakdownColumn } from "./breakdown-columns";
import type { BreakdownResult } from "./document";
import type { Family } from "./measures";

/** A line of a breakdown: one group, or the merged rest. */
export type Line = {
  readonly groups: readonly number[];
  /** Groups named in the rest, the empty ones among them; `null` for a line of one group. */
  readonly merged: readonly number[] | null;
};

export type LinePlan = {
  readonly column: BreakdownColumn;
  readonly withheld: BreakdownResult["withheld"];
  readonly lines: readonly Line[];
  /** Line per group, −1 for a group without people. */
  readonly lineOf: Int32Array;
  /** Per scale outside the total, the lines on which it may be shown; absent: on all. */
  readonly visible: ReadonlyMap<Family, readonly boolean[]>;
};

export type PlanProofs = {
  /** Everybody whose scales of the total are valid. */
  readonly core: PlanProof;
  /** Per scale outside the total that not all of those answered. */
  readonly own: Readonly<Record<string, PlanProof>>;
};

/** Every group with people on a line of its own: for data that nobody needs protecting from. */
export function openLines(columns: readonly BreakdownColumn[]): LinePlan[] {
  return columns.map((column) => {
    const present = new Set(column.categories);
    const groups = column.ids.flatMap((_, group) => (present.has(group) ? [group] : []));
    const lines = groups.map((group) => ({ groups: [group], merged: null }));
    return {
      column,
      withheld: null,
      lines,
      lineOf: lineNumbers(column, lines),
      visible: new Map<Family, readonly boolean[]>(),
    };
  });
}

/** A scale outside the total, with the rows of the table that count for it. */
export type OwnScale = { readonly family: Family; readonly id: string; readonly rows: Int32Array };

/**
 * The lines that may be shown, and for each scale outside the total on which of them.
 *
 * @param rows rows of the table that count for the total
 */
export function protectedLines(
  columns: readonly BreakdownColumn[],
  minimum: number,
  rows: Int32Array,
  own: readonly OwnScale[],
  rules: DisclosureRules = ALL_RULES,
): { plans: LinePlan[]; proofs: PlanProofs } {
  const core = planRelease(
    columns.map(({ by, ids, categories }) => ({
      by,
      groups: ids,
      categories: rows.map((row) => categories[row] ?? 0),
    })),
    { n: rows.length, minimum, rules },
  );
  const lines = columns.map((column, i): PlannedLines => {
    const { withheld = "too-few", lines: planned = [] } = core.breakdowns[i] ?? {};
    const place = new Map(column.ids.map((id, group) => [id, group]));
    const lines = planned.map(({ groups, merged }) => ({
      groups,
      merged: merged ? merged.flatMap((id) => place.get(id) ?? []) : null,
    }));
    return { column, withheld, lines };
  });
  const { plans, proofs } = plannedLines(lines, minimum, rows, own, rules);
  return { plans, proofs: { core: core.proof, own: proofs } };
}

export type PlannedLines = Pick<LinePlan, "column" | "withheld" | "lines">;

/**
 * Lines that were chosen, with what each scale outside the total may show of them.
 *
 * Such a scale stands on fewer people, so it is planned again by the same steps with the lines
 * already chosen as its groups. It is shown on a line only where its own plan leaves that line whole.
 */
export function plannedLines(
  planned: readonly PlannedLines[],
  minimum: number,
  rows: Int32Array,
  own: readonly OwnScale[],
  rules: DisclosureRules = ALL_RULES,
): { plans: LinePlan[]; proofs: PlanProofs["own"] } {
  const plans = planned.map((plan) => ({
    ...plan,
    lineOf: lineNumbers(plan.column, plan.lines),
    visible: new Map<Family, readonly boolean[]>(),
  }));
  const proofs: [string, PlanProof][] = [];
  for (const scale of own) {
    if (scale.rows.length === rows.length || !rules.ownScales) continue;
    const { visible, proof } = planOwnScale(plans, minimum, scale.rows, rules);
    plans.forEach((plan, i) => plan.visible.set(scale.family, visible[i] ?? []));
    proofs.push([scale.id, proof]);
  }
  return { plans, proofs: Object.fromEntries(proofs) };
}

function planOwnScale(
  plans: readonly LinePlan[],
  minimum: number,
  rows: Int32Array,
  rules: DisclosureRules,
): { visible: boolean[][]; proof: PlanProof } {
  const standing = plans.filter(({ lines }) => lines.length > 0);
  const { breakdowns, proof } = planRelease(
    standing.map(({ column, lines, lineOf }) => {
      const rest = lines.findIndex(({ merged }) => merged !== null);
      const members = lines[rest]?.groups.length ?? 1;
      return {
        by: column.by,
        groups: lines.map(({ groups, merged }) =>
          merged ? "__other__" : (column.ids[groups[0] ?? 0] ?? ""),
        ),
        categories: rows.map((row) => lineOf[column.categories[row] ?? 0] ?? 0),
        ...(rest >= 0 && { earlierRest: { group: rest, members } }),
      };
    }),
    { n: rows.length, minimum, rules },
  );
  const alone = breakdowns.map(
    ({ lines }) => new Set(lines.flatMap(({ groups }) => (groups.length === 1 ? groups : []))),
  );
  return {
    visible: plans.map((plan) => {
      const lines = alone[standing.indexOf(plan)];
      return plan.lines.map((_, line) => lines?.has(line) ?? false);
    }),
    proof,
  };
}

function lineNumbers(column: BreakdownColumn, lines: readonly Line[]): Int32Array {
  const lineOf = new Int32Array(column.ids.length).fill(-1);
  lines.forEach(({ groups }, line) => groups.forEach((group) => (lineOf[group] = line)));
  return lineOf;
}
