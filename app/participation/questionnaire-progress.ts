/** A screen as the progress line sees it. */
export type Step = {
  /** The name of the definition's page that it stands on. */
  readonly page: string;
  /** False for a screen that only tells something: it is not counted. */
  readonly asks: boolean;
};

export type Progress = {
  /** The number of the question from 1; null where nothing is asked. */
  readonly number: number | null;
  readonly total: number;
  /** Each page that asks something: how many questions it has, and how many lie behind. */
  readonly parts: readonly {
    readonly page: string;
    readonly total: number;
    readonly passed: number;
  }[];
};

/**
 * Where a respondent is.
 *
 * @param steps the visible screens, in order
 * @param at the place of the current one among them; their number when all lie behind
 */
export function progressAt(steps: readonly Step[], at: number): Progress {
  const asked = steps.map((step, place) => ({ ...step, passed: place < at }));
  const counted = asked.filter((step) => step.asks);
  const pages = [...new Set(counted.map((step) => step.page))];
  return {
    number: steps[at]?.asks ? counted.filter((step) => step.passed).length + 1 : null,
    total: counted.length,
    parts: pages.map((page) => {
      const own = counted.filter((step) => step.page === page);
      return { page, total: own.length, passed: own.filter((step) => step.passed).length };
    }),
  };
}
