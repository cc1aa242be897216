import type { Measures } from "./measures";
import type { RespondentScores } from "./respondent-scores";

/** The frozen sets of respondents, as rows of the table. */
export type ValidRows = {
  /** Every scale of the total is valid (without a total: any scale is). */
  readonly core: Int32Array;
  /** Per scale outside the total: those of `core` who have it too. */
  readonly own: ReadonlyMap<number, Int32Array>;
};

export function validRows(measures: Measures, reader: RespondentScores, n: number): ValidRows {
  const ownScales = measures.scales.flatMap((_, i) => (measures.totalOf.includes(i) ? [] : [i]));
  const core = createRows();
  const own = ownScales.map((scale) => ({ scale, rows: createRows() }));
  const has = (scale: number) => !Number.isNaN(reader.measures[scale] ?? NaN);
  for (let row = 0; row < n; row += 1) {
    reader.read(row);
    const counts = measures.totalOf.length > 0 ? measures.totalOf.every(has) : ownScales.some(has);
    if (!counts) continue;
    core.add(row);
    for (const { scale, rows } of own) if (has(scale)) rows.add(row);
  }
  return { core: core.done(), own: new Map(own.map(({ scale, rows }) => [scale, rows.done()])) };
}

function createRows() {
  let rows = new Int32Array(1024);
  let length = 0;
  return {
    add(row: number) {
      if (length === rows.length) {
        const longer = new Int32Array(2 * length);
        longer.set(rows);
        rows = longer;
      }
      rows[length] = row;
      length += 1;
    },
    done: () => rows.subarray(0, length),
  };
}
