import type { Prisma } from "~/platform/index.server";
import type { Instrument } from "~/questionnaires";

import type { ResultDocument } from "./document";
import { UNKNOWN } from "./respondent-table";

/** The category of everybody whose group is not shown under its own name. */
const OTHER = "__other__";

/**
 * Keeps what the release was made from: the responses that counted, under new ids and in random order, with the
 * categories that the release shows. What it does not show is not kept.
 */
export async function archiveResponses(
  tx: Prisma.TransactionClient,
  measurementId: string,
  instrument: Instrument,
  document: ResultDocument,
): Promise<void> {
  const backgrounds = instrument.background.map(({ name }) => name);
  const shown = Object.fromEntries(backgrounds.map((name) => [name, shownValues(document, name)]));
  const hasTotal = instrument.total.length > 0;
  await tx.$executeRaw`SELECT open_archive(${measurementId}::uuid)`;
  await tx.$executeRaw`
    INSERT INTO counted_response (measurement_id, id, version_hash, answers, scores)
    SELECT r.measurement_id, gen_random_uuid(), r.version_hash,
           (r.answers - ${backgrounds}::text[]) || coalesce(kept.categories, '{}'), r.scores
    FROM response r
    CROSS JOIN LATERAL (
      SELECT jsonb_object_agg(one.name, CASE
               WHEN one.values ? coalesce(r.answers->>one.name, ${UNKNOWN})
               THEN coalesce(r.answers->>one.name, ${UNKNOWN}) ELSE ${OTHER} END) AS categories
      FROM jsonb_each(${JSON.stringify(shown)}::jsonb) AS one (name, values)
      WHERE jsonb_typeof(one.values) = 'array'
    ) AS kept
    WHERE r.measurement_id = ${measurementId}::uuid
      AND (NOT ${hasTotal} OR r.scores->>'total' IS NOT NULL)
    ORDER BY random()`;
}

/** The categories of one question that stand under their own name; null where none of it is shown. */
function shownValues(document: ResultDocument, name: string): string[] | null {
  const lines = document.breakdowns.filter(({ by, withheld }) => by.includes(name) && !withheld);
  if (lines.length === 0) return null;
  return lines.flatMap(({ groups }) =>
    groups.flatMap(({ values }) => (values?.[name] === undefined ? [] : [values[name]])),
  );
}

/** Drops what the release was made from. @returns how many responses that were */
export async function eraseAnswers(
  tx: Prisma.TransactionClient,
  measurementId: string,
): Promise<number> {
  const rows = await tx.countedResponse.count({ where: { measurementId } });
  await tx.$executeRaw`SELECT destroy_archive(${measurementId}::uuid)`;
  return rows;
}
