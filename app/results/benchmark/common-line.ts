import { mayCompare, MINIMUM_MEMBERS } from "~/disclosure";

import type { LineReason } from "./benchmark";
import { asMember, isAskedAlike, othersFor, type Counted, type Measured } from "./counted";

/** Members that stand beside one member on the items that they all were asked alike, with their means on those. */
export type CommonLine =
  | { readonly withheld: LineReason }
  | {
      readonly withheld: null;
      readonly members: readonly Counted[];
      readonly means: readonly number[];
    };

/** Members without a name that stood in a line about the same area. */
export type Shown = ReadonlySet<string>;

/**
 * The others for a member whose questions on an area differ from most: those that were asked its common items alike
 * and whose releases show all of these. Another line about the same area has other members; their members without a
 * name are the same ones or differ by four or more, so that the two cannot be subtracted to one.
 *
 * @param own the member, with verdict "common-items" on this area
 * @param candidates all members that count
 * @param shown of the lines about this area that stand already
 */
export function commonLine(
  own: Counted,
  scale: string,
  candidates: readonly Counted[],
  measured: Measured,
  shown: readonly Shown[],
): CommonLine {
  const items = own.member.asked?.[scale]?.commonItems ?? [];
  const alike = candidates.filter(
    (other) =>
      other.slug === own.slug ||
      (isAskedAlike(other.member, own.member, scale) && meanOn(other, items, measured) !== null),
  );
  const base = othersFor(alike).filter(({ slug }) => slug !== own.slug);
  const members = clearOf(base, shown);
  const reason = mayCompare(own.slug, members.map(asMember));
  if (reason) return { withheld: reason };
  const means = members.flatMap((other) => meanOn(other, items, measured) ?? []);
  return { withheld: null, members, means };
}

/** Weighted mean of some items' released means; null when one of them is hidden. */
function meanOn(
  { member }: Counted,
  items: readonly string[],
  { weights = {} }: Measured,
): number | null {
  let [sum, weight] = [0, 0];
  for (const item of items) {
    const mean = member.document.items.find(({ id }) => id === item)?.mean ?? null;
    if (mean === null) return null;
    sum += (weights[item] ?? 1) * mean;
    weight += weights[item] ?? 1;
  }
  return weight > 0 ? sum / weight : null;
}

/** Leaves out members without a name, the smallest first, until no other line differs by one to three of them. */
function clearOf(members: readonly Counted[], shown: readonly Shown[]): readonly Counted[] {
  const unnamed = members.filter(({ named }) => !named);
  const close = shown.find((line) => {
    const apart = differing(line, unnamed);
    return apart > 0 && apart < MINIMUM_MEMBERS;
  });
  if (!close) return members;
  const extra = unnamed.filter(({ slug }) => !close.has(slug));
  const [smallest] = (extra.length > 0 ? extra : unnamed).toSorted(
    (one, other) => one.n - other.n || (one.slug < other.slug ? -1 : 1),
  );
  const left = members.filter((member) => member !== smallest);
  return clearOf(left, shown);
}

function differing(line: Shown, unnamed: readonly Counted[]): number {
  const inBoth = unnamed.filter(({ slug }) => line.has(slug)).length;
  return line.size + unnamed.length - 2 * inBoth;
}
