import type { Prisma } from "~/platform/index.server";
import { canonicalJson, type Answers, type Instrument } from "~/questionnaires";
import { createScorer } from "~/scoring";

import { createRespondentTable, type RespondentTable } from "./respondent-table";

/** The only place where handed-in answers are read for numbers: page by page, in the order of their random ids. */
export async function readResponses(
  tx: Prisma.TransactionClient,
  measurementId: string,
  instrument: Instrument,
): Promise<RespondentTable> {
  const builder = createRespondentTable(instrument);
  await tx.$executeRaw`
    DECLARE pages NO SCROLL CURSOR FOR
    SELECT answers FROM response WHERE measurement_id = ${measurementId}::uuid ORDER BY id`;
  for await (const rows of pagesOf<{ answers: Answers }>(tx))
    for (const { answers } of rows) builder.add(answers);
  return builder.table();
}

type Counted = {
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
  await tx.$executeRaw`
    DECLARE pages NO SCROLL CURSOR FOR
    SELECT version_hash AS "versionHash", answers, scores FROM counted_response
    WHERE measurement_id = ${measurementId}::uuid ORDER BY id`;
  for await (const rows of pagesOf<Counted>(tx)) {
    for (const { answers, scores, versionHash } of rows) {
      const { scales, total, levels } = score(answers);
      const same = canonicalJson({ scales, total, levels }) === canonicalJson(scores);
      if (!same || versionHash !== hash) return "changed";
      builder.add(answers);
    }
  }
  return builder.table();
}

/**
 * A cursor and not a question for each page: a database that has not counted a table yet sorts all of it for each.
 * The next page is looked up while this one is worked on.
 */
async function* pagesOf<Row>(tx: Prisma.TransactionClient): AsyncGenerator<Row[]> {
  // Prisma does not ask before somebody waits for the answer.
  const ask = () => tx.$queryRaw<Row[]>`FETCH 5000 FROM pages`.then((rows) => rows);
  let next = ask();
  try {
    for (let rows = await next; rows.length > 0; rows = await next) {
      next = ask();
      yield rows;
    }
    await tx.$executeRaw`CLOSE pages`;
  } finally {
    // Nobody may be asked any more when the transaction ends; a cursor that is left open ends with it.
    await Promise.allSettled([next]);
  }
}
