import { field, isRecord, listField, stringField, type JsonRecord } from "./json";
import { extendsKey, pagesOf, questionsOf, type PageNode } from "./structure";

/** What a part says about itself in its own words; everything else of the survey stays the core's. */
const partsOwn = new Set(["title", "description", "logo", "completedHtml"]);

/** Containers that are merged in their own way, and marks that say what is merged. */
const merged = new Set(["nulmeting", "extends", "pages", "elements", "questions"]);

/** What could change the answers to the core's questions, and so is the core's alone. */
const coreOnly = new Set(["triggers"]);

/**
 * A part put on its core: the core's pages whole and unchanged, then the part's (or before them,
 * where the part says `"position": "before"`). Scales, feedback and next steps of the part are added,
 * never replacing the core's; levels and total are the core's. The result remembers what was the
 * core's in `nulmeting.coreScales` and `nulmeting.coreQuestions`.
 *
 * @param core a linted definition without `extends`
 * @param part a definition that names the core in `extends`
 */
export function mergeDefinitions(core: JsonRecord, part: JsonRecord): JsonRecord {
  const before = field(part.nulmeting, "position") === "before";
  const corePages = namedPages(pagesOf(core), "");
  const partPages = namedPages(pagesOf(part), `${stringField(part.nulmeting, "key") ?? "part"}-`);
  return {
    ...mergeSurvey(core, part),
    nulmeting: mergeOurs(core, part),
    pages: before ? [...partPages, ...corePages] : [...corePages, ...partPages],
  };
}

function mergeSurvey(core: JsonRecord, part: JsonRecord): JsonRecord {
  const survey: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(core), ...Object.keys(part)])) {
    if (merged.has(key)) continue;
    const ofCore = field(core, key);
    const ofPart = field(part, key);
    if (coreOnly.has(key)) {
      if (ofCore !== undefined) survey[key] = ofCore;
    } else if (Array.isArray(ofCore) && Array.isArray(ofPart)) {
      survey[key] = [...ofCore, ...ofPart];
    } else survey[key] = partsOwn.has(key) ? (ofPart ?? ofCore) : (ofCore ?? ofPart);
  }
  return survey;
}

function mergeOurs(core: JsonRecord, part: JsonRecord): JsonRecord {
  const base = isRecord(core.nulmeting) ? core.nulmeting : {};
  const own = isRecord(part.nulmeting) ? part.nulmeting : {};
  const coreScales = listField(base, "scales");
  const coreIds = coreScales.flatMap((scale) => stringField(scale, "id") ?? []);
  const ownScales = listField(own, "scales").filter(
    (scale) => !coreIds.includes(stringField(scale, "id") ?? ""),
  );
  return {
    ...base,
    key: own.key,
    extends: extendsKey(part),
    scales: [...coreScales, ...ownScales],
    coreScales: coreIds,
    coreQuestions: questionsOf(core).map(({ name }) => name),
    breakdowns: mergeBreakdowns(listField(base, "breakdowns"), listField(own, "breakdowns")),
    feedback: { ...asRecord(own.feedback), ...asRecord(base.feedback) },
    nextSteps: { ...asRecord(own.nextSteps), ...asRecord(base.nextSteps) },
  };
}

function mergeBreakdowns(core: readonly unknown[], part: readonly unknown[]): readonly unknown[] {
  const known = new Set(core.map((names) => JSON.stringify(names)));
  return [...core, ...part.filter((names) => !known.has(JSON.stringify(names)))];
}

/** Fixed names, so that a page keeps its own when others come before it. */
function namedPages(pages: readonly PageNode[], prefix: string): readonly JsonRecord[] {
  return pages.map(({ name, json }) =>
    stringField(json, "name") === null ? { ...json, name: `${prefix}${name}` } : json,
  );
}

function asRecord(value: unknown): JsonRecord {
  return isRecord(value) ? value : {};
}
