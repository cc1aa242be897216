export { OTHER, planOneWay, type OneWayPlan, type ShownLine } from "./one-way";
export {
  planRelease,
  type Breakdown,
  type BreakdownPlan,
  type PlannedLine,
  type PlanProof,
  type ReleasePlan,
} from "./plan-release";
export {
  binCounts,
  planDistributions,
  type DistributionPlan,
  type DistributionReason,
} from "./distribution";
export { hideHeadcounts, isNearlyEveryone, type HeadcountReason } from "./headcounts";
export {
  mayCompare,
  MINIMUM_MEMBERS,
  planOrganisations,
  type Member,
  type MemberLine,
  type MemberPlan,
} from "./organisations";
export {
  decideValues,
  isTelling,
  MINIMUM_FOR_RELIABILITY,
  MINIMUM_FOR_SPREAD,
  type LineValues,
  type ValueDecision,
  type ValueInput,
} from "./values";
