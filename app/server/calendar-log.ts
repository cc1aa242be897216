import { hostname } from "node:os";

import { record } from "~/audit/index.server";
import type { CalendarAct, Deletion } from "~/measurements/index.server";

/** Nobody asked for it at that moment: the log names the calendar, and the machine that followed it. */
const caller = () => ({ actor: "calendar", origin: hostname() });

export async function logCalendar({ act, organisation, ...details }: CalendarAct): Promise<void> {
  await record({ act, ...caller(), organisation, details });
}

export async function logDeletion({
  organisation,
  measurement,
  kind,
  dueOn,
}: Deletion): Promise<void> {
  const details = { measurement, kind, due: dueOn };
  await record({ act: "data-deleted", ...caller(), organisation, details });
}
