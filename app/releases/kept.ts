import { MINIMUM_FOR_RELIABILITY } from "~/disclosure";
import type { Instrument } from "~/questionnaires";

import type { Sums } from "./aggregate";
import type { Measures } from "./measures";

/** What a release keeps unserved, for trends on common items and for the quality of the instrument. */
export type KeptStatistics = {
  /** Respondents as answered, nothing imputed. */
  readonly items: readonly {
    readonly id: string;
    readonly n: number;
    readonly mean: number;
    readonly sd: number;
    readonly missing: number;
  }[];
  /** Over those who answered all items of the scale. */
  readonly scales: readonly {
    readonly id: string;
    readonly n: number;
    readonly items: readonly string[];
    readonly means: readonly number[];
    readonly covariance: readonly (readonly number[])[];
  }[];
};

/** Items and scales with at least 100 respondents; the others are absent. */
export function keptStatistics(
  instrument: Instrument,
  measures: Measures,
  { items, covariances }: Sums,
): KeptStatistics {
  return {
    items: items.flatMap(({ answered, missing }, i) =>
      answered.n < MINIMUM_FOR_RELIABILITY
        ? []
        : [{ id: instrument.items[i]?.name ?? "", ...answered, missing }],
    ),
    scales: covariances.flatMap(({ n, means, matrix }, i) => {
      const scale = measures.scales[i];
      if (!scale || n < MINIMUM_FOR_RELIABILITY) return [];
      const names = scale.items.map(({ name }) => name);
      return [{ id: scale.id, n, items: names, means, covariance: matrix }];
    }),
  };
}
