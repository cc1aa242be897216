import { AsyncLocalStorage } from "node:async_hooks";

import type { Transporter } from "nodemailer";
import type pg from "pg";
import type { Logger } from "pino";

import type { Config } from "./config-type";
import type { PrismaClient } from "./generated/prisma/client";
import type { Scope } from "./scope-type";

type Shelf = {
  /** The scope of the work at hand, by what started it; null where none binds it. */
  readonly scopes: AsyncLocalStorage<{ scope: Scope } | null>;
  /** The number of the request at hand, in the log and in its answer. */
  readonly requests: AsyncLocalStorage<string>;
  /** A client for each scope, the one used last at the end. */
  readonly scoped: Map<string, PrismaClient>;
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
  globalThis.nulmetingShelf ??= {
    scopes: new AsyncLocalStorage(),
    requests: new AsyncLocalStorage(),
    scoped: new Map(),
  };
  return globalThis.nulmetingShelf;
}
