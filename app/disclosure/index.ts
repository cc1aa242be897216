export { findSmallCut, type Arc } from "./directed-cut";
export {
  binCounts,
  planDistributions,
  SMALLEST_PART,
  type DistributionPlan,
  type DistributionReason,
  type LevelLine,
} from "./distribution";
export { hideHeadcounts, isNearlyEveryone, type HeadcountReason } from "./headcounts";
export { tellsItems, type ItemCovariance } from "./item-differences";
export { findFew } from "./linear-audit";
export { compareLists, countPatterns } from "./patterns";
export { canAllMove, type Capacities } from "./moves";
export { OTHER, planOneWay, type OneWayPlan, type ShownLine } from "./one-way";
export {
  mayCompare,
  MINIMUM_MEMBERS,
  planOrganisations,
  type Member,
  type MemberLine,
  type MemberPlan,
} from "./organisations";
export {
  planRelease,
  type Breakdown,
  type BreakdownPlan,
  type PlannedLine,
  type PlanProof,
  type ReleasePlan,
} from "./plan-release";
export { ALL_RULES, type DisclosureRules } from "./rules";
export { singledOut, type SingledOut } from "./singled-out";
export {
  ENOUGH_SQUARES,
  MOST_SQUARES,
  planSpread,
  squaresToSpare,
  type SpreadReason,
} from "./spread";
export {
  ENOUGH_ROOM,
  isAlike,
  isExtreme,
  MINIMUM_FOR_RELIABILITY,
  MINIMUM_FOR_SPREAD,
  roomAbove,
  roomBelow,
  roomOf,
} from "./values";
