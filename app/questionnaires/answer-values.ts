import type { Column } from "./answer-columns";
import type { AnswersRow, ValuesRow } from "./answers-file";
import { field } from "./json";

/** Values by column as answers by question: the rows of a matrix go together. */
export function nestAnswers(
  columns: readonly Column[],
  values: readonly unknown[],
): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  columns.forEach(({ question, part }, i) => {
    const value = values[i];
    if (value === undefined) return;
    const parts = part === null ? null : field(answers, question);
    if (part === null) answers[question] = value;
    else if (typeof parts === "object" && parts !== null) Object.assign(parts, { [part]: value });
    else answers[question] = { [part]: value };
  });
  return answers;
}

/** Picks the values of the columns, in their order; a column that the definition does not have is blank. */
export function valuesOf(
  known: ReadonlyMap<string, Column>,
  wanted: readonly string[],
): (row: AnswersRow) => ValuesRow {
  const columns = wanted.map((name) => known.get(name) ?? null);
  return (found) => {
    if ("problems" in found) return found;
    const { row, line, answers } = found;
    const values = columns.map((column) => {
      if (!column) return undefined;
      const answer = field(answers, column.question);
      return column.part === null ? answer : field(answer, column.part);
    });
    return { row, line, values };
  };
}
