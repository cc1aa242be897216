import type { Tone } from "~/charts";

import type { ScoreMark } from "../benchmark/benchmark";
import type { ScaleName } from "../figures/area-scales";

/** One area or competence, with every chosen member's mean. */
export type SideBySideLine = {
  readonly id: string;
  readonly name: string;
  readonly tone: Tone;
  /** In the order of the members; null where the release hides the number. */
  readonly marks: readonly (ScoreMark | null)[];
  /** In the order of the members: true where a member was asked otherwise than most. */
  readonly otherwise: readonly boolean[];
};

export type SideBySideArea = SideBySideLine & Pick<ScaleName, "activity">;
