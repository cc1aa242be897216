import type { Instrument, Scale } from "~/questionnaires";
import type {
  BreakdownResult,
  CompetenceResult,
  GroupResult,
  ShownDocument,
  ScaleResult,
} from "~/releases";

/** Test material: two languages, five areas with one competence each, one own scale, one of knowledge. */
const AREAS = [
  ["informatie", "Informatie", "werken met informatie"],
  ["communicatie", "Communicatie", "samenwerken"],
  ["content", "Content", "content maken"],
  ["veiligheid", "Veiligheid", "veiligheid"],
  ["problemen", "Problemen", "problemen oplossen"],
] as const;

export const areaIds = AREAS.map(([id]) => id);
export const competenceIds = ["1.1", "2.1", "3.1", "4.1", "5.1"] as const;

const scale = (id: string, short: string, activity: string, competence: string | null): Scale => ({
  id,
  title: { nl: short },
  short: { nl: short },
  activity: { nl: activity },
  competence,
  core: true,
});

const item = (
  of: string,
  competence: string | null,
  knowledge = false,
): Instrument["items"][number] => ({
  name: `${of}-1`,
  question: `${of}-1`,
  row: null,
  page: "p",
  title: { nl: of },
  short: { nl: of },
  scale: of,
  competence,
  weight: 1,
  scoring: knowledge
    ? { kind: "correct", answer: "a" }
    : { kind: "range", min: 0, max: 3, reverse: false },
  core: true,
});

export const sampleInstrument: Instrument = {
  key: "voorbeeld",
  title: { nl: "Voorbeeld" },
  scales: [
    ...AREAS.map(([id, short, activity], index) => scale(id, short, activity, String(index + 1))),
    scale("dossier", "Dossier", "het dossier", null),
    scale("kennis", "Kennis", "digitale kennis", null),
  ],
  total: areaIds,
  levels: [
    { id: "starter", from: 0, title: { nl: "Starter" } },
    { id: "op-weg", from: 30, title: { nl: "Op weg" } },
    { id: "zelfstandig", from: 48, title: { nl: "Zelfstandig" } },
    { id: "voorloper", from: 81, title: { nl: "Voorloper" } },
  ],
  items: [
    ...areaIds.map((id, index) => item(id, competenceIds[index] ?? null)),
    item("dossier", null),
    item("kennis", null, true),
  ],
  background: [{ name: "unit", title: { nl: "Waar werkt u?" }, values: [] }],
  breakdowns: [["unit"]],
  pages: [],
  questions: [
    {
      name: "unit",
      page: "p",
      title: { nl: "Waar werkt u?" },
      short: { nl: "afdeling" },
      background: true,
    },
  ],
  feedback: {},
  nextSteps: {},
};

type Numbers = {
  readonly mean: number;
  readonly n?: number;
  readonly half?: number;
  readonly sd?: number;
};

export function scaleResult(
  id: string,
  { mean, n = 400, half = 1.5, sd = 16 }: Numbers,
): ScaleResult {
  return {
    id,
    n,
    mean,
    sd,
    se: half / 1.97,
    ci: [mean - half, mean + half],
    levels: [
      { ids: ["starter"], share: 0.1, ci: null },
      { ids: ["op-weg"], share: 0.25, ci: null },
      { ids: ["zelfstandig", "voorloper"], share: 0.65, ci: null },
    ],
  };
}

export function competenceResult(
  id: string,
  { mean, n = 400, half = 1.5 }: Numbers,
): CompetenceResult {
  return { id, n, mean, ci: [mean - half, mean + half] };
}

/** Means of the five areas, in order, as a whole document; competences follow their area. */
export function sampleDocument(
  means: readonly number[],
  rest: Partial<ShownDocument> & { readonly half?: number } = {},
): ShownDocument {
  const { half, ...given } = rest;
  const numbers = (index: number): Numbers => ({
    mean: means[index] ?? 50,
    ...(half === undefined ? {} : { half }),
  });
  return {
    n: 400,
    population: 1000,
    minimum: 10,
    protected: true,
    scales: [
      ...areaIds.map((id, index) => scaleResult(id, numbers(index))),
      scaleResult("dossier", { mean: 44 }),
      scaleResult("kennis", { mean: 71 }),
    ],
    competences: competenceIds.map((id, index) => competenceResult(id, numbers(index))),
    items: [],
    total: { n: 400, mean: 50, sd: 15, se: 0.7, ci: [48.6, 51.4], levels: null },
    breakdowns: [],
    ...given,
  };
}

/** One unit of a breakdown with these means of the five areas. */
export function sampleGroup(unit: string, n: number, means: readonly number[]): GroupResult {
  return {
    values: { unit },
    n,
    population: null,
    scales: areaIds.map((id, index) => scaleResult(id, { mean: means[index] ?? 50, n })),
    competences: [],
    total: null,
  };
}

export function sampleBreakdown(groups: readonly GroupResult[]): BreakdownResult {
  return { by: ["unit"], withheld: null, groups };
}
