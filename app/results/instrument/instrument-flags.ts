/**
 * From where a number deserves a look. A flag is a question to ask, not a verdict.
 *
 * Sources: scale at its end and alpha, Terwee et al., Journal of Clinical Epidemiology 60 (2007), 34–42;
 * item and rest, De Vaus, Surveys in Social Research (2002), p. 184; item at its end, Streiner, Norman
 * and Cairney, Health Measurement Scales, 5th ed. (2015), chapter 5 (endorsement between 0.20 and 0.80).
 */
export const flagLimits = {
  scaleAtEnd: 0.15,
  lowAlpha: 0.7,
  highAlpha: 0.95,
  itemRest: 0.3,
  itemAtEnd: 0.8,
} as const;

export type ScaleFlag = "low-alpha" | "high-alpha" | "floor" | "ceiling";
export type ItemFlag = "low-item-rest" | "better-without" | "mostly-lowest" | "mostly-highest";

type ScaleNumbers = {
  readonly alpha: { readonly value: number } | null;
  readonly lowest: number | null;
  readonly highest: number | null;
};

type ItemNumbers = {
  readonly itemRest: number | null;
  readonly alphaWithout: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
};

/** @param scale with the numbers as they are shown, so that a flag and its number agree */
export function scaleFlags({ alpha, lowest, highest }: ScaleNumbers): ScaleFlag[] {
  return flags<ScaleFlag>({
    "low-alpha": alpha !== null && alpha.value < flagLimits.lowAlpha,
    "high-alpha": alpha !== null && alpha.value > flagLimits.highAlpha,
    floor: (lowest ?? 0) > flagLimits.scaleAtEnd,
    ceiling: (highest ?? 0) > flagLimits.scaleAtEnd,
  });
}

/** @param alpha of the item's scale */
export function itemFlags(item: ItemNumbers, alpha: number | null): ItemFlag[] {
  const without = item.alphaWithout;
  return flags<ItemFlag>({
    "low-item-rest": item.itemRest !== null && item.itemRest < flagLimits.itemRest,
    "better-without": alpha !== null && without !== null && without > alpha,
    "mostly-lowest": (item.lowest ?? 0) > flagLimits.itemAtEnd,
    "mostly-highest": (item.highest ?? 0) > flagLimits.itemAtEnd,
  });
}

function flags<F extends string>(found: Readonly<Record<F, boolean>>): F[] {
  const names: F[] = [];
  for (const name in found) if (found[name]) names.push(name);
  return names;
}
