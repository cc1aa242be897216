import { checkFor, type Check, type Reason } from "./answer-checks";
import { answerSpec, asksComment } from "./answer-spec";
import type { Answers } from "./instrument";
import { field, isRecord } from "./json";
import { isBackground } from "./parse-definition";
import { questionsOf, type QuestionNode } from "./structure";

/** What is wrong with the answer to one question; `question` is its name as it was sent, cut to 100 letters. */
export type AnswerProblem = { readonly question: string; readonly reason: Reason };

export type ValidatedAnswers =
  { readonly valid: Answers } | { readonly problems: readonly AnswerProblem[] };

export type ValidateOptions = {
  /**
   * The units that may be named. Null: the unit is not asked, and an answer to it is dropped.
   * Empty: the definition's own answers. Left out: those, or any text where it has none.
   */
  readonly units?: readonly string[] | null;
  /** True when required questions must be answered, as at handing in; a draft or an import need not. */
  readonly complete?: boolean;
};

export type AnswerValidator = (answers: unknown, options?: ValidateOptions) => ValidatedAnswers;

/** Names of the questions (`question`) and rows (`question.row`) that these answers leave hidden. */
export type HiddenBy = (answers: Answers) => ReadonlySet<string>;

/** Enough to mend a form by, and no more for who sends rubbish. */
const mostProblems = 50;

type Compiled = {
  readonly question: QuestionNode;
  readonly check: Check;
  readonly required: boolean;
};

/**
 * Makes the check of one definition's answers, once per version: a check then walks the answers only.
 *
 * Blank answers (null, "", an empty list) are left out of the valid answers; a yes-or-no question with
 * answers of its own becomes true or false; answers to hidden questions are dropped.
 *
 * @param definition linted, and merged with its core when it is a part
 * @param hiddenBy decides which conditional questions are hidden; needed when the definition has conditions
 * @throws TypeError when the definition has conditions and nothing decides them
 */
export function compileValidator(definition: unknown, hiddenBy?: HiddenBy): AnswerValidator {
  if (!hiddenBy && hasConditions(definition)) {
    throw new TypeError("conditional questions need the server's compileDefinition");
  }
  const questions = questionsOf(definition);
  const compiled = new Map(questions.map((question) => [question.name, compile(question)]));
  const comments = new Set(
    questions.filter(({ json }) => asksComment(json)).map(({ name }) => `${name}-Comment`),
  );
  const required = [...compiled.values()].filter((one) => one.required);

  return (answers, options = {}) => {
    if (!isRecord(answers)) return { problems: [{ question: "", reason: "not-an-object" }] };
    const problems: AnswerProblem[] = [];
    const report = (question: string, reason: Reason): undefined => {
      if (problems.length < mostProblems)
        problems.push({ question: question.slice(0, 100), reason });
      return undefined;
    };
    const valid: [string, unknown][] = [];
    for (const name of Object.keys(answers)) {
      const known = compiled.get(name);
      if (!known && !comments.has(name)) report(name, "unknown-question");
      else {
        const check = known ? checkOf(known, options.units) : checkComment;
        const value = check(answers[name], (reason, part) =>
          report(part === undefined ? name : `${name}.${part}`, reason),
        );
        if (value !== undefined) valid.push([name, value]);
      }
    }
    if (problems.length > 0) return { problems };
    const kept = hiddenBy ? withoutHidden(valid, hiddenBy) : { entries: valid, hidden: none };
    const result: Answers = Object.fromEntries(kept.entries);
    if (options.complete === true) {
      for (const { question } of required) {
        const asked =
          !kept.hidden.has(question.name) && !(isUnit(question) && options.units === null);
        if (asked && !Object.hasOwn(result, question.name)) report(question.name, "required");
      }
    }
    return problems.length > 0 ? { problems } : { valid: result };
  };
}

/** As `compileValidator`, for one set of answers. */
export function validateAnswers(
  definition: unknown,
  answers: unknown,
  options?: ValidateOptions,
): ValidatedAnswers {
  return compileValidator(definition)(answers, options);
}

const conditionKeys = new Set([
  "visibleIf",
  "rowsVisibleIf",
  "columnsVisibleIf",
  "choicesVisibleIf",
  "visible",
  "triggers",
]);

/** True when some question may stay hidden. */
export function hasConditions(definition: unknown): boolean {
  if (Array.isArray(definition)) return definition.some(hasConditions);
  if (!isRecord(definition)) return false;
  return Object.entries(definition).some(
    ([key, value]) => key !== "nulmeting" && (conditionKeys.has(key) || hasConditions(value)),
  );
}

const none: ReadonlySet<string> = new Set();
const checkComment = checkFor({ kind: "text", numeric: false, maxLength: 2_000 });
const dropped: Check = () => undefined;

function compile(question: QuestionNode): Compiled {
  const required = field(question.json, "isRequired") === true;
  return { question, check: checkFor(answerSpec(question)), required };
}

function isUnit(question: QuestionNode): boolean {
  return question.name === "unit" && isBackground(question);
}

function checkOf({ question, check }: Compiled, units: ValidateOptions["units"]): Check {
  if (!isUnit(question)) return check;
  if (units === null) return dropped;
  if (units && units.length > 0) return unitCheck(units);
  const spec = answerSpec(question);
  const hasOwn = spec.kind !== "one" || spec.choices.length > 0;
  if (hasOwn) return check;
  return units ? dropped : checkComment;
}

function unitCheck(units: readonly string[]): Check {
  return (value, report) => {
    if (value === null || value === undefined || value === "") return undefined;
    if (typeof value !== "string") return report("wrong-type");
    return units.includes(value) ? value : report("not-an-answer");
  };
}

type Kept = {
  readonly entries: readonly [string, unknown][];
  readonly hidden: ReadonlySet<string>;
};

/** Dropping an answer may hide the question that depended on it, so this goes on until nothing changes. */
function withoutHidden(valid: readonly [string, unknown][], hiddenBy: HiddenBy): Kept {
  const entries = new Map(valid);
  for (;;) {
    const hidden = hiddenBy(Object.fromEntries(entries));
    const before = size(entries);
    for (const name of hidden) drop(entries, name);
    if (size(entries) === before) return { entries: [...entries], hidden };
  }
}

function drop(entries: Map<string, unknown>, name: string): void {
  entries.delete(name);
  entries.delete(`${name}-Comment`);
  for (const [question, value] of entries) {
    if (!isRecord(value) || !name.startsWith(`${question}.`)) continue;
    const rows = Object.entries(value).filter(([row]) => `${question}.${row}` !== name);
    if (rows.length === 0) entries.delete(question);
    else entries.set(question, Object.fromEntries(rows));
  }
}

function size(entries: ReadonlyMap<string, unknown>): number {
  let count = 0;
  for (const value of entries.values())
    count += isRecord(value) ? 1 + Object.keys(value).length : 1;
  return count;
}
