import type { DisclosureRules } from "~/disclosure";
import type { Instrument } from "~/questionnaires";

import type { Measures } from "../measures";

/** How much of a scale a division shows; each includes what stands before it. */
const DETAILS = ["nothing", "scale", "parts", "items"] as const;
export type Detail = (typeof DETAILS)[number];

/** A sum of items of a scale. */
export type Unit = {
  /** Place among the values of a crossing. */
  readonly value: number;
  /** Share of the scale. */
  readonly weight: number;
  /** Which part it is in. */
  readonly part: number;
};

/** A scale at every detail: each list makes up the whole of it. */
export type ScaleUnits = Readonly<Record<"scale" | "parts" | "items", readonly Unit[]>>;

export function isAtLeast(detail: Detail, other: Detail): boolean {
  return DETAILS.indexOf(detail) >= DETAILS.indexOf(other);
}

/** @param firstItem where the items begin among the values */
export function scaleUnits(
  { items }: Instrument,
  { scales, parts, competences, leftovers, firstCompetence, firstLeftover }: Measures,
  firstItem: number,
  rules: DisclosureRules,
): ScaleUnits[] {
  const place = new Map(items.map(({ name }, i) => [name, firstItem + i]));
  return scales.map((scale, s): ScaleUnits => {
    const whole = { value: s, weight: 1, part: 0 };
    const own = (parts[s] ?? []).map(({ measure, weight }, part) => ({
      value: measure,
      weight,
      part,
    }));
    const itemsOf = ({ value }: Unit) =>
      value < firstLeftover
        ? competences[value - firstCompetence]?.items
        : leftovers[value - firstLeftover]?.items;
    const partOf = (name: string) =>
      own.findIndex((unit) => itemsOf(unit)?.some((item) => item.name === name));
    const all = scale.items.reduce((sum, { weight }) => sum + weight, 0);
    const told = own.filter(({ value }) => rules.leftovers || value < firstLeftover);
    return {
      scale: [whole],
      parts: own.length > 0 ? told : [whole],
      items: scale.items.map(({ name, weight }) => ({
        value: place.get(name) ?? 0,
        weight: weight / all,
        part: Math.max(0, partOf(name)),
      })),
    };
  });
}
