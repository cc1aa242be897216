import type { AnswerProblem } from "~/questionnaires/index.server";

import {
  storeAll,
  withOpenMeasurement,
  type CheckedRow,
  type ImportTarget,
} from "./import-responses-store.server";

/** Answers that were collected elsewhere. */
export type CollectedAnswers = {
  readonly answers: unknown;
  /** The unit that they are known to come from; it wins over an answered one. Null: what was answered counts. */
  readonly unit: string | null;
};

/** What is wrong with one of them, counted from 1. */
export type ImportProblem = AnswerProblem & { readonly row: number };

export type ImportOutcome =
  | { readonly imported: number }
  | { readonly problems: readonly ImportProblem[] }
  | "unknown"
  | "not-open";

/**
 * Stores answers that were collected elsewhere: checked row by row, scored, all or nothing, and only
 * while the measurement is open. Responses get random ids, as those that are handed in. The roll stays as
 * it is.
 *
 * @param rows read once, as they are stored; they may be more than memory holds
 */
export async function importResponses(
  measurementId: string,
  rows: Iterable<CollectedAnswers> | AsyncIterable<CollectedAnswers>,
): Promise<ImportOutcome> {
  const outcome = await withOpenMeasurement(
    { id: measurementId },
    (client, target) => storeAll(client, target, checkAll(target, rows)),
    (stored) => "imported" in stored,
  );
  if (typeof outcome === "string" || "problems" in outcome) return outcome;
  return { imported: outcome.imported };
}

async function* checkAll(
  target: ImportTarget,
  rows: Iterable<CollectedAnswers> | AsyncIterable<CollectedAnswers>,
): AsyncGenerator<CheckedRow<ImportProblem>> {
  let row = 0;
  for await (const collected of rows) {
    row += 1;
    const checked = check(target, collected);
    yield "valid" in checked
      ? checked
      : { problems: checked.problems.map((problem) => ({ row, ...problem })) };
  }
}

function check({ version, units }: ImportTarget, { answers, unit }: CollectedAnswers) {
  if (unit === null) return version.validate(answers, { units });
  if (!units.includes(unit)) {
    return { problems: [{ question: "unit", reason: "not-an-answer" as const }] };
  }
  const checked = version.validate(answers, { units: null });
  return "valid" in checked ? { valid: { ...checked.valid, unit } } : checked;
}
