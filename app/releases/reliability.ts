import { ALL_RULES, MINIMUM_FOR_RELIABILITY, tellsItems } from "~/disclosure";
import { cronbachAlpha, mcdonaldOmega, type Covariance } from "~/statistics";

import type { Reliability, ScaleResult, WithheldReason } from "./document";
import { both } from "./rounding";
import type { LineContext } from "./line-results";

/** Alpha and omega of one scale, over those who answered all its items. */
export function reliabilityOf(
  covariance: Covariance,
  reason: WithheldReason | null,
  line: LineContext,
  rules = ALL_RULES,
): Pick<ScaleResult, "alpha" | "omega" | "reliabilityWithheld" | "alphaReason" | "omegaReason"> {
  const isJudged = line.protected && rules.reliability;
  const few = isJudged && covariance.n < MINIMUM_FOR_RELIABILITY;
  const withheld = reason ?? (few ? "too-few-for-reliability" : null);
  if (withheld !== null) return { alpha: null, omega: null, reliabilityWithheld: withheld };
  const { share } = line.rounding;
  const { value: found, reason: alphaReason } = cronbachAlpha(covariance);
  const { value: omega, reason: omegaReason } = mcdonaldOmega(covariance);
  if (isJudged && tellsItems(covariance, [found?.value, omega]))
    return { alpha: null, omega: null, reliabilityWithheld: "too-alike" };
  const alpha: Reliability | null = found && {
    value: share(found.value),
    ci: both(found.ci, share),
    items: found.items,
    ...(!line.protected && { n: covariance.n }),
  };
  return {
    alpha,
    omega: omega === null ? null : share(omega),
    ...((alpha === null || omega === null) && { reliabilityWithheld: "not-computable" }),
    ...(alphaReason && !line.protected && { alphaReason }),
    ...(omegaReason && !line.protected && { omegaReason }),
  };
}
