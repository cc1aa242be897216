import type { Language } from "~/i18n";
import { findLine, type MeasurementLine } from "~/measurements/index.server";
import type { Host } from "~/organisations";
import { findLogo } from "~/organisations/index.server";
import { hrView } from "~/results";
import {
  findReleased,
  organisationPage,
  releaseResults,
  trendPage,
  type Released,
} from "~/results/index.server";

import type { ExportDocument, LogoPicture } from "../document/model";
import { renderPdf } from "../pdf/render-pdf.server";
import { makeReport } from "../report/make-report";
import { makeUnitReport, reportedUnits } from "../report/make-unit-report";
import { fileName } from "./file-name";
import { fileTag } from "./file-tag.server";
import { releaseCsv } from "./release-csv.server";
import type { ReleaseFormat } from "./release-format";
import type { Place, ReleaseOrder } from "./release-order.server";
import type { ReleaseOffer } from "./release-offer";
import type { ReleaseSource } from "./release-source";
import { releaseLines } from "./release-table";
import { releaseSheets } from "./release-workbook";
import { renderWorkbook } from "./render-workbook.server";
import { sourceOf } from "./source-of.server";

export type ReleaseFile = {
  readonly name: string;
  readonly type: string;
  /** Alike for what would be the same file; known before the file is made. */
  readonly tag: string;
  readonly make: () => Promise<Uint8Array<ArrayBuffer>>;
};

export type ReleaseFileOutcome =
  | { readonly file: ReleaseFile }
  | "no-release"
  /** The unit stands in "Overige groepen", or there is none of that name. */
  | "no-such-unit";

const types: Readonly<Record<ReleaseFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
  json: "application/json; charset=utf-8",
};

/** A release in one format. The same release gives the same numbers whenever it is asked for. */
export async function releaseFile(place: Place, order: ReleaseOrder): Promise<ReleaseFileOutcome> {
  const { measurement, organisation } = place;
  const released = await findReleased(measurement);
  if (!released) return "no-release";
  const source = sourceOf(released, measurement, organisation, order.language);
  const { unit = null } = order;
  if (unit !== null && !reportedUnits(source).includes(unit)) return "no-such-unit";
  const file = {
    name: fileName(source.facts, order),
    type: types[order.format],
    tag: fileTag(released, place, order),
    make: async () => new Uint8Array(await make({ source, released, place, order })),
  };
  return { file };
}

/** The same by the measurement's name alone, for who may see everything. */
export async function findReleaseFile(
  slug: string,
  order: ReleaseOrder,
): Promise<ReleaseFileOutcome | "unknown"> {
  const measurement = await findLine(slug);
  if (!measurement) return "unknown";
  const page = await organisationPage(measurement.organisation, "hr");
  return await releaseFile({ measurement, ...page }, order);
}

type Making = {
  readonly source: ReleaseSource;
  readonly released: Released;
  readonly place: Place;
  readonly order: ReleaseOrder;
};

async function make(making: Making): Promise<Uint8Array> {
  const { source, released, place, order } = making;
  switch (order.format) {
    case "csv":
      return text(releaseCsv(releaseLines(source.document, source.instrument), source.facts));
    case "json":
      return text(`${JSON.stringify(releaseResults(place.measurement, released), null, 2)}\n`);
    case "xlsx":
      return await renderWorkbook(releaseSheets(source));
    case "pdf": {
      const { houseStyle } = place.organisation;
      // Made when the release was: the same whenever it is asked for.
      return await renderPdf(await reportOf(making), { now: released.createdAt, houseStyle });
    }
  }
}

function text(written: string): Uint8Array {
  return new TextEncoder().encode(written);
}

async function reportOf({ source, released, place, order }: Making): Promise<ExportDocument> {
  const { measurement, organisation, measurements } = place;
  const { language, unit } = order;
  const logo = await logoOf(organisation);
  const ofUnit = typeof unit === "string" ? makeUnitReport(source, unit) : null;
  if (ofUnit) return { ...ofUnit, logo };
  const { document, instrument, benchmark } = released;
  const choice = { measurement: measurement.slug, from: null, by: null, language };
  const { pair } = await trendPage(measurements, choice);
  return await makeReport({
    ...{ ...source, logo },
    view: hrView({ document, instrument, benchmark, by: null, language }),
    trend: pair?.later.slug === measurement.slug ? pair : null,
  });
}

async function logoOf({ houseStyle }: Host): Promise<LogoPicture | null> {
  const logo = houseStyle?.logo;
  const found = logo && (await findLogo(logo.hash));
  return found ? { bytes: found.bytes, alternative: logo.alternative } : null;
}

/** What there is to download. @returns null while there is no release */
export async function releaseOffer(
  measurement: MeasurementLine,
  organisation: Host,
  language: Language,
): Promise<ReleaseOffer | null> {
  const released = await findReleased(measurement);
  if (!released) return null;
  const source = sourceOf(released, measurement, organisation, language);
  const { n, minimum } = released.document;
  return { n, minimum, releaseHash: released.hash, units: reportedUnits(source) };
}
