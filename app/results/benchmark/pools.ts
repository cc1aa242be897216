import { planOrganisations } from "~/disclosure";

import type { Pool, RoundBenchmark } from "./benchmark";
import { asMember, type Counted } from "./counted";
import { quartilesOf } from "./spread";

/**
 * Members without a name, as lines of sectors that the organisation rules allow; quartiles stand on those members alone.
 */
export function planPools(
  counted: readonly Counted[],
  scales: readonly string[],
): Pick<RoundBenchmark, "pools" | "unpooled"> {
  const unnamed = counted.filter(({ named }) => !named);
  if (unnamed.length === 0) return { pools: [], unpooled: null };
  const [plan] = planOrganisations(counted.map(asMember), ["sector"]).breakdowns;
  if (!plan || plan.withheld) return { pools: [], unpooled: plan?.withheld ?? "too-few" };
  const pools = plan.lines.flatMap(({ members }) => {
    const inside = unnamed.filter(({ slug }) => members.includes(slug));
    return inside.length === 0 ? [] : [poolOf(inside, scales)];
  });
  return { pools, unpooled: null };
}

function poolOf(members: readonly Counted[], scales: readonly string[]): Pool {
  return {
    sectors: [...new Set(members.map(({ sector }) => sector))].sort(),
    members: members.length,
    scales: Object.fromEntries(
      scales.map((id) => [id, quartilesOf(members.flatMap((member) => member.scales[id] ?? []))]),
    ),
  };
}
