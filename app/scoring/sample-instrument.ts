import type { Instrument, Item, Level } from "~/questionnaires";

/** Test material: instruments by code, so that a test names only what it is about. */
export const sampleLevels: readonly Level[] = [
  { id: "starter", from: 0, title: { nl: "Starter" } },
  { id: "op-weg", from: 30, title: { nl: "Op weg" } },
  { id: "zelfstandig", from: 48, title: { nl: "Zelfstandig" } },
  { id: "voorloper", from: 81, title: { nl: "Voorloper" } },
];

export function sampleItem(name: string, given: Partial<Item> = {}): Item {
  return {
    name,
    question: name,
    row: null,
    page: "p1",
    title: { nl: name },
    short: { nl: name },
    scale: "informatie",
    competence: null,
    weight: 1,
    scoring: { kind: "range", min: 0, max: 3, reverse: false },
    core: true,
    ...given,
  };
}

/** Scales are those that the items name, in that order; all of them make the total. */
export function sampleInstrument(
  items: readonly Item[],
  given: Partial<Instrument> = {},
): Instrument {
  const scales = [...new Set(items.flatMap((item) => item.scale ?? []))];
  return {
    key: "voorbeeld",
    title: { nl: "Voorbeeld" },
    scales: scales.map((id) => ({
      id,
      title: { nl: id },
      short: { nl: id },
      activity: { nl: id },
      competence: null,
      core: true,
    })),
    total: scales,
    levels: sampleLevels,
    items,
    background: [],
    breakdowns: [],
    pages: [{ name: "p1", title: { nl: "Pagina 1" } }],
    questions: [],
    feedback: {},
    nextSteps: {},
    ...given,
  };
}
