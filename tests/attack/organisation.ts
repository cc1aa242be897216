import { ALL_RULES, type DisclosureRules } from "~/disclosure";
import { parseDefinition, type Answers } from "~/questionnaires";
import { createRespondentTable, makeDocument, type ResultDocument } from "~/releases";

import type { Insiders } from "./attack";
import type { System } from "./equations";
import type { Knowledge, Person } from "./knowledge";
import type { Population } from "./populations";

/** The release of a population. */
export function releaseOf(
  { definition, people, minimum, headcounts }: Population,
  rules: DisclosureRules = ALL_RULES,
): ResultDocument {
  const instrument = parseDefinition(definition);
  const table = createRespondentTable(instrument);
  for (const answers of people) table.add(answers);
  const options = {
    minimum,
    population: headcounts,
    breakdowns: instrument.breakdowns,
    protected: true,
  };
  return makeDocument(instrument, table.table(), options, rules).document;
}

/** What the attacker knows beforehand: everything about everybody but what they answered. */
export function knowledgeOf({
  definition,
  people,
}: Pick<Population, "definition" | "people">): Knowledge {
  const instrument = parseDefinition(definition);
  return { instrument, people: people.map((answers) => personOf(instrument, answers)) };
}

type Instrument = Knowledge["instrument"];

function personOf(instrument: Instrument, answers: Answers): Person {
  const text = (name: string) => {
    const given = answers[name];
    return typeof given === "string" && given !== "" ? given : "__unknown__";
  };
  const names = [...instrument.background.map(({ name }) => name), "unit"];
  return {
    categories: Object.fromEntries(names.map((name) => [name, text(name)])),
    answered: new Set(
      instrument.items
        .filter(({ name }) => typeof answers[name] === "number")
        .map(({ name }) => name),
    ),
  };
}

/** Everybody's score on what a system is about; a missing answer counts as the mean of the scale. */
export function truthOf({ definition, people }: Pick<Population, "definition" | "people">) {
  const { items } = parseDefinition(definition);
  const known = people.map((answers) => {
    const given = items.map((item) => {
      const answer = answers[item.name];
      if (typeof answer !== "number" || item.scoring.kind !== "range") return null;
      const { min, max } = item.scoring;
      return (100 * (answer - min)) / (max - min);
    });
    return items.map(({ scale, name }, place) => {
      const own = given[place] ?? null;
      if (own !== null) return [name, own] as const;
      const rest = items.flatMap((item, i) => {
        const score = given[i] ?? null;
        return item.scale === scale && score !== null ? [{ score, weight: item.weight }] : [];
      });
      const weight = rest.reduce((sum, one) => sum + one.weight, 0);
      return [name, rest.reduce((sum, one) => sum + one.score * one.weight, 0) / weight] as const;
    });
  });
  const scores = known.map((one) => new Map(one));
  return (person: number, { vector }: Pick<System, "vector">): number =>
    [...vector].reduce(
      (sum, [item, weight]) => sum + weight * (scores[person]?.get(item) ?? NaN),
      0,
    );
}

/**
 * On every line whoever has least and whoever has most: from them the others learn most. Of those the ones whose own score leaves
 * the fewest points for all others.
 */
export function tellingInsiders(population: Pick<Population, "definition" | "people">): Insiders {
  const truth = truthOf(population);
  return (system) => {
    const left = new Map<number, number>();
    for (const { people } of system.sums) {
      const scores = people.map((person) => ({ person, score: truth(person, system) }));
      scores.sort((a, b) => a.score - b.score);
      const all = scores.reduce((sum, { score }) => sum + score, 0);
      const offer = (one: { person: number; score: number } | undefined, points: number) => {
        if (one) left.set(one.person, Math.min(left.get(one.person) ?? Infinity, points));
      };
      const [least, most] = [scores[0], scores.at(-1)];
      offer(least, 100 * (people.length - 1) - all + (least?.score ?? 0));
      offer(most, all - (most?.score ?? 0));
    }
    const telling = [...left].sort(([, a], [, b]) => a - b).slice(0, MOST_INSIDERS);
    return telling.map(([person]) => ({ person, score: truth(person, system) }));
  };
}

const MOST_INSIDERS = 4;
