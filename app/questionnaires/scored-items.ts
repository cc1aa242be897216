import { answerSpec, type AnswerSpec, type Choice } from "./answer-spec";
import { field, isScalar, type JsonRecord, type Scalar } from "./json";
import type { AnswerValue, ItemScoring } from "./instrument";
import type { QuestionNode } from "./structure";

/** What stands on a question or a matrix row and makes it an item, as written. */
export type ScoredItem = {
  /** `question`, or `question.row`. */
  readonly name: string;
  readonly question: QuestionNode;
  readonly row: string | null;
  /** The object that carries our properties: the row, or the question. */
  readonly json: JsonRecord;
  readonly scale: unknown;
  readonly competence: unknown;
  readonly reverse: unknown;
  readonly weight: unknown;
  readonly correctAnswer: unknown;
  readonly spec: AnswerSpec;
};

/**
 * The items of a question: itself, or its matrix rows, where a `scale` or a `competence` stands on
 * them. What stands on a matrix holds for the rows that do not say otherwise.
 */
export function scoredItems(question: QuestionNode): readonly ScoredItem[] {
  const spec = answerSpec(question);
  const { json, name } = question;
  const own = (key: string, row?: JsonRecord) => field(row, key) ?? field(json, key);
  const all: readonly ScoredItem[] =
    spec.kind === "matrix"
      ? spec.rows.map((row) => ({
          name: `${name}.${row.value}`,
          question,
          row: row.value,
          json: row.json,
          scale: own("scale", row.json),
          competence: own("competence", row.json),
          reverse: own("reverse", row.json),
          weight: own("weight", row.json),
          correctAnswer: field(field(json, "correctAnswer"), row.value),
          spec: { kind: spec.many ? "many" : "one", choices: spec.columns, ownWords: false },
        }))
      : [
          {
            name,
            question,
            row: null,
            json,
            scale: own("scale"),
            competence: own("competence"),
            reverse: own("reverse"),
            weight: own("weight"),
            correctAnswer: own("correctAnswer"),
            spec,
          },
        ];
  return all.filter((item) => item.scale !== undefined || item.competence !== undefined);
}

/** How the item is scored; null when its answers give no range of at least two numbers and none is right. */
export function itemScoring(item: ScoredItem): ItemScoring | null {
  const { spec, correctAnswer } = item;
  if (correctAnswer !== undefined) {
    const answer = answerValue(correctAnswer, spec);
    return answer === null ? null : { kind: "correct", answer };
  }
  const range = numericRange(spec);
  if (!range) return null;
  return { kind: "range", ...range, reverse: item.reverse === true };
}

/** Lowest and highest number that can be answered; null when they are not two. Yes is 1 and no is 0. */
export function numericRange(spec: AnswerSpec): { min: number; max: number } | null {
  if (spec.kind === "boolean") return { min: 0, max: 1 };
  if (spec.kind === "number") return spec.max > spec.min ? { min: spec.min, max: spec.max } : null;
  if (spec.kind !== "one") return null;
  const numbers = numericValues(spec.choices);
  const min = Math.min(...numbers);
  const max = Math.max(...numbers);
  return max > min ? { min, max } : null;
}

export function numericValues(choices: readonly Choice[]): readonly number[] {
  return choices.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
}

/** The right answer as a valid answer would be stored: a yes-or-no question gives true or false. */
function answerValue(answer: unknown, spec: AnswerSpec): AnswerValue | null {
  if (spec.kind === "boolean") return asBoolean(answer, spec);
  if (Array.isArray(answer)) return answer.filter(isScalar);
  if (!isScalar(answer)) return null;
  return spec.kind === "many" ? [answer] : answer;
}

/** True or false for what a yes-or-no question holds; null for anything else. */
export function asBoolean(
  answer: unknown,
  spec: { readonly yes: Scalar; readonly no: Scalar },
): boolean | null {
  if (answer === spec.yes) return true;
  if (answer === spec.no) return false;
  return typeof answer === "boolean" ? answer : null;
}

/** SurveyJS takes 3 and "3" for the same choice, and so does scoring. */
function isSameChoice(value: unknown, other: unknown): boolean {
  const asText = (one: unknown) => (typeof one === "number" ? String(one) : one);
  return asText(value) === asText(other);
}

/** The answers that are refused when they stand in `correctAnswer`. */
export function wrongCorrectAnswers(item: ScoredItem): readonly unknown[] {
  const { spec, correctAnswer } = item;
  if (correctAnswer === undefined) return [];
  if (spec.kind === "boolean")
    return asBoolean(correctAnswer, spec) === null ? [correctAnswer] : [];
  if (spec.kind !== "one" && spec.kind !== "many") return [];
  if (spec.kind === "one" && Array.isArray(correctAnswer)) return [correctAnswer];
  const given: readonly unknown[] = Array.isArray(correctAnswer) ? correctAnswer : [correctAnswer];
  if (given.length === 0) return [correctAnswer];
  return given.filter((one) => !spec.choices.some(({ value }) => isSameChoice(value, one)));
}
