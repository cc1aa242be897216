import { resolveExtends } from "./files.server";
import { formatFinding } from "./lint/finding";
import { readDefinition } from "./lint/lint.server";
import type { JsonRecord } from "./json";
import { copyPart } from "./part-of";
import { extendsKey } from "./structure";
import {
  getVersion,
  listQuestionnaires,
  publishVersion,
  type PublishedVersion,
} from "./versions.server";

/** A published part on a core: everybody's, for it holds questions and no answers. */
export type PublishedPart = {
  readonly key: string;
  readonly title: string;
  readonly number: number;
  readonly definition: JsonRecord;
};

/** The newest version of each part, by key. */
export async function listParts() {
  const all = await listQuestionnaires();
  return all.filter((one) => one.extends !== null);
}

/** The newest version of a part; null for what is none. */
export async function findPart(key: string): Promise<PublishedPart | null> {
  const found = (await listParts()).find((one) => one.key === key);
  if (!found) return null;
  const { definition } = await getVersion(found.versionId);
  return { key, title: found.title, number: found.version, definition };
}

export type CopiedPart =
  | { readonly draft: string; readonly merged: JsonRecord }
  | { readonly taken: true }
  | { readonly findings: readonly string[] };

/**
 * A part as a linted draft under a new key.
 *
 * @returns the text of the draft with what it merges to, or why there is none; null for an unknown part
 */
export async function draftOfPart(
  key: string,
  as: { readonly key: string; readonly title: string },
): Promise<CopiedPart | null> {
  const part = await findPart(key);
  const resolve = resolveExtends(process.cwd(), { published: true });
  const core = part && (await resolve(extendsKey(part.definition) ?? ""));
  const copy = part && core && copyPart(part.definition, core, as);
  if (!copy) return null;
  if ((await listQuestionnaires()).some((one) => one.key === as.key)) return { taken: true };
  const draft = `${JSON.stringify(copy, null, 2)}\n`;
  const { findings, merged } = await readDefinition(draft, {
    file: `${as.key}.json`,
    resolveCore: resolve,
  });
  return merged ? { draft, merged } : { findings: findings.map(formatFinding) };
}

/** Publishes a copied part at once, under its new key. */
export async function publishCopy(
  key: string,
  as: { readonly key: string; readonly title: string },
): Promise<PublishedVersion | Exclude<CopiedPart, { draft: string }> | null> {
  const copied = await draftOfPart(key, as);
  return copied && "merged" in copied ? await publishVersion(copied.merged) : copied;
}
