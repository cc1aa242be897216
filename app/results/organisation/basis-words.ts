import type { DotRow } from "~/charts";

import type { LineBasis } from "../benchmark/benchmark";
import type { Words } from "../words/words";

/** How far an area's questions are the same as the others', in words. */
export type BasisWords = {
  readonly text: string;
  /** True where there is no comparison, and the text says why. */
  readonly refused: boolean;
};

export function basisWords(
  { verdict, common, items, leftOut, withheld }: LineBasis,
  { t }: Words,
): BasisWords {
  if (withheld) return { text: t(`basis.withheld.${withheld}`), refused: true };
  if (verdict === "not-comparable")
    return { text: t("basis.notComparable", { common, items }), refused: true };
  const said =
    verdict === "comparable" ? t("basis.comparable") : t("basis.common", { common, items });
  const left = leftOut > 0 ? ` ${t("basis.leftOut", { count: leftOut })}` : "";
  return { text: said + left, refused: false };
}

/** A row with its basis under the name, or the reason in the place of the numbers. */
export function basedRow(row: DotRow, basis: LineBasis | null, words: Words): DotRow {
  if (!basis || row.hidden !== null) return row;
  const { text, refused } = basisWords(basis, words);
  return refused ? { ...row, mark: null, band: null, hidden: text } : { ...row, note: text };
}
