import type { Instrument } from "~/questionnaires";
import type {
  BreakdownResult,
  GroupResult,
  Interval,
  ResultDocument,
  ScaleResult,
  TotalResult,
  WithheldReason,
} from "~/releases";

/** Names as people give them, and as they might try them. */
export const oddUnits = {
  formula: '=HYPERLINK("http://voorbeeld.nl","klik")',
  quoted: 'Zorg, "acuut" & één',
  long: "Coördinatie van de geïntegreerde eerstelijns- en tweedelijnszorg voor ouderen in Noordoost-Fryslân en omstreken",
  hatch: "-2+3 <b>Ploeg</b>",
} as const;
export const mergedUnits = ["Nachtploeg", "@Bestuur"] as const;

const areas = [
  ["informatie", "Informatie", "Informatie zoeken, evalueren en beheren"],
  ["communicatie", "Communicatie", "Communicatie en samenwerking"],
  ["content", "Content", "Contentcreatie"],
  ["veiligheid", "Veiligheid", "Veiligheid, welzijn en verantwoord gebruik"],
  ["problemen", "Problemen", "Herkennen en oplossen van problemen"],
] as const;
const areaIds = areas.map(([id]) => id);
const scaleIds = [...areaIds, "dossier", "kennis"];
const competenceIds = ["1.1", "1.2", "2.1", "3.1", "4.1", "5.1"];
const levelIds = ["starter", "op-weg", "zelfstandig", "voorloper"];

export const goldenInstrument: Instrument = {
  key: "gouden",
  title: { nl: "Gouden vragenlijst" },
  scales: [
    ...areas.map(([id, short, title], index) => ({
      ...{ id, title: { nl: title }, short: { nl: short }, activity: { nl: short.toLowerCase() } },
      ...{ competence: String(index + 1), core: true },
    })),
    ...["dossier", "kennis"].map((id) => ({
      ...{ id, title: { nl: `Onderdeel ${id}` }, short: { nl: id }, activity: { nl: id } },
      ...{ competence: null, core: false },
    })),
  ],
  total: areaIds,
  levels: [0, 30, 48, 81].map((from, index) => ({
    ...{ id: levelIds[index] ?? "", from, title: { nl: `Niveau ${levelIds[index] ?? ""}` } },
  })),
  items: scaleIds.map((scale, index) => ({
    ...{ name: `${scale}-1`, question: `${scale}-1`, row: null, page: "p", scale, weight: 1 },
    title: { nl: index === 0 ? '=1+1, "gewoon" een vraag' : `Ik kan iets met ${scale}` },
    short: { nl: scale },
    competence: competenceIds[index] ?? null,
    scoring:
      scale === "kennis"
        ? { kind: "correct" as const, answer: "a" }
        : { kind: "range" as const, min: 0, max: 3, reverse: false },
    core: true,
  })),
  background: [
    { name: "unit", title: { nl: "Waar werkt u?" }, values: [] },
    {
      name: "ageBand",
      title: { nl: "Wat is uw leeftijd?" },
      values: ["t/m 34", "35+"].map((value) => ({ value, title: { nl: `${value} jaar` } })),
    },
  ],
  breakdowns: [["unit"], ["ageBand"], ["unit", "ageBand"]],
  pages: [],
  questions: ["unit", "ageBand"].map((name) => ({
    ...{ name, page: "p", title: { nl: name }, background: true },
    short: { nl: name === "unit" ? "afdeling" : "leeftijd" },
  })),
  feedback: {},
  nextSteps: {},
};

export const goldenFacts = {
  measurement: "gouden-meting",
  organisation: "gemeente-iepenrode",
  round: "voorjaar-2026",
  organisationName: "Gemeente Iepenrode",
  roundName: "Voorjaar 2026",
  questionnaire: "gouden",
  version: 3,
  versionHash: "4".repeat(64),
  releaseHash: "9f".repeat(32),
  closedOn: "2026-05-19",
};

/** Scores that are all different, so that each is known by its number: 20.7, 21.4, 22.1 and on; no margin ends on one. */
let next = 200;
const score = () => {
  next += 7;
  return next / 10;
};
const ci = (mean: number, half = 1.5): Interval => [
  Math.round((mean - half) * 10) / 10,
  Math.round((mean + half) * 10) / 10,
];

function scale(id: string, n: number): ScaleResult {
  const mean = score();
  return {
    ...{ id, n, mean, sd: 15.5, se: 0.7, ci: ci(mean) },
    levels: [
      { ids: ["starter", "op-weg"], share: 0.27, ci: [0.22, 0.33] },
      { ids: ["zelfstandig"], share: 0.61, ci: [0.55, 0.66] },
      { ids: ["voorloper"], share: 0.12, ci: null },
    ],
  };
}

const nothing = (withheld: WithheldReason, n: number | null): TotalResult => ({
  ...{ n, mean: null, sd: null, se: null, ci: null, withheld },
  ...{ levels: null, levelsWithheld: withheld },
});
const hidden = (id: string, withheld: WithheldReason, n: number | null): ScaleResult => ({
  ...{ id, ...nothing(withheld, n) },
});

const marginless = ({ id, n, mean }: ScaleResult): ScaleResult => ({
  ...{ id, n, mean, sd: null, se: null, ci: null, withheld: "too-few-for-margin" },
  ...{ levels: null, levelsWithheld: "too-few-for-distribution" },
});

/** Content is hidden for all groups, and with it the total. */
function group(n: number, isSmall = false): Omit<GroupResult, "values"> {
  const scales = scaleIds.map((id) => {
    if (id === "content") return hidden(id, "too-alike", n);
    return isSmall ? marginless(scale(id, n)) : scale(id, n);
  });
  return {
    n,
    population: isSmall ? null : n * 2,
    ...(isSmall && { populationWithheld: "nearly-everyone" as const }),
    scales,
    competences: competenceIds.map((id) => {
      if (id === "3.1") return { id, n, mean: null, ci: null, withheld: "too-alike" };
      const mean = score();
      return { id, n, mean, ci: isSmall ? null : ci(mean) };
    }),
    total: nothing("too-alike", n),
  };
}

const byUnit: BreakdownResult = {
  by: ["unit"],
  withheld: null,
  groups: [
    { values: { unit: oddUnits.formula }, ...group(201) },
    { values: { unit: oddUnits.quoted }, ...group(97) },
    { values: { unit: oddUnits.long }, ...group(64) },
    { values: { unit: oddUnits.hatch }, ...group(14, true) },
    { other: true, merged: mergedUnits.map((unit) => ({ unit })), ...group(24) },
  ],
};

function made(): ResultDocument {
  const reliability = { value: 0.81, ci: [0.78, 0.84] as const, items: 8 };
  return {
    ...{ n: 400, population: 811, minimum: 10, protected: true },
    scales: [
      ...areaIds.map((id) => ({ ...scale(id, 400), alpha: reliability, omega: 0.83 })),
      hidden("dossier", "too-alike", null),
      {
        ...scale("kennis", 92),
        ...{ alpha: null, omega: null, reliabilityWithheld: "too-few-for-reliability" },
      },
    ],
    competences: competenceIds.map((id) => {
      const mean = score();
      return { id, n: 400, mean, ci: ci(mean) };
    }),
    items: scaleIds.map((id) =>
      id === "dossier"
        ? { id: "dossier-1", mean: null, missing: null, withheld: "too-alike" }
        : { id: `${id}-1`, mean: score(), missing: 0.02 },
    ),
    total: { n: 400, mean: score(), sd: 14.2, se: 0.6, ci: [40.1, 44.4], levels: null },
    breakdowns: [
      byUnit,
      {
        by: ["ageBand"],
        withheld: null,
        groups: [
          { values: { ageBand: "t/m 34" }, ...group(150) },
          { values: { ageBand: "35+" }, ...group(238) },
          { values: { ageBand: "__unknown__" }, ...group(12, true) },
        ],
      },
      { by: ["unit", "ageBand"], withheld: "could-be-subtracted", groups: [] },
    ],
  };
}

/** A fixed release: hidden numbers, merged groups, several breakdowns and odd names. */
export const goldenDocument: ResultDocument = made();

/** A release of fewer people than the minimum. */
export const emptyDocument: ResultDocument = {
  ...{ n: null, withheld: "too-few", population: 811, minimum: 10, protected: true },
  scales: scaleIds.map((id) => hidden(id, "too-few", null)),
  competences: competenceIds.map((id) => {
    return { id, n: null, mean: null, ci: null, withheld: "too-few" };
  }),
  items: scaleIds.map((id) => {
    return { id: `${id}-1`, mean: null, missing: null, withheld: "too-few" };
  }),
  total: nothing("too-few", null),
  breakdowns: [["unit"], ["ageBand"]].map((by) => ({ by, withheld: "too-few", groups: [] })),
};
