import { getVersion } from "~/questionnaires/index.server";
import { participationBands, type MeasurementLine } from "~/measurements/index.server";
import { findRelease } from "~/releases/index.server";

import { answerFor } from "../benchmark/benchmark";
import { comparisonView, type ComparisonView } from "./comparison-view";
import { hrView, type HrView } from "./hr-view";
import { participationView, type ParticipationView } from "./participation-view";
import { findBenchmark } from "../benchmark/round-benchmark.server";

/** What the address of a page chooses, and the language. */
export type Choice = {
  readonly by: string | null;
  readonly questions?: string | null;
  readonly language: string;
};

export type HrResults = { readonly view: HrView; readonly hash: string };

/** @returns null while there is no release */
export async function hrResults(
  measurement: MeasurementLine,
  { by, questions = null, language }: Choice,
): Promise<HrResults | null> {
  const release = await findRelease(measurement.id);
  if (!release) return null;
  const [{ instrument }, benchmark] = await Promise.all([
    getVersion(measurement.versionId),
    findBenchmark(measurement.round),
  ]);
  const answer = answerFor(benchmark, measurement.organisation);
  const { document, hash } = release;
  return {
    view: hrView({ document, instrument, benchmark: answer, by, questions, language }),
    hash,
  };
}

/** @param today ISO date
 *  @returns null for a measurement that was never open */
export async function participationOf(
  measurement: MeasurementLine,
  today: string,
): Promise<{ view: ParticipationView; takenOn: string } | null> {
  const bands = await participationBands(measurement.id, today);
  return bands && { view: participationView(bands), takenOn: bands.takenOn };
}

export type Comparison =
  | { readonly kind: "view"; readonly view: ComparisonView }
  | Extract<ReturnType<typeof answerFor>, { kind: "withheld" }>;

/** @returns null while there is no release */
export async function comparisonOf(
  measurement: MeasurementLine,
  language: string,
): Promise<Comparison | null> {
  const release = await findRelease(measurement.id);
  if (!release) return null;
  const answer = answerFor(await findBenchmark(measurement.round), measurement.organisation);
  if (answer.kind === "withheld") return answer;
  const { instrument } = await getVersion(measurement.versionId);
  return { kind: "view", view: comparisonView(release.document, instrument, answer, language) };
}
