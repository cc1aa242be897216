import type { PoolClient } from "pg";

import {
  readAnswers,
  type AnswersFormat,
  type AnswersProblem,
} from "~/questionnaires/index.server";

import { enrolCollected } from "./import-responses-roll.server";
import {
  storeAll,
  withOpenMeasurement,
  type CheckedRow,
  type ImportTarget,
} from "./import-responses-store.server";

export type ImportFile = {
  /** Bytes or text, in pieces of any size; read once. */
  readonly source: AsyncIterable<Uint8Array | string>;
  readonly format: AnswersFormat;
  /** Columns that the definition does not know are skipped instead of refused. */
  readonly ignoreUnknown?: boolean | undefined;
  /** Stores answers that all stand there already once more. */
  readonly again?: boolean | undefined;
};

export type ImportFileOutcome =
  | {
      readonly imported: number;
      /** How many of them joined the roll; 0 where the roll is empty. */
      readonly joined: number;
    }
  | { readonly problems: readonly AnswersProblem[] }
  | "unknown"
  | "not-open"
  | "empty" /** no row with answers */
  | "imported-before"; /** each of these answers stands there already, as often or more */

/**
 * Stores a file of answers that were collected elsewhere: every line checked against the definition and the
 * measurement's units, scored, all or nothing, in bounded memory, and only while the measurement is open.
 * The people count as having taken part.
 */
export async function importAnswersFile(
  slug: string,
  file: ImportFile,
): Promise<ImportFileOutcome> {
  return await withOpenMeasurement<ImportFileOutcome>(
    { slug },
    async (client, target) => {
      const outcome = await storeAll(client, target, checkedRows(target, file));
      if ("problems" in outcome) return outcome;
      if (outcome.imported === 0) return "empty";
      if (!file.again && (await wereThereBefore(client, target.id))) return "imported-before";
      const joined = await enrolCollected(client, target, outcome.byUnit);
      return { imported: outcome.imported, joined };
    },
    (outcome) => typeof outcome === "object" && "imported" in outcome,
  );
}

async function* checkedRows(
  { version, units }: ImportTarget,
  { source, format, ignoreUnknown }: ImportFile,
): AsyncGenerator<CheckedRow<AnswersProblem>> {
  const ownUnits = version.instrument.background.find(({ name }) => name === "unit")?.values ?? [];
  const noUnits = units.length === 0 && ownUnits.length === 0;
  const rows = readAnswers(source, version, {
    format,
    ...(ignoreUnknown && { ignoreUnknown }),
    ...(units.length > 0 && { units }),
  });
  for await (const row of rows) {
    if ("problems" in row) yield row;
    else if (noUnits && row.answers.unit !== undefined) {
      const message = "this measurement has no units; leave the column out or blank";
      yield { problems: [{ line: row.line, column: "unit", message }] };
    } else yield { valid: row.answers };
  }
}

/** True when what this transaction stored had been stored before, every answer at least as often. */
async function wereThereBefore(client: PoolClient, measurementId: string): Promise<boolean> {
  const found = await client.query<{ before: boolean }>("SELECT stored_before($1) AS before", [
    measurementId,
  ]);
  return found.rows[0]?.before ?? false;
}
