import { PrismaPg } from "@prisma/adapter-pg";
import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  Transaction,
} from "@prisma/driver-adapter-utils";
import type pg from "pg";

import type { Scope } from "./scope-type";

/** The role that sees what its scope holds and nothing else. */
const staffRole = "nulmeting_staff";

/**
 * An adapter whose every question runs in a transaction that takes on the staff role and names its scope first.
 * Both end with the transaction, so that no connection carries them along, a pooler's neither.
 */
export function scopedAdapter(pool: pg.Pool, scope: Scope): SqlDriverAdapterFactory {
  const plain = new PrismaPg(pool);
  return {
    provider: plain.provider,
    adapterName: plain.adapterName,
    connect: async () => within(await plain.connect(), scope),
  };
}

function within(adapter: SqlDriverAdapter, scope: Scope): SqlDriverAdapter {
  const begin: SqlDriverAdapter["startTransaction"] = async (isolation) => {
    const transaction = await adapter.startTransaction(isolation);
    try {
      await transaction.queryRaw(takeOn(scope));
    } catch (error) {
      await end(transaction, "ROLLBACK");
      throw error;
    }
    return transaction;
  };
  const alone = async <Result>(ask: (transaction: Transaction) => Promise<Result>) => {
    const transaction = await begin();
    const result = await ask(transaction).catch(async (error: unknown) => {
      await end(transaction, "ROLLBACK");
      throw error;
    });
    await end(transaction, "COMMIT");
    return result;
  };
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    startTransaction: begin,
    queryRaw: (query) => alone((transaction) => transaction.queryRaw(query)),
    executeRaw: (query) => alone((transaction) => transaction.executeRaw(query)),
    executeScript: () => Promise.reject(new Error("no scripts within a scope")),
    ...(adapter.getConnectionInfo && {
      getConnectionInfo: adapter.getConnectionInfo.bind(adapter),
    }),
    dispose: () => adapter.dispose(),
  };
}

async function end(transaction: Transaction, word: "COMMIT" | "ROLLBACK"): Promise<void> {
  try {
    await transaction.executeRaw({ sql: word, args: [], argTypes: [] });
  } finally {
    await (word === "COMMIT" ? transaction.commit() : transaction.rollback());
  }
}

function takeOn({ organisations, roles }: Scope): SqlQuery {
  const list = (values: readonly string[]) => `{${values.join(",")}}`;
  return {
    sql: `SELECT set_config('role', '${staffRole}', true), set_config('nulmeting.organisations', $1, true),
          set_config('nulmeting.roles', $2, true)`,
    args: [list(organisations), list(roles)],
    argTypes: [text, text],
  };
}

const text = { scalarType: "string", arity: "scalar" } as const;
