import { canonicalJson } from "./canonical-json";
import { field, isRecord, listField, stringField, type JsonRecord } from "./json";
import { extendsKey, pagesOf, questionsOf } from "./structure";

/** What merging writes down, and what is the core's alone. */
const notThePart = new Set(["coreScales", "coreQuestions", "levels", "total", "framework"]);

/**
 * The part of a merged definition that its author wrote: its pages, scales and questions with the names that they had, so
 * that answers to them stay comparable.
 *
 * @param merged a published definition on a core
 * @param core the core that it was put on
 * @returns null for a definition that is no part
 */
export function partOf(merged: JsonRecord, core: JsonRecord): JsonRecord | null {
  const base = extendsKey(merged);
  const ours = merged.nulmeting;
  if (base === null || !isRecord(ours)) return null;
  const survey = Object.entries(merged).flatMap(([key, value]) => {
    const own = isOwn(key) ? without(value, field(core, key)) : undefined;
    return own === undefined ? [] : [[key, own] as const];
  });
  return {
    ...Object.fromEntries(survey),
    title: merged.title,
    nulmeting: { ...ownSettings(ours, core.nulmeting), extends: base },
    pages: partPages(merged, core),
  };
}

/**
 * A part as a draft under a new key.
 *
 * @param draft the new key and title
 * @returns null for a definition that is no part
 */
export function copyPart(
  merged: JsonRecord,
  core: JsonRecord,
  draft: { readonly key: string; readonly title: string },
): JsonRecord | null {
  const part = partOf(merged, core);
  const ours = part?.nulmeting;
  if (!part || !isRecord(ours)) return null;
  return { ...part, title: { nl: draft.title }, nulmeting: { ...ours, key: draft.key } };
}

/** The questions of a part, without those of its core. */
export function partQuestions(merged: JsonRecord): ReturnType<typeof questionsOf> {
  const core = new Set(listField(merged.nulmeting, "coreQuestions"));
  return questionsOf(merged).filter(({ name }) => !core.has(name));
}

const isOwn = (key: string) =>
  !["title", "nulmeting", "pages", "extends", "triggers"].includes(key);

function partPages(merged: JsonRecord, core: JsonRecord): readonly JsonRecord[] {
  const cores = new Set(pagesOf(core).map(({ name }) => name));
  return pagesOf(merged).flatMap(({ name, json }) => (cores.has(name) ? [] : [json]));
}

function ownSettings(ours: JsonRecord, base: unknown): JsonRecord {
  const entries = Object.entries(ours).flatMap(([key, value]) => {
    if (notThePart.has(key)) return [];
    if (key === "scales") {
      const ids = new Set(listField(ours, "coreScales"));
      const scales = listField(ours, key);
      return [[key, scales.filter((scale) => !ids.has(stringField(scale, "id")))] as const];
    }
    const own = without(value, field(base, key));
    return own === undefined ? [] : [[key, own] as const];
  });
  return Object.fromEntries(entries);
}

/** What a merged value has beyond the core's: of lists and records what stands there only, of others the value if it differs. */
function without(value: unknown, core: unknown): unknown {
  if (core === undefined) return value;
  const same = (one: unknown, other: unknown) => canonicalJson(one) === canonicalJson(other);
  if (Array.isArray(value) && Array.isArray(core)) {
    const own = value.filter((one: unknown) => !core.some((other: unknown) => same(one, other)));
    return own.length > 0 ? own : undefined;
  }
  if (isRecord(value) && isRecord(core)) {
    const own = Object.entries(value).filter(([key]) => !Object.hasOwn(core, key));
    return own.length > 0 ? Object.fromEntries(own) : undefined;
  }
  return same(value, core) ? undefined : value;
}
