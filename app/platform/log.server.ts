import pino from "pino";

import { shelf } from "./shelf.server";

/** Structured log on standard error, so that standard output stays for results. Never a code, receipt or address. */
export function log(): pino.Logger {
  const kept = shelf();
  kept.log ??= pino(
    { level: kept.config?.logLevel ?? "info", base: undefined },
    pino.destination({ dest: 2, sync: true }),
  );
  return kept.log;
}
