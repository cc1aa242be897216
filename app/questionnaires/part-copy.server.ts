import { resolveExtends } from "./files.server";
import { formatFinding } from "./lint/finding";
import { readDefinition } from "./lint/lint.server";
import type { JsonRecord } from "./json";
import { addToPart } from "./add-to-part";
import { copyPart, partOf, partQuestions } from "./part-of";
import { extendsKey } from "./structure";
import {
  getVersion,
  listQuestionnaires,
  publishAfter,
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

/** Publishes a copied part at once, under a key that nobody has yet. */
export async function publishCopy(
  key: string,
  as: { readonly key: string; readonly title: string },
): Promise<PublishedVersion | Exclude<CopiedPart, { draft: string }> | null> {
  const copied = await draftOfPart(key, as);
  if (!copied || !("merged" in copied)) return copied;
  const published = await publishAfter(copied.merged, 0);
  return published === "taken" ? { taken: true } : published;
}

export type PartGrowth =
  | PublishedVersion
  | { readonly clashes: readonly string[] }
  | { readonly findings: readonly string[] }
  | "none-chosen"
  | "other-core"
  | "taken";

/**
 * Publishes the next version of a part with chosen questions of another in it.
 *
 * @param key of the part that the questions are from
 * @param into key of the part that grows
 * @returns null for an unknown part; "taken" where the part that grows got another version meanwhile
 */
export async function publishGrowth(
  key: string,
  into: string,
  questions: readonly string[],
): Promise<PartGrowth | null> {
  const [source, own] = [await findPart(key), await findPart(into)];
  if (!source || !own || key === into) return null;
  const names = partQuestions(source.definition).map(({ name }) => name);
  const chosen = names.filter((name) => questions.includes(name));
  if (chosen.length === 0) return "none-chosen";
  const base = extendsKey(own.definition) ?? "";
  if (extendsKey(source.definition) !== base) return "other-core";
  const resolve = resolveExtends(process.cwd(), { published: true });
  const core = await resolve(base);
  const parts = core && [partOf(own.definition, core), partOf(source.definition, core)];
  const [ours, theirs] = parts ?? [];
  if (!ours || !theirs) return null;
  const added = addToPart(ours, theirs, chosen);
  if ("clashes" in added) return added;
  const { findings, merged } = await readDefinition(JSON.stringify(added.part, null, 2), {
    file: `${into}.json`,
    resolveCore: resolve,
  });
  return merged
    ? await publishAfter(merged, own.number)
    : { findings: findings.map(formatFinding) };
}
