import { participationBands, type MeasurementLine } from "~/measurements/index.server";

import type { BenchmarkAnswer } from "../benchmark/benchmark";
import { comparisonView, type ComparisonView } from "./comparison-view";
import { hrView, type HrView } from "./hr-view";
import { participationView, type ParticipationView } from "./participation-view";
import { findReleased } from "./released.server";

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
  const released = await findReleased(measurement);
  if (!released) return null;
  const { document, instrument, benchmark, hash } = released;
  return { view: hrView({ document, instrument, benchmark, by, questions, language }), hash };
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
  | Extract<BenchmarkAnswer, { kind: "withheld" }>;

/** @returns null while there is no release */
export async function comparisonOf(
  measurement: MeasurementLine,
  language: string,
): Promise<Comparison | null> {
  const released = await findReleased(measurement);
  if (!released) return null;
  const { document, instrument, benchmark } = released;
  if (benchmark.kind === "withheld") return benchmark;
  return { kind: "view", view: comparisonView(document, instrument, benchmark, language) };
}
