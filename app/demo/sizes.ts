import { apportion } from "./apportion";
import type { UnitTemplate } from "./unit-template";

/** A unit with its people: `own` are those in no sub-unit, `headcount` counts everybody below too. */
export type SizedUnit = UnitTemplate & { readonly own: number; readonly headcount: number };

/** Under this many answers in all, a unit of fixed size would be most of the organisation. */
const enoughForSmallUnits = 150;

/**
 * Sizes units for an organisation from which so many answers come when a whole round is held.
 *
 * @param answers the most that any of its measurements gets, 0 or more
 */
export function sizeUnits(
  templates: readonly UnitTemplate[],
  answers: number,
): readonly SizedUnit[] {
  const perUnit = answersPerUnit(templates, answers);
  const own = templates.map((template, place) => {
    const expected = perUnit[place] ?? 0;
    return Math.max(expected, Math.round(expected / template.rate), 1);
  });
  const below = (name: string): number =>
    templates.reduce(
      (sum, template, place) =>
        template.parent === name ? sum + (own[place] ?? 0) + below(template.name) : sum,
      0,
    );
  return templates.map((template, place) => {
    const people = own[place] ?? 0;
    return { ...template, own: people, headcount: people + below(template.name) };
  });
}

function answersPerUnit(templates: readonly UnitTemplate[], answers: number): readonly number[] {
  const fixed = templates.map((template) =>
    answers >= enoughForSmallUnits ? template.answers : undefined,
  );
  const left = answers - fixed.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const weights = templates.map(({ people, rate }, place) =>
    fixed[place] === undefined ? people * rate : 0,
  );
  const parts = apportion(left, weights);
  return templates.map((_, place) => fixed[place] ?? parts[place] ?? 0);
}

/**
 * Where the answers of one measurement come from.
 *
 * @param wave makes one round differ from the next: a factor near 1 for each unit
 * @returns answers per unit, never more than its own people
 */
export function spreadAnswers(
  units: readonly SizedUnit[],
  answers: number,
  wave: (place: number) => number,
): readonly number[] {
  const people = units.map(({ own }) => own);
  const fixed = units.map((unit) =>
    unit.answers !== undefined && answers >= enoughForSmallUnits
      ? Math.min(unit.own, unit.answers)
      : undefined,
  );
  const left = answers - fixed.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const weights = units.map(({ own, rate }, place) =>
    fixed[place] === undefined ? own * rate * wave(place) : 0,
  );
  const parts = apportion(left, weights, people);
  return units.map((_, place) => fixed[place] ?? parts[place] ?? 0);
}
