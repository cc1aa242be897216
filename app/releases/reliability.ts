import { MINIMUM_FOR_RELIABILITY } from "~/disclosure";
import { cronbachAlpha, mcdonaldOmega, type Covariance } from "~/statistics";

import type { Reliability, ScaleResult, WithheldReason } from "./document";
import { both } from "./rounding";
import type { LineContext } from "./line-results";

/** Alpha and omega of one scale, over those who answered all its items. */
export function reliabilityOf(
  covariance: Covariance,
  reason: WithheldReason | null,
  line: LineContext,
): Pick<ScaleResult, "alpha" | "omega" | "reliabilityWithheld" | "alphaReason" | "omegaReason"> {
  const few = line.protected && covariance.n < MINIMUM_FOR_RELIABILITY;
  const withheld = reason ?? (few ? "too-few-for-reliability" : null);
  if (withheld !== null) return { alpha: null, omega: null, reliabilityWithheld: withheld };
  const { share } = line.rounding;
  const { value: found, reason: alphaReason } = cronbachAlpha(covariance);
  const { value: omega, reason: omegaReason } = mcdonaldOmega(covariance);
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
