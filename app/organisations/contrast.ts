/** A colour as six hexadecimal digits after a #. */
export type Colour = string;

/**
 * Contrast of two colours, from 1 to 21.
 * Source: WCAG 2.2, definitions of contrast ratio and relative luminance.
 */
export function contrast(one: Colour, other: Colour): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The colour nearest to one that passes: mixed with as little black or white as does it.
 *
 * @returns null when neither does
 */
export function nearestPassing(
  colour: Colour,
  passes: (candidate: Colour) => boolean,
): Colour | null {
  for (let part = 0; part <= 255; part += 1) {
    const found = ["#000000", "#ffffff"]
      .map((end) => mix(colour, end, part / 255))
      .find((candidate) => passes(candidate));
    if (found !== undefined) return found;
  }
  return null;
}

function mix(one: Colour, other: Colour, part: number): Colour {
  const ends = channels(other);
  const mixed = channels(one).map((value, place) =>
    Math.round(value + ((ends[place] ?? 0) - value) * part),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

function channels(colour: Colour): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
