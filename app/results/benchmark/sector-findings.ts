import { MINIMUM_MEMBERS } from "~/disclosure";
import { sampleOf, type Group } from "~/statistics";

import type { RoundBenchmark, SectorFinding } from "./benchmark";
import { proven } from "../figures/difference";
import type { Counted } from "./counted";

/**
 * Sectors that differ from all members outside them, each member one vote. Only sectors of four members or more
 * whose unnamed members have a line of their own: a finding about a hidden sector would say what the table hides.
 *
 * @returns proven differences at a false discovery rate of 5 % over sectors × scales, with |g| ≥ 0.2
 */
export function sectorFindings(
  counted: readonly Counted[],
  pools: RoundBenchmark["pools"],
  scales: readonly string[],
): SectorFinding[] {
  const alone = new Set(pools.flatMap(({ sectors }) => (sectors.length === 1 ? sectors : [])));
  const sectors = [...new Set(counted.map(({ sector }) => sector))].sort().filter((sector) => {
    const inside = counted.filter((member) => member.sector === sector);
    const outside = counted.length - inside.length;
    const allNamed = inside.every(({ named }) => named);
    const enough = inside.length >= MINIMUM_MEMBERS && outside >= MINIMUM_MEMBERS;
    return enough && (allNamed || alone.has(sector));
  });
  const pairs = sectors.flatMap((sector) =>
    scales.map((scale) => ({
      sector,
      scale,
      one: sample(
        counted.filter((member) => member.sector === sector),
        scale,
      ),
      other: sample(
        counted.filter((member) => member.sector !== sector),
        scale,
      ),
    })),
  );
  const tests = proven(pairs);
  return pairs.flatMap(({ sector, scale }, index) => {
    const test = tests[index];
    if (!test?.demonstrable) return [];
    return { sector, scale, verdict: test.difference > 0 ? "higher" : "lower" };
  });
}

function sample(members: readonly Counted[], scale: string): Group {
  return { ...sampleOf(members.flatMap((member) => member.scales[scale] ?? [])), population: null };
}
