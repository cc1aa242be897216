import type { Column } from "./answer-columns";
import type { AnswersProblem } from "./answers-file";

export type CsvHeader = {
  /** Null for a column that is skipped. */
  readonly columns: readonly (Column | null)[];
  readonly problems: readonly AnswersProblem[];
};

/** Which column of the definition each cell of the first line names. */
export function readHeader(
  cells: readonly string[],
  known: ReadonlyMap<string, Column>,
  ignoreUnknown: boolean,
): CsvHeader {
  const names = cells.map((cell) => cell.trim());
  const problems: AnswersProblem[] = [];
  const columns = names.map((name, index) => {
    const column = known.get(name) ?? null;
    if (!column && !ignoreUnknown) {
      problems.push({
        line: 1,
        column: name,
        message:
          "the definition has no such item or background question; --ignore-unknown skips it",
      });
    } else if (column && names.indexOf(name) < index) {
      problems.push({ line: 1, column: name, message: "this column stands twice" });
    }
    return column;
  });
  if (problems.length === 0 && columns.every((column) => column === null)) {
    problems.push({
      line: 1,
      column: null,
      message: "none of these columns is an item of the definition",
    });
  }
  return { columns, problems };
}
