import type { Answers, Instrument } from "~/questionnaires";
import { sampleInstrument, sampleItem } from "~/scoring/sample-instrument";

import { createRespondentTable, type RespondentTable } from "./respondent-table";

/** Test material: three scales of four items each, the last outside the total. */
export const sampleSurvey: Instrument = sampleInstrument(
  ["informatie", "veiligheid", "kennis"].flatMap((scale, s) =>
    [0, 1, 2, 3].map((i) =>
      sampleItem(`${scale}${i}`, { scale, competence: `${s + 1}.${i < 2 ? 1 : 2}` }),
    ),
  ),
  {
    total: ["informatie", "veiligheid"],
    background: ["unit", "job"].map((name) => ({
      name,
      title: { nl: name },
      values: ["A", "B", "C", "D"].map((value) => ({ value, title: { nl: value } })),
    })),
  },
);

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
