import type { ComparisonVerdict } from "~/questionnaires";
import { MINIMUM_MEMBERS, type Member } from "~/disclosure";
import type { ResultDocument } from "~/releases";

import type { Asked } from "./asked";
import type { Family } from "./families";
import type { OnCommonItems } from "./on-common-items";

/** A member whose release stands when its round closes. */
export type BenchmarkMember = {
  readonly slug: string;
  readonly sector: string;
  /** Agreed to stand by name in the network's comparison. */
  readonly named: boolean;
  readonly document: ResultDocument;
  /** By area; an area that is absent was asked as most others were. */
  readonly asked?: Readonly<Record<string, AskedMember>>;
};

export type AskedMember = Asked & {
  /** Own score on the common items; only where the verdict is "common-items". */
  readonly own?: OnCommonItems;
};

/** What most members were asked: ids of areas and competences. */
export type Measured = {
  readonly scales: readonly string[];
  readonly competences: readonly string[];
  /** Lines that stand on the same members; all of them together when absent. */
  readonly families?: readonly Family[];
  /** By item; 1 when absent. */
  readonly weights?: Readonly<Record<string, number>>;
};

/** By id, 0–100. */
export type Means = Readonly<Record<string, number>>;

/** A member with every mean of the families that it was asked as most others were. */
export type Counted = {
  readonly slug: string;
  readonly sector: string;
  readonly named: boolean;
  readonly n: number;
  readonly scales: Means;
  readonly competences: Means;
  readonly member: BenchmarkMember;
  /** On every line: such a member also counts in its sector's. */
  readonly whole: boolean;
};

export function familiesIn({ families, scales, competences }: Measured): readonly Family[] {
  if (families) return families;
  return scales.length > 0 ? [{ scales, competences }] : [];
}

export function verdictOn({ asked }: BenchmarkMember, scale: string): ComparisonVerdict {
  return asked?.[scale]?.verdict ?? "comparable";
}

/** True when all lines of the family may stand beside those of most others. */
export function isComparableOn(member: BenchmarkMember, { scales }: Family): boolean {
  return scales.every((scale) => verdictOn(member, scale) === "comparable");
}

/** True when a member was asked all common items of another one alike. */
export function isAskedAlike(
  member: BenchmarkMember,
  { asked }: BenchmarkMember,
  scale: string,
): boolean {
  const theirs = member.asked?.[scale];
  const items = asked?.[scale]?.commonItems ?? [];
  return theirs
    ? items.every((item) => theirs.commonItems.includes(item))
    : verdictOn(member, scale) === "comparable";
}

/** A member with its lines; null when one of them is hidden: then it counts on none, or it could be subtracted. */
export function countedOf(member: BenchmarkMember, measured: Measured): Counted | null {
  const all = familiesIn(measured);
  const families = all.filter((family) => isComparableOn(member, family));
  const { slug, sector, named, document } = member;
  const scales = meansOf(
    document.scales,
    families.flatMap((family) => family.scales),
  );
  const competences = meansOf(
    document.competences,
    families.flatMap((family) => family.competences),
  );
  if (!scales || !competences || document.withheld) return null;
  const whole = families.length === all.length && all.length > 0;
  return { slug, sector, named, n: document.n, scales, competences, member, whole };
}

export type Line = { readonly id: string; readonly mean: number | null };

function meansOf(lines: readonly Line[], ids: readonly string[]): Means | null {
  const means = ids.flatMap((id) => {
    const mean = lines.find((line) => line.id === id)?.mean ?? null;
    return mean === null ? [] : [[id, mean] as const];
  });
  return means.length === ids.length ? Object.fromEntries(means) : null;
}

/** A member as the organisation rules see it. */
export function asMember({ slug, n, named, sector }: Counted): Member {
  return { id: slug, respondents: n, named, categories: { sector } };
}

/** Members without a name only if at least five are: each of them keeps four such others. */
export function othersFor(members: readonly Counted[]): readonly Counted[] {
  const unnamed = members.filter(({ named }) => !named);
  return unnamed.length > MINIMUM_MEMBERS ? members : members.filter(({ named }) => named);
}
