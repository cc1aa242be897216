import { isArea, isCompetence } from "~/questionnaires";

import { readDay } from "../catalogue/offer";

export const ACTION_FIELDS = ["what", "gap", "who", "due"] as const;
export type ActionField = (typeof ACTION_FIELDS)[number];

/** What an organisation agreed to do. */
export type ActionFacts = {
  readonly what: string;
  /** A competence or an area. */
  readonly gap: string;
  /** A role or a name. */
  readonly who: string;
  /** ISO date; null when none was agreed. */
  readonly due: string | null;
};

export type ActionLine = ActionFacts & {
  readonly id: string;
  /** ISO dates. */
  readonly agreedOn: string;
  readonly doneOn: string | null;
};

export type TypedAction = Readonly<Record<ActionField, string>>;
export type ActionProblems = Partial<Record<ActionField, true>>;

/** Reads an agreement as it was typed. @returns it, or which fields are wrong */
export function readAction(
  typed: TypedAction,
): { readonly facts: ActionFacts } | { readonly problems: ActionProblems } {
  const { what, gap, who } = typed;
  const due = readDay(typed.due);
  const problems: ActionProblems = {
    ...((what === "" || what.length > 200) && { what: true as const }),
    ...(!isArea(gap) && !isCompetence(gap) && { gap: true as const }),
    ...((who === "" || who.length > 80) && { who: true as const }),
    ...(due === undefined && { due: true as const }),
  };
  if (due === undefined || Object.keys(problems).length > 0) return { problems };
  return { facts: { what, gap, who, due } };
}

/** What was agreed from one day until before another, the oldest first. @param until ISO date; null for up to now */
export function agreedBetween(
  actions: readonly ActionLine[],
  from: string,
  until: string | null,
): ActionLine[] {
  return actions
    .filter(({ agreedOn }) => agreedOn >= from && (until === null || agreedOn < until))
    .toSorted((one, other) => one.agreedOn.localeCompare(other.agreedOn));
}

/** Open ones first, the soonest due at the top; then what is done, the latest first. */
export function inOrder(actions: readonly ActionLine[]): ActionLine[] {
  return actions.toSorted(
    (one, other) =>
      Number(one.doneOn !== null) - Number(other.doneOn !== null) ||
      (other.doneOn ?? "").localeCompare(one.doneOn ?? "") ||
      (one.due ?? "9").localeCompare(other.due ?? "9") ||
      one.what.localeCompare(other.what, "nl"),
  );
}
