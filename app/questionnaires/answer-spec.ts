import type { LocalText } from "./instrument";
import {
  field,
  isRecord,
  isScalar,
  listField,
  numberField,
  stringField,
  type JsonRecord,
  type Scalar,
} from "./json";
import { readText } from "./local-text";
import type { QuestionNode } from "./structure";

/** One value that can be answered, and what the respondent reads beside it. */
export type Choice = { readonly value: Scalar; readonly title: LocalText };

/** What a question takes for an answer. */
export type AnswerSpec =
  | { readonly kind: "one"; readonly choices: readonly Choice[]; readonly ownWords: boolean }
  | { readonly kind: "many"; readonly choices: readonly Choice[]; readonly ownWords: boolean }
  | { readonly kind: "boolean"; readonly yes: Scalar; readonly no: Scalar }
  | { readonly kind: "number"; readonly min: number; readonly max: number; readonly step: number }
  | { readonly kind: "text"; readonly numeric: boolean; readonly maxLength: number }
  | {
      readonly kind: "matrix";
      readonly rows: readonly MatrixRow[];
      readonly columns: readonly Choice[];
      readonly many: boolean;
    }
  | { readonly kind: "fields"; readonly names: readonly string[]; readonly maxLength: number }
  /** Asks nothing: a text, a picture, a calculation. */
  | { readonly kind: "none" }
  /** A question whose answers cannot be checked. */
  | { readonly kind: "unsupported" };

export type MatrixRow = { readonly value: string; readonly json: JsonRecord };

/** Free text is cut off here where the definition sets no limit. */
const longestText = 2_000;

/** SurveyJS makes no more values than this out of a range, and no more smileys. */
const mostRatingValues = 20;
const mostSmileys = 10;

/** Reads what a question can be answered with, as SurveyJS would offer it. */
export function answerSpec({ type, json }: Pick<QuestionNode, "type" | "json">): AnswerSpec {
  switch (type) {
    case "rating":
      return { kind: "one", choices: ratingChoices(json), ownWords: false };
    case "radiogroup":
    case "dropdown":
    case "buttongroup":
      return select(json, "one");
    case "checkbox":
    case "tagbox":
    case "ranking":
      return select(json, "many");
    case "imagepicker":
      return select(json, field(json, "multiSelect") === true ? "many" : "one");
    case "boolean":
      return {
        kind: "boolean",
        yes: scalarOr(json, "valueTrue", true),
        no: scalarOr(json, "valueFalse", false),
      };
    case "slider":
      return slider(json);
    case "matrix":
      return matrix(json);
    case "text":
      return text(json);
    case "comment":
      return { kind: "text", numeric: false, maxLength: maxLength(json) };
    case "multipletext":
      return { kind: "fields", names: fieldNames(json), maxLength: longestText };
    case "html":
    case "image":
    case "expression":
      return { kind: "none" };
    default:
      return { kind: "unsupported" };
  }
}

/** True where the definition asks for words beside the answer. */
export function asksComment(json: JsonRecord): boolean {
  return isOn(json, "showCommentArea", "hasComment") || asksOther(json);
}

function select(json: JsonRecord, kind: "one" | "many"): AnswerSpec {
  if (
    field(json, "choicesByUrl") !== undefined ||
    field(json, "choicesFromQuestion") !== undefined
  ) {
    return { kind: "unsupported" };
  }
  const choices = [
    ...readChoices(field(json, "choices")),
    ...numberChoices(json),
    ...specials(json),
  ];
  const ownWords = asksOther(json) && field(json, "storeOthersAsComment") === false;
  return { kind, choices, ownWords };
}

/** Choices as SurveyJS reads them: plain values, `value|text`, or objects. */
export function readChoices(list: unknown): readonly Choice[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown) => {
    const [value, text] = isRecord(entry) ? [entry.value ?? entry.text, entry.text] : [entry, null];
    if (!isScalar(value)) return [];
    const [before, ...after] = typeof value === "string" ? value.split("|") : [value];
    const own = readText(text) ?? (after.length > 0 ? readText(after.join("|")) : null);
    const kept = before ?? value;
    return [{ value: kept, title: own ?? { nl: String(kept) } }];
  });
}

function ratingChoices(json: JsonRecord): readonly Choice[] {
  const { min, max, step } = ratingRange(json);
  const given = ratingValues(json);
  const values = given.length > 0 ? given : steps(min, max, step, mostRatingValues);
  return field(json, "rateType") === "smileys" ? values.slice(0, mostSmileys) : values;
}

/** How many values a rating asks for, and how many of them SurveyJS offers: the lowest. */
export function ratingCount(json: JsonRecord): { asked: number; offered: number } {
  const { min, max, step } = ratingRange(json);
  const asked = ratingValues(json).length || Math.floor((max - min) / step + 1e-9) + 1;
  return { asked, offered: ratingChoices(json).length };
}

function ratingValues(json: JsonRecord): readonly Choice[] {
  return field(json, "autoGenerate") === true ? [] : readChoices(field(json, "rateValues"));
}

/** The range of a rating without values of its own; `rateCount` gives the end that is not given. */
function ratingRange(json: JsonRecord): { min: number; max: number; step: number } {
  const step = numberField(json, "rateStep", 1);
  const count = numberField(json, "rateCount", 0);
  const hasMin = field(json, "rateMin") !== undefined;
  const hasMax = field(json, "rateMax") !== undefined;
  const min = numberField(json, "rateMin", 1);
  const max = numberField(json, "rateMax", 5);
  if (count > 0 && hasMin && !hasMax) return { min, max: min + step * (count - 1), step };
  if (count > 0 && hasMax && !hasMin) return { min: max - step * (count - 1), max, step };
  return { min, max, step };
}

function numberChoices(json: JsonRecord): readonly Choice[] {
  const min = numberField(json, "choicesMin", 0);
  const max = numberField(json, "choicesMax", 0);
  return max > min ? steps(min, max, numberField(json, "choicesStep", 1), 1_000) : [];
}

function steps(min: number, max: number, step: number, most: number): readonly Choice[] {
  if (!(step > 0) || max < min) return [];
  const count = Math.min(Math.floor((max - min) / step + 1e-9) + 1, most);
  return Array.from({ length: count }, (_, i) => {
    const value = Number((min + i * step).toFixed(10));
    return { value, title: { nl: String(value) } };
  });
}

function specials(json: JsonRecord): readonly Choice[] {
  const none = isOn(json, "showNoneItem", "hasNone");
  return [
    ...(none ? [special(json, "none", "noneText", "Geen", "None")] : []),
    ...(isOn(json, "showRefuseItem")
      ? [special(json, "refused", "refuseText", "Zeg ik liever niet", "Rather not say")]
      : []),
    ...(isOn(json, "showDontKnowItem")
      ? [special(json, "dontknow", "dontKnowText", "Weet ik niet", "I do not know")]
      : []),
    ...(asksOther(json) ? [special(json, "other", "otherText", "Anders", "Other")] : []),
  ];
}

function special(json: JsonRecord, value: string, key: string, nl: string, en: string): Choice {
  return { value, title: readText(field(json, key)) ?? { nl, en } };
}

function asksOther(json: JsonRecord): boolean {
  return isOn(json, "showOtherItem", "hasOther");
}

function isOn(json: JsonRecord, ...keys: readonly string[]): boolean {
  return keys.some((key) => field(json, key) === true);
}

function scalarOr(json: JsonRecord, key: string, otherwise: Scalar): Scalar {
  const value = field(json, key);
  return isScalar(value) ? value : otherwise;
}

function slider(json: JsonRecord): AnswerSpec {
  if (field(json, "sliderType") === "range") return { kind: "unsupported" };
  return {
    kind: "number",
    min: numberField(json, "min", 0),
    max: numberField(json, "max", 100),
    step: numberField(json, "step", 1),
  };
}

function matrix(json: JsonRecord): AnswerSpec {
  const rows = matrixRows(json);
  if (rows.length === 0) return { kind: "unsupported" };
  const many = field(json, "cellType") === "checkbox";
  return { kind: "matrix", rows, columns: readChoices(field(json, "columns")), many };
}

/** The rows by their value, with the object that may hold our properties. */
export function matrixRows(json: JsonRecord): readonly MatrixRow[] {
  return listField(json, "rows").flatMap((entry) => {
    const [choice] = readChoices([entry]);
    return choice
      ? [{ value: String(choice.value), json: isRecord(entry) ? entry : { text: choice.title } }]
      : [];
  });
}

function text(json: JsonRecord): AnswerSpec {
  const numeric = field(json, "inputType") === "number" || field(json, "inputType") === "range";
  return { kind: "text", numeric, maxLength: maxLength(json) };
}

function maxLength(json: JsonRecord): number {
  const limit = numberField(json, "maxLength", longestText);
  return limit > 0 ? Math.min(limit, longestText) : longestText;
}

function fieldNames(json: JsonRecord): readonly string[] {
  return listField(json, "items").flatMap((item) => stringField(item, "name") ?? []);
}
