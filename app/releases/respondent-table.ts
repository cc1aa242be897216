import type { Answers, Instrument } from "~/questionnaires";
import { answerOf, scoreItem } from "~/scoring";

/** The category of respondents who left a background question blank. */
export const UNKNOWN = "__unknown__";

const ROWS_PER_BLOCK = 4096;

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
  readonly columns: ReadonlyMap<string, CategoryColumn>;
};

export type RespondentTableBuilder = {
  /** Scores the answers of one respondent; `unit` is the ballot's, and wins over an answered one. */
  readonly add: (answers: Answers, known?: { readonly unit?: string | null }) => void;
  readonly table: () => RespondentTable;
};

/** Collects respondents one at a time; keeps scores and categories, no answers. */
export function createRespondentTable(instrument: Instrument): RespondentTableBuilder {
  const width = instrument.items.length;
  const blocks: Float64Array[] = [];
  const names = new Set([...instrument.background.map(({ name }) => name), "unit"]);
  const columns = [...names].map((name) => ({ name, column: createColumn() }));
  let n = 0;
  return {
    add(answers, known) {
      const offset = (n % ROWS_PER_BLOCK) * width;
      if (offset === 0 && n % ROWS_PER_BLOCK === 0)
        blocks.push(new Float64Array(ROWS_PER_BLOCK * width));
      const block = blocks.at(-1);
      instrument.items.forEach((item, i) => {
        if (block) block[offset + i] = scoreItem(item, answerOf(item, answers)) ?? NaN;
      });
      for (const { name, column } of columns) {
        const answered = Object.hasOwn(answers, name) ? answers[name] : undefined;
        column.add(categoryOf(name === "unit" ? (known?.unit ?? answered) : answered));
      }
      n += 1;
    },
    table: () => ({
      n,
      readScores(row, into) {
        const block = blocks[Math.floor(row / ROWS_PER_BLOCK)];
        const offset = (row % ROWS_PER_BLOCK) * width;
        for (let i = 0; i < width; i += 1) into[i] = block?.[offset + i] ?? NaN;
      },
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
