import { randomBytes } from "node:crypto";

import {
  addMeasurement,
  addRound,
  inviteAnonymously,
  openMeasurement,
} from "~/measurements/index.server";
import { addOrganisation } from "~/organisations/index.server";
import { encodeCode, formatCode } from "~/participation";
import { publishVersion } from "~/questionnaires/index.server";

/** A definition that no file of the project names, with a breakdown and a knowledge question. */
export const sampleDefinition = {
  title: { nl: "Proefmeting", en: "Trial" },
  locale: "nl",
  nulmeting: {
    key: "proefmeting",
    framework: "digcomp-3.0",
    scales: [
      { id: "zoeken", title: { nl: "Zoeken", en: "Searching" }, competence: "1" },
      { id: "veilig", title: { nl: "Veilig werken", en: "Working safely" }, competence: "4" },
    ],
    total: { of: ["zoeken", "veilig"] },
    breakdowns: [["unit"], ["ageBand"]],
  },
  pages: [
    {
      name: "een",
      title: { nl: "Zoeken", en: "Searching" },
      elements: [
        {
          type: "rating",
          name: "vinden",
          title: { nl: "Ik vind wat ik zoek", en: "I find what I look for" },
          rateMin: 0,
          rateMax: 3,
          scale: "zoeken",
          competence: "1.1",
        },
        {
          type: "radiogroup",
          name: "nieuws",
          title: { nl: "Ik weet of nieuws klopt", en: "I know whether news is true" },
          scale: "zoeken",
          competence: "1.2",
          choices: [
            0,
            1,
            2,
            3,
            { value: "nvt", text: { nl: "Niet van toepassing", en: "Not applicable" } },
          ],
        },
      ],
    },
    {
      name: "twee",
      title: { nl: "Veilig werken", en: "Working safely" },
      elements: [
        {
          type: "matrix",
          name: "gedrag",
          title: { nl: "Hoe vaak doet u dit?", en: "How often do you do this?" },
          columns: [1, 2, 3, 4, 5],
          rows: [
            {
              value: "delen",
              text: { nl: "Ik deel wachtwoorden", en: "I share passwords" },
              scale: "veilig",
              competence: "4.1",
              reverse: true,
            },
            {
              value: "slot",
              text: { nl: "Ik vergrendel mijn scherm", en: "I lock my screen" },
              scale: "veilig",
              competence: "4.1",
            },
          ],
        },
        {
          type: "radiogroup",
          name: "mail",
          title: {
            nl: "Wat doet u met een vreemde mail?",
            en: "What do you do with an odd e-mail?",
          },
          scale: "veilig",
          competence: "4.2",
          choices: [
            { value: "openen", text: { nl: "Openen", en: "Open it" } },
            { value: "melden", text: { nl: "Melden", en: "Report it" } },
          ],
          correctAnswer: "melden",
        },
      ],
    },
    {
      name: "drie",
      title: { nl: "Over uw werk", en: "About your work" },
      elements: [
        {
          type: "dropdown",
          name: "unit",
          title: { nl: "Afdeling", en: "Unit" },
          background: true,
          choices: [],
        },
        {
          type: "radiogroup",
          name: "ageBand",
          title: { nl: "Leeftijd", en: "Age" },
          background: true,
          choices: ["t/m 34", "35-49", "50+"],
        },
      ],
    },
  ],
} as const;

/** Answers that fit the sample definition, as a browser sends them. */
export const sampleAnswers = {
  vinden: 3,
  nieuws: 2,
  gedrag: { delen: 1, slot: 4 },
  mail: "melden",
  ageBand: "35-49",
};

/** A receipt as a browser draws it. */
export function newReceipt(): string {
  return encodeCode(randomBytes(10));
}

export type Arranged = {
  readonly organisation: string;
  readonly round: string;
  readonly measurement: string;
  readonly codes: readonly string[];
};

/** A member of its own, so that tests do not meet each other, with codes handed out. */
export async function arrangeMeasurement(options: {
  codes: number;
  state?: "planned" | "open";
  minimum?: number;
  units?: readonly { unit: string; headcount: number }[];
  unit?: string;
}): Promise<Arranged> {
  const tag = randomBytes(4).toString("hex");
  const organisation = `gemeente-${tag}`;
  const round = `ronde-${tag}`;
  const measurement = `meting-${tag}`;
  await publishVersion(sampleDefinition);
  await addOrganisation({
    slug: organisation,
    name: `Gemeente ${tag}`,
    sector: "overheden",
    contact: "Vragen? Bel Servicepunt 1234",
    units: (options.units ?? []).map((line) => ({ parent: null, ...line })),
  });
  await addRound(round, `Ronde ${tag}`);
  await addMeasurement({
    slug: measurement,
    organisation,
    questionnaire: "proefmeting",
    round,
    minimum: options.minimum ?? 10,
    namedInNetwork: false,
  });
  if (options.state !== "planned") await openMeasurement(measurement, new Date());
  const invited = await inviteAnonymously(measurement, options.codes, options.unit ?? null);
  if (typeof invited === "string") throw new Error(invited);
  return { organisation, round, measurement, codes: invited.codes.map(({ code }) => code) };
}

/** What stands in somebody's letter: the link of an open measurement that nobody answered yet. */
export async function arrangeLink(): Promise<string> {
  const { codes } = await arrangeMeasurement({ codes: 1 });
  return `/t/${formatCode(codes[0] ?? "")}`;
}
