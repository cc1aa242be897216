import { mayCompare } from "~/disclosure";
import { meanInterval, sampleOf } from "~/statistics";

import type { BenchmarkAnswer, LineBasis, LineReason, OthersLine } from "./benchmark";
import { commonLine, type Shown } from "./common-line";
import {
  asMember,
  familiesIn,
  isAskedAlike,
  isComparableOn,
  othersFor,
  verdictOn,
  type BenchmarkMember,
  type Counted,
  type Means,
  type Measured,
} from "./counted";
import type { Family } from "./families";
import { quartilesOf, stored } from "./spread";

type Lines = Record<string, OthersLine>;

/** What one member has beside it; filled family by family. */
type Sheet = {
  readonly scales: Lines;
  readonly competences: Lines;
  readonly basis: Record<string, LineBasis>;
};

/** A round as it stands when it closes: who took part, and who counts. */
type Round = {
  readonly ordered: readonly BenchmarkMember[];
  readonly counted: readonly Counted[];
  readonly measured: Measured;
};

/** Every member's own comparison. */
export function answersOf(round: Round): Record<string, BenchmarkAnswer> {
  const sheets = new Map(
    round.counted.map(({ slug }): [string, Sheet] => [
      slug,
      { scales: {}, competences: {}, basis: {} },
    ]),
  );
  for (const family of familiesIn(round.measured)) {
    const alike = round.counted.filter(({ member }) => isComparableOn(member, family));
    const base = othersFor(alike);
    fillAlike(sheets, alike, base, family, round);
    fillOtherwise(
      sheets,
      round.counted.filter((member) => !alike.includes(member)),
      base,
      family,
      round,
    );
  }
  return Object.fromEntries(round.ordered.map(({ slug }) => [slug, answerOf(sheets.get(slug))]));
}

function answerOf(sheet: Sheet | undefined): BenchmarkAnswer {
  if (!sheet) return { kind: "withheld", reason: "not-comparable" };
  const { scales, competences, basis } = sheet;
  const members = Object.values(scales).map((line) => line.members);
  if (members.length === 0) {
    const [reason] = Object.values(basis).flatMap(({ withheld }) =>
      withheld === "too-few" || withheld === "could-be-subtracted" ? [withheld] : [],
    );
    return { kind: "withheld", reason: reason ?? "not-comparable" };
  }
  const alike = Object.values(basis).every(
    ({ verdict, leftOut }) => verdict === "comparable" && leftOut === 0,
  );
  return {
    kind: "others",
    members: Math.max(...members),
    others: { scales, competences },
    ...(alike ? {} : { basis }),
  };
}

/** The members that were asked a family as most were: one line of others for all of them. */
function fillAlike(
  sheets: ReadonlyMap<string, Sheet>,
  alike: readonly Counted[],
  base: readonly Counted[],
  family: Family,
  { ordered }: Round,
): void {
  const leftOut = ordered.filter((member) => !isComparableOn(member, family)).length;
  for (const own of alike) {
    const sheet = sheets.get(own.slug);
    if (!sheet) continue;
    const withheld = mayCompare(own.slug, base.map(asMember));
    for (const id of family.scales)
      sheet.basis[id] = { ...asked(own.member, id), leftOut, withheld };
    if (withheld) continue;
    const others = base.filter(({ slug }) => slug !== own.slug);
    fill(sheet.scales, family.scales, others, ({ scales }) => scales);
    fill(sheet.competences, family.competences, others, ({ competences }) => competences);
  }
}

/** The members that were asked it otherwise: a line on the common items each, or why not. */
function fillOtherwise(
  sheets: ReadonlyMap<string, Sheet>,
  members: readonly Counted[],
  base: readonly Counted[],
  family: Family,
  round: Round,
): void {
  for (const id of family.scales) {
    const shown: Shown[] = [unnamedIn(base)];
    for (const own of members) {
      const sheet = sheets.get(own.slug);
      if (!sheet) continue;
      const line = lineOf(own, id, round, shown);
      const leftOut = "line" in line ? line.leftOut : 0;
      const withheld = "line" in line ? null : line.withheld;
      sheet.basis[id] = { ...asked(own.member, id), leftOut, withheld };
      if ("line" in line) sheet.scales[id] = line.line;
    }
  }
}

/** Adds what it shows to `shown`. */
function lineOf(
  own: Counted,
  id: string,
  { ordered, counted, measured }: Round,
  shown: Shown[],
): { line: OthersLine; leftOut: number } | { withheld: LineReason | null } {
  if (verdictOn(own.member, id) !== "common-items") return { withheld: null };
  const score = own.member.asked?.[id]?.own;
  if (!score?.group) {
    const few = !score || score.reason === "too-few-for-common-items";
    return { withheld: few ? "too-few-for-common-items" : "hidden" };
  }
  const found = commonLine(own, id, counted, measured, shown);
  if (found.withheld !== null) return { withheld: found.withheld };
  shown.push(unnamedIn(found.members));
  const ci = meanInterval(score.group, score.group.population).value;
  return {
    leftOut: ordered.filter((member) => !isAskedAlike(member, own.member, id)).length,
    line: {
      ...othersLine(found.means),
      own: {
        n: score.group.n,
        mean: stored(score.group.mean),
        ci: ci && [stored(ci[0]), stored(ci[1])],
      },
    },
  };
}

const unnamedIn = (members: readonly Counted[]): Shown =>
  new Set(members.filter(({ named }) => !named).map(({ slug }) => slug));

function asked(
  member: BenchmarkMember,
  id: string,
): Pick<LineBasis, "verdict" | "common" | "items"> {
  const found = member.asked?.[id];
  return {
    verdict: found?.verdict ?? "comparable",
    common: found?.commonItems.length ?? 0,
    items: found?.items ?? 0,
  };
}

function fill(
  lines: Lines,
  ids: readonly string[],
  others: readonly Counted[],
  of: (member: Counted) => Means,
): void {
  for (const id of ids) lines[id] = othersLine(others.flatMap((member) => of(member)[id] ?? []));
}

function othersLine(means: readonly number[]): OthersLine {
  const { n, mean, sd } = sampleOf(means);
  return { mean: stored(mean), sd: stored(sd), ...quartilesOf(means), members: n };
}
