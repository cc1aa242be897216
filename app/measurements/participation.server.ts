import { z } from "zod";

import { countUsedBallots } from "~/participation/index.server";
import { storedDay } from "~/platform";
import { beyondScope, database } from "~/platform/index.server";

import { bandOf, type Band } from "./bands";

const bandSchema = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]).nullable();
const bandsSchema = z.object({
  total: bandSchema,
  units: z.array(z.object({ name: z.string(), band: bandSchema })),
});

export type ParticipationBands = {
  /** ISO date of the count: at most one a day. */
  readonly takenOn: string;
  readonly total: Band | null;
  readonly units: readonly { readonly name: string; readonly band: Band | null }[];
};

/**
 * How many took part, in bands, counted at most once a day, so that nobody can watch a colleague take
 * part by looking twice.
 *
 * @param today ISO date
 * @returns null for a measurement that was never open
 */
export async function participationBands(
  measurementId: string,
  today: string,
): Promise<ParticipationBands | null> {
  const measurement = await database().measurement.findUnique({
    where: { id: measurementId },
    select: { state: true, participation: { select: { takenOn: true, bands: true } } },
  });
  if (!measurement) return null;
  const kept = measurement.participation;
  const keptOn = storedDay(kept?.takenOn);
  const stale = measurement.state === "open" && keptOn !== today;
  if (kept && keptOn && !stale) return { takenOn: keptOn, ...bandsSchema.parse(kept.bands) };
  if (measurement.state === "planned") return null;
  if (measurement.state !== "open") return null;
  return await beyondScope(() => takeSnapshot(measurementId, today));
}

async function takeSnapshot(measurementId: string, today: string): Promise<ParticipationBands> {
  const counts = await countUsedBallots(measurementId);
  const invited = await database().invitation.count({ where: { measurementId, reserve: false } });
  const used = counts.reduce((sum, line) => sum + line.used, 0);
  const units = counts.flatMap(({ unit, ballots, used }) =>
    unit === null ? [] : [{ name: unit, band: bandOf(used, ballots) }],
  );
  units.sort((one, other) => one.name.localeCompare(other.name, "nl"));
  const bands = { total: bandOf(used, invited), units };
  const takenOn = new Date(`${today}T00:00:00Z`);
  await database().participationSnapshot.upsert({
    where: { measurementId },
    create: { measurementId, takenOn, bands },
    update: { takenOn, bands },
  });
  return { takenOn: today, ...bands };
}
