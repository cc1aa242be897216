import { pinsOf, type Pin } from "./bounds";
import { withoutOwn, type Insider } from "./coalitions";
import { smallestDifference } from "./cuts";
import { equationsOf, roundingOf, type System } from "./equations";
import { atomsOf, isolate } from "./isolation";
import type { People } from "./people";
import { isolateAnswers } from "./answers";
import { countedPeople, membersOf, type Knowledge } from "./knowledge";
import { pinsByReliability } from "./reliability";
import type { Printed } from "./printed";
import { publicSets } from "./sets";
import { telltaleLevels } from "./levels";

export type Finding = {
  readonly kind:
    | "isolated" /** a sum about fewer people than the minimum */
    | "pinned" /** a score known to less than 20 points */
    | "group" /** the scores of a small group together known to less than 20 points */
    | "same-level" /** everybody of a set has the same level */
    | "rare-level" /** one or two people of a set have a level */
    | "took-part"; /** over 90 % of a group took part */
  readonly people: People;
  readonly measure?: string;
  readonly score?: readonly [number, number];
  /** The respondent who helped with their own answers. */
  readonly insider?: number;
};

/** Own scores of respondents who might join in, per measure. */
export type Insiders = (system: System) => readonly Insider[];

const nobody: Insiders = () => [];

/**
 * Tries everything on what one coalition has in hands. It knows the questionnaire, who took part, everybody's groups and
 * which questions somebody skipped; it knows no answers and nothing of how the release was made.
 *
 * For each score, also those that follow from others on the same line:
 * - sums with any weights in which fewer people count than the minimum, one floor deeper where scores and answers stand on
 *   different people;
 * - the bounds that all sums together leave for one person, by linear programming; up to 40 people in whole steps of the score;
 * - before that, what levels say of people (counts are sums too), and what a standard deviation, a margin or squares that follow from
 *   others leave around a mean;
 * - all that once more with the answers of a respondent who joins in.
 *
 * Not tried: sums of squares with arbitrary weights (only of lines, unions of two, what they leave over, and that again
 * without lines inside), and answers to several questions as one problem.
 */
export function attack(
  printed: Printed,
  knowledge: Knowledge,
  insiders: Insiders = nobody,
): Finding[] {
  const systems = equationsOf(printed, knowledge);
  return [
    ...isolations(printed, knowledge, systems),
    ...systems.flatMap((system) => {
      const sets = publicSets(system.sums);
      const found = (pins: readonly Pin[], insider?: number) =>
        pins.map(({ people, score, together }): Finding => ({
          kind: together ? "group" : "pinned",
          people,
          measure: system.measure,
          score,
          ...(insider !== undefined && { insider }),
        }));
      return [
        ...found(pinsOf(system, sets, printed.minimum)),
        ...telltaleLevels(system, sets),
        ...insiders(system).flatMap((insider) =>
          found(
            pinsOf(
              { ...system, sums: withoutOwn(system.sums, insider) },
              withoutOwn(sets, insider),
              0,
            ),
            insider.person,
          ),
        ),
      ];
    }),
    ...pinsByReliability(printed, knowledge, roundingOf(printed)).map((pin): Finding => ({
      kind: "pinned",
      ...pin,
    })),
    ...participants(printed, knowledge),
  ];
}

function isolations(printed: Printed, knowledge: Knowledge, systems: readonly System[]): Finding[] {
  // Bounds as wide as that say nothing of anybody: the sum is as good as not there.
  const known = systems.map((system) => ({
    ...system,
    sums: system.sums.filter(({ sum, people }) => sum[1] - sum[0] < 20 * people.length),
  }));
  // Different scores of the same people leave the same sums to subtract.
  const kinds = new Map(
    known.map((system) => [system.sums.map(({ bits }) => bits).join(), system]),
  );
  const found = [...kinds.values()].flatMap(({ sums, measure }): Finding[] => {
    const { people } = isolate(
      sums.map(({ people }) => people),
      printed.minimum,
    );
    if (people) return [{ kind: "isolated", people, measure }];
    const everyone = atomsOf(sums.map(({ people }) => people)).flatMap(({ people }) => people);
    const breakdowns = [...new Set(sums.map(({ breakdown }) => breakdown))].map((breakdown) => {
      const lines = sums.filter((one) => one.breakdown === breakdown).map((one) => one.people);
      // Everybody minus the lines that are shown is a line too.
      const there = new Set(lines.flat());
      return [...lines, everyone.filter((person) => !there.has(person))];
    });
    return breakdowns.flatMap((one, i) =>
      breakdowns.slice(0, i).flatMap((other): Finding[] => {
        const people = smallestDifference(one, other);
        const isFew = people.length > 0 && people.length < printed.minimum;
        return isFew ? [{ kind: "isolated", people, measure }] : [];
      }),
    );
  });
  if (found.length > 0) return found;
  const hidden = isolateAnswers(printed, knowledge);
  return hidden ? [{ kind: "isolated", people: hidden }] : [];
}

function participants({ headcounts }: Printed, knowledge: Knowledge): Finding[] {
  const counted = new Set(countedPeople(knowledge));
  return headcounts.flatMap(({ line, n, population }): Finding[] =>
    population !== null && n > 0.9 * population
      ? [
          {
            kind: "took-part",
            people: membersOf(line, knowledge.people).filter((person) => counted.has(person)),
          },
        ]
      : [],
  );
}
