import type { Instrument } from "~/questionnaires";

import type { PrintedLine } from "./printed";

/** What the personnel list and the grapevine say about somebody who took part: all but the answers. */
export type Person = {
  /** Category per background question; `__unknown__` where it was left blank. */
  readonly categories: Readonly<Record<string, string>>;
  /** Names of the items that were answered with something that counts. */
  readonly answered: ReadonlySet<string>;
};

/** A score as a mean of item scores: which items, with what weight. */
export type Measure = {
  readonly id: string;
  readonly items: readonly { readonly name: string; readonly weight: number }[];
};

export type Knowledge = {
  readonly instrument: Instrument;
  readonly people: readonly Person[];
  /** A respondent in the coalition brings their own item scores. */
  readonly insider?: { readonly person: number; readonly scores: ReadonlyMap<string, number> };
};

export const UNKNOWN = "__unknown__";

/** Places of the people on a printed line. */
export function membersOf({ by, groups }: PrintedLine, people: readonly Person[]): number[] {
  return people.flatMap(({ categories }, person) => {
    const matches = (values: Readonly<Record<string, string>>) =>
      by.every((name) => (categories[name] ?? UNKNOWN) === values[name]);
    return by.length === 0 || groups.some(matches) ? [person] : [];
  });
}

/** Scales and competences as the questionnaire defines them, each with its items. */
export function measuresOf({ items, scales, total }: Instrument): Measure[] {
  const inTotal = (scale: string | null) => scale !== null && total.includes(scale);
  const competences = new Set(items.flatMap(({ competence }) => competence ?? []));
  const competenceItems = (id: string) => {
    const all = items.filter(({ competence }) => competence === id);
    const core = all.filter(({ scale }) => inTotal(scale));
    return core.length > 0 ? core : all;
  };
  return [
    ...scales.map(({ id }) => ({
      id: `scale:${id}`,
      items: items.filter(({ scale }) => scale === id),
    })),
    ...[...competences].map((id) => ({ id: `competence:${id}`, items: competenceItems(id) })),
    ...items.map((item) => ({ id: `item:${item.name}`, items: [{ ...item, weight: 1 }] })),
  ];
}

/** Half of a scale's items or more make a score. */
export function isValid(measure: Measure, { answered }: Person): boolean {
  const given = measure.items.filter(({ name }) => answered.has(name)).length;
  return given > 0 && 2 * given >= measure.items.length;
}

/** Those whose every scale of the total is valid (without a total: any scale is). */
export function countedPeople({ instrument, people }: Knowledge): number[] {
  const scales = measuresOf(instrument).filter(({ id }) => id.startsWith("scale:"));
  const needed = scales.filter(({ id }) => instrument.total.includes(id.slice("scale:".length)));
  return people.flatMap((person, place) => {
    const has = (measure: Measure) => isValid(measure, person);
    const counts = needed.length > 0 ? needed.every(has) : scales.some(has);
    return counts ? [place] : [];
  });
}

/** For one score: whom it can be made of. */
export type Standing = {
  /** Missing answers are filled in: those whose scales are valid. */
  readonly filled: (place: number) => boolean;
  /** Nothing is filled in: those who answered enough of just these questions. */
  readonly answered: (place: number) => boolean;
};

export function standingOf({ instrument, people }: Knowledge): (id: string) => Standing {
  const measures = measuresOf(instrument);
  const validity = new Map(
    measures.map((one) => [one.id, people.map((person) => isValid(one, person))]),
  );
  const scaleOf = new Map(instrument.items.map(({ name, scale }) => [name, scale]));
  return (id) => {
    const items = measures.find((one) => one.id === id)?.items ?? [];
    const scales = new Set(items.map(({ name }) => `scale:${scaleOf.get(name) ?? ""}`));
    return {
      filled: (place) => [...scales].every((scale) => validity.get(scale)?.[place] ?? true),
      answered: (place) => validity.get(id)?.[place] ?? true,
    };
  };
}
