import type { AnswersProblem } from "./answers-file";
import type { AnswerProblem } from "./validator";

const sentences: Readonly<Record<AnswerProblem["reason"], string>> = {
  "not-an-object": 'a line must be an object such as {"zoeken": 2}',
  "unknown-question":
    "the definition has no such item or background question; --ignore-unknown skips it",
  "unknown-row": "the question has no such row",
  "wrong-type": "the answer is of the wrong kind, such as a text where a number is asked",
  "not-an-answer": "this is not among the answers to the question",
  "too-long": "the answer is too long",
  required: "the question must be answered",
};

/** A problem of the validator as a problem of a line. */
export function explain({ question, reason }: AnswerProblem, line: number): AnswersProblem {
  return { line, column: question === "" ? null : question, message: sentences[reason] };
}
