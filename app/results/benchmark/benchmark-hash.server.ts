import { sha256 } from "~/platform/index.server";
import { canonicalJson } from "~/questionnaires";

import type { RoundBenchmark } from "./benchmark";

/** Which comparison figures rest on, whoever reads it: it is made once, when the round closes. @returns hexadecimal */
export function benchmarkHash(benchmark: RoundBenchmark): string {
  return sha256(canonicalJson(benchmark)).toString("hex");
}
