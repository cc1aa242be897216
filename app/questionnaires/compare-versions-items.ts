import { canonicalJson } from "./canonical-json";
import type { ItemFacts } from "./compare-versions-facts";
import { movedItems } from "./compare-versions-order";
import { sameText, type BothTexts } from "./compare-versions-texts";

export type ItemChangeKind =
  | "added"
  | "removed"
  | "wording-nl"
  | "wording-en"
  /** The English text came or went; the Dutch one is judged by itself. */
  | "translation"
  | "question-type"
  | "range"
  | "choices"
  | "labels-nl"
  | "labels-en"
  | "reverse"
  | "weight"
  | "scale"
  | "competence"
  | "correct-answer"
  | "condition"
  /** Another place among the items that both versions have. */
  | "order";

/** `from` and `to` are JSON values; null is nothing. */
export type ItemChange = {
  readonly kind: ItemChangeKind;
  readonly from: unknown;
  readonly to: unknown;
};

export type ItemComparison = { readonly id: string; readonly changes: readonly ItemChange[] };

/** After one of these an item no longer asks, offers or scores the same. */
const breaking: ReadonlySet<ItemChangeKind> = new Set([
  "added",
  "removed",
  "wording-nl",
  "wording-en",
  "range",
  "choices",
  "labels-nl",
  "labels-en",
  "reverse",
  "correct-answer",
  "condition",
]);

/** True when answers to the item mean the same in both versions. */
export function isUnchanged({ changes }: ItemComparison): boolean {
  return !changes.some(({ kind }) => breaking.has(kind));
}

/** Every item of either version with what changed: those of the new one in its order, then the removed ones. */
export function compareItems(
  old: readonly ItemFacts[],
  now: readonly ItemFacts[],
): readonly ItemComparison[] {
  const before = new Map(old.map((item) => [item.name, item]));
  const after = new Set(now.map(({ name }) => name));
  const moved = movedItems(
    old.map(({ name }) => name),
    now.map(({ name }) => name),
  );
  return [
    ...now.map((item) => {
      const known = before.get(item.name);
      const place = moved.get(item.name);
      const changes = known ? changesOf(known, item) : [added(item)];
      return {
        id: item.name,
        changes: place ? [...changes, { kind: "order" as const, ...place }] : changes,
      };
    }),
    ...old
      .filter(({ name }) => !after.has(name))
      .map((item) => ({ id: item.name, changes: [removed(item)] })),
  ];
}

const added = ({ wording }: ItemFacts): ItemChange => ({
  kind: "added",
  from: null,
  to: wording.nl,
});
const removed = ({ wording }: ItemFacts): ItemChange => ({
  kind: "removed",
  from: wording.nl,
  to: null,
});

function changesOf(old: ItemFacts, now: ItemFacts): readonly ItemChange[] {
  const plain = (kind: ItemChangeKind, read: (item: ItemFacts) => unknown): ItemChange[] => {
    const [from, to] = [read(old), read(now)];
    return canonicalJson(from) === canonicalJson(to) ? [] : [{ kind, from, to }];
  };
  return [
    ...wordingChanges(old.wording, now.wording),
    ...plain("question-type", ({ type }) => type),
    ...plain("range", ({ range }) => range),
    ...plain("choices", ({ choices }) => choices),
    ...labelChanges("nl", old, now),
    ...labelChanges("en", old, now),
    ...plain("scale", ({ scale }) => scale),
    ...plain("competence", ({ competence }) => competence),
    ...plain("reverse", ({ reverse }) => reverse),
    ...plain("weight", ({ weight }) => weight),
    ...plain("correct-answer", ({ correctAnswer }) => correctAnswer),
    ...plain("condition", ({ condition }) => condition),
  ];
}

function wordingChanges(old: BothTexts, now: BothTexts): ItemChange[] {
  const dutch: ItemChange[] = sameText(old.nl, now.nl)
    ? []
    : [{ kind: "wording-nl", from: old.nl, to: now.nl }];
  const [from, to] = [old.en, now.en];
  if (from === null || to === null) {
    return from === to ? dutch : [...dutch, { kind: "translation", from, to }];
  }
  return sameText(from, to) ? dutch : [...dutch, { kind: "wording-en", from, to }];
}

/** The labels of answers that both have, and read differently; a label that came or went is one too. */
function labelChanges(language: "nl" | "en", old: ItemFacts, now: ItemFacts): ItemChange[] {
  const kept = (name: string) => {
    const isAnswer = [old, now].some(({ choices }) => choices.some((one) => String(one) === name));
    const inBoth = [old, now].every(({ labels }) => labels.has(name));
    return inBoth || !isAnswer;
  };
  const names = [...new Set([...old.labels.keys(), ...now.labels.keys()])].filter(kept);
  const differing = names.filter((name) => {
    const [one, other] = [old, now].map(({ labels }) => labels.get(name)?.[language] ?? null);
    if (language === "en" && (one == null || other == null)) return false;
    return !sameText(one ?? "", other ?? "");
  });
  if (differing.length === 0) return [];
  const texts = ({ labels }: ItemFacts) =>
    Object.fromEntries(differing.map((name) => [name, labels.get(name)?.[language] ?? null]));
  return [{ kind: `labels-${language}`, from: texts(old), to: texts(now) }];
}
