import type { Answers, Instrument } from "~/questionnaires";
import { answerOf, itemScorer } from "~/scoring";

/** The category of respondents who left a background question blank. */
export const UNKNOWN = "__unknown__";

const ROWS_PER_BLOCK = 4096;

/** Stands for an answer that gives no score, such as "niet van toepassing"; scores are never below 0. */
const OTHERWISE = -1;

/** Categories of one background question: `values[categories[row]]`. */
export type CategoryColumn = {
  readonly values: readonly string[];
  readonly categories: Int32Array;
};

/** Scores and categories of all respondents, in columns: 40 items of a million fit in 320 MB. */
export type RespondentTable = {
  readonly n: number;
  /** Copies the item scores of one respondent into `into`, NaN for missing, in the order of the items. */
  readonly readScores: (row: number, into: Float64Array) => void;
  /** True where an item was answered, and not with one of the answers that give a score. */
  readonly isAnsweredOtherwise: (row: number, item: number) => boolean;
  readonly columns: ReadonlyMap<string, CategoryColumn>;
};

export type RespondentTableBuilder = {
  /** Scores the answers of one respondent; `unit` is the ballot's, and wins over an answered one. */
  readonly add: (answers: Answers, known?: { readonly unit?: string | null }) => void;
  /** As `add`, for answers in the order of `columns`; undefined is blank. */
  readonly addValues: (values: readonly unknown[]) => void;
  /** Names of the items, then of the background questions. */
  readonly columns: readonly string[];
  readonly table: () => RespondentTable;
};

/** Collects respondents one at a time; keeps scores and categories, no answers. */
export function createRespondentTable(instrument: Instrument): RespondentTableBuilder {
  const { items } = instrument;
  const width = items.length;
  const scorers = items.map(itemScorer);
  const blocks: Float64Array[] = [];
  const names = [...new Set([...instrument.background.map(({ name }) => name), "unit"])];
  const columns = names.map((name) => ({ name, column: createColumn() }));
  let n = 0;
  const addValues = (values: readonly unknown[]) => {
    const offset = (n % ROWS_PER_BLOCK) * width;
    if (n % ROWS_PER_BLOCK === 0) blocks.push(new Float64Array(ROWS_PER_BLOCK * width));
    const block = blocks.at(-1);
    for (let i = 0; i < width && block; i += 1) {
      const answer = values[i];
      const score = scorers[i]?.(answer) ?? NaN;
      const blank = answer === undefined || answer === null || answer === "";
      block[offset + i] = Number.isNaN(score) && !blank ? OTHERWISE : score;
    }
    for (let i = 0; i < columns.length; i += 1)
      columns[i]?.column.add(categoryOf(values[width + i]));
    n += 1;
  };
  return {
    columns: [...items.map(({ name }) => name), ...names],
    addValues,
    add(answers, known) {
      const answered = (name: string) => (Object.hasOwn(answers, name) ? answers[name] : undefined);
      addValues([
        ...items.map((item) => answerOf(item, answers)),
        ...names.map((name) => (name === "unit" ? known?.unit : null) ?? answered(name)),
      ]);
    },
    table: () => ({
      n,
      readScores(row, into) {
        const block = blocks[Math.floor(row / ROWS_PER_BLOCK)];
        const offset = (row % ROWS_PER_BLOCK) * width;
        for (let i = 0; i < width; i += 1) {
          const score = block?.[offset + i] ?? NaN;
          into[i] = score === OTHERWISE ? NaN : score;
        }
      },
      isAnsweredOtherwise: (row, item) =>
        blocks[Math.floor(row / ROWS_PER_BLOCK)]?.[(row % ROWS_PER_BLOCK) * width + item] ===
        OTHERWISE,
      columns: new Map(columns.map(({ name, column }) => [name, column.done()])),
    }),
  };
}

function categoryOf(answer: unknown): string {
  if (typeof answer === "number" || typeof answer === "boolean") return String(answer);
  return typeof answer === "string" && answer !== "" ? answer : UNKNOWN;
}

function createColumn() {
  const places = new Map<string, number>();
  let categories = new Int32Array(1024);
  let length = 0;
  return {
    add(value: string) {
      let place = places.get(value);
      if (place === undefined) {
        place = places.size;
        places.set(value, place);
      }
      if (length === categories.length) {
        const longer = new Int32Array(2 * length);
        longer.set(categories);
        categories = longer;
      }
      categories[length] = place;
      length += 1;
    },
    done: (): CategoryColumn => ({
      values: [...places.keys()],
      categories: categories.subarray(0, length),
    }),
  };
}
