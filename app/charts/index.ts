export { BandList } from "./band-list";
export type { BandLine } from "./band-list";
export type { ChartContent } from "./chart-content";
export { ChartOriginProvider, type ChartOrigin } from "./chart-origin";
export { printCell } from "./chart-table";
export { isPair, reasonIn } from "./chart-table";
export type { ChartTable, ColumnKind, TableCell, TableColumn } from "./chart-table";
export { ChartTools } from "./chart-tools";
export { DotChart } from "./dot-chart";
export {
  dotContent,
  heatContent,
  shareContent,
  type DotContent,
  type HeatContent,
  type ShareContent,
} from "./contents";
export { revalidatesPastTables } from "./open-tables";
export type { HeatCell, HeatColumn, HeatRow, HeatTableContent } from "./heat-rows";
export { HEAT_FROM, heatStep } from "./heat-step";
export { mixed } from "./mix";
export { HeatTable } from "./heat-table";
export { EarlierKey, HeatKey, HiddenKey, Key, OthersKey, OwnKey, PoolKey, ToneKey } from "./keys";
export { MemberTable } from "./member-table";
export type { MemberSection, PoolCell } from "./member-table";
export type { Quartiles } from "./quartile-line";
export { axisRange } from "./range";
export type { AxisRange } from "./range";
export type { DotMark, DotRow, SharePart, ShareRow } from "./rows";
export { ShareChart } from "./share-chart";
export { toneOf } from "./tone";
export type { Tone } from "./tone";
export { dotDrawing } from "./drawing/dot-drawing";
export type { Board, Drawing, Ink, Measure, Shape } from "./drawing/drawing";
export { heatDrawing } from "./drawing/heat-drawing";
export { paper } from "./drawing/paper";
export { shareDrawing } from "./drawing/share-drawing";
