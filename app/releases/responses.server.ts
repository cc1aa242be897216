import type { Prisma } from "~/platform/index.server";
import { canonicalJson, type Answers, type Instrument } from "~/questionnaires";
import { createScorer } from "~/scoring";

import { createRespondentTable, type RespondentTable } from "./respondent-table";

const batch = 5_000;
const first = "00000000-0000-0000-0000-000000000000";

/** The only place where handed-in answers are read for numbers: page by page, in the order of their random ids. */
export async function readResponses(
  tx: Prisma.TransactionClient,
  measurementId: string,
  instrument: Instrument,
): Promise<RespondentTable> {
  const builder = createRespondentTable(instrument);
  const page = (after: string) => tx.$queryRaw<{ id: string; answers: Answers }[]>`
    SELECT id, answers FROM response
    WHERE measurement_id = ${measurementId}::uuid AND id > ${after}::uuid ORDER BY id LIMIT ${batch}`;
  for await (const { answers } of rowsOf(page)) builder.add(answers);
  return builder.table();
}

type Counted = {
  readonly id: string;
  readonly versionHash: string;
  readonly answers: Answers;
  readonly scores: unknown;
};

/**
 * The answers that a release was made from, as they are kept after closing.
 *
 * @returns "changed" where answers and scores do not belong together, or answer another version
 */
export async function readCounted(
  tx: Prisma.TransactionClient,
  measurementId: string,
  { instrument, hash }: { readonly instrument: Instrument; readonly hash: string },
): Promise<RespondentTable | "changed"> {
  const builder = createRespondentTable(instrument);
  const score = createScorer(instrument);
  const page = (after: string) => tx.$queryRaw<Counted[]>`
    SELECT id, version_hash AS "versionHash", answers, scores FROM counted_response
    WHERE measurement_id = ${measurementId}::uuid AND id > ${after}::uuid ORDER BY id LIMIT ${batch}`;
  for await (const { answers, scores, versionHash } of rowsOf(page)) {
    const { scales, total, levels } = score(answers);
    const same = canonicalJson({ scales, total, levels }) === canonicalJson(scores);
    if (!same || versionHash !== hash) return "changed";
    builder.add(answers);
  }
  return builder.table();
}

async function* rowsOf<Row extends { readonly id: string }>(
  page: (after: string) => Promise<Row[]>,
): AsyncGenerator<Row> {
  for (let after = first; ;) {
    const rows = await page(after);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    after = last.id;
  }
}
