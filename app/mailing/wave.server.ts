import type { MeasurementState } from "~/measurements";
import { refusalInState } from "~/measurements/index.server";
import { canMail, database, type Prisma } from "~/platform/index.server";

import { requestSending } from "./jobs.server";
import { refusalToStart, type WaveRefusal } from "./may-start";
import { waveStanding } from "./standing.server";
import { findTexts } from "./text-store.server";
import type { MailKind, MailText } from "./texts";

export type StartOutcome =
  /** How many letters wait now. */
  | { readonly letters: number }
  | "not-open"
  | "no-mail-server"
  /** There is no address to which it did not go yet. */
  | "nobody"
  /** Somebody else started it just now. */
  | "started-already"
  | WaveRefusal;

export type MailedMeasurement = {
  readonly id: string;
  readonly organisationId: string;
  readonly state: MeasurementState;
};

/**
 * Starts a wave: an invitation to everybody on the roll with an address who was not invited yet, or a reminder to
 * everybody who was, whether they took part or not. A running server sends it.
 *
 * @param seen how many waves of the kind there were when somebody decided on this one; another number, and it is not
 *   started
 */
export async function startWave(
  measurement: MailedMeasurement,
  kind: MailKind,
  seen?: number,
  now: Date = new Date(),
): Promise<StartOutcome> {
  if (refusalInState("mail", measurement.state)) return "not-open";
  if (!canMail()) return "no-mail-server";
  const { id, organisationId } = measurement;
  const texts = await findTexts(organisationId, kind);
  const outcome = await database().$transaction(async (tx): Promise<StartOutcome> => {
    // One at a time, so that of two at once the second sees the first.
    const [found] = await tx.$queryRaw<{ state: MeasurementState }[]>`
      SELECT state::text AS state FROM measurement WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
    if (!found || refusalInState("mail", found.state)) return "not-open";
    const standing = await waveStanding(id, tx);
    if (seen !== undefined && standing[kind] !== seen) return "started-already";
    const refusal = refusalToStart(kind, standing, now);
    if (refusal) return refusal;
    return await makeLines(tx, id, { kind, number: standing[kind] + 1, texts, now });
  });
  if (typeof outcome === "object") await requestSending();
  return outcome;
}

type NewWave = {
  readonly kind: MailKind;
  readonly number: number;
  readonly texts: Readonly<Record<string, MailText>>;
  readonly now: Date;
};

async function makeLines(
  tx: Prisma.TransactionClient,
  measurementId: string,
  { kind, number, texts, now }: NewWave,
): Promise<StartOutcome> {
  const [made] = await tx.$queryRaw<{ letters: number }[]>`
    WITH people AS (
      SELECT i.id FROM invitation i
      WHERE i.measurement_id = ${measurementId}::uuid AND i.email IS NOT NULL AND NOT i.reserve
        AND (${kind} = 'reminder') = EXISTS (
          SELECT FROM mail_line l WHERE l.invitation_id = i.id AND l.kind = 'invitation')
    ), wave AS (
      INSERT INTO mail_wave (measurement_id, kind, number, texts, started_at)
      SELECT ${measurementId}::uuid, ${kind}, ${number}, ${JSON.stringify(texts)}::jsonb, ${now}
      WHERE EXISTS (SELECT FROM people) RETURNING id
    ), letters AS (
      INSERT INTO mail_line (wave_id, kind, invitation_id)
      SELECT wave.id, ${kind}, people.id FROM wave, people ORDER BY random() RETURNING id
    )
    SELECT count(*)::int AS letters FROM letters`;
  return made && made.letters > 0 ? made : "nobody";
}
