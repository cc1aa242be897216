import { list } from "~/i18n";

import type { RoundBenchmark, SectorFinding } from "../benchmark/benchmark";
import type { ScaleName } from "../figures/area-scales";
import { sentence, type Sentence } from "../words/sentence";
import type { SectorSection } from "./sector-section";

/** One area over all sectors. */
export type SpreadView = {
  readonly area: ScaleName;
  readonly finding: Sentence;
  readonly sections: readonly SectorSection[];
  /** Of the area in each section's numbers. */
  readonly column: number;
  readonly unpooled: RoundBenchmark["unpooled"];
};

type Asked = {
  readonly sections: readonly SectorSection[];
  readonly columns: readonly ScaleName[];
  readonly findings: readonly SectorFinding[];
  readonly unpooled: RoundBenchmark["unpooled"];
};

/**
 * How the sectors lie on one area. Named members each, the others as their middle half.
 *
 * @param asked the area; the first on which a sector was shown to differ when null or unknown
 * @returns null without areas
 */
export function spreadView(
  { sections, columns, findings, unpooled }: Asked,
  asked: string | null,
  language: string,
): SpreadView | null {
  const area =
    columns.find(({ id }) => id === asked) ??
    columns.find(({ id }) => findings.some(({ scale }) => scale === id)) ??
    columns[0];
  if (!area) return null;
  const named = (verdict: "higher" | "lower") =>
    findings
      .filter((finding) => finding.scale === area.id && finding.verdict === verdict)
      .flatMap(({ sector }) => sections.find(({ id }) => id === sector)?.title ?? []);
  return {
    area,
    finding: findingOf(area.activity, named("higher"), named("lower"), language),
    sections,
    column: columns.indexOf(area),
    unpooled,
  };
}

function findingOf(
  area: string,
  higher: readonly string[],
  lower: readonly string[],
  language: string,
): Sentence {
  const [above, below] = [list(higher, language), list(lower, language)];
  if (above && below) return sentence("spread.both", { area, higher: above, lower: below });
  if (above) return sentence("spread.higher", { area, higher: above, count: higher.length });
  if (below) return sentence("spread.lower", { area, lower: below, count: lower.length });
  return sentence("spread.none", { area });
}
