import type { ItemFacts } from "./compare-versions-facts";
import { isUnchanged, type ItemComparison } from "./compare-versions-items";
import { competenceTitle, isCompetence } from "./digcomp";
import type { Instrument, LocalText } from "./instrument";

/**
 * What may be compared:
 * - `comparable`: the same items, all unchanged, with the same weights relative to each other;
 * - `common-items`: at least 3 items are unchanged, and they are at least half of the old and of the new items;
 * - `not-comparable`: fewer, or one of the two versions does not have it.
 */
export type Verdict = "comparable" | "common-items" | "not-comparable";

export type SetChangeKind =
  | "added"
  | "removed"
  | "title-nl"
  | "title-en"
  | "area"
  | "items-added"
  | "items-removed"
  | "items-changed"
  | "items-moved"
  | "weights"
  /** Of the total: the scales that it is the mean of. */
  | "scales";

export type SetChange = {
  readonly kind: SetChangeKind;
  readonly items: readonly string[];
  readonly from: unknown;
  readonly to: unknown;
};

export const fewestCommonItems = 3;

/** The items that make one score. */
export type ItemSet = {
  readonly id: string;
  readonly title: LocalText;
  readonly area: string | null;
  readonly items: readonly ItemFacts[];
};

export type JudgedSet = {
  readonly id: string;
  readonly verdict: Verdict;
  /** Unchanged in both, in the order of the new version. */
  readonly commonItems: readonly string[];
  readonly items: { readonly old: number; readonly new: number };
  readonly changes: readonly SetChange[];
};

/** One version as sets: its scales and its competences. */
export type VersionSets = {
  readonly scales: readonly ItemSet[];
  readonly competences: readonly ItemSet[];
};

export function setsOf(instrument: Instrument, facts: readonly ItemFacts[]): VersionSets {
  return {
    scales: instrument.scales.map(({ id, title, competence }) => ({
      id,
      title,
      area: competence,
      items: facts.filter(({ scale }) => scale === id),
    })),
    competences: [...new Set(facts.flatMap(({ competence }) => competence ?? []))]
      .sort()
      .map((id) => ({
        id,
        title: competenceName(id),
        area: null,
        items: itemsOfCompetence(id, facts, instrument),
      })),
  };
}

function competenceName(id: string): LocalText {
  if (!isCompetence(id)) return { nl: id };
  return { nl: `${id} ${competenceTitle(id, "nl")}`, en: `${id} ${competenceTitle(id, "en")}` };
}

/** As scoring takes them: where a competence has items on scales of the total, only those count. */
function itemsOfCompetence(
  id: string,
  facts: readonly ItemFacts[],
  { total }: Instrument,
): readonly ItemFacts[] {
  const all = facts.filter(({ competence }) => competence === id);
  const core = all.filter(({ scale }) => scale !== null && total.includes(scale));
  return core.length > 0 ? core : all;
}

/** @param now null when the new version has no such set; `old` likewise, not both */
export function judgeSet(
  old: ItemSet | null,
  now: ItemSet | null,
  comparisons: ReadonlyMap<string, ItemComparison>,
): JudgedSet {
  const [before, after] = [old?.items ?? [], now?.items ?? []];
  const shared = after.filter(({ name }) => before.some((item) => item.name === name));
  const unchanged = shared.filter(({ name }) => {
    const comparison = comparisons.get(name);
    return comparison !== undefined && isUnchanged(comparison);
  });
  const commonItems = unchanged.map(({ name }) => name);
  const weights = weightChange(before, after, shared);
  const [m, n, k] = [before.length, after.length, commonItems.length];
  const whole = old !== null && now !== null && k === m && k === n && weights.length === 0;
  const enough = k >= fewestCommonItems && 2 * k >= m && 2 * k >= n;
  return {
    id: now?.id ?? old?.id ?? "",
    verdict: whole ? "comparable" : enough ? "common-items" : "not-comparable",
    commonItems,
    items: { old: m, new: n },
    changes:
      old && now
        ? [...descriptionChanges(old, now), ...itemChanges(before, after, comparisons), ...weights]
        : [
            {
              kind: now ? "added" : "removed",
              items: [],
              from: old?.title.nl ?? null,
              to: now?.title.nl ?? null,
            },
          ],
  };
}

function descriptionChanges(old: ItemSet, now: ItemSet): SetChange[] {
  const change = (kind: SetChangeKind, from: string | null, to: string | null): SetChange[] =>
    from === to ? [] : [{ kind, items: [], from, to }];
  return [
    ...change("title-nl", old.title.nl, now.title.nl),
    ...change("title-en", old.title.en ?? null, now.title.en ?? null),
    ...change("area", old.area, now.area),
  ];
}

function itemChanges(
  before: readonly ItemFacts[],
  after: readonly ItemFacts[],
  comparisons: ReadonlyMap<string, ItemComparison>,
): SetChange[] {
  const names = (items: readonly ItemFacts[]) => items.map(({ name }) => name);
  const without = (items: readonly string[], others: readonly string[]) =>
    items.filter((name) => !others.includes(name));
  const shared = names(after).filter((name) => names(before).includes(name));
  const those = (test: (comparison: ItemComparison) => boolean) =>
    shared.filter((name) => {
      const comparison = comparisons.get(name);
      return comparison !== undefined && test(comparison);
    });
  const lists: readonly (readonly [SetChangeKind, readonly string[]])[] = [
    ["items-added", without(names(after), names(before))],
    ["items-removed", without(names(before), names(after))],
    ["items-changed", those((comparison) => !isUnchanged(comparison))],
    ["items-moved", those(({ changes }) => changes.some(({ kind }) => kind === "order"))],
  ];
  return lists.flatMap(([kind, items]) =>
    items.length > 0 ? [{ kind, items, from: null, to: null }] : [],
  );
}

/** Weights count relative to each other: twice as much for every item changes no score. */
function weightChange(
  before: readonly ItemFacts[],
  after: readonly ItemFacts[],
  shared: readonly ItemFacts[],
): SetChange[] {
  const old = new Map(before.map(({ name, weight }) => [name, weight]));
  const [first] = shared;
  if (!first) return [];
  const ratio = first.weight / (old.get(first.name) ?? 1);
  const isSame = ({ name, weight }: ItemFacts) =>
    Math.abs(weight - ratio * (old.get(name) ?? 1)) <= 1e-9 * Math.abs(weight);
  if (shared.every(isSame)) return [];
  const differing = shared.filter(({ name, weight }) => weight !== old.get(name));
  const names = differing.map(({ name }) => name);
  const weights = (items: readonly ItemFacts[]) =>
    Object.fromEntries(
      items.filter(({ name }) => names.includes(name)).map(({ name, weight }) => [name, weight]),
    );
  return [{ kind: "weights", items: names, from: weights(before), to: weights(after) }];
}
