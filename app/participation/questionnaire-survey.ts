import { useEffect, useRef, useState } from "react";

import {
  applyFields,
  createSurvey,
  questionNotes,
  readFields,
  screenAlone,
  screensOf,
  type Field,
  type Question,
  type QuestionNote,
  type Screen,
  type SurveyModel,
} from "~/questionnaires/survey";

import type { ParticipationView } from "./view";

/** An open participation, its definition's texts in the language of the page. */
export type OpenParticipation = Extract<ParticipationView, { readonly state: "open" }>;

export type Survey = {
  readonly model: SurveyModel;
  /** All of them, also those that the answers do not lead to. */
  readonly screens: readonly Screen[];
  /** Our own properties of the questions, by name. */
  readonly notes: ReadonlyMap<string, QuestionNote>;
};

/** The element around the question, where answers given before the script came are found. */
export const questionBoxId = "question";

/** One model for as long as the page lives: it holds the answers. */
export function useSurvey(view: OpenParticipation, language: string): Survey {
  const [survey] = useState(() => {
    const { definition, draft } = view;
    const screens = screensOf(definition);
    const drawn = definitionToDraw(definition, screens, draft?.page ?? 0);
    const model = createSurvey(drawn, screens, language, draft?.answers ?? null);
    return { model, screens, notes: questionNotes(definition) };
  });
  return survey;
}

/** The server draws one screen and is done. */
function definitionToDraw(
  definition: OpenParticipation["definition"],
  screens: readonly Screen[],
  page: number,
): OpenParticipation["definition"] {
  const screen = typeof document === "undefined" ? screens[page] : undefined;
  return (screen && screenAlone(definition, screen)) ?? definition;
}

/** Gives the first question what was clicked or typed while the script was still on its way. */
export function useEarlyAnswers(question: Question | null): void {
  // Read before SurveyJS's components first touch their fields, which empties them.
  const [early] = useState(readBox);
  const applied = useRef(false);
  useEffect(() => {
    if (applied.current) return;
    applied.current = true;
    if (question) applyFields(question, early);
  }, [question, early]);
}

function readBox(): readonly Field[] {
  if (typeof document === "undefined") return [];
  const box = document.getElementById(questionBoxId);
  return box ? readFields(box) : [];
}
