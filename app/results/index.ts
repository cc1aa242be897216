export type {
  BenchmarkAnswer,
  BenchmarkReason,
  Others,
  OthersLine,
  RoundBenchmark,
} from "./benchmark/benchmark";
export { BoardPage } from "./network/board-page";
export {
  boardView,
  stateOnBoard,
  withContacts,
  type BoardMember,
  type BoardView,
} from "./network/board-view";
export { ChangePage } from "./network/change-page";
export { ComparisonPage } from "./organisation/comparison-page";
export {
  comparisonView,
  placeOf,
  type ComparisonView,
  type Place,
} from "./organisation/comparison-view";
export { hrView, type HrView, type HrViewInput } from "./organisation/hr-view";
export type { BenchmarkMember, Measured } from "./benchmark/counted";
export { InstrumentPage } from "./instrument/instrument-page";
export { makeBenchmark } from "./benchmark/make-benchmark";
export { MeasurementsPage } from "./organisation/measurements-page";
export { MembersPage } from "./network/members-page";
export { membersView, type MembersView } from "./network/members-view";
export { NetworkPage } from "./network/network-page";
export { NetworkShell } from "./network/network-shell";
export type { Network } from "./network/network";
export { networkView, type NetworkView } from "./network/network-view";
export { OrganisationShell } from "./organisation/organisation-shell";
export { ParticipationPage } from "./organisation/participation-page";
export { participationView, type ParticipationView } from "./organisation/participation-view";
export { ResultsPage } from "./organisation/results-page";
export { RoundsPage } from "./network/rounds-page";
export { say, type Sentence, type SentenceValue } from "./words/sentence";
export { TrendPage } from "./trend/trend-page";
export { Waiting } from "./organisation/waiting";
export { hrCharts } from "./organisation/hr-charts";
export type { Origin } from "./organisation/origin";
export { wordsOf, type Words } from "./words/words";
export { axisCaption, rangeOf, scoreCells, wideRow, type ScoreRow } from "./figures/dot-rows";
export { figureOf, isFigure, type Shown } from "./figures/figure";
export { breakdownName, groupName } from "./organisation/group-names";
export { heatView, type HeatView } from "./organisation/heat";
export { heatChart } from "./organisation/heat-chart";
export { trendCharts } from "./trend/trend-charts";
export { small as lowered } from "./words/letters";
export { shortHash } from "./words/short-hash";
export type { TrendView } from "./trend/trend-view";
