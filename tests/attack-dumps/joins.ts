import type { Column } from "./columns";
import type { Guess } from "./score";

export type Join = {
  readonly way: string;
  readonly run: (guess: Guess) => void;
};

/** Every way to lay one column of people beside one column of responses. */
export function joins(a: Column, b: Column): readonly Join[] {
  return [
    { way: `${a.name} equals ${b.name}`, run: (guess) => zip(a.holders, b.holders, guess) },
    { way: `order of ${a.name} and ${b.name}`, run: (guess) => zip(a.ordered, b.ordered, guess) },
    {
      way: `order of ${a.name} and backwards ${b.name}`,
      run: (guess) => zip(a.ordered, b.ordered, guess, true),
    },
    { way: `odd in ${a.name} and in ${b.name}`, run: (guess) => zip(a.odd, b.odd, guess) },
    { way: `${b.name} next after ${a.name}`, run: (guess) => nextAfter(a, b, guess) },
  ];
}

/** The first of a group gets the group's first, and so on. */
function zip(
  people: ReadonlyMap<string, readonly number[]>,
  responses: ReadonlyMap<string, readonly number[]>,
  guess: Guess,
  backwards = false,
): void {
  for (const [group, persons] of people) {
    const own = responses.get(group) ?? [];
    for (const [place, person] of persons.entries()) {
      const response = own[backwards ? own.length - 1 - place : place];
      if (response !== undefined) guess(person, response);
    }
  }
}

function nextAfter(a: Column, b: Column, guess: Guess): void {
  if (!a.numeric || !b.numeric) return;
  for (const [group, persons] of a.numeric) {
    const responses = b.numeric.get(group) ?? [];
    let next = 0;
    for (const { number, value } of persons) {
      while (next < responses.length && (responses[next]?.value ?? Infinity) < value) next += 1;
      const response = responses[next];
      if (response) guess(number, response.number);
    }
  }
}
