import { pool } from "~/platform/index.server";

import { readBounces } from "./bounces";

/** In counts alone: whose address it was is not told. */
export type BounceCount = {
  /** Letters that now count as refused. */
  readonly refused: number;
  /** Refused for good, but of nobody whose last letter was handed over in an open measurement. */
  readonly others: number;
  /** Put off: these may still arrive. */
  readonly putOff: number;
};

/**
 * Counts what came back later as refused, in the last wave that went to the address, of measurements that are open.
 * The same mailbox twice counts once.
 *
 * @param bytes an mbox, or one letter
 */
export async function takeBounces(bytes: Uint8Array): Promise<BounceCount> {
  const bounces = await readBounces(bytes);
  const gone = new Set(bounces.flatMap(({ address, forGood }) => (forGood ? [address] : [])));
  const marked = await pool().query<{ addresses: number; letters: number }>(
    `WITH last AS (
       SELECT DISTINCT ON (i.id) l.id, l.state, lower(i.email) AS email
       FROM invitation i JOIN measurement m ON m.id = i.measurement_id
       JOIN mail_line l ON l.invitation_id = i.id JOIN mail_wave w ON w.id = l.wave_id
       WHERE m.state = 'open' AND lower(i.email) = ANY ($1::text[])
         AND l.state NOT IN ('waiting', 'in_flight')
       ORDER BY i.id, w.started_at DESC, w.number DESC
     ), marked AS (
       UPDATE mail_line l SET state = 'refused' FROM last
       WHERE l.id = last.id AND last.state IN ('handed_over', 'uncertain')
         AND l.state IN ('handed_over', 'uncertain')
       RETURNING last.email
     )
     SELECT count(*)::int AS letters, count(DISTINCT email)::int AS addresses FROM marked`,
    [[...gone]],
  );
  const { letters = 0, addresses = 0 } = marked.rows[0] ?? {};
  return {
    refused: letters,
    others: gone.size - addresses,
    putOff: bounces.filter(({ forGood }) => !forGood).length,
  };
}
