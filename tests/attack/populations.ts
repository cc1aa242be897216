import type { Answers } from "~/questionnaires";

import { randomNumbers } from "../setup/plausible-answers";

/** An organisation made up to be hard to protect. */
export type Population = {
  readonly definition: ReturnType<typeof definitionOf>;
  readonly people: readonly Answers[];
  readonly minimum: number;
  readonly headcounts: {
    readonly total: number | null;
    readonly byCategory: Readonly<Record<string, Readonly<Record<string, number>>>>;
  };
};

export type Question = {
  readonly name: string;
  readonly scale: string;
  readonly competence: string | null;
  readonly values: readonly number[];
  readonly weight: number;
};

/** A definition file: rating questions on scales, and questions about background. */
export function definitionOf(
  questions: readonly Question[],
  total: readonly string[],
  breakdowns: readonly (readonly string[])[],
  key = "aanval",
) {
  const title = (nl: string) => ({ nl, en: nl });
  const scales = [...new Set(questions.map(({ scale }) => scale))];
  return {
    title: title("Aanval"),
    locale: "nl",
    nulmeting: {
      key,
      framework: "digcomp-3.0",
      scales: scales.map((id, i) => ({
        id,
        title: title(id),
        ...(total.includes(id) && { competence: String(i + 1) }),
      })),
      total: { of: total },
      breakdowns,
    },
    pages: [
      {
        name: "p",
        title: title("Vragen"),
        elements: [
          ...questions.map(({ name, scale, competence, values, weight }) => ({
            type: "radiogroup",
            name,
            title: title(name),
            scale,
            weight,
            ...(competence !== null && { competence }),
            choices: [...values, { value: "nvt", text: title("Niet van toepassing") }],
          })),
          ...[...new Set(breakdowns.flat())].map((name) => ({
            type: "dropdown",
            name,
            title: title(name),
            background: true,
            choices: name === "unit" ? [] : ["a", "b", "c", "d", "e", "f"],
          })),
        ],
      },
    ],
  };
}

type Random = ReturnType<typeof chance>;

function chance(name: string) {
  const next = randomNumbers(name);
  // The first numbers of neighbouring names resemble each other.
  for (let i = 0; i < 8; i += 1) next();
  const below = (n: number) => Math.floor(next() * n);
  return {
    next,
    below,
    between: (low: number, high: number) => low + below(high - low + 1),
    happens: (probability: number) => next() < probability,
    pick: <T>(list: readonly T[], otherwise: T): T => list[below(list.length)] ?? otherwise,
  };
}

/** The population of a number: always the same one. */
export function populationOf(seed: number): Population {
  const random = chance(`population ${seed * 7919 + 13}`);
  const questions = questionsOf(random);
  const total = [...new Set(questions.map(({ scale }) => scale))].filter(
    (scale) => scale !== "kennis",
  );
  const n = random.happens(0.6) ? random.between(8, 40) : random.between(41, 160);
  const minimum = random.pick([5, 5, 6, 7, 8, 10, 10, 12], 10);
  const backgrounds = backgroundsOf(random, n);
  const breakdowns = breakdownsOf(random);
  const definition = definitionOf(questions, total, breakdowns);
  const people = answersOf(random, questions, backgrounds);
  return { definition, people, minimum, headcounts: headcountsOf(random, backgrounds) };
}

function questionsOf(random: Random): Question[] {
  const scales = ["informatie", "veiligheid", "samen"].slice(0, random.between(1, 3));
  if (random.happens(0.3)) scales.push("kennis");
  return scales.flatMap((scale, s) => {
    const values = random.pick(
      [
        [0, 1, 2, 3],
        [0, 1, 2, 3],
        [1, 2, 3, 4, 5],
        [0, 1],
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      ],
      [0, 1, 2, 3],
    );
    const loose = random.happens(0.2);
    const weight = random.happens(0.15) ? 2 : 1;
    return Array.from({ length: random.between(1, 4) }, (_, i) => ({
      name: `${scale}${i}`,
      scale,
      competence: loose && i === 0 ? null : `${s + 1}.${1 + (i % 2)}`,
      values,
      weight: i === 0 ? weight : 1,
    }));
  });
}

type Background = Readonly<Record<string, string>>;

const letters = ["a", "b", "c", "d", "e", "f"];

/** Units in departments; job families that follow the units more or less; ages that follow nothing. */
function backgroundsOf(random: Random, n: number): Background[] {
  const units = letters.slice(0, random.between(2, 6));
  const stays = random.pick([0, 0.5, 0.8, 0.9, 0.97, 1], 0.9);
  const merged = random.happens(0.4);
  const uneven = random.between(1, 3);
  const ages = random.between(2, 4);
  const blank = random.happens(0.3) ? random.pick([0.05, 0.2], 0.1) : 0;
  return Array.from({ length: n }, () => {
    const place = Math.floor(units.length * random.next() ** uneven);
    const unit = units[place] ?? "a";
    const family = merged ? (letters[Math.floor(place / 2)] ?? "a") : unit;
    const job = random.happens(stays) ? family : random.pick(units, "a");
    const site = random.happens(0.95) ? (place < 2 ? "a" : "b") : random.pick(["a", "b", "c"], "a");
    const given = { unit, job, age: random.pick(letters.slice(0, ages), "a"), site };
    const told = Object.entries(given).filter(() => !random.happens(blank));
    return Object.fromEntries(told);
  });
}

function breakdownsOf(random: Random): string[][] {
  const names = ["unit", "job", "age", "site"].sort(() => random.next() - 0.5);
  const chosen = names.slice(0, random.between(1, 4)).map((name) => [name]);
  const [first = [], second] = chosen;
  if (second && random.happens(0.25)) chosen[chosen.length - 1] = [...first, ...second];
  return chosen.filter((by, i) => chosen.findIndex((other) => other.join() === by.join()) === i);
}

/** Who answers how: people who differ, and groups or crossings of groups who hardly do. */
function answersOf(
  random: Random,
  questions: readonly Question[],
  backgrounds: readonly Background[],
): Answers[] {
  const skips = random.happens(0.4) ? random.pick([0.03, 0.15], 0.1) : 0;
  const centre = random.pick([0.3, 0.5, 0.65, 0.8], 0.5);
  const oddities = Array.from({ length: random.pick([0, 1, 1, 2, 3, 5, 8], 1) }, () =>
    oddity(random, backgrounds),
  );
  return backgrounds.map((background) => {
    const ability = centre + 0.5 * (random.next() + random.next() - 1);
    const odd = oddities.find(({ has }) => has(background));
    const answers = questions.flatMap(({ name, values }): [string, unknown][] => {
      if (random.happens(skips)) return random.happens(0.5) ? [[name, "nvt"]] : [];
      const level = odd ? odd.level(random) : ability + 0.4 * (random.next() - 0.5);
      const place = Math.round(Math.min(1, Math.max(0, level)) * (values.length - 1));
      return [[name, values[place]]];
    });
    return { ...Object.fromEntries(answers), ...background };
  });
}

function oddity(random: Random, backgrounds: readonly Background[]) {
  const one = random.pick(backgrounds, {});
  const keys = Object.keys(one)
    .sort(() => random.next() - 0.5)
    .slice(0, random.between(1, 2));
  const other = random.happens(0.3);
  const follow = random.pick([0.75, 0.9, 0.95, 1, 1], 1);
  const [first = ""] = keys;
  const target = random.pick([0, 0, 1, 1, 0.5, 0.66], 1);
  const noise = random.pick([0, 0, 0.1, 0.3], 0);
  return {
    has: (background: Background) => {
      if (!random.happens(follow)) return false;
      const inside = keys.map((key) => background[key] === one[key]);
      return other
        ? background[first] === one[first] && !inside.every(Boolean)
        : inside.every(Boolean);
    },
    level: (chance: Random) => target + noise * (chance.next() - 0.5),
  };
}

function headcountsOf(
  random: Random,
  backgrounds: readonly Background[],
): Population["headcounts"] {
  if (random.happens(0.3)) return { total: null, byCategory: {} };
  const units = new Map<string, number>();
  for (const { unit } of backgrounds) if (unit) units.set(unit, (units.get(unit) ?? 0) + 1);
  const response = random.pick([0.3, 0.6, 0.85, 0.95, 1], 0.6);
  const unit = Object.fromEntries(
    [...units].map(([name, n]) => [name, Math.ceil(n / response) + random.below(3)]),
  );
  const blank = backgrounds.filter(({ unit }) => !unit).length;
  return { total: Object.values(unit).reduce((a, b) => a + b, blank), byCategory: { unit } };
}
