import type { ItemValue, Question } from "survey-core";

/** A choice whose value is a number: a point on a scale. */
export function onScale(question: Question, item: ItemValue): boolean {
  return isNumber(item.value) && hasScale(question);
}

/** A choice that is no point on its question's scale, such as "niet van toepassing". */
export function apart(question: Question, item: ItemValue): boolean {
  return !isNumber(item.value) && hasScale(question);
}

function hasScale(question: Question): boolean {
  if (question.getType() !== "radiogroup") return false;
  const choices: unknown = question.getPropertyValue("choices");
  return Array.isArray(choices) && choices.filter(({ value }) => isNumber(value)).length > 1;
}

function isNumber(value: unknown): boolean {
  return typeof value === "number" || (typeof value === "string" && /^\d+$/.test(value));
}
