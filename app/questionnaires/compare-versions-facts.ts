import { readText } from "./local-text";
import type { AnswerSpec } from "./answer-spec";
import { conditionsOf, ownConditions } from "./compare-versions-conditions";
import { joinTexts, type BothTexts } from "./compare-versions-texts";
import type { AnswerValue } from "./instrument";
import type { JsonRecord, Scalar } from "./json";
import { itemScoring, scoredItems, type ScoredItem } from "./scored-items";
import { questionsOf } from "./structure";

/** All of one item that two versions are compared on. */
export type ItemFacts = {
  readonly name: string;
  /** Title and description of the question, and the text of a matrix row, as they are read. */
  readonly wording: BothTexts;
  /** The kind of question that SurveyJS shows. */
  readonly type: string;
  /** Lowest and highest answer value; null where one answer is right. */
  readonly range: { readonly min: number; readonly max: number } | null;
  /** The answers in the order in which they stand. */
  readonly choices: readonly Scalar[];
  /** What stands beside an answer, or at an end of the scale. */
  readonly labels: ReadonlyMap<string, BothTexts>;
  readonly scale: string | null;
  readonly competence: string | null;
  readonly weight: number;
  readonly reverse: boolean;
  readonly correctAnswer: AnswerValue | null;
  readonly condition: string | null;
};

/** @param definition linted and merged @returns the items in order of appearance */
export function itemFacts(definition: unknown): readonly ItemFacts[] {
  const conditions = conditionsOf(definition);
  return questionsOf(definition).flatMap((question) =>
    scoredItems(question).map((item) => factsOf(item, conditions.get(question.name) ?? [])),
  );
}

function factsOf(item: ScoredItem, around: readonly string[]): ItemFacts {
  const scoring = itemScoring(item);
  const correct = scoring?.kind === "correct" ? scoring.answer : null;
  const conditions = item.row === null ? around : [...around, ...ownConditions(item.json)];
  return {
    name: item.name,
    wording: wordingOf(item),
    type: item.question.type,
    range: scoring?.kind === "range" ? { min: scoring.min, max: scoring.max } : null,
    choices: choicesOf(item.spec),
    labels: new Map([...answerLabels(item), ...endLabels(item.question.json)]),
    scale: typeof item.scale === "string" ? item.scale : null,
    competence: typeof item.competence === "string" ? item.competence : null,
    weight: typeof item.weight === "number" ? item.weight : 1,
    reverse: scoring?.kind === "range" && scoring.reverse,
    // The right set of a checkbox has no order.
    correctAnswer: Array.isArray(correct) ? correct.map(String).sort() : correct,
    condition: conditions.length > 0 ? conditions.join(" and ") : null,
  };
}

function wordingOf({ question, row, json }: ScoredItem): BothTexts {
  const title = readText(question.json.title) ?? { nl: question.name };
  const description = readText(question.json.description);
  const text = row === null ? null : (readText(json.text) ?? { nl: row });
  return joinTexts([title, ...(description ? [description] : []), ...(text ? [text] : [])]);
}

function choicesOf(spec: AnswerSpec): readonly Scalar[] {
  if (spec.kind === "one" || spec.kind === "many") return spec.choices.map(({ value }) => value);
  if (spec.kind === "boolean") return [spec.yes, spec.no];
  return spec.kind === "number" ? [`step ${spec.step}`] : [];
}

function answerLabels({ spec, question }: ScoredItem): [string, BothTexts][] {
  if (spec.kind === "boolean") {
    return labelsOf(question.json, { yes: "labelTrue", no: "labelFalse" });
  }
  if (spec.kind !== "one" && spec.kind !== "many") return [];
  return spec.choices.map(({ value, title }) => [String(value), joinTexts([title])]);
}

function endLabels(json: JsonRecord): [string, BothTexts][] {
  return labelsOf(json, { lowest: "minRateDescription", highest: "maxRateDescription" });
}

function labelsOf(json: JsonRecord, keys: Readonly<Record<string, string>>): [string, BothTexts][] {
  return Object.entries(keys).flatMap(([label, key]): [string, BothTexts][] => {
    const text = readText(json[key]);
    return text ? [[label, joinTexts([text])]] : [];
  });
}
