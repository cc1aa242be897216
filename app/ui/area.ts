const areas = ["1", "2", "3", "4", "5"];

/** The class that gives `--nm-area` the colour of a DigComp area, or ink where none is meant. */
export function areaClass(area: string | null): string {
  return area !== null && areas.includes(area) ? `nm-area-${area}` : "nm-area-own";
}
