import type { MeasurementLine } from "~/measurements/index.server";
import type { Instrument } from "~/questionnaires";
import { getVersion } from "~/questionnaires/index.server";
import type { ResultDocument } from "~/releases";
import { findRelease } from "~/releases/index.server";

import { answerFor, type BenchmarkAnswer } from "../benchmark/benchmark";
import { findBenchmark } from "../benchmark/round-benchmark.server";

/** A release with all that it takes to read it. */
export type Released = {
  readonly document: ResultDocument;
  /** SHA-256 of the canonical document. */
  readonly hash: string;
  readonly createdAt: Date;
  readonly instrument: Instrument;
  /** SHA-256 of the questionnaire's version. */
  readonly versionHash: string;
  readonly benchmark: BenchmarkAnswer;
};

/** @returns null while there is no release */
export async function findReleased({
  id,
  versionId,
  round,
  organisation,
}: MeasurementLine): Promise<Released | null> {
  const release = await findRelease(id);
  if (!release) return null;
  const [version, benchmark] = await Promise.all([getVersion(versionId), findBenchmark(round)]);
  return {
    ...release,
    instrument: version.instrument,
    versionHash: version.hash,
    benchmark: answerFor(benchmark, organisation),
  };
}
