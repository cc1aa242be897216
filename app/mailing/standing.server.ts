import { database, type Prisma } from "~/platform/index.server";

import type { WaveStanding } from "./may-start";

export async function waveStanding(
  measurementId: string,
  tx: Prisma.TransactionClient = database(),
): Promise<WaveStanding> {
  const [standing] = await tx.$queryRaw<WaveStanding[]>`
    SELECT count(*) FILTER (WHERE w.kind = 'invitation')::int AS invitation,
           count(*) FILTER (WHERE w.kind = 'reminder')::int AS reminder,
           (SELECT count(*)::int FROM mail_line l JOIN mail_wave one ON one.id = l.wave_id
            WHERE one.measurement_id = ${measurementId}::uuid AND l.state IN ('waiting', 'in_flight')
           ) AS unfinished,
           max(w.started_at) AS "lastStartedAt"
    FROM mail_wave w WHERE w.measurement_id = ${measurementId}::uuid`;
  return standing ?? { invitation: 0, reminder: 0, unfinished: 0, lastStartedAt: null };
}
