import type { Item } from "~/questionnaires";

import { randomFor } from "./random";

/** What people of the middle of the network would score on each competence of DigComp, in points. */
const pointsByCompetence: Readonly<Record<string, number>> = {
  "1.1": 65,
  "1.2": 53,
  "1.3": 59,
  "2.1": 74,
  "2.2": 68,
  "2.3": 60,
  "2.4": 68,
  "2.5": 66,
  "2.6": 59,
  "3.1": 59,
  "3.2": 55,
  "3.3": 46,
  "3.4": 42,
  "4.1": 54,
  "4.2": 47,
  "4.3": 56,
  "4.4": 41,
  "5.1": 64,
  "5.2": 61,
  "5.3": 55,
  "5.4": 63,
};

/** Rare at work, or not in everybody's work. */
const oftenNotApplicable = new Set(["2.3", "3.3", "3.4", "5.3"]);

export type ItemNature = {
  /** Ability at which half of the people reach the middle of the answers; 0 is the network's middle. */
  readonly difficulty: number;
  /** Slope of the logistic curves. */
  readonly discrimination: number;
  /** Share of people to whom the item does not apply. */
  readonly notApplicable: number;
};

/** How points of 0–100 and units of ability go together near the middle of the scale. */
export const pointsPerUnit = 23;

/** An item's nature follows from its name, so that it is the same in every round and organisation. */
export function natureOf(item: Item): ItemNature {
  const random = randomFor(0, `item ${item.name}`);
  const points = pointsByCompetence[item.competence ?? ""] ?? 56;
  const knowledge = item.scoring.kind === "correct";
  return {
    difficulty: (50 - points) / pointsPerUnit + (knowledge ? 0.5 : 0.18) * random.normal(),
    discrimination: knowledge ? random.between(1, 1.5) : random.between(1.6, 2.2),
    notApplicable: item.competence && oftenNotApplicable.has(item.competence) ? 0.045 : 0.012,
  };
}
