const channels = (hex: string) =>
  [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));

/** A colour on a ground as red, green and blue of 0–255: depth 0 is the ground, 1 the colour. Both are `#rrggbb`. */
export function mixed(colour: string, ground: string, depth: number): [number, number, number] {
  const below = channels(ground);
  const [red = 0, green = 0, blue = 0] = channels(colour).map((above, index) =>
    Math.round(above * depth + (below[index] ?? above) * (1 - depth)),
  );
  return [red, green, blue];
}

/** The same as CSS. */
export function mix(colour: string, ground: string, depth: number): string {
  return `rgb(${mixed(colour, ground, depth).join(" ")})`;
}
