import type { Transporter } from "nodemailer";
import type pg from "pg";
import type { Logger } from "pino";

import type { Config } from "./config-type";
import type { PrismaClient } from "./generated/prisma/client";

type Shelf = {
  config?: Config | undefined;
  log?: Logger | undefined;
  pool?: pg.Pool | undefined;
  /** Shows the others that this process still needs the server, also when its pool is idle. */
  presence?: pg.Client | undefined;
  database?: PrismaClient | undefined;
  mail?: Transporter | undefined;
};

declare global {
  var nulmetingShelf: Shelf | undefined;
}

/**
 * What exists once per process, whatever bundle asks: the server runs from source and the routes from
 * the build, so that a module-level variable would exist twice.
 */
export function shelf(): Shelf {
  globalThis.nulmetingShelf ??= {};
  return globalThis.nulmetingShelf;
}
