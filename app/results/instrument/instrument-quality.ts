import type { Instrument, Item, LocalText } from "~/questionnaires";
import {
  cronbachAlpha,
  omegaWithInterval,
  type Alpha,
  type Covariance,
  type Interval,
  type NoStatistic,
  type Omega,
} from "~/statistics";

import {
  blocksOf,
  contributionsTo,
  countedContributions,
  type Block,
  type Contribution,
  type NoContribution,
  type QualityRelease,
} from "./instrument-contributions";
import { itemFlags, scaleFlags, type ItemFlag, type ScaleFlag } from "./instrument-flags";
import { alphaWithout, itemRest } from "./instrument-items";
import { poolCovariances, poolItem, poolScores } from "./instrument-pool";

/** One scored question. Means are 0–100, shares 0–1. */
export type ItemQuality = {
  readonly id: string;
  readonly title: LocalText;
  readonly mean: number;
  readonly sd: number;
  /** Correlation with the sum of the scale's other items. */
  readonly itemRest: number | null;
  readonly itemRestWithheld?: NoStatistic;
  /** Alpha of the scale without this item. */
  readonly alphaWithout: number | null;
  readonly alphaWithoutWithheld?: NoStatistic;
  /** Without an answer that gives a score, "niet van toepassing" included. */
  readonly missing: number;
  /** Null where a release is older than this number; so for the next two. */
  readonly notApplicable: number | null;
  /** At the lowest and the highest score, of those who have one. */
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly flags: readonly ItemFlag[];
};

/** One scale, or the items on no scale (`id` null, without alpha and omega). */
export type BlockQuality = {
  readonly id: string | null;
  readonly title: LocalText | null;
  readonly withheld: NoContribution | null;
  readonly numbers: BlockNumbers | null;
};

export type BlockNumbers = {
  readonly members: number;
  /** People who answered all items, to two digits: exact numbers of two parts could be subtracted. */
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly alpha: Alpha | null;
  readonly alphaWithheld?: NoStatistic;
  readonly omega: Omega | null;
  readonly omegaWithheld?: NoStatistic;
  /** People at the lowest and the highest score that the scale can give. */
  readonly lowest: number | null;
  readonly highest: number | null;
  /** People who gave one answer to all items that are answered alike; null with fewer than five of those. */
  readonly sameAnswers: { readonly items: number; readonly share: number } | null;
  readonly flags: readonly ScaleFlag[];
  readonly items: readonly ItemQuality[];
};

/**
 * How well an instrument measures, over all members that used the same questions in closed rounds.
 *
 * Everything of a scale stands on the same releases, each with 100 or more people who answered all its items.
 * Numbers are those of all people in one file, rounded: means to one decimal, shares and coefficients to
 * two. Intervals take people for independent; that colleagues resemble each other makes them a little too
 * narrow.
 *
 * @param releases of closed rounds, at most one per measurement; order does not matter
 */
export function instrumentQuality(
  instrument: Instrument,
  releases: readonly QualityRelease[],
): BlockQuality[] {
  return blocksOf(instrument).map((block) => {
    const { scale } = block;
    const { counted, withheld } = countedContributions(contributionsTo(block, releases));
    return {
      id: scale?.id ?? null,
      title: scale?.title ?? null,
      withheld,
      numbers: counted && blockNumbers(block, counted),
    };
  });
}

function blockNumbers(block: Block, counted: readonly Contribution[]): BlockNumbers {
  const covariance = block.scale ? poolCovariances(counted.flatMap(covarianceOf(block))) : null;
  const scores = poolScores(counted);
  const alpha = covariance && cronbachAlpha(covariance);
  const omega = covariance && omegaWithInterval(covariance);
  const scale = {
    mean: scores && point(scores.mean),
    sd: scores && point(scores.sd),
    alpha: alpha?.value ? withMargin(alpha.value) : null,
    ...(alpha?.reason && { alphaWithheld: alpha.reason }),
    omega: omega?.value ? withMargin(omega.value) : null,
    ...(omega?.reason && { omegaWithheld: omega.reason }),
    lowest: share(scores?.lowest ?? null),
    highest: share(scores?.highest ?? null),
    sameAnswers: scores?.sameAnswers
      ? { ...scores.sameAnswers, share: part(scores.sameAnswers.share) }
      : null,
  };
  return {
    members: new Set(counted.map(({ organisation }) => organisation)).size,
    n: twoDigits(counted.reduce((sum, { n }) => sum + n, 0)),
    ...scale,
    flags: scaleFlags(scale),
    items: block.items.map((item, at) =>
      itemNumbers(item, at, counted, covariance, scale.alpha?.value ?? null),
    ),
  };
}

function itemNumbers(
  { name, title }: Item,
  at: number,
  counted: readonly Contribution[],
  covariance: Covariance | null,
  alpha: number | null,
): ItemQuality {
  const { mean, sd, missing, shares } = poolItem(counted, at);
  const rest = covariance && itemRest(covariance, at);
  const without = covariance && alphaWithout(covariance, at);
  const numbers = {
    itemRest: share(rest?.value ?? null),
    ...(rest?.reason && { itemRestWithheld: rest.reason }),
    alphaWithout: share(without?.value ?? null),
    ...(without?.reason && { alphaWithoutWithheld: without.reason }),
    missing: part(missing),
    notApplicable: share(shares?.notApplicable ?? null),
    lowest: share(shares?.lowest ?? null),
    highest: share(shares?.highest ?? null),
  };
  return {
    id: name,
    title,
    mean: point(mean),
    sd: point(sd),
    ...numbers,
    flags: itemFlags(numbers, alpha),
  };
}

/** A version may list the same items in another order. */
function covarianceOf({ items }: Block): (contribution: Contribution) => Covariance[] {
  return ({ scale }) => {
    if (!scale) return [];
    const places = items.map(({ name }) => scale.items.indexOf(name));
    const inOrder = (list: readonly number[]) => places.flatMap((place) => list[place] ?? []);
    const rows = places.map((place) => inOrder(scale.covariance[place] ?? []));
    return [{ n: scale.n, means: inOrder(scale.means), matrix: rows }];
  };
}

// Adding 0 turns −0 into 0.
const point = (value: number) => Math.round(value * 10) / 10 + 0;
const part = (value: number) => Math.round(value * 100) / 100 + 0;
const share = (value: number | null) => (value === null ? null : part(value));

function withMargin<T extends { readonly value: number; readonly ci: Interval }>(found: T): T {
  const [low, high] = found.ci;
  return { ...found, value: part(found.value), ci: [part(low), part(high)] };
}

/** 11_349 → 11_000. */
export function twoDigits(n: number): number {
  if (n < 100) return n;
  const step = 10 ** (Math.floor(Math.log10(n)) - 1);
  return Math.floor(n / step) * step;
}
