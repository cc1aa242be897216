import type { Prisma } from "~/platform/index.server";
import type { Answers, Instrument } from "~/questionnaires";

import { createRespondentTable, type RespondentTable } from "./respondent-table";

const batch = 5_000;

/** The only place where handed-in answers are read for numbers: page by page, in the order of their random ids. */
export async function readResponses(
  tx: Prisma.TransactionClient,
  measurementId: string,
  instrument: Instrument,
): Promise<RespondentTable> {
  const builder = createRespondentTable(instrument);
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows = await tx.$queryRaw<{ id: string; answers: Answers }[]>`
      SELECT id, answers FROM response
      WHERE measurement_id = ${measurementId}::uuid AND id > ${after}::uuid ORDER BY id LIMIT ${batch}`;
    for (const row of rows) builder.add(row.answers);
    const last = rows.at(-1);
    if (!last || rows.length < batch) return builder.table();
    after = last.id;
  }
}
