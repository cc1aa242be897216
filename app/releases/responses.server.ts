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
  for await (const rows of pagesOf(page)) for (const { answers } of rows) builder.add(answers);
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
  for await (const rows of pagesOf(page)) {
    for (const { answers, scores, versionHash } of rows) {
      const { scales, total, levels } = score(answers);
      const same = canonicalJson({ scales, total, levels }) === canonicalJson(scores);
      if (!same || versionHash !== hash) return "changed";
      builder.add(answers);
    }
  }
  return builder.table();
}

/** The database looks up the next page while this one is worked on. */
async function* pagesOf<Row extends { readonly id: string }>(
  page: (after: string) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  // Prisma does not ask before somebody waits for the answer.
  const ask = (after: string) => page(after).then((rows) => rows);
  let next: Promise<Row[]> | null = ask(first);
  try {
    while (next) {
      const rows: Row[] = await next;
      const last = rows.at(-1);
      next = last && rows.length === batch ? ask(last.id) : null;
      yield rows;
    }
  } finally {
    // Nobody may be asked any more when the transaction ends.
    await next?.catch(() => undefined);
  }
}
