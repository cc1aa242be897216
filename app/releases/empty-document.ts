import type { Instrument } from "~/questionnaires";

import type { ResultDocument } from "./document";
import type { Measures } from "./measures";
import type { DocumentOptions } from "./options";
import { headcountOf } from "./write-lines";

/**
 * Fewer respondents than the minimum: the shape of a document without any number. It is the same however few they are:
 * its hash is public, and ten numbers are soon tried.
 */
export function emptyDocument(
  instrument: Instrument,
  measures: Measures,
  respondents: number,
  { minimum, population, breakdowns, tellsFew = false }: DocumentOptions,
): ResultDocument {
  const withheld = "too-few";
  const n = tellsFew ? respondents : null;
  const number = { n, mean: null, ci: null, withheld } as const;
  const scale = { n, mean: null, sd: null, se: null, ci: null, withheld } as const;
  const levels = { levels: null, levelsWithheld: withheld } as const;
  const reliability = { alpha: null, omega: null, reliabilityWithheld: withheld } as const;
  return {
    n,
    ...(n === null
      ? { population: population.total }
      : headcountOf({ n, population: population.total }, true)),
    minimum,
    protected: true,
    withheld,
    scales: measures.scales.map(({ id }) => ({ id, ...scale, ...reliability, ...levels })),
    competences: measures.competences.map(({ id }) => ({ id, ...number })),
    items: instrument.items.map(({ name }) => ({ id: name, mean: null, missing: null, withheld })),
    total: measures.totalOf.length > 0 ? { ...scale, ...levels } : null,
    breakdowns: breakdowns.map((by) => ({ by, withheld, groups: [] })),
  };
}
