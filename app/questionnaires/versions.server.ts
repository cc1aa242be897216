import { readFile } from "node:fs/promises";

import type { PoolClient } from "pg";

import { wholePool } from "~/platform/index.server";

import { compileDefinition, definitionHash, type CompiledDefinition } from "./compile.server";
import { isUnreadable, jsonFiles, loadDefinitionFile, shippedFolder } from "./files.server";
import { field, isRecord, stringField, type JsonRecord } from "./json";
import { formatFinding } from "./lint/finding";
import { readText } from "./local-text";
import { mergeDefinitions } from "./merge-definitions";
import { extendsKey, isUnmergedPart } from "./structure";

export type PublishedVersion = {
  readonly id: string;
  readonly key: string;
  readonly number: number;
  readonly hash: string;
  /** False when this content was published before. */
  readonly created: boolean;
};

/**
 * Freezes a definition as a version; unchanged content makes none. Safe beside others who publish.
 *
 * @param definition linted, and merged with its core when it is a part
 */
export async function publishVersion(definition: JsonRecord): Promise<PublishedVersion> {
  return await inTurn(definition, insertVersion);
}

/**
 * Freezes a definition as the version that comes after another, so that nobody's version is passed over.
 *
 * @param number of the newest version that its author saw; 0 for a key that nobody has yet
 * @returns "taken" where there is a newer one by now
 */
export async function publishAfter(
  definition: JsonRecord,
  number: number,
): Promise<PublishedVersion | "taken"> {
  return await inTurn(definition, async (client, key, hash) => {
    const newest = await client.query<{ number: number }>(
      "SELECT coalesce(max(number), 0) AS number FROM questionnaire_version WHERE key = $1",
      [key],
    );
    if (newest.rows[0]?.number !== number) return "taken";
    return await insertVersion(client, key, hash, definition);
  });
}

/** Whoever comes second with the same key waits here, and then finds what the first one made. */
async function inTurn<Outcome>(
  definition: JsonRecord,
  publish: (
    client: PoolClient,
    key: string,
    hash: string,
    definition: JsonRecord,
  ) => Promise<Outcome>,
): Promise<Outcome> {
  const key = stringField(field(definition, "nulmeting"), "key");
  if (key === null || isUnmergedPart(definition)) {
    throw new TypeError("only a linted and merged definition can be published");
  }
  const client = await wholePool().connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock(hashtextextended('publish ' || $1, 0))", [
      key,
    ]);
    const outcome = await publish(client, key, definitionHash(definition), definition);
    await client.query("COMMIT");
    return outcome;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

async function insertVersion(
  client: PoolClient,
  key: string,
  hash: string,
  definition: JsonRecord,
): Promise<PublishedVersion> {
  const known = await client.query<{ id: string; number: number }>(
    "SELECT id, number FROM questionnaire_version WHERE hash = $1",
    [hash],
  );
  if (known.rows[0]) return { ...known.rows[0], key, hash, created: false };
  const title = readText(definition.title) ?? { nl: key };
  await client.query(
    `INSERT INTO questionnaire (key, title, extends) VALUES ($1, $2, $3)
     ON CONFLICT (key) DO UPDATE SET title = EXCLUDED.title, extends = EXCLUDED.extends`,
    [key, JSON.stringify(title), extendsKey(definition)],
  );
  const added = await client.query<{ id: string; number: number }>(
    `INSERT INTO questionnaire_version (id, key, number, hash, definition)
     SELECT gen_random_uuid(), $1, coalesce(max(number), 0) + 1, $2, $3
     FROM questionnaire_version WHERE key = $1 RETURNING id, number`,
    [key, hash, JSON.stringify(definition)],
  );
  const version = added.rows[0];
  if (!version) throw new Error("the database gave no version back");
  return { ...version, key, hash, created: true };
}

/** Lints and publishes a file (`-` is standard input); findings instead when one is an error. */
export async function publishFile(
  path: string,
): Promise<PublishedVersion | { readonly findings: readonly string[] }> {
  try {
    const { merged, findings } = await loadDefinitionFile(path, { published: true });
    return merged ? await publishVersion(merged) : { findings: findings.map(formatFinding) };
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return { findings: [`${path}:1:1 error unreadable ${error.message}`] };
  }
}

/**
 * Publishes what comes with the product, at every start: unchanged files change nothing, and are not even
 * linted again.
 *
 * @returns the versions of all files when one of them is new, else none
 * @throws Error with the findings when a shipped file is broken
 */
export async function importShippedDefinitions(): Promise<readonly PublishedVersion[]> {
  const files = await jsonFiles(shippedFolder());
  const known = await wholePool().query<{ hash: string }>("SELECT hash FROM questionnaire_version");
  const hashes = new Set(known.rows.map(({ hash }) => hash));
  if ((await shippedHashes(files)).every((hash) => hash !== null && hashes.has(hash))) {
    return [];
  }
  const published: PublishedVersion[] = [];
  for (const path of files) {
    const { merged, findings } = await loadDefinitionFile(path);
    if (!merged) throw new Error(findings.map(formatFinding).join("\n"));
    published.push(await publishVersion(merged));
  }
  return published;
}

/** The hash of each file's merged definition; null where that takes a closer look. */
async function shippedHashes(files: readonly string[]): Promise<(string | null)[]> {
  const definitions: unknown[] = await Promise.all(
    files.map(async (path): Promise<unknown> => JSON.parse(await readFile(path, "utf8"))),
  );
  const cores = new Map(
    definitions.map((core) => [stringField(field(core, "nulmeting"), "key"), core]),
  );
  return definitions.map((definition) => {
    if (!isRecord(definition)) return null;
    const core = cores.get(extendsKey(definition));
    if (isUnmergedPart(definition)) {
      return isRecord(core) ? definitionHash(mergeDefinitions(core, definition)) : null;
    }
    return definitionHash(definition);
  });
}

export type QuestionnaireSummary = {
  readonly key: string;
  readonly title: string;
  readonly extends: string | null;
  /** Number, id and hash of the newest version. */
  readonly version: number;
  readonly versionId: string;
  readonly hash: string;
  readonly publishedAt: string;
};

/** Every questionnaire with its newest version, by key. */
export async function listQuestionnaires(): Promise<QuestionnaireSummary[]> {
  const found = await wholePool().query<{
    key: string;
    title: unknown;
    extends: string | null;
    version: number;
    versionId: string;
    hash: string;
    publishedAt: Date;
  }>(
    `SELECT DISTINCT ON (q.key) q.key, q.title, q.extends, v.number AS version, v.id AS "versionId",
            v.hash, v.published_at AS "publishedAt"
     FROM questionnaire q JOIN questionnaire_version v ON v.key = q.key
     ORDER BY q.key, v.number DESC`,
  );
  return found.rows.map((row) => ({
    ...row,
    title: readText(row.title)?.nl ?? row.key,
    publishedAt: row.publishedAt.toISOString(),
  }));
}

/** A published version, ready for use. */
export type Version = CompiledDefinition & {
  readonly id: string;
  readonly key: string;
  readonly number: number;
};

/** @returns null when the questionnaire has no version with this number */
export async function findPublishedVersion(key: string, number: number): Promise<Version | null> {
  const found = await wholePool().query<{ id: string }>(
    "SELECT id FROM questionnaire_version WHERE key = $1 AND number = $2",
    [key, number],
  );
  const id = found.rows[0]?.id;
  return id === undefined ? null : await getVersion(id);
}

/** Versions never change, so they are kept; some hundred cover a round of all members. */
const keptVersions = 100;
const versions = new Map<string, Promise<Version>>();

/** @throws Error for an id that no version has */
export async function getVersion(id: string): Promise<Version> {
  const kept = versions.get(id) ?? loadVersion(id);
  versions.delete(id);
  versions.set(id, kept);
  const [oldest] = versions.keys();
  if (versions.size > keptVersions && oldest !== undefined) versions.delete(oldest);
  try {
    return await kept;
  } catch (error) {
    versions.delete(id);
    throw error;
  }
}

async function loadVersion(id: string): Promise<Version> {
  const found = await wholePool().query<{ key: string; number: number; definition: unknown }>(
    "SELECT key, number, definition FROM questionnaire_version WHERE id = $1",
    [id],
  );
  const row = found.rows[0];
  if (!row || !isRecord(row.definition)) throw new Error(`there is no questionnaire version ${id}`);
  return { ...compileDefinition(row.definition), id, key: row.key, number: row.number };
}
