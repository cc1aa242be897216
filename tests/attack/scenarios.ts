import type { DisclosureRules } from "~/disclosure";

import {
  mixed,
  one,
  organisation,
  question,
  same,
  scoring,
  target,
  twoQuestions,
  type Planted,
} from "./planted";

/** An organisation in which a rule stands between the attacker and somebody. */
export type Scenario = {
  readonly rule: keyof DisclosureRules;
  readonly name: string;
  readonly population: Planted;
  /** Rules that give the same protection here, and so are switched off too. */
  readonly beside?: readonly (keyof DisclosureRules)[];
};

const unitAndJob = { breakdowns: [["unit"], ["job"]] };

const strangers = ["a", "b", "c", "d", "e"];

export const scenarios: readonly Scenario[] = [
  {
    rule: "smallGroups",
    name: "a unit of three",
    population: organisation([
      mixed(30, { unit: "a" }),
      scoring([50, 60], { unit: "b" }),
      [target(one(45, { unit: "b" }))],
      mixed(20, { unit: "c" }),
    ]),
  },
  {
    rule: "wholeRest",
    name: "a unit of three that is left over from everybody",
    population: organisation([
      mixed(30, { unit: "a" }),
      scoring([50, 60], { unit: "b" }),
      [target(one(45, { unit: "b" }))],
      mixed(20, { unit: "c" }),
    ]),
  },
  {
    rule: "pairs",
    name: "a job family that is two units and five strangers",
    population: organisation(
      [
        mixed(20, { unit: "y", job: "x", age: "a" }),
        mixed(20, { unit: "z", job: "x", age: "b" }),
        ...strangers.map((unit, i) => [
          i === 0
            ? target(one(45, { unit, job: "x", age: "a" }))
            : one(50, { unit, job: "x", age: "b" }),
          ...["a", "b", "c", "d", "e", "f", "g", "h", "i"].flatMap((age) =>
            mixed(3, { unit, job: "w", age }),
          ),
        ]),
      ],
      { breakdowns: [["unit"], ["job"], ["age"]] },
    ),
  },
  {
    rule: "pairs",
    name: "a unit and a job family that differ by one person each way",
    population: organisation(
      [
        mixed(20, { unit: "u", job: "j" }),
        [target(one(45, { unit: "u", job: "k" })), one(50, { unit: "v", job: "j" })],
        mixed(20, { unit: "v", job: "k" }),
        mixed(20, { unit: "w", job: "l" }),
      ],
      unitAndJob,
    ),
    beside: ["valueCuts"],
  },
  {
    rule: "audit",
    name: "three in all three groups, everybody else in one",
    population: organisation(
      [
        [target(one(45, { unit: "a", job: "a", age: "a" }))],
        scoring([50, 60], { unit: "a", job: "a", age: "a" }),
        mixed(20, { unit: "a", job: "b", age: "b" }),
        mixed(20, { unit: "b", job: "a", age: "b" }),
        mixed(20, { unit: "b", job: "b", age: "a" }),
      ],
      { breakdowns: [["unit"], ["job"], ["age"]] },
    ),
  },
  {
    rule: "ownScales",
    name: "three of a unit who answered the knowledge questions",
    population: organisation(
      [
        mixed(30, { unit: "a" }).map((person, i) => ({ ...person, k: i % 11 })),
        mixed(27, { unit: "b" }),
        scoring([50, 60], { unit: "b" }).map((person) => ({ ...person, k: 5 })),
        [target({ ...one(50, { unit: "b" }), k: 6 })],
      ],
      { questions: [...twoQuestions, question("k", "2.1", "kennis")] },
    ),
  },
  {
    rule: "extremes",
    name: "a unit in which everybody is at the top",
    population: organisation([
      mixed(30, { unit: "a" }),
      same(9, 100, { unit: "b" }),
      [target(one(90, { unit: "b" }))],
    ]),
    beside: ["alike", "valueCuts"],
  },
  {
    rule: "linked",
    name: "a scale that is hidden beside its total",
    population: organisation(
      [
        mixed(30, { unit: "a" }).map((person, i) => ({ ...person, c: i % 11 })),
        mixed(11, { unit: "b" }).map((person) => ({ ...person, c: 10 })),
        [target({ ...one(50, { unit: "b" }), c: 9 })],
      ],
      { questions: [...twoQuestions, question("c", "2.1", "samen")], total: ["zoeken", "samen"] },
    ),
  },
  {
    rule: "leftovers",
    name: "a question that is all that competences leave of a scale",
    population: organisation(
      [
        mixed(30, { unit: "a" }).map((person, i) => ({ ...person, c: i % 11 })),
        mixed(11, { unit: "b" }).map((person) => ({ ...person, c: 10 })),
        [target({ ...one(50, { unit: "b" }), c: 9 })],
      ],
      { questions: [...twoQuestions, question("c", null)] },
    ),
    beside: ["valueCuts"],
  },
  {
    rule: "valueCuts",
    name: "a unit without one job family",
    population: organisation(
      [
        mixed(20, { unit: "a", job: "b" }),
        same(9, 100, { unit: "a", job: "d" }),
        [target(one(95, { unit: "a", job: "d" }))],
        mixed(30, { unit: "c", job: "d" }),
      ],
      unitAndJob,
    ),
  },
  {
    rule: "extremes",
    name: "somebody between colleagues at the top and peers at the bottom",
    population: organisation(
      [
        [target(one(50, { unit: "a", job: "b" }))],
        same(9, 100, { unit: "a", job: "c" }),
        same(9, 0, { unit: "b", job: "b" }),
        mixed(30, { unit: "b", job: "c" }),
      ],
      unitAndJob,
    ),
    beside: ["valueCuts"],
  },
  {
    rule: "extremes",
    name: "colleagues of somebody who knows their own answers",
    population: organisation([
      mixed(30, { unit: "a" }),
      [one(50, { unit: "b" })],
      same(8, 100, { unit: "b" }),
      [target(one(100, { unit: "b" }))],
    ]),
    beside: ["valueCuts"],
  },
  {
    rule: "alike",
    name: "a unit in which everybody is the same",
    population: organisation([
      mixed(30, { unit: "a" }),
      same(19, 60, { unit: "b" }),
      [target(one(60, { unit: "b" }))],
    ]),
    beside: ["spread", "spreadCuts", "levels", "levelCuts"],
  },
  {
    rule: "valueMoves",
    name: "a unit and a job family without an age",
    population: organisation(
      [
        mixed(20, { unit: "a", job: "a", age: "a" }),
        mixed(20, { unit: "b", job: "a", age: "b" }),
        mixed(20, { unit: "a", job: "b", age: "b" }),
        same(11, 100, { unit: "b", job: "b", age: "b" }),
        [target(one(95, { unit: "b", job: "b", age: "b" }))],
      ],
      { breakdowns: [["unit"], ["job"], ["age"]] },
    ),
  },
  {
    rule: "spread",
    name: "a unit in which all are near the mean",
    population: organisation([
      mixed(30, { unit: "a" }),
      same(15, 60, { unit: "b" }),
      same(4, 65, { unit: "b" }),
      [target(one(65, { unit: "b" }))],
    ]),
    beside: ["spreadCuts"],
  },
  {
    rule: "spread",
    name: "ten whose squares are those of everybody without the others'",
    population: organisation([
      mixed(30, { unit: "a" }),
      same(5, 60, { unit: "b" }),
      same(4, 65, { unit: "b" }),
      [target(one(65, { unit: "b" }))],
    ]),
    beside: ["spreadCuts"],
  },
  {
    rule: "spread",
    name: "nineteen who are the same, and one who knows to be the other",
    population: organisation([
      mixed(30, { unit: "a" }),
      [one(0, { unit: "b" })],
      same(18, 60, { unit: "b" }),
      [target(one(60, { unit: "b" }))],
    ]),
    beside: ["spreadCuts"],
  },
  {
    rule: "spreadCuts",
    name: "people near their mean in a unit without one job family",
    population: organisation(
      [
        mixed(40, { unit: "a", job: "b" }),
        same(9, 60, { unit: "a", job: "d" }),
        [target(one(60, { unit: "a", job: "d" }))],
        mixed(40, { unit: "c", job: "d" }),
      ],
      unitAndJob,
    ),
    beside: ["levelCuts"],
  },
  {
    rule: "levels",
    name: "a unit that is all of one level",
    population: organisation([
      mixed(30, { unit: "a" }),
      scoring([50, 80, 55, 75, 60, 70, 50, 80, 55, 75, 60, 70, 50, 80, 55, 75, 60, 70, 65], {
        unit: "b",
      }),
      [target(one(65, { unit: "b" }))],
    ]),
    beside: ["levelCuts"],
  },
  {
    rule: "levelEdges",
    name: "everybody on the lower edge of a level",
    population: organisation(
      [
        Array.from({ length: 19 }, (_, i) => ({ a: i % 2 ? 15 : 24, unit: "a" })),
        [target({ a: 15, unit: "a" })],
        Array.from({ length: 40 }, (_, i) => ({ a: (i * 7) % 51, unit: "b" })),
      ],
      { questions: [{ ...question("a"), values: Array.from({ length: 51 }, (_, i) => i) }] },
    ),
    beside: ["levelCuts"],
  },
  {
    rule: "levelCuts",
    name: "front-runners only in a unit without one job family",
    population: organisation(
      [
        mixed(32, { unit: "a", job: "b" }),
        scoring([85, 85, 85, 85, 85, 85, 90, 90, 90], { unit: "a", job: "d" }),
        [target(one(90, { unit: "a", job: "d" }))],
        mixed(40, { unit: "c", job: "d" }),
      ],
      unitAndJob,
    ),
    beside: ["spreadCuts"],
  },
  {
    rule: "items",
    name: "a question that everybody answered alike",
    population: organisation(
      [mixed(29).map((person) => ({ ...person, c: 10 })), [target({ ...one(50), c: 9 })]],
      { questions: [...twoQuestions, question("c", "1.1")], breakdowns: [] },
    ),
  },
  {
    rule: "reliability",
    name: "two questions that always differ by nine",
    population: organisation(
      [
        Array.from({ length: 99 }, (_, i) => ({ a: i % 2, b: 9 + (i % 2) })),
        [target({ a: 1, b: 10 })],
      ],
      { breakdowns: [] },
    ),
  },
  {
    rule: "headcounts",
    name: "a unit in which all but one took part",
    population: organisation(
      [mixed(18, { unit: "a" }), [target(one(50, { unit: "a" }))], mixed(30, { unit: "b" })],
      {
        headcounts: { total: 120, byCategory: { unit: { a: 20, b: 100 } } },
      },
    ),
  },
  {
    rule: "filledIn",
    name: "somebody who skipped the only question of a competence",
    population: organisation([mixed(29), [target({ a: 7 })]], {
      questions: [question("a", "1.1"), question("b", "1.2")],
      breakdowns: [],
    }),
  },
  {
    rule: "rounding",
    name: "a question of hardly any weight that a whole unit answered alike",
    population: organisation(
      [
        Array.from({ length: 9 }, (_, i) => ({ a: i, b: 10, unit: "b" })),
        [target({ a: 9, b: 10, unit: "b" })],
        Array.from({ length: 30 }, (_, i) => ({ a: (i * 7) % 11, b: i % 11, unit: "a" })),
      ],
      { questions: [question("a"), { ...question("b"), weight: 0.001 }] },
    ),
  },
];
