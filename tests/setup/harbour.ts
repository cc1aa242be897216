/** A questionnaire that only a test knows, with other kinds of questions than the shipped ones. */
export const harbour = {
  title: { nl: "Havenpeiling", en: "Harbour survey" },
  locale: "nl",
  nulmeting: {
    key: "havenpeiling",
    framework: "digcomp-3.0",
    scales: [
      { id: "koers", title: { nl: "Koers houden", en: "Keeping course" }, competence: "1" },
      { id: "anker", title: { nl: "Veilig aanmeren", en: "Mooring safely" }, competence: "4" },
    ],
    total: { of: ["koers", "anker"] },
    breakdowns: [["unit"], ["dienst"]],
  },
  pages: [
    {
      name: "koers",
      title: { nl: "Onderweg", en: "Under way" },
      elements: [
        {
          type: "rating",
          name: "peiling",
          title: { nl: "Ik vind de juiste kaart", en: "I find the right chart" },
          rateMin: 1,
          rateMax: 5,
          scale: "koers",
          competence: "1.1",
        },
        {
          type: "slider",
          name: "bereik",
          title: { nl: "Hoe ver kijkt u vooruit?", en: "How far do you look ahead?" },
          min: 0,
          max: 10,
          scale: "koers",
          competence: "1.2",
        },
        {
          type: "matrix",
          name: "logboek",
          title: { nl: "Het logboek", en: "The log" },
          columns: [0, 1, 2],
          rows: [
            {
              value: "bij",
              text: { nl: "Ik houd het bij", en: "I keep it up" },
              scale: "koers",
              competence: "1.3",
            },
            {
              value: "kwijt",
              text: { nl: "Ik ben het kwijt", en: "I lose it" },
              scale: "koers",
              competence: "1.3",
              reverse: true,
            },
          ],
        },
      ],
    },
    {
      name: "haven",
      title: { nl: "In de haven", en: "In port" },
      elements: [
        {
          type: "boolean",
          name: "tros",
          title: { nl: "Zet u uw scherm vast?", en: "Do you lock your screen?" },
          scale: "anker",
          competence: "4.1",
        },
        {
          type: "checkbox",
          name: "boeien",
          title: { nl: "Welke boeien waarschuwen?", en: "Which buoys warn?" },
          choices: [
            { value: "rood", text: { nl: "Rode", en: "Red" } },
            { value: "groen", text: { nl: "Groene", en: "Green" } },
            { value: "roze", text: { nl: "Roze", en: "Pink" } },
          ],
          correctAnswer: ["rood", "groen"],
          scale: "anker",
          competence: "4.2",
        },
        {
          type: "dropdown",
          name: "lek",
          title: { nl: "Er is een lek. En nu?", en: "There is a leak. What now?" },
          choices: [
            { value: "melden", text: { nl: "Melden", en: "Report it" } },
            { value: "wachten", text: { nl: "Wachten", en: "Wait" } },
          ],
          correctAnswer: "melden",
          scale: "anker",
          competence: "4.2",
        },
      ],
    },
    {
      name: "bemanning",
      title: { nl: "Over u", en: "About you" },
      elements: [
        {
          type: "dropdown",
          name: "unit",
          title: { nl: "Ploeg", en: "Crew" },
          background: true,
          choices: [],
        },
        {
          type: "radiogroup",
          name: "dienst",
          title: { nl: "Dienst", en: "Shift" },
          background: true,
          choices: ["dag", "nacht"],
        },
      ],
    },
  ],
} as const;

export type Sailor = {
  readonly peiling: number;
  readonly bereik: number;
  readonly logboek: { readonly bij: number; readonly kwijt: number };
  readonly tros: boolean;
  readonly boeien: readonly string[];
  readonly lek: "melden" | "wachten";
  readonly unit: string;
  readonly dienst: "dag" | "nacht";
};

/** The n-th of a crew whose answers differ. */
export function sailor(n: number): Sailor {
  return {
    peiling: 1 + (n % 5),
    bereik: n % 11,
    logboek: { bij: n % 3, kwijt: (n + 1) % 3 },
    tros: n % 3 !== 0,
    boeien: n % 2 === 0 ? ["rood", "groen"] : ["rood"],
    lek: n % 4 === 0 ? "wachten" : "melden",
    unit: n % 2 === 0 ? "Dek" : "Brug",
    dienst: n % 5 < 3 ? "dag" : "nacht",
  };
}

/** Mean scores of a crew, worked out by hand from what the questionnaire says. */
export function meansOf(crew: readonly Sailor[]): {
  readonly koers: number;
  readonly anker: number;
} {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const right = (isRight: boolean) => (isRight ? 100 : 0);
  return {
    koers: mean(
      crew.map(({ peiling, bereik, logboek }) =>
        mean([((peiling - 1) / 4) * 100, bereik * 10, logboek.bij * 50, (2 - logboek.kwijt) * 50]),
      ),
    ),
    anker: mean(
      crew.map(({ tros, boeien, lek }) =>
        mean([right(tros), right(boeien.join() === "rood,groen"), right(lek === "melden")]),
      ),
    ),
  };
}
