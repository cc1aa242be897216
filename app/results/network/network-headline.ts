import { list } from "~/i18n";

import type { ScaleName } from "../figures/area-scales";
import type { RoundBenchmark, SectorFinding } from "../benchmark/benchmark";
import type { Network } from "./network";
import { countWord, sentence, type Sentence } from "../words/sentence";

type Sectors = Network["sectors"];
type Leader = { readonly sector: string; readonly areas: readonly ScaleName[] };

/** The sector that stands out on most areas, in words; only proven differences count. */
export function networkHeadline(
  findings: readonly SectorFinding[],
  sectors: Sectors,
  columns: readonly ScaleName[],
  language: string,
): Sentence {
  const ahead = leader(findings, "higher", columns);
  const behind = leader(findings, "lower", columns);
  const chosen = ahead ?? behind;
  if (!chosen) return sentence("headline.none");
  const verdict = ahead ? "higher" : "lower";
  const name = sectors.find(({ id }) => id === chosen.sector)?.name ?? chosen.sector;
  const rest = columns.filter(({ id }) => !chosen.areas.some((area) => area.id === id));
  const named = (areas: readonly ScaleName[]) =>
    list(
      areas.map(({ activity }) => activity),
      language,
    );
  if (rest.length === 0) return sentence(`headline.${verdict}.everywhere`, { sector: name });
  if (chosen.areas.length > columns.length / 2) {
    return sentence(`headline.${verdict}.except`, { sector: name, areas: named(rest) });
  }
  return sentence(`headline.${verdict}.on`, { sector: name, areas: named(chosen.areas) });
}

function leader(
  findings: readonly SectorFinding[],
  verdict: SectorFinding["verdict"],
  columns: readonly ScaleName[],
): Leader | null {
  const mine = findings.filter((finding) => finding.verdict === verdict);
  const leaders = [...new Set(mine.map(({ sector }) => sector))]
    .sort()
    .map((sector) => ({
      sector,
      areas: columns.filter(({ id }) =>
        mine.some((finding) => finding.sector === sector && finding.scale === id),
      ),
    }))
    .toSorted((one, other) => other.areas.length - one.areas.length);
  return leaders[0] ?? null;
}

/** Where sectors do not differ, and who took part in which way. */
export function networkLead(
  benchmark: RoundBenchmark,
  network: Network,
  columns: readonly ScaleName[],
  language: string,
): Sentence[] {
  const level = columns.filter(
    ({ id }) => !benchmark.sectorFindings.some((finding) => finding.scale === id),
  );
  const named = benchmark.members.filter((member) => member.named).length;
  const areas = list(
    level.map(({ activity }) => activity),
    language,
  );
  const close =
    level.length > 0 && level.length < columns.length ? [sentence("lead.close", { areas })] : [];
  return [
    ...close,
    sentence(tookKey(named, benchmark.members.length), {
      took: benchmark.members.length,
      size: network.size,
      named: countWord(named, "middle"),
      unnamed: countWord(benchmark.members.length - named, "middle"),
    }),
  ];
}

function tookKey(named: number, all: number): string {
  if (named === all) return "lead.tookNamed";
  return named === 0 ? "lead.tookUnnamed" : "lead.took";
}
