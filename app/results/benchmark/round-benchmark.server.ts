import { beyondScope, database } from "~/platform/index.server";

import type { RoundBenchmark } from "./benchmark";
import { benchmarkSchema } from "./benchmark-schema.server";

/** The benchmark of a round; null while the round is open, or unknown. */
export async function findBenchmark(roundSlug: string): Promise<RoundBenchmark | null> {
  // Pooled over members, and protected as such.
  const round = await beyondScope(() =>
    database().round.findUnique({
      where: { slug: roundSlug },
      select: { closedAt: true, benchmark: true },
    }),
  );
  if (!round?.closedAt || round.benchmark === null) return null;
  return benchmarkSchema.parse(round.benchmark);
}
