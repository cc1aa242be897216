import type { Language } from "~/i18n";
import type { MeasurementLine } from "~/measurements/index.server";
import type { Host } from "~/organisations";
import { config } from "~/platform/index.server";
import { dashboardWords, type Released } from "~/results/index.server";

import type { ExportWords, ReleaseSource } from "./release-source";

/** What the files of a release are written from. */
export function sourceOf(
  released: Released,
  measurement: MeasurementLine,
  organisation: Host,
  language: Language,
): ReleaseSource {
  const { document, hash, instrument, versionHash } = released;
  const { slug, round, roundName, questionnaire, version, closedOn } = measurement;
  return {
    ...{ document, instrument, words: exportWords(language) },
    demo: config().demo,
    facts: {
      ...{ measurement: slug, organisation: organisation.slug, round },
      ...{ organisationName: organisation.name, roundName },
      ...{ questionnaire, version, versionHash, releaseHash: hash, closedOn },
    },
  };
}

export function exportWords(language: Language): ExportWords {
  return {
    own: dashboardWords(language, "exports"),
    results: dashboardWords(language),
    trend: dashboardWords(language, "trend"),
    language,
  };
}
