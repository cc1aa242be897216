import type { Item } from "~/questionnaires";

import { randomFor } from "./random";

/** What people of the middle of the network would score on each competence of DigComp, in points. */
const pointsByCompetence: Readonly<Record<string, number>> = {
  "1.1": 69,
  "1.2": 57,
  "1.3": 63,
  "2.1": 76,
  "2.2": 70,
  "2.3": 62,
  "2.4": 70,
  "2.5": 68,
  "2.6": 61,
  "3.1": 60,
  "3.2": 56,
  "3.3": 47,
  "3.4": 43,
  "4.1": 57,
  "4.2": 50,
  "4.3": 59,
  "4.4": 44,
  "5.1": 61,
  "5.2": 58,
  "5.3": 52,
  "5.4": 60,
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
