import type { Crossings } from "./crossings";
import type { Refusal } from "./decide-means";
import type { Measures } from "../measures";
import type { Detail } from "./scale-units";

/** Which scales, parts and items the rules on values keep back, and why: plain JSON, to be stored unserved. */
export type ValueProof = readonly {
  /** Empty for everybody as one line. */
  readonly by: readonly string[];
  /** A scale, or `total`. */
  readonly measure: string;
  readonly detail: Detail;
  /** Too little room is left by a line itself, by a difference with another breakdown, or perhaps by all together. */
  readonly why: "line" | "cut" | "together";
  readonly against?: readonly string[];
  /** Points of room left where 120 are asked. */
  readonly cut?: number;
}[];

export function valueProof(
  { scales, total }: Measures,
  { divisions }: Crossings,
  refusals: readonly Refusal[],
): ValueProof {
  const by = (division: number) => divisions[division]?.plan?.column.by ?? [];
  return refusals.map(({ division, measure, detail, why, against, cut }) => ({
    by: by(division),
    measure: measure === total ? "total" : (scales[measure]?.id ?? ""),
    detail,
    why,
    ...(against !== undefined && { against: by(against) }),
    ...(cut !== undefined && { cut }),
  }));
}
