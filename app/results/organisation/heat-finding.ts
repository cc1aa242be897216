import { list } from "~/i18n";
import type { BreakdownResult } from "~/releases";

import type { ScaleName } from "../figures/area-scales";
import type { HeatLine } from "./heat-line";
import { sentence, type Sentence } from "../words/sentence";
import type { Verdict } from "../figures/verdict";

/** The groups that stand out most, above and below; only marked differences count. */
export function heatFinding(
  breakdown: BreakdownResult,
  lines: readonly HeatLine[],
  columns: readonly ScaleName[],
  language: string,
): Sentence {
  if (breakdown.withheld) return sentence("heat.withheld");
  const higher = strongest(lines, columns, "higher", language);
  const lower = strongest(lines, columns, "lower", language);
  if (higher && lower) return sentence("heat.two", { first: higher, second: lower });
  const only = higher ?? lower;
  if (only) return only;
  return sentence(breakdown.by.join() === "unit" ? "heat.noneUnits" : "heat.none");
}

function strongest(
  lines: readonly HeatLine[],
  columns: readonly ScaleName[],
  verdict: Verdict,
  language: string,
): Sentence | null {
  const marked = lines
    .map((line) => ({
      name: line.name,
      areas: columns.filter((_, column) => line.cells[column]?.verdict === verdict),
    }))
    .filter(({ areas }) => areas.length > 0)
    .toSorted((one, other) => other.areas.length - one.areas.length);
  const [first] = marked;
  if (!first?.name) return null;
  const shown = columns.filter((_, column) => lines.some((line) => line.cells[column]?.verdict));
  if (first.areas.length > 2 && first.areas.length >= shown.length) {
    return sentence(`heat.${verdict}Everywhere`, { group: first.name });
  }
  if (first.areas.length > 2) return sentence(`heat.${verdict}Mostly`, { group: first.name });
  const areas = list(
    first.areas.map(({ activity }) => activity),
    language,
  );
  return sentence(`heat.${verdict}On`, { group: first.name, areas });
}
