import { findQuestion, isAnswered, type Screen } from "~/questionnaires/survey";

import type { Survey } from "./questionnaire-survey";

export type OpenQuestion = {
  readonly screen: number;
  /** As the progress line numbers it. */
  readonly number: number;
  readonly short: string;
};

export type Overview = {
  readonly parts: readonly {
    readonly name: string;
    readonly title: string;
    readonly answered: number;
    readonly total: number;
    readonly open: readonly OpenQuestion[];
  }[];
  readonly open: number;
  /** What groups respondents, as it was answered; null where it was not. */
  readonly background: readonly {
    readonly screen: number;
    readonly title: string;
    readonly answer: string | null;
  }[];
};

/** What the check page says about the screens that these answers lead to. */
export function overviewOf({ model, notes }: Survey, screens: readonly Screen[]): Overview {
  const asked = screens.filter((screen) => screen.asks);
  const lines = asked.map(({ name, page, number: screen }, place) => {
    const question = findQuestion(model, name);
    return {
      page,
      screen,
      number: place + 1,
      short: notes.get(name)?.short ?? question?.title ?? name,
      answered: question !== null && isAnswered(question),
      background: notes.get(name)?.background ?? false,
      answer: question === null || question.isEmpty() ? null : String(question.displayValue),
    };
  });
  const pages = [...new Set(lines.map((line) => line.page))];
  return {
    parts: pages.map((page) => {
      const own = lines.filter((line) => line.page === page);
      return {
        name: page.name,
        title: page.title,
        answered: own.filter((line) => line.answered).length,
        total: own.length,
        open: own.filter((line) => !line.answered),
      };
    }),
    open: lines.filter((line) => !line.answered).length,
    background: lines
      .filter((line) => line.background)
      .map(({ screen, short, answer }) => ({ screen, title: short, answer })),
  };
}
