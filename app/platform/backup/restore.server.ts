import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";

import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { extract } from "tar-stream";

import { migrate, migrationNames } from "../migrate.server";
import { MANIFEST, manifestSchema, type Manifest } from "./manifest";
import { copyIn, copyOut, listTables, sameText, type Table } from "./tables.server";
import { counting } from "./write-backup.server";

/** Why a file is not restored; a sentence for whoever runs the command. */
export class RestoreError extends Error {}

/**
 * Puts a backup into a database that holds nothing of its own yet, in one transaction: all of it, or nothing. Each
 * table is read back and compared before it counts; then the database is migrated to this version.
 *
 * @param own tables that must be empty: whose rows somebody would miss
 * @returns how many rows it held
 * @throws RestoreError
 */
export async function restoreBackup(
  ownerUrl: string,
  file: string,
  own: readonly string[],
): Promise<number> {
  const manifest = await readManifest(file);
  const known = new Set(migrationNames());
  const foreign = manifest.migrations.filter((name) => !known.has(name));
  if (foreign.length > 0) {
    throw new RestoreError(
      `The backup is of a newer version (${foreign.join(", ")} is not known here). Restore it with that version.`,
    );
  }
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await refuseWhatIsUsed(client, own);
    await migrate(ownerUrl, manifest.migrations);
    await refuseOtherMigrations(client, manifest);
    await client.query(sameText);
    await client.query("BEGIN");
    await fill(client, file, manifest);
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
  await migrate(ownerUrl);
  return manifest.tables.reduce((sum, { rows }) => sum + rows, 0);
}

/** It stands at the end, so that a file that was cut off has none. */
async function readManifest(file: string): Promise<Manifest> {
  const found: { manifest?: Manifest } = {};
  try {
    await eachEntry(file, async (name, entry) => {
      if (name === MANIFEST) found.manifest = manifestSchema.parse(JSON.parse(await text(entry)));
    });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      throw new RestoreError(`There is no file ${file}.`);
    throw new RestoreError(`${file} is no backup, or it is damaged.`);
  }
  if (!found.manifest) throw new RestoreError(`${file} is cut off: its end is missing.`);
  return found.manifest;
}

type Entry = ReturnType<typeof extract> extends AsyncIterable<infer One> ? One : never;

async function eachEntry(
  file: string,
  work: (name: string, entry: Entry) => Promise<void>,
): Promise<void> {
  const archive = extract();
  const reading = pipeline(createReadStream(file), createGunzip(), archive);
  const working = (async () => {
    for await (const entry of archive) {
      await work(entry.header.name, entry);
      entry.resume();
    }
  })();
  await Promise.all([reading, working]);
}

async function refuseWhatIsUsed(client: pg.Client, own: readonly string[]): Promise<void> {
  for (const name of own) {
    const exists = await client.query("SELECT to_regclass($1) AS name", [name]);
    if (exists.rows[0]?.name === null) continue;
    const { rowCount } = await client.query(`SELECT 1 FROM ${name} LIMIT 1`);
    if (rowCount)
      throw new RestoreError(
        `The database is in use: ${name} has rows. Restore into an empty one.`,
      );
  }
}

async function refuseOtherMigrations(client: pg.Client, { migrations }: Manifest): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT migration_name AS name FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  );
  const more = rows.map(({ name }) => name).filter((name) => !migrations.includes(name));
  if (more.length > 0) {
    throw new RestoreError(
      "The database is already of a newer version than the backup. Restore into an empty one.",
    );
  }
}

async function fill(client: pg.Client, file: string, manifest: Manifest): Promise<void> {
  const tables = await listTables(client);
  for (const { parent, key } of manifest.partitions) {
    await client.query("SELECT public.add_partition($1, $2::uuid)", [parent, key]);
  }
  // What the migrations put there comes from the backup too, as it became.
  for (const { name } of tables.toReversed()) {
    await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
    const { rowCount } = await client.query(`SELECT 1 FROM ${name} LIMIT 1`);
    if (rowCount) await client.query(`DELETE FROM ${name}`);
  }
  await eachEntry(file, async (entryName, entry) => {
    const told = manifest.tables.find(({ name }) => `${name}.tsv` === entryName);
    if (told) await pipeline(entry, client.query(copyFrom(copyIn(told))));
  });
  for (const { name, value } of manifest.sequences) {
    await client.query("SELECT setval($1::regclass, $2)", [name, value]);
  }
  for (const table of tables) {
    await client.query(`ALTER TABLE ${table.name} ENABLE TRIGGER USER`);
    await compare(client, table, manifest);
  }
}

async function compare(client: pg.Client, table: Table, { tables }: Manifest): Promise<void> {
  const told = tables.find(({ name }) => name === table.name);
  const counted = { rows: 0, hash: createHash("sha256") };
  const reading = counting(counted);
  reading.resume();
  await pipeline(client.query(copyTo(copyOut(table))), reading);
  if (counted.rows !== told?.rows || counted.hash.digest("hex") !== told.hash)
    throw new RestoreError(`${table.name} did not come back as it was. Nothing was restored.`);
}
