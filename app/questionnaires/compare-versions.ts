import { itemFacts } from "./compare-versions-facts";
import { compareItems, type ItemComparison } from "./compare-versions-items";
import { levelsMeaning, setMeaning, totalMeaning, type Meaning } from "./compare-versions-meaning";
import {
  judgeSet,
  setsOf,
  type ItemSet,
  type JudgedSet,
  type SetChange,
  type Verdict,
} from "./compare-versions-sets";
import type { Instrument, Level } from "./instrument";
import type { JsonRecord } from "./json";
import { parseDefinition } from "./parse-definition";

/** A version to compare: linted, and merged with its core when it is a part. */
export type ComparedVersion = { readonly definition: JsonRecord; readonly hash: string };

export type SetComparison = JudgedSet & { readonly meaning: Meaning };

export type TotalComparison = {
  readonly verdict: Verdict;
  readonly commonItems: readonly string[];
  readonly changes: readonly SetChange[];
  readonly meaning: Meaning;
};

export type LevelChange = {
  readonly kind: "added" | "removed" | "from" | "title-nl" | "title-en";
  readonly level: string;
  readonly from: unknown;
  readonly to: unknown;
};

/** The document of `nulmeting compare-versions --json`. */
export type VersionComparison = {
  readonly old: { readonly key: string; readonly hash: string };
  readonly new: { readonly key: string; readonly hash: string };
  /** The new version's in its order, then those that are gone. */
  readonly scales: readonly SetComparison[];
  readonly competences: readonly SetComparison[];
  /** Null when neither version has a total. */
  readonly total: TotalComparison | null;
  /** `verdict` is about how many people reach a level; means do not depend on it. */
  readonly levels: {
    readonly verdict: "comparable" | "not-comparable";
    readonly changes: readonly LevelChange[];
    readonly meaning: Meaning;
  };
  /** Items that changed in any way. */
  readonly items: readonly ItemComparison[];
};

/**
 * What changed between two versions, matched by item name, and which of their scores may be compared. The
 * verdicts are the same in either direction.
 *
 * @throws TypeError for a definition that cannot be scored as it stands: lint refuses such a definition
 */
export function compareVersions(old: ComparedVersion, now: ComparedVersion): VersionComparison {
  const [before, after] = [readVersion(old), readVersion(now)];
  const items = compareItems(before.facts, after.facts);
  const comparisons = new Map(items.map((item) => [item.id, item]));
  const judge = (kind: "scales" | "competences") =>
    judgeSets(before.sets[kind], after.sets[kind], comparisons);
  const scales = judge("scales");
  return {
    old: { key: before.instrument.key, hash: old.hash },
    new: { key: after.instrument.key, hash: now.hash },
    scales,
    competences: judge("competences"),
    total: judgeTotal(before.instrument.total, after.instrument.total, scales),
    levels: judgeLevels(before.instrument.levels, after.instrument.levels),
    items: items.filter(({ changes }) => changes.length > 0),
  };
}

function readVersion({ definition }: ComparedVersion) {
  const instrument: Instrument = parseDefinition(definition);
  const facts = itemFacts(definition);
  return { instrument, facts, sets: setsOf(instrument, facts) };
}

function judgeSets(
  old: readonly ItemSet[],
  now: readonly ItemSet[],
  comparisons: ReadonlyMap<string, ItemComparison>,
): readonly SetComparison[] {
  const find = (sets: readonly ItemSet[], id: string) => sets.find((set) => set.id === id) ?? null;
  const ids = new Set([...now, ...old].map(({ id }) => id));
  return [...ids].map((id) => {
    const [before, after] = [find(old, id), find(now, id)];
    const judged = judgeSet(before, after, comparisons);
    const { title } = after ?? before ?? { title: { nl: id } };
    return { ...judged, meaning: setMeaning(title, judged) };
  });
}

function judgeTotal(
  old: readonly string[],
  now: readonly string[],
  scales: readonly SetComparison[],
): TotalComparison | null {
  if (old.length === 0 && now.length === 0) return null;
  const sameScales = old.length === now.length && old.every((id) => now.includes(id));
  const parts = scales.filter(({ id }) => now.includes(id));
  const all = (...verdicts: readonly Verdict[]) =>
    sameScales && parts.every(({ verdict }) => verdicts.includes(verdict));
  const verdict = all("comparable")
    ? "comparable"
    : all("comparable", "common-items")
      ? "common-items"
      : "not-comparable";
  return {
    verdict,
    commonItems: sameScales ? parts.flatMap(({ commonItems }) => commonItems) : [],
    changes: sameScales ? [] : [{ kind: "scales", items: [], from: old, to: now }],
    meaning: totalMeaning(verdict, sameScales),
  };
}

function judgeLevels(old: readonly Level[], now: readonly Level[]): VersionComparison["levels"] {
  const before = new Map(old.map((level) => [level.id, level]));
  const after = new Set(now.map(({ id }) => id));
  const changes = [
    ...now.flatMap((level) => levelChanges(before.get(level.id) ?? null, level)),
    ...old
      .filter(({ id }) => !after.has(id))
      .map(({ id, from }): LevelChange => ({ kind: "removed", level: id, from, to: null })),
  ];
  const same = !changes.some(({ kind }) => ["added", "removed", "from"].includes(kind));
  return { verdict: same ? "comparable" : "not-comparable", changes, meaning: levelsMeaning(same) };
}

function levelChanges(old: Level | null, now: Level): LevelChange[] {
  const level = now.id;
  if (!old) return [{ kind: "added", level, from: null, to: now.from }];
  const change = (kind: LevelChange["kind"], from: unknown, to: unknown): LevelChange[] =>
    from === to ? [] : [{ kind, level, from, to }];
  return [
    ...change("from", old.from, now.from),
    ...change("title-nl", old.title.nl, now.title.nl),
    ...change("title-en", old.title.en ?? null, now.title.en ?? null),
  ];
}
