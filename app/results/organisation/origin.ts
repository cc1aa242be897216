import type { ChartOrigin } from "~/charts";
import { whole } from "~/i18n";

import { shortHash } from "../words/short-hash";
import type { Words } from "../words/words";

/** One measurement that charts rest on. */
export type MeasurementOrigin = {
  readonly slug: string;
  readonly round: string;
  /** Null where too few took part to say how many. */
  readonly n: number | null;
  /** Key and number of the version. */
  readonly questionnaire: string;
  /** SHA-256, hexadecimal. */
  readonly versionHash: string;
  readonly releaseHash: string;
};

/** Where charts come from: as their pages say it, and as columns of their files. */
export type Origin = {
  readonly chart: ChartOrigin;
  readonly columns: readonly (readonly [name: string, value: string])[];
};

/** @param measurements the one, or in a trend the earlier and the later one */
export function organisationOrigin(
  organisation: { readonly slug: string; readonly name: string },
  measurements: readonly MeasurementOrigin[],
  { t, language }: Words,
): Origin {
  const sources = measurements.map(({ round, n, questionnaire, versionHash, releaseHash }) =>
    t("chart.sourceOf", {
      round,
      n: n === null ? t("chart.fewPeople") : t("chart.people_n", { n: whole(n, language) }),
      questionnaire,
      version: shortHash(versionHash),
      release: shortHash(releaseHash),
    }),
  );
  const all = (of: (one: MeasurementOrigin) => string) => measurements.map(of).join(" + ");
  return {
    chart: {
      files: `/organisations/${organisation.slug}/charts`,
      source: t("chart.source", { owner: organisation.name, measurements: sources.join(" ") }),
      name: measurements.at(-1)?.slug ?? organisation.slug,
    },
    columns: [
      ["measurement", all(({ slug }) => slug)],
      ["n_total", all(({ n }) => (n === null ? "" : String(n)))],
      ["version_hash", all(({ versionHash }) => versionHash)],
      ["release_hash", all(({ releaseHash }) => releaseHash)],
    ],
  };
}
