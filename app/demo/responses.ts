import { ballotUnits } from "~/participation";
import type { Answers } from "~/questionnaires";

import { addPoints } from "./areas";
import { fillIn } from "./fill-in";
import { drawPerson } from "./person";
import type { DemoMeasurement } from "./plan";
import { randomFor } from "./random";
import type { Sheet } from "./sheet";

export type DemoResponse = {
  readonly answers: Answers;
  /** The unit that the ballot carries, if any. */
  readonly unit: string | null;
};

/** The smallest group of every measurement of the demo. */
export const demoMinimum = 10;

/** The roll: everybody, each under the unit they work in. */
export function rollOf({ organisation }: DemoMeasurement) {
  return organisation.units.map(({ name, own }) => ({ unit: name, people: own }));
}

/** How many ballots of each unit were used. */
export function usedBallots(measurement: DemoMeasurement): { unit: string; used: number }[] {
  const onBallot = unitsOnBallots(measurement);
  const used = new Map<string, number>();
  measurement.organisation.units.forEach(({ name }, place) => {
    const unit = onBallot(name);
    const answers = measurement.answers[place] ?? 0;
    if (unit !== null) used.set(unit, (used.get(unit) ?? 0) + answers);
  });
  return [...used].map(([unit, count]) => ({ unit, used: count }));
}

/** All answers of one measurement, unit by unit, drawn as they are asked for. */
export function* drawResponses(
  measurement: DemoMeasurement,
  sheet: Sheet,
  seed: number,
): Generator<DemoResponse> {
  const random = randomFor(seed, `answers ${measurement.slug}`);
  const onBallot = unitsOnBallots(measurement);
  for (const [place, unit] of measurement.organisation.units.entries()) {
    const means = addPoints(measurement.means, unit.shift);
    const alike = unit.alike?.round === measurement.round.slug ? unit.alike.area : null;
    const carried = onBallot(unit.name);
    for (let count = measurement.answers[place] ?? 0; count > 0; count--) {
      const person = drawPerson(random, unit.work, means);
      const answers = fillIn(sheet, person, random, { alikeArea: alike });
      const asked = carried === null && random.chance(0.97);
      yield { unit: carried, answers: asked ? { ...answers, unit: unit.name } : answers };
    }
  }
}

function unitsOnBallots(measurement: DemoMeasurement): (unit: string) => string | null {
  const roll = rollOf(measurement).flatMap(({ unit, people }) =>
    Array.from({ length: people }, () => ({ unit })),
  );
  return ballotUnits(measurement.organisation.units, roll, demoMinimum);
}
