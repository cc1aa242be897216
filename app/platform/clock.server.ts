import { wholePool } from "./database.server";
import { log } from "./log.server";

/** Two machines that keep their clocks as they should are within seconds of each other. */
const mostMinutesApart = 10;

/**
 * The time, when the clocks of this process and of the database agree on it. What is deleted or closed by a clock that
 * jumped does not come back.
 *
 * @returns null when they do not agree; the log says so
 */
export async function agreedTime(): Promise<Date | null> {
  const found = await wholePool().query<{ now: Date }>("SELECT clock_timestamp() AS now");
  const now = new Date();
  const minutes = Math.abs(now.getTime() - (found.rows[0]?.now.getTime() ?? 0)) / 60_000;
  if (minutes <= mostMinutesApart) return now;
  log().error(
    { minutes: Math.round(minutes) },
    "the clocks of this machine and of the database differ: nothing is opened, closed or deleted until they agree",
  );
  return null;
}
