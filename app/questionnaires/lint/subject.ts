import { extendsKey, isUnmergedPart, questionsOf, type QuestionNode } from "../structure";
import type { JsonRecord } from "../json";
import { mergeDefinitions } from "../merge-definitions";
import { scoredItems, type ScoredItem } from "../scored-items";

/** What the rules look at: one file, and the core that it is a part on. */
export type Subject = {
  readonly definition: JsonRecord;
  readonly core: JsonRecord | null;
  /** The part on its core; the definition itself when it stands alone. */
  readonly merged: JsonRecord;
  /** The `extends` of a part that still has to be put on its core. */
  readonly coreKey: string | null;
  readonly questions: readonly QuestionNode[];
  readonly coreQuestions: readonly QuestionNode[];
  readonly items: readonly ScoredItem[];
};

export function subjectOf(definition: JsonRecord, core: JsonRecord | null): Subject {
  const questions = questionsOf(definition);
  return {
    definition,
    core,
    merged: core ? mergeDefinitions(core, definition) : definition,
    coreKey: isUnmergedPart(definition) ? extendsKey(definition) : null,
    questions,
    coreQuestions: core ? questionsOf(core) : [],
    items: questions.flatMap(scoredItems),
  };
}
