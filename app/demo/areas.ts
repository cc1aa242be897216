/** Points of 0–100 for the five areas: information, communication, content, safety, problems. */
export type AreaPoints = readonly [number, number, number, number, number];

/** DigComp's numbers of the areas, in the order of the points. */
export const areaIds = ["1", "2", "3", "4", "5"] as const;

/** Where the middle of the network stands. */
export const middle: AreaPoints = [62, 67, 52, 53, 58];

export function addPoints(one: AreaPoints, other: AreaPoints): AreaPoints {
  return mapPoints(one, (points, area) => points + (other[area] ?? 0));
}

export function mapPoints(
  points: AreaPoints,
  change: (points: number, area: number) => number,
): AreaPoints {
  const [a, b, c, d, e] = points;
  return [change(a, 0), change(b, 1), change(c, 2), change(d, 3), change(e, 4)];
}
