export { cronbachAlpha, feldtInterval, type Alpha } from "./alpha";
export {
  covarianceOf,
  createCovariance,
  type Covariance,
  type CovarianceBuilder,
} from "./covariance";
export {
  benjaminiHochberg,
  hedgesG,
  meanDifference,
  type Difference,
  type Group,
} from "./differences";
export { meanInterval, standardError } from "./mean-interval";
export { createMoments, poolSamples, sampleOf, type Moments } from "./moments";
export { weightedMean, type Stratum, type WeightedMean } from "./non-response";
export { mcdonaldOmega } from "./omega";
export { omegaWithInterval, type Omega } from "./omega-interval";
export { oneFactor, type OneFactor } from "./one-factor";
export { type Interval, type NoStatistic, type Outcome, type Sample } from "./outcome";
export { twoSidedP } from "./quantiles";
export { shareInterval } from "./share-interval";
