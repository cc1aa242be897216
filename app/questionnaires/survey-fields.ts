import {
  QuestionBooleanModel,
  QuestionCheckboxModel,
  QuestionDropdownModel,
  QuestionMatrixModel,
  QuestionRatingModel,
  QuestionSelectBase,
  QuestionTextBase,
  type ItemValue,
  type Question,
} from "survey-core";

/** What stands in one field of a question: a chosen option, or a text. */
export type Field = { readonly name: string; readonly value: string };

/**
 * What was filled in before the script was there to see it: the fields that differ from the server's HTML.
 *
 * @param root the element around the question
 */
export function readFields(root: ParentNode): readonly Field[] {
  const fields: Field[] = [];
  for (const input of root.querySelectorAll("input")) {
    if (input.type === "radio" || input.type === "checkbox") {
      if (input.checked) fields.push({ name: input.name || input.id, value: input.value });
    } else if (input.value !== input.defaultValue) {
      fields.push({ name: input.id, value: input.value });
    }
  }
  for (const area of root.querySelectorAll("textarea")) {
    if (area.value !== area.defaultValue) fields.push({ name: area.id, value: area.value });
  }
  for (const select of root.querySelectorAll("select")) {
    fields.push({ name: select.id, value: select.value });
  }
  return fields;
}

/** Gives the question what its fields say; what they do not name stays as it was. */
export function applyFields(question: Question, fields: readonly Field[]): void {
  const value = valueOf(question, fields);
  if (value !== undefined && JSON.stringify(value) !== JSON.stringify(question.value)) {
    question.value = value;
  }
}

function valueOf(question: Question, fields: readonly Field[]): unknown {
  const first = fields.find((field) => field.name === question.questionName)?.value;
  const typed = fields.find((field) => field.name === question.inputId)?.value;
  if (question instanceof QuestionMatrixModel) return rowsOf(question, fields);
  if (question instanceof QuestionCheckboxModel) {
    const boxes = fields.filter((field) => field.name.startsWith(question.name));
    const chosen = boxes.flatMap((field) => choice(question.visibleChoices, field.value) ?? []);
    return chosen.length > 0 ? chosen : undefined;
  }
  if (question instanceof QuestionDropdownModel) return choice(question.visibleChoices, typed);
  if (question instanceof QuestionSelectBase) return choice(question.visibleChoices, first);
  if (question instanceof QuestionRatingModel) return choice(question.visibleRateValues, first);
  if (question instanceof QuestionBooleanModel) {
    const values: readonly unknown[] = [question.getValueTrue(), question.getValueFalse()];
    return values.find((value) => String(value) === first);
  }
  return question instanceof QuestionTextBase ? typed : undefined;
}

function rowsOf(question: QuestionMatrixModel, fields: readonly Field[]): unknown {
  const rows = question.visibleRows.flatMap((row) => {
    const text = fields.find((field) => field.name === row.fullName)?.value;
    const column: unknown = choice(question.visibleColumns, text);
    return column === undefined ? [] : [[row.name, column] as const];
  });
  return rows.length > 0 ? Object.fromEntries(rows) : undefined;
}

function choice(items: readonly ItemValue[], text: string | undefined): unknown {
  return items.find((item) => String(item.value) === text)?.value;
}
