import type { HrView, TrendView } from "~/results";

import type { LogoPicture } from "../document/model";
import type { ReleaseSource } from "../release/release-source";

/** All that the board's report says, in one language. */
export type ReportSource = ReleaseSource & {
  readonly view: HrView;
  /** Against an earlier measurement; null where there is none. */
  readonly trend: {
    readonly earlier: { readonly name: string };
    readonly later: { readonly name: string };
    readonly view: TrendView;
  } | null;
  readonly logo: LogoPicture | null;
};
