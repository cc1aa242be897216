import type { MeasurementLine } from "~/measurements/index.server";
import { getVersion } from "~/questionnaires/index.server";
import { findRelease } from "~/releases/index.server";

import { answerFor, type BenchmarkAnswer } from "../benchmark/benchmark";
import { findBenchmark } from "../benchmark/round-benchmark.server";
import type { Verdict } from "../figures/verdict";
import { competenceRows } from "./competences";

/** Per competence what the comparison page says of it; a competence of which nothing may be claimed is left out. */
export type CompetenceVerdicts = Readonly<Record<string, Verdict>>;

/** @param answer the organisation's own in the benchmark of the measurement's round */
export async function competenceVerdicts(
  { id, versionId }: Pick<MeasurementLine, "id" | "versionId">,
  answer: BenchmarkAnswer,
): Promise<CompetenceVerdicts> {
  if (answer.kind === "withheld") return {};
  const [release, { instrument }] = await Promise.all([findRelease(id), getVersion(versionId)]);
  if (!release) return {};
  const rows = competenceRows(release.document, instrument, answer.others, "nl");
  return Object.fromEntries(
    rows.flatMap(({ id: of, verdict }) => (verdict ? [[of, verdict]] : [])),
  );
}

/** How an organisation stands beside the others of a closed round, by its own comparison and with or without a name. */
export async function ownVerdicts(measurement: MeasurementLine): Promise<CompetenceVerdicts> {
  const benchmark = await findBenchmark(measurement.round);
  return await competenceVerdicts(measurement, answerFor(benchmark, measurement.organisation));
}
