import type { Answers, Instrument } from "~/questionnaires";

import { createRespondentTable, type RespondentTable } from "./respondent-table";

const scales = ["informatie", "veiligheid", "kennis"];
const text = (nl: string) => ({ title: { nl }, short: { nl } });

/** Test material: three scales of four items each, the last outside the total. */
export const sampleSurvey: Instrument = {
  key: "voorbeeld",
  title: { nl: "Voorbeeld" },
  scales: scales.map((id) => ({
    id,
    ...text(id),
    activity: { nl: id },
    competence: null,
    core: true,
  })),
  total: ["informatie", "veiligheid"],
  levels: Object.entries({ starter: 0, "op-weg": 30, zelfstandig: 48, voorloper: 81 }).map(
    ([id, from]) => ({ id, from, title: { nl: id } }),
  ),
  items: scales.flatMap((scale, s) =>
    [0, 1, 2, 3].map((i) => ({
      name: `${scale}${i}`,
      question: `${scale}${i}`,
      row: null,
      page: "p1",
      ...text(scale),
      scale,
      competence: `${s + 1}.${i < 2 ? 1 : 2}`,
      weight: 1,
      scoring: { kind: "range", min: 0, max: 3, reverse: false },
      core: true,
    })),
  ),
  background: ["unit", "job"].map((name) => ({
    name,
    title: { nl: name },
    values: ["A", "B", "C", "D"].map((value) => ({ value, title: { nl: value } })),
  })),
  breakdowns: [],
  pages: [{ name: "p1", title: { nl: "Pagina 1" } }],
  questions: [],
  feedback: {},
  nextSteps: {},
};

export function tableOf(instrument: Instrument, people: readonly Answers[]): RespondentTable {
  const builder = createRespondentTable(instrument);
  for (const answers of people) builder.add(answers);
  return builder.table();
}

/** The same answer to every question of the survey, on top of the given background. */
export function answering(value: number | undefined, given: Answers = {}): Answers {
  return {
    ...Object.fromEntries(sampleSurvey.items.map(({ name }) => [name, value])),
    ...given,
  };
}
