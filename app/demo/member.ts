import type { AreaPoints } from "./areas";

export type Member = {
  readonly name: string;
  readonly sector: string;
  /** Answers in a whole round, beside those of the others. */
  readonly size: number;
  /** Agreed to stand by name in the network's comparison. */
  readonly named: boolean;
  /** Where it stands on each area; left out: near its sector. */
  readonly means?: AreaPoints;
};
