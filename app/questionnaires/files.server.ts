import { open, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";

import { projectRoot, wholePool } from "~/platform/index.server";

import { field, isRecord, stringField, type JsonRecord } from "./json";
import { isSound, type Finding } from "./lint/finding";
import { readDefinition, type Linted, type ResolveCore } from "./lint/lint.server";
import { largestFile, withoutMark } from "./lint/source";
import type { Chunks } from "./answers-file";
import { extendsKey } from "./structure";

export type LoadOptions = {
  /** Look for a core among the published versions first; needs an open database. */
  readonly published?: boolean;
  readonly stdin?: Chunks;
};

/** The folder of the definitions that come with the product. */
export function shippedFolder(): string {
  return join(projectRoot(), "survey-definitions");
}

/**
 * Reads and lints a definition file (`-` is standard input) and puts it on its core.
 *
 * @returns `merged` is null when some finding is an error; the errors of a broken core are among them
 * @throws the file system's error when the file cannot be read
 */
export async function loadDefinitionFile(path: string, options: LoadOptions = {}): Promise<Linted> {
  const text = await readDefinitionText(path, options.stdin);
  const coreErrors: Finding[] = [];
  const folder = path === "-" ? process.cwd() : dirname(path);
  const linted = await readDefinition(text, {
    file: path,
    resolveCore: resolveExtends(folder, options, coreErrors),
  });
  if (isSound(coreErrors)) return linted;
  return { ...linted, findings: [...linted.findings, ...coreErrors], merged: null };
}

/**
 * Finds the core that a part in this folder extends: a published version where a database is open, then a
 * file beside it, then one that comes with the product.
 *
 * @param errors takes the errors of a core that is broken itself
 */
export function resolveExtends(
  folder: string,
  options: LoadOptions = {},
  errors: Finding[] = [],
): ResolveCore {
  return async (key) => {
    const published = options.published === true ? await publishedCore(key) : null;
    return published ?? (await coreFromFiles(key, [folder, shippedFolder()], errors));
  };
}

/** True when the file system refused a file: it is away, closed to us, or a folder. */
export function isUnreadable(error: unknown): error is Error {
  const refusals = ["ENOENT", "EACCES", "EPERM", "EISDIR", "ENOTDIR", "ELOOP", "ENAMETOOLONG"];
  return error instanceof Error && "code" in error && refusals.includes(String(error.code));
}

/** The text of a file as far as lint looks at it: a larger one is refused by its size. */
export async function readDefinitionText(
  path: string,
  stdin: Chunks = process.stdin,
): Promise<string> {
  const limit = 4 * largestFile + 4;
  if (path === "-") return await readUpTo(stdin, limit);
  const file = await open(path);
  try {
    return await readUpTo(file.createReadStream({ end: limit }), limit);
  } finally {
    await file.close();
  }
}

async function readUpTo(source: Chunks, limit: number): Promise<string> {
  // A byte order mark is for lint to see.
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let text = "";
  for await (const chunk of source) {
    text += typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    if (text.length > limit) break;
  }
  return text + decoder.decode();
}

/** The newest published version with this key that is no part. */
async function publishedCore(key: string): Promise<JsonRecord | null> {
  const found = await wholePool().query<{ definition: unknown }>(
    `SELECT v.definition FROM questionnaire_version v JOIN questionnaire q ON q.key = v.key
     WHERE v.key = $1 AND q.extends IS NULL ORDER BY v.number DESC LIMIT 1`,
    [key],
  );
  const definition = found.rows[0]?.definition;
  return isRecord(definition) ? definition : null;
}

/** A part of that key where there is no core of it, so that lint can tell the two mistakes apart. */
async function coreFromFiles(
  key: string,
  folders: readonly string[],
  errors: Finding[],
): Promise<JsonRecord | null> {
  let part: JsonRecord | null = null;
  for (const folder of new Set(folders)) {
    const named = join(folder, `${key}.json`);
    const files = await unlessRefused(() => jsonFiles(folder), []);
    for (const file of files.toSorted((a, b) => Number(b === named) - Number(a === named))) {
      const text = await unlessRefused(() => readDefinitionText(file), "");
      const found = definitionOfKey(text, key);
      if (!found) continue;
      if (extendsKey(found) !== null) {
        part ??= found;
        continue;
      }
      const core = await readDefinition(text, { file, resolveCore: () => null });
      errors.push(...core.findings.filter(({ severity }) => severity === "error"));
      return found;
    }
  }
  return part;
}

/** What stands beside a definition and is closed to us is not the core that it looks for. */
async function unlessRefused<T>(read: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (isUnreadable(error)) return otherwise;
    throw error;
  }
}

/** Definition files of a folder, in order of name. */
export async function jsonFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  });
  // Whoever opens a pipe waits for its other end.
  return entries
    .filter((entry) => entry.name.endsWith(".json") && (entry.isFile() || entry.isSymbolicLink()))
    .map(({ name }) => join(folder, name))
    .sort();
}

/** Null for any other file, which is none of ours to judge. */
function definitionOfKey(text: string, key: string): JsonRecord | null {
  if (text.length > largestFile || !text.includes('"nulmeting"')) return null;
  try {
    const value: unknown = JSON.parse(withoutMark(text));
    const found = stringField(field(value, "nulmeting"), "key");
    return isRecord(value) && found === key ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}
