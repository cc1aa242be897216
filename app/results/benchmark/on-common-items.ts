import type { Instrument } from "~/questionnaires";
import type { KeptStatistics, ResultDocument, WithheldReason } from "~/releases";
import type { Group } from "~/statistics";

/** What a release keeps unserved of one scale, over those who answered all its items. */
export type KeptScale = Pick<KeptStatistics["scales"][number], "id" | "items" | "covariance">;

/** A released measurement, with what is needed to compute on some of its items. */
export type Wave = {
  readonly document: ResultDocument;
  readonly kept: readonly KeptScale[];
  readonly instrument: Instrument;
};

export type OnCommonItems =
  | { readonly group: Group }
  | { readonly group: null; readonly reason: WithheldReason | "too-few-for-common-items" };

/**
 * A scale as if it had only some of its items, over the same respondents as the released score.
 *
 * The mean is the weighted mean of the *released* item means, so it tells nothing that the release does not.
 * The spread is the released one times the ratio that the kept covariances give between the score on
 * these items and the whole score, both over those who answered all of them. With all items and their
 * own weights this is the released mean (as far as its items are rounded) and the released spread.
 *
 * @param items on the scale, with the weights to compute with
 * @returns "too-few-for-common-items" where the release keeps no covariances (fewer than 100 answered the
 *   whole scale), the release's own reason where it hides the scale or one of the items
 */
export function onCommonItems(
  { document, kept, instrument }: Wave,
  scaleId: string,
  items: readonly { readonly name: string; readonly weight: number }[],
): OnCommonItems {
  const scale = document.scales.find(({ id }) => id === scaleId);
  const { n = null, sd = null } = scale ?? {};
  if (n === null || sd === null || scale?.mean === null)
    return { group: null, reason: scale?.withheld ?? "not-computable" };
  const covariances = kept.find(({ id }) => id === scaleId);
  if (!covariances) return { group: null, reason: "too-few-for-common-items" };
  let mean = 0;
  for (const { name, weight } of items) {
    const item = document.items.find(({ id }) => id === name);
    if (!item || item.mean === null)
      return { group: null, reason: item?.withheld ?? "not-computable" };
    mean += weight * item.mean;
  }
  const whole = instrument.items.filter((item) => item.scale === scaleId);
  const ratio = Math.sqrt(variance(covariances, items) / variance(covariances, whole));
  if (!Number.isFinite(ratio)) return { group: null, reason: "not-computable" };
  const weights = items.reduce((sum, { weight }) => sum + weight, 0);
  return {
    group: {
      n,
      mean: mean / weights,
      sd: sd * ratio,
      population: headcount(document.population, n),
    },
  };
}

/** Null where the headcount is unknown, or below the respondents: then it is wrong. */
export function headcount(population: number | null, n: number): number | null {
  return population !== null && population >= n ? population : null;
}

/** Variance of the weighted mean of some items. */
function variance(
  { items: names, covariance }: KeptScale,
  items: readonly { readonly name: string; readonly weight: number }[],
): number {
  const weights = items.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  for (const one of items)
    for (const other of items)
      sum +=
        one.weight *
        other.weight *
        (covariance[names.indexOf(one.name)]?.[names.indexOf(other.name)] ?? NaN);
  return sum / weights ** 2;
}
