import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { pack, type Pack } from "tar-stream";

import { MANIFEST, type Manifest } from "./manifest";
import { copyOut, listTables, sameText, type Table } from "./tables.server";

/**
 * The whole database as one file: a compressed archive with a table per entry. It is one moment of the database,
 * however long it takes, and readable by nobody else until it is whole.
 *
 * @returns how many rows it holds
 */
export async function writeBackup(ownerUrl: string, file: string): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  const folder = await mkdtemp(join(dirname(file), ".nulmeting-backup-"));
  await client.connect();
  try {
    await client.query(sameText);
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const archive = pack();
    const made = join(folder, "archive");
    const writing = pipeline(archive, createGzip(), createWriteStream(made, { mode: 0o600 }));
    const [manifest] = await Promise.all([packDatabase(client, archive, folder), writing]);
    await rename(made, file);
    return manifest.tables.reduce((sum, { rows }) => sum + rows, 0);
  } finally {
    await client.end();
    await rm(folder, { recursive: true });
  }
}

async function packDatabase(client: pg.Client, archive: Pack, folder: string): Promise<Manifest> {
  try {
    const tables: Manifest["tables"] = [];
    for (const table of await listTables(client)) {
      tables.push(await packTable(client, table, archive, join(folder, "table")));
    }
    const manifest = await describe(client, tables);
    archive.entry({ name: MANIFEST }, JSON.stringify(manifest));
    archive.finalize();
    return manifest;
  } catch (error) {
    archive.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
}

/** An archive says how long an entry is before the entry, so that a table stands in a file of its own first. */
async function packTable(client: pg.Client, table: Table, archive: Pack, file: string) {
  const { name, columns } = table;
  const rows = client.query(copyTo(copyOut(table)));
  const counted = { rows: 0, hash: createHash("sha256") };
  await pipeline(rows, counting(counted), createWriteStream(file, { mode: 0o600 }));
  const { size } = await stat(file);
  await pipeline(createReadStream(file), archive.entry({ name: `${name}.tsv`, size }));
  return { name, columns: [...columns], rows: counted.rows, hash: counted.hash.digest("hex") };
}

/** Rows and hash of a table's text as it passes: a line is a row, since new lines in it are written as \n. */
export function counting(counted: { rows: number; readonly hash: ReturnType<typeof createHash> }) {
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      counted.hash.update(piece);
      for (const byte of piece) if (byte === 10) counted.rows += 1;
      done(null, piece);
    },
  });
}

async function describe(client: pg.Client, tables: Manifest["tables"]): Promise<Manifest> {
  const migrations = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  );
  const partitions = await client.query<{ parent: string; key: string }>(
    `SELECT p.relname AS parent, substring(pg_get_expr(c.relpartbound, c.oid) FROM '''([0-9a-f-]{36})''') AS key
     FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_class p ON p.oid = i.inhparent
     WHERE p.relnamespace = 'public'::regnamespace AND p.relkind = 'p' ORDER BY 1, 2`,
  );
  const sequences = await client.query<{ name: string; value: string }>(
    `SELECT format('%I.%I', schemaname, sequencename) AS name, last_value::text AS value
     FROM pg_sequences WHERE last_value IS NOT NULL ORDER BY 1`,
  );
  return {
    format: "nulmeting-backup-1",
    madeAt: new Date().toISOString(),
    migrations: migrations.rows.map(({ name }) => name),
    tables,
    partitions: partitions.rows,
    sequences: sequences.rows,
  };
}
