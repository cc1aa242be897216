import type { Answers, AnswerValue, Item } from "~/questionnaires";

/**
 * Score of one answer.
 *
 * @param answer as SurveyJS stores it: a number, string, boolean, or a list for a checkbox
 * @returns 0–100, or `null` when missing. On a numeric range only a finite number within the range
 *   counts (`true` is 1, `false` is 0); "nvt" and "3" are no numbers and so are missing. A knowledge
 *   question is 100 or 0, and missing only when nothing was answered; a list is right only as the
 *   exact set, in any order.
 */
export function scoreItem(item: Item, answer: unknown): number | null {
  const score = itemScorer(item)(answer);
  return Number.isNaN(score) ? null : score;
}

/** As `scoreItem`, made once for many answers to one item; NaN when missing. */
export function itemScorer({ scoring }: Item): (answer: unknown) => number {
  if (scoring.kind === "correct") return rightOrWrong(scoring.answer);
  const { min, max, reverse } = scoring;
  if (!(max > min)) return () => NaN;
  return (answer) => {
    const value = typeof answer === "boolean" ? Number(answer) : answer;
    if (typeof value !== "number" || !(value >= min && value <= max)) return NaN;
    // Ranges such as 0.1 to 0.4 would pass 100 by a hair.
    return Math.min(100, (100 * (reverse ? max - value : value - min)) / (max - min));
  };
}

function rightOrWrong(right: AnswerValue): (answer: unknown) => number {
  const wanted = choiceKeys(right);
  const [only] = wanted.size === 1 ? wanted : [];
  return (answer) => {
    if (isBlank(answer)) return NaN;
    if (!Array.isArray(answer)) return choiceKey(answer) === only ? 100 : 0;
    const given = choiceKeys(answer);
    return given.size === wanted.size && [...given].every((key) => wanted.has(key)) ? 100 : 0;
  };
}

/**
 * The answer that belongs to an item: the question's own, or a matrix row's.
 *
 * Answers come from outside, so only own properties are read: a question called `constructor`
 * that nobody answered is missing, not a function.
 */
export function answerOf(item: Item, answers: Answers): unknown {
  const answer = ownProperty(answers, item.question);
  return item.row === null ? answer : ownProperty(answer, item.row);
}

function ownProperty(holder: unknown, name: string): unknown {
  if (typeof holder !== "object" || holder === null || Array.isArray(holder)) return undefined;
  if (!Object.hasOwn(holder, name)) return undefined;
  const value: unknown = Reflect.get(holder, name);
  return value;
}

function isBlank(answer: unknown): boolean {
  return (
    answer === undefined ||
    answer === null ||
    answer === "" ||
    (Array.isArray(answer) && answer.length === 0)
  );
}

function choiceKeys(value: unknown): Set<string> {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return new Set(list.map(choiceKey));
}

// SurveyJS itself takes 3 and "3" for the same choice; a boolean is neither.
function choiceKey(value: unknown): string {
  return typeof value === "number" || typeof value === "string"
    ? `choice ${value}`
    : `${typeof value} ${JSON.stringify(value)}`;
}
