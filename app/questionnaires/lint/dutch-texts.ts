import { field, isRecord, listField, type JsonRecord } from "../json";
import type { Place } from "./finding";

/** A Dutch text that respondents read, and where it stands. */
export type DutchText = { readonly text: string; readonly place: Place };

/** Lists whose plain entries are read as they stand, or after a bar: `1|Nooit`. */
const lists = new Set(["choices", "columns", "rows", "rateValues"]);

/**
 * The Dutch texts of a definition: questions, answers, explanations, feedback and next steps. Titles of scales and
 * levels are names, for which an official one is right even where it is hard.
 *
 * @param names the properties that hold a text
 */
export function dutchTexts(definition: JsonRecord, names: ReadonlySet<string>): DutchText[] {
  return [...surveyTexts(definition, names), ...ourTexts(definition.nulmeting)];
}

function surveyTexts(value: unknown, names: ReadonlySet<string>): DutchText[] {
  if (Array.isArray(value)) return value.flatMap((entry) => surveyTexts(entry, names));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, entry]) => {
    if (key === "nulmeting") return [];
    if (names.has(key)) return textAt(value, key);
    const plain = lists.has(key) && Array.isArray(entry) ? entry.flatMap(plainEntry) : [];
    return [...plain, ...surveyTexts(entry, names)];
  });
}

function plainEntry(entry: unknown, index: number, list: unknown[]): DutchText[] {
  if (typeof entry !== "string") return [];
  const text = entry.slice(entry.indexOf("|") + 1);
  return [{ text, place: { at: list, key: index } }];
}

function ourTexts(ours: unknown): DutchText[] {
  const scales = listField(ours, "scales");
  const feedback = Object.values(asRecord(field(ours, "feedback")));
  const steps = Object.values(asRecord(field(ours, "nextSteps")));
  return [
    ...scales.flatMap((scale) => ["short", "activity"].flatMap((key) => textAt(scale, key))),
    ...feedback.flatMap((texts) =>
      Object.keys(asRecord(texts)).flatMap((key) => textAt(texts, key)),
    ),
    ...steps.flatMap((step) => ["title", "text"].flatMap((key) => textAt(step, key))),
  ];
}

/** A plain string is Dutch, and so is SurveyJS's `default` unless Dutch stands beside it. */
function textAt(owner: unknown, key: string): DutchText[] {
  const value = field(owner, key);
  if (typeof value === "string") return [{ text: value, place: { at: owner, key } }];
  const language = ["nl", "default"].find((one) => typeof field(value, one) === "string");
  const text = language === undefined ? undefined : field(value, language);
  return typeof text === "string" ? [{ text, place: { at: value, key: language } }] : [];
}

function asRecord(value: unknown): JsonRecord {
  return isRecord(value) ? value : {};
}
