import { isRecord, listField, type JsonRecord } from "./json";

/** What scoring needs and a respondent may not see. */
const hidden = new Set([
  "nulmeting",
  "extends",
  "correctAnswer",
  "scale",
  "competence",
  "reverse",
  "weight",
]);

export type ParticipantOptions = {
  /** The units to choose from; null when the ballot carries the unit, which is then not asked. */
  readonly units: readonly string[] | null;
  /** The language to start in; the definition's own when left out. */
  readonly language?: string;
};

/**
 * What a browser may see of a definition: no right answers, nothing about scoring, and the `unit`
 * question with the measurement's units. A page or panel that held only the unit question goes with
 * it. Where the measurement has no units, the definition's own answers stay, if it has any.
 */
export function participantDefinition(
  definition: JsonRecord,
  { units, language }: ParticipantOptions,
): JsonRecord {
  const asked = visible(definition, units);
  return language === undefined ? asked : { ...asked, locale: language };
}

function visible(record: JsonRecord, units: ParticipantOptions["units"]): JsonRecord {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(record)) {
    if (hidden.has(key)) continue;
    if (key === "pages" || key === "elements" || key === "questions") {
      kept[key] = elements(value, units);
    } else if (Array.isArray(value)) {
      kept[key] = value.map((entry: unknown) => (isRecord(entry) ? visible(entry, units) : entry));
    } else {
      kept[key] = isRecord(value) ? visible(value, units) : value;
    }
  }
  return kept;
}

function elements(list: unknown, units: ParticipantOptions["units"]): unknown {
  if (!Array.isArray(list)) return list;
  return list.flatMap((element: unknown) => {
    if (!isRecord(element)) return [element];
    if (element.name === "unit" && element.background === true) return unitQuestion(element, units);
    const shown = visible(element, units);
    return isEmptied(element, shown) ? [] : [shown];
  });
}

function unitQuestion(question: JsonRecord, units: ParticipantOptions["units"]): JsonRecord[] {
  if (units === null) return [];
  const shown = visible(question, units);
  if (units.length > 0)
    return [{ ...shown, choices: units.map((unit) => ({ value: unit, text: unit })) }];
  return listField(question, "choices").length > 0 ? [shown] : [];
}

function isEmptied(before: JsonRecord, after: JsonRecord): boolean {
  return ["elements", "questions"].some(
    (key) => listField(before, key).length > 0 && listField(after, key).length === 0,
  );
}
