import { answerSpec } from "../answer-spec";
import type { JsonRecord } from "../json";
import { readText } from "../local-text";
import { elementsOf, pagesOf, type QuestionNode } from "../structure";
import { wordsOf } from "./sentences";

/**
 * Seconds for one answer: a choice, a row of a matrix, a number.
 *
 * Practised panels take 15 minutes over 85 questions, 10.6 seconds each. Source: Pew Research Center, "How we keep
 * our online surveys from running too long", 8 December 2022. Our respondents do this once, many of them slowly:
 * half as much again, which is our assumption.
 */
const perAnswer = 15;

/** Seconds for writing a text: our assumption. */
const perText = 60;

/**
 * Words read in a minute. Source: Brysbaert, "How many words do we read per minute?", Journal of Memory and Language
 * 109 (2019): 238 in silent reading of non-fiction.
 */
const readingSpeed = 238;

export type Duration = {
  readonly minutes: number;
  readonly answers: number;
  readonly texts: number;
  readonly words: number;
};

/** How long a survey takes somebody who sees every question. */
export function estimateDuration(
  definition: JsonRecord,
  questions: readonly QuestionNode[],
): Duration {
  const asked = questions.map(askedOf);
  const answers = asked.reduce((sum, one) => sum + one.answers, 0);
  const texts = asked.reduce((sum, one) => sum + one.texts, 0);
  const words = explanationWords(definition);
  const seconds = answers * perAnswer + texts * perText + (words / readingSpeed) * 60;
  return { minutes: seconds / 60, answers, texts, words };
}

function askedOf(question: QuestionNode): { answers: number; texts: number } {
  const spec = answerSpec(question);
  switch (spec.kind) {
    case "matrix":
      return { answers: spec.rows.length, texts: 0 };
    case "fields":
      return { answers: spec.names.length, texts: 0 };
    case "text":
      return spec.numeric ? { answers: 1, texts: 0 } : { answers: 0, texts: 1 };
    case "none":
      return { answers: 0, texts: 0 };
    default:
      return { answers: 1, texts: 0 };
  }
}

/** Words beside the questions; a question's own are in the time for its answer. */
function explanationWords(definition: JsonRecord): number {
  const count = (text: unknown) => wordsOf(readText(text)?.nl ?? "").length;
  const within = (container: JsonRecord): number =>
    elementsOf(container).reduce(
      (sum, json) =>
        sum +
        count(json.html) +
        (json.type === "panel" ? count(json.description) + within(json) : 0),
      0,
    );
  return pagesOf(definition).reduce(
    (sum, { json }) => sum + count(json.description) + within(json),
    count(definition.description),
  );
}
