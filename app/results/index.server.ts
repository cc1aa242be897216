export { closeRound, type CloseRoundOutcome } from "./close-round.server";
export {
  comparisonOf,
  hrResults,
  participationOf,
  type Choice,
  type Comparison,
  type HrResults,
} from "./hr-results.server";
export {
  chooseInstrument,
  instrumentReport,
  listInstruments,
  type InstrumentReport,
} from "./instrument-pages.server";
export {
  chooseRound,
  membersSideBySide,
  roundBoard,
  roundComparison,
  type RoundChoice,
} from "./network-pages.server";
export {
  chooseMeasurement,
  currentMeasurement,
  organisationPage,
  type OrganisationPage,
} from "./organisation-pages.server";
export { steerRounds, type RoundsOutcome } from "./rounds.server";
export {
  closedRounds,
  namedChanges,
  namedStandings,
  type NamedChange,
  type NamedStanding,
} from "./named-members.server";
export { shownCompetences } from "./shown-competences.server";
export { findBenchmark } from "./round-benchmark.server";
export { trendPage, type TrendChoice, type TrendPageData } from "./trend.server";
