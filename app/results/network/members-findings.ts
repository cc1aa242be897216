import { list } from "~/i18n";
import type { Interval } from "~/statistics";

import { countWord, sentence, type Sentence, type SentenceValue } from "../words/sentence";
import type { SideBySideArea, SideBySideLine } from "./side-by-side-line";

const FEWEST_SIDE_BY_SIDE = 2;

type Chosen = {
  readonly members: readonly { readonly name: string }[];
  readonly areas: readonly SideBySideArea[];
  readonly competences: readonly SideBySideLine[];
  /** How many may be chosen. */
  readonly choices: number;
};

/** What members side by side differ in, where their margins stand clear of each other. */
export function membersFindings(
  { members, choices, areas, competences }: Chosen,
  language: string,
): { readonly headline: Sentence; readonly competencesFinding: Sentence } {
  return {
    headline: headline({ members, choices, areas }, language),
    competencesFinding: competencesFinding(competences),
  };
}

function headline(
  { members, choices, areas }: Omit<Chosen, "competences">,
  language: string,
): Sentence {
  if (choices < FEWEST_SIDE_BY_SIDE) return sentence("members.tooFew");
  if (members.length < FEWEST_SIDE_BY_SIDE) return sentence("members.choose");
  const everybody = members.map(({ name }) => name);
  const [who, size] =
    members.length > 2
      ? ([{ count: countWord(members.length, "middle") }, "many"] as const)
      : ([{ names: list(everybody, language) }, "two"] as const);
  const judged = judge(areas);
  const differing = judged.filter(({ gaps }) => gaps.length > 0);
  if (judged.length === 0) return sentence(`members.unknown.${size}`, who);
  if (differing.length === 0) return sentence(`members.alike.${size}`, who);
  const on = areasIn(
    differing.map(({ line }) => line.activity),
    areas.length,
    language,
  );
  const highest = new Set(differing.flatMap(({ gaps }) => gaps.map(({ higher }) => higher)));
  if (members.length > 2 || highest.size > 1)
    return sentence(`members.differ.${size}`, { ...who, areas: on });
  const [higher = "", lower = ""] = highest.has(0) ? everybody : everybody.toReversed();
  return sentence("members.higher", { higher, lower, areas: on });
}

/** Named while they fit in a headline. */
function areasIn(names: readonly string[], all: number, language: string): SentenceValue {
  if (names.length <= 2) return list(names, language);
  if (names.length === all) return sentence("members.everyArea");
  return sentence("members.someAreas", {
    count: countWord(names.length, "middle"),
    total: countWord(all, "middle"),
  });
}

function competencesFinding(competences: readonly SideBySideLine[]): Sentence {
  const judged = judge(competences);
  const differing = judged.filter(({ gaps }) => gaps.length > 0).length;
  if (judged.length === 0) return sentence("members.competences");
  if (differing === 0) return sentence("members.competencesAlike");
  return sentence(differing === 1 ? "members.competenceDiffers" : "members.competencesDiffer", {
    count: countWord(differing, "start"),
    total: judged.length,
  });
}

/** Lines on which two members or more have an interval, with who stands clear of whom. */
function judge<Line extends SideBySideLine>(lines: readonly Line[]) {
  return lines.flatMap((line) => {
    const known = line.marks.flatMap((mark, index) => (mark?.ci ? [{ index, ci: mark.ci }] : []));
    return known.length < FEWEST_SIDE_BY_SIDE ? [] : [{ line, gaps: gapsBetween(known) }];
  });
}

type Known = { readonly index: number; readonly ci: Interval };

/** Pairs whose intervals stand clear of each other: stricter than a test of the difference at 5 %. */
const gapsBetween = (known: readonly Known[]) =>
  known.flatMap(({ index: higher, ci: [low] }) =>
    known.filter(({ ci: [, high] }) => high < low).map(({ index: lower }) => ({ higher, lower })),
  );
