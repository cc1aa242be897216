import { localText } from "~/i18n";
import type { Instrument } from "~/questionnaires";

import { capital } from "../words/letters";
import { sentence, type SentenceValue } from "../words/sentence";

/** Category of a question that was left blank. */
export const UNKNOWN = "__unknown__";

/** What a breakdown is called: "Afdeling", "Soort werk · Leeftijd". */
export function breakdownName(
  by: readonly string[],
  instrument: Instrument,
  language: string,
): string {
  const names = by.map((name) => {
    const question = instrument.questions.find((asked) => asked.name === name);
    return question ? localText(question.short, language) : name;
  });
  return capital(names.join(" · "));
}

/** What a group is called in words of the definition; a blank answer is called so. */
export function groupName(
  values: Readonly<Record<string, string>>,
  by: readonly string[],
  instrument: Instrument,
  language: string,
): SentenceValue {
  const parts = by.map((name) => {
    const value = values[name] ?? UNKNOWN;
    if (value === UNKNOWN) return null;
    const question = instrument.background.find((asked) => asked.name === name);
    const title = question?.values.find((choice) => choice.value === value)?.title;
    return title ? localText(title, language) : value;
  });
  if (parts.every((part) => part === null)) return sentence("heat.unknown");
  return parts.map((part) => part ?? "–").join(" · ");
}

/** Order of a group in its table: as the definition lists the choices, blank last; equal ranks go by name. */
export function groupRank(
  values: Readonly<Record<string, string>>,
  by: readonly string[],
  instrument: Instrument,
): number {
  const ranks = by.map((name) => {
    const value = values[name] ?? UNKNOWN;
    if (value === UNKNOWN) return 999;
    const choices = instrument.background.find((asked) => asked.name === name)?.values ?? [];
    return choices.findIndex((choice) => choice.value === value) + 1;
  });
  return ranks.reduce((sum, rank) => sum * 1000 + rank, 0);
}
