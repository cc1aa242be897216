import type { MeasurementLine } from "~/measurements/index.server";
import { findRelease } from "~/releases/index.server";
import { isCompetence } from "~/questionnaires";

/**
 * The competence means that the newest release of an organisation shows; a hidden one is left out.
 *
 * @param measurements of one organisation, newest round first
 * @returns null while there is no release
 */
export async function shownCompetences(
  measurements: readonly MeasurementLine[],
): Promise<{ id: string; mean: number }[] | null> {
  const newest = measurements.find(({ state }) => state === "published");
  const release = newest && (await findRelease(newest.id));
  if (!release) return null;
  return release.document.competences.flatMap(({ id, mean }) =>
    mean === null || !isCompetence(id) ? [] : [{ id, mean }],
  );
}
