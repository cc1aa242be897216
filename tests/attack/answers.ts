import { createEchelon, fraction, nullCoordinates } from "./rank";
import { atomsOf } from "./isolation";
import type { People } from "./people";
import {
  countedPeople,
  measuresOf,
  membersOf,
  standingOf,
  type Knowledge,
  type Measure,
} from "./knowledge";
import type { Printed } from "./printed";

/**
 * Looks one floor below the scores, at the answers they are made of: where a score, its parts and its items stand on different
 * people, their sums leave the answers of those who skipped something.
 *
 * @returns fewer people than the minimum about whose answers the printed means say something, or null
 */
export function isolateAnswers(printed: Printed, knowledge: Knowledge): People | null {
  const counted = countedPeople(knowledge);
  const measures = measuresOf(knowledge.instrument);
  const standing = standingOf(knowledge);
  let gaps = false;
  const rows = printed.statements.flatMap(({ measure: id, line, mean, n }) => {
    const measure = measures.find((one) => one.id === id);
    if (mean === null || !measure || n === null) return [];
    const all = membersOf(line, knowledge.people).filter((person) => counted.includes(person));
    const of = standing(id);
    const filled = all.filter(of.filled);
    if (n === filled.length) return [{ line: filled, measure }];
    gaps = true;
    return [{ line: all.filter(of.answered), measure }];
  });
  // Where everybody counts everywhere, missing answers are filled in and leave no trace.
  return gaps ? search(rows, printed.minimum, knowledge) : null;
}

function search(
  rows: readonly { line: People; measure: Measure }[],
  minimum: number,
  { people, instrument }: Knowledge,
): People | null {
  const items = instrument.items.map(({ name }) => name);
  const skipped = items.map((item) =>
    people.flatMap((person, place) => (person.answered.has(item) ? [] : [place])),
  );
  const classes = atomsOf([...rows.map(({ line }) => line), ...skipped]);
  const width = items.length * 2 + 1;
  const matrix = rows.map(({ line, measure }) => {
    const there = new Set(line);
    const row = new Float64Array(classes.length * items.length);
    classes.forEach(({ people: members }, one) => {
      const [first = -1] = members;
      if (!there.has(first)) return;
      const given = measure.items.filter(({ name }) => people[first]?.answered.has(name));
      for (const { name } of given)
        row[one * items.length + items.indexOf(name)] = share(given.length);
    });
    return row;
  });
  const places = nullCoordinates(matrix, classes.length * items.length, width);
  for (const [one, { people: members }] of classes.entries()) {
    if (members.length >= minimum) continue;
    const echelon = createEchelon();
    for (let item = 0; item < items.length; item += 1) {
      const place = places[one * items.length + item] ?? new Float64Array(width);
      const given = people[members[0] ?? -1]?.answered.has(items[item] ?? "");
      if (given && !echelon.add(place)) return members;
    }
  }
  return null;
}

// Weights alike: the mean of so many answers.
function share(answers: number): number {
  return fractions.get(answers) ?? fractions.set(answers, fraction(1, answers)).get(answers) ?? 1;
}

const fractions = new Map<number, number>();
