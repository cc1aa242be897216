import type { AreaPoints } from "./areas";

/** What most people of a unit do: decides the mix of job families in it. */
export type UnitWork = "service" | "technical" | "policy" | "office" | "staff";

/** A unit before its size is known. */
export type UnitTemplate = {
  readonly name: string;
  readonly parent: string | null;
  readonly work: UnitWork;
  /** Its own people beside those of the other units; its sub-units' are counted apart. */
  readonly people: number;
  /** Share of them that takes part in a whole round. */
  readonly rate: number;
  /** How far it stands from its organisation on each area. */
  readonly shift: AreaPoints;
  /** So many answers, whatever the organisation's size: a unit that is too small to show. */
  readonly answers?: number;
  /** The area on which all its people gave the same answers, in the round of this name. */
  readonly alike?: { readonly area: string; readonly round: string };
};

type Extra = Partial<Pick<UnitTemplate, "parent" | "answers" | "alike" | "shift">>;

export function unit(
  name: string,
  work: UnitWork,
  people: number,
  rate: number,
  extra: Extra = {},
): UnitTemplate {
  return { name, work, people, rate, parent: null, shift: [0, 0, 0, 0, 0], ...extra };
}
