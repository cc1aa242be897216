export type {
  BenchmarkAnswer,
  BenchmarkReason,
  Others,
  OthersLine,
  RoundBenchmark,
} from "./benchmark";
export { BoardPage } from "./board-page";
export {
  boardView,
  stateOnBoard,
  withContacts,
  type BoardMember,
  type BoardView,
} from "./board-view";
export { ComparisonPage } from "./comparison-page";
export { comparisonView, placeOf, type ComparisonView, type Place } from "./comparison-view";
export { hrView, type HrView, type HrViewInput } from "./hr-view";
export type { BenchmarkMember, Measured } from "./counted";
export { InstrumentPage } from "./instrument-page";
export { makeBenchmark } from "./make-benchmark";
export { MeasurementsPage } from "./measurements-page";
export { MembersPage } from "./members-page";
export { membersView, type MembersView } from "./members-view";
export { NetworkPage } from "./network-page";
export { NetworkShell } from "./network-shell";
export type { Network } from "./network";
export { networkView, type NetworkView } from "./network-view";
export { OrganisationShell } from "./organisation-shell";
export { ParticipationPage } from "./participation-page";
export { participationView, type ParticipationView } from "./participation-view";
export { ResultsPage } from "./results-page";
export { RoundsPage } from "./rounds-page";
export { say, type Sentence } from "./sentence";
export { TrendPage } from "./trend-page";
export { Waiting } from "./waiting";
