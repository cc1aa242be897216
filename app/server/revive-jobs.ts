import { keepSending } from "~/mailing/index.server";
import { keepCalendar } from "~/measurements/index.server";

/** Asks for the next job of each chain where it is missing: a hiccup of the database may have swallowed it. */
export async function reviveJobs(): Promise<void> {
  await Promise.all([keepCalendar(), keepSending()]);
}
