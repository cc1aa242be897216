import { field, isRecord, listField, stringField } from "./json";

/** What the check page needs to know of a question beyond SurveyJS's own properties. */
export type QuestionNote = { readonly short: string | null; readonly background: boolean };

/**
 * Our properties of each question, by name: SurveyJS drops what it does not know.
 *
 * @param definition SurveyJS JSON, its texts in one language
 */
export function questionNotes(definition: unknown): ReadonlyMap<string, QuestionNote> {
  return new Map(notesWithin(definition));
}

function notesWithin(json: unknown): (readonly [string, QuestionNote])[] {
  if (!isRecord(json)) return [];
  const name = stringField(json, "name");
  const own = { short: stringField(json, "short"), background: field(json, "background") === true };
  const inside = ["pages", "elements", "questions"].flatMap((key) => listField(json, key));
  return [...(name === null ? [] : [[name, own] as const]), ...inside.flatMap(notesWithin)];
}
