export { closeRound, type CloseRoundOutcome } from "./benchmark/close-round.server";
export { dashboardWords, findChart, originOf } from "./organisation/charts.server";
export {
  comparisonOf,
  hrResults,
  participationOf,
  type Choice,
  type Comparison,
  type HrResults,
} from "./organisation/hr-results.server";
export {
  chooseInstrument,
  instrumentReport,
  listInstruments,
  type InstrumentReport,
} from "./instrument/instrument-pages.server";
export {
  chooseRound,
  membersSideBySide,
  roundBoard,
  roundComparison,
  roundFigures,
  type RoundChoice,
} from "./network/network-pages.server";
export {
  chooseMeasurement,
  currentMeasurement,
  organisationPage,
  type OrganisationPage,
} from "./organisation/organisation-pages.server";
export { findReleased, type Released } from "./organisation/released.server";
export { releaseResults, releaseResultsSchema } from "./organisation/release-results.server";
export { findNetworkChart, roundsOrigin } from "./network/network-charts.server";
export { roundsCompared } from "./network/rounds-compared.server";
export { steerRounds, type RoundsOutcome } from "./network/rounds.server";
export {
  closedRounds,
  namedChanges,
  namedStandings,
  type NamedChange,
  type NamedStanding,
} from "./network/named-members.server";
export { ownVerdicts, type CompetenceVerdicts } from "./organisation/competence-verdicts.server";
export { shownCompetences } from "./organisation/shown-competences.server";
export { benchmarkHash } from "./benchmark/benchmark-hash.server";
export { findBenchmark } from "./benchmark/round-benchmark.server";
export { trendPage, type TrendChoice, type TrendPageData } from "./trend/trend.server";
