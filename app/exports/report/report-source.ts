import type { HeatView, HrView, TrendView } from "~/results";

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

/** The same with its breakdowns compared, in the order of the document: of many groups that takes long, so once. */
export type ComparedSource = ReportSource & { readonly heats: readonly HeatView[] };
