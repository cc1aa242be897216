import type { z } from "zod";

import { MINIMUM_FOR_RELIABILITY } from "~/disclosure";
import type { Instrument } from "~/questionnaires";

import type { Sums } from "./aggregate";
import type { keptSchema } from "./kept-schema";
import type { Measures } from "./measures";

/**
 * What a release keeps unserved, for trends on common items and for the quality of the instrument:
 * respondents as answered, nothing imputed.
 *
 * Shares are 0–1. `missing` and `notApplicable` (a part of it) are of those who count for the item's
 * scale, `lowest` and `highest` of the `n` who gave an answer with a score. A scale's covariances are
 * of those who answered all its items; its scores, of all who have one.
 */
export type KeptStatistics = z.infer<typeof keptSchema>;

/** Items and scales with at least 100 respondents; the others are absent. */
export function keptStatistics(
  instrument: Instrument,
  measures: Measures,
  { items, covariances, quality }: Sums,
): KeptStatistics {
  return {
    items: items.flatMap(({ answered, missing, notApplicable, lowest, highest }, i) => {
      const { n } = answered;
      if (n < MINIMUM_FOR_RELIABILITY) return [];
      const extremes = { lowest: lowest / n, highest: highest / n };
      return [
        { id: instrument.items[i]?.name ?? "", ...answered, missing, notApplicable, ...extremes },
      ];
    }),
    scales: covariances.flatMap(({ n, means, matrix }, i) => {
      const scale = measures.scales[i];
      const found = quality[i];
      if (!scale || !found || n < MINIMUM_FOR_RELIABILITY) return [];
      const { scores, sameAnswers } = found;
      return [
        {
          id: scale.id,
          n,
          items: scale.items.map(({ name }) => name),
          means: [...means],
          covariance: matrix.map((row) => [...row]),
          scores: {
            ...scores,
            lowest: found.lowest / scores.n,
            highest: found.highest / scores.n,
          },
          ...(sameAnswers && {
            sameAnswers: {
              items: sameAnswers.items,
              n: sameAnswers.n,
              share: sameAnswers.same / sameAnswers.n,
            },
          }),
        },
      ];
    }),
  };
}
