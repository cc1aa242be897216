const channels = (hex: string) =>
  [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));

/** A colour on a ground, as CSS: depth 0 is the ground, 1 the colour. Both are `#rrggbb`. */
export function mix(colour: string, ground: string, depth: number): string {
  const below = channels(ground);
  const mixed = channels(colour).map((above, index) =>
    Math.round(above * depth + (below[index] ?? above) * (1 - depth)),
  );
  return `rgb(${mixed.join(" ")})`;
}
