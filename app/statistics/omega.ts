import type { Covariance } from "./covariance";
import { oneFactor } from "./one-factor";
import { found, none, type Outcome } from "./outcome";

/**
 * McDonald's omega of a one-factor model: (Σλ)² / ((Σλ)² + Σψ).
 *
 * @param covariance as for `oneFactor`
 * @returns 0–1; the reasons of `oneFactor` when there is no such model
 * Source: McDonald, Test Theory (1999).
 */
export function mcdonaldOmega(covariance: Covariance): Outcome<number> {
  const model = oneFactor(covariance);
  if (model.value === null) return none(model.reason);
  const common = model.value.loadings.reduce((sum, x) => sum + x, 0) ** 2;
  const unique = model.value.uniquenesses.reduce((sum, x) => sum + x, 0);
  return found(common / (common + unique));
}
