/**
 * Every rule by its code. An error stops a definition from being used; a warning is advice.
 * docs/questionnaires.md explains each, and `examples/` shows each at work.
 */
export const rules = {
  // The file
  unreadable: "error",
  "too-large": "error",
  "empty-file": "error",
  "not-utf8": "error",
  "byte-order-mark": "warning",
  "not-json": "error",
  "not-an-object": "error",
  "too-deep": "error",
  "too-long-list": "error",
  "too-many-questions": "error",
  "duplicate-key": "error",
  "invalid-number": "error",
  "invalid-text": "error",

  // The nulmeting object
  "no-nulmeting": "error",
  "invalid-property": "error",
  "unknown-property": "warning",
  "unknown-framework": "warning",
  "no-title": "warning",

  // Names
  "duplicate-name": "error",
  "reserved-name": "error",
  "value-name": "error",
  "duplicate-answer": "warning",

  // Scales, total, levels
  "scale-without-items": "error",
  "duplicate-scale": "error",
  "unknown-scale": "error",
  "unknown-total-scale": "error",
  "levels-not-rising": "error",
  "duplicate-level": "error",
  "unknown-level": "error",

  // Core and part
  "unknown-extends": "error",
  "core-scale-own-items": "error",
  "core-scale-redefined": "error",
  "left-to-core": "warning",

  // Items
  "unknown-competence": "error",
  "reversed-knowledge": "error",
  "correct-answer-not-a-choice": "error",
  "no-correct-answer": "error",
  "single-value-range": "error",
  "range-too-wide": "error",
  "weight-not-positive": "error",
  "unscorable-type": "error",
  "no-effect": "warning",

  // Answers
  "unsupported-question-type": "error",
  "answers-from-elsewhere": "error",
  "too-many-answers": "error",

  // Breakdowns
  "breakdown-not-background": "error",
  "background-without-answers": "error",
  "too-many-breakdowns": "warning",

  // What SurveyJS refuses
  "surveyjs-unknown-property": "error",
  "surveyjs-incorrect-type-property": "error",
  "surveyjs-missing-type-property": "error",
  "surveyjs-required-property": "error",
  "surveyjs-array-property": "error",
  "surveyjs-expression": "error",
  "surveyjs-cannot-open": "error",

  // Quality of the measurement and of the Dutch
  "missing-dutch-text": "error",
  "few-items": "warning",
  "competence-without-items": "warning",
  "same-text": "warning",
  "takes-long": "warning",
  "long-sentence": "warning",
  officialese: "warning",
} as const;

export type RuleCode = keyof typeof rules;

export type Severity = "error" | "warning";
