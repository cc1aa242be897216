import { expect, vi } from "vitest";

import { openMeasurement } from "~/measurements/index.server";
import { findMailing, type Mailing } from "~/mailing/index.server";
import { pool } from "~/platform/index.server";

import { arrangeMeasurement } from "../setup/arrange";

export type Roll = { readonly mailing: Mailing; readonly addresses: readonly string[] };

/** An open measurement with so many people on its roll, and one line without an address. */
export async function arrangeRoll(people: number, language = "nl"): Promise<Roll> {
  const { measurement, organisation } = await arrangeMeasurement({ codes: 1, state: "planned" });
  const addresses = Array.from({ length: people }, (_, n) => `${organisation}-${n}@voorbeeld.nl`);
  const planned = await findMailing(measurement);
  await addPeople(planned?.id ?? "", addresses, language);
  await openMeasurement(measurement, new Date());
  const mailing = await findMailing(measurement);
  if (!mailing) throw new Error("no measurement");
  return { mailing, addresses };
}

/** In the order of the list, as an import would. */
export async function addPeople(
  measurementId: string,
  addresses: readonly string[],
  language = "nl",
): Promise<void> {
  await pool().query(
    `INSERT INTO invitation (id, measurement_id, email, language)
     SELECT gen_random_uuid(), $1, one.email, $3
     FROM unnest($2::text[]) WITH ORDINALITY AS one (email, place) ORDER BY place`,
    [measurementId, addresses, language],
  );
}

/** Lines of all waves of a measurement, by state. */
export async function countStates(measurementId: string): Promise<Record<string, number>> {
  const counted = await pool().query<{ state: string; lines: number }>(
    `SELECT l.state, count(*)::int AS lines FROM mail_line l JOIN mail_wave w ON w.id = l.wave_id
     WHERE w.measurement_id = $1 GROUP BY l.state`,
    [measurementId],
  );
  return Object.fromEntries(counted.rows.map(({ state, lines }) => [state, lines]));
}

/** As if the waves began a day ago and more: a reminder may follow. */
export async function letADayPass(measurementId: string): Promise<void> {
  await pool().query(
    "UPDATE mail_wave SET started_at = started_at - interval '25 hours' WHERE measurement_id = $1",
    [measurementId],
  );
}

/** Until the server that runs has sent all that waits. */
export async function allSent(measurementId: string): Promise<void> {
  await vi.waitFor(
    async () => {
      const { waiting = 0, in_flight = 0 } = await countStates(measurementId);
      expect(waiting + in_flight).toBe(0);
    },
    { timeout: 120_000, interval: 200 },
  );
}
