import pino from "pino";

import { shelf } from "./shelf.server";

/** Structured log on standard error, so that standard output stays for results. Never a code, receipt or address. */
export function log(): pino.Logger {
  const kept = shelf();
  kept.log ??= pino(
    {
      level: kept.config?.logLevel ?? "info",
      base: undefined,
      mixin: () => ({ request: kept.requests.getStore() }),
    },
    pino.destination({ dest: 2, sync: true }),
  );
  return kept.log;
}

/** Work for one request: what it logs carries this number. */
export function inRequest<Result>(number: string, work: () => Result): Result {
  return shelf().requests.run(number, work);
}
