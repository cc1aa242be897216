import type { Language } from "~/i18n";
import { translatorOf } from "~/i18n/index.server";
import type { MeasurementLine } from "~/measurements/index.server";
import type { Host } from "~/organisations";
import { config } from "~/platform/index.server";
import { wordsOf } from "~/results";
import { dashboardWords, findReleased, type Released } from "~/results/index.server";

import type { ExportWords, ReleaseSource } from "./release-source";

/** The release of a measurement, its benchmark, and the day it was made. */
export type FoundSource = ReleaseSource & Pick<Released, "benchmark" | "createdAt">;

/** @returns null while there is no release */
export async function findSource(
  measurement: MeasurementLine,
  organisation: Host,
  language: Language,
): Promise<FoundSource | null> {
  const released = await findReleased(measurement);
  if (!released) return null;
  const { document, hash, instrument, versionHash, benchmark, createdAt } = released;
  const { slug, round, roundName, questionnaire, version, closedOn } = measurement;
  return {
    ...{ document, instrument, benchmark, createdAt, words: wordsIn(language) },
    demo: config().demo,
    facts: {
      ...{ measurement: slug, organisation: organisation.slug, round },
      ...{ organisationName: organisation.name, roundName },
      ...{ questionnaire, version, versionHash, releaseHash: hash, closedOn },
    },
  };
}

export function wordsIn(language: Language): ExportWords {
  const translate = translatorOf(language).getFixedT(language, "exports");
  return {
    own: wordsOf((key, values) => translate(key, { ...values }), language),
    results: dashboardWords(language),
    trend: dashboardWords(language, "trend"),
    language,
  };
}
