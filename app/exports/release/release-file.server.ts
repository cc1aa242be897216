import type { Language } from "~/i18n";
import { listMeasurements, type MeasurementLine } from "~/measurements/index.server";
import type { Host } from "~/organisations";
import { findLogo } from "~/organisations/index.server";
import { sha256 } from "~/platform/index.server";
import { hrView } from "~/results";
import { organisationPage, trendPage } from "~/results/index.server";

import type { ExportDocument, LogoPicture } from "../document/model";
import { renderPdf } from "../pdf/render-pdf.server";
import { makeReport } from "../report/make-report";
import { makeUnitReport, reportedUnits } from "../report/make-unit-report";
import { fileName } from "./file-name";
import { findSource, type FoundSource } from "./find-source.server";
import type { ReleaseOffer } from "./release-offer";
import { releaseCsv } from "./release-csv";
import { releaseResults } from "./release-json";
import { releaseLines } from "./release-table";
import { shortHash } from "./release-source";
import { releaseSheets } from "./release-workbook";
import { renderWorkbook } from "./render-workbook.server";

export const releaseFormats = ["csv", "xlsx", "pdf", "json"] as const;
export type ReleaseFormat = (typeof releaseFormats)[number];

export type ReleaseOrder = {
  readonly format: ReleaseFormat;
  readonly language: Language;
  /** Of a PDF: the report of this unit alone. */
  readonly unit?: string | null;
};

/** A release with the member it is of, and what its readers may see beside it. */
type Place = {
  readonly measurement: MeasurementLine;
  readonly organisation: Host;
  /** All of the member's that this reader may see: for the change since an earlier one. */
  readonly measurements: readonly MeasurementLine[];
};

export type ReleaseFile = {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Another release, benchmark or house style is another file; the moment of asking is not. */
  readonly tag: string;
};

/** A file, and what it is the same as: a workbook says inside when it was packed. */
type Made = { readonly bytes: Uint8Array; readonly same: string | Uint8Array };

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
  const source = await findSource(place.measurement, place.organisation, order.language);
  if (!source) return "no-release";
  const made = await make(source, place, order);
  if (made === "no-such-unit") return made;
  const tag = [source.facts.releaseHash, sha256(made.same).toString("hex")]
    .map(shortHash)
    .join("-");
  const name = fileName(source.facts, order);
  return { file: { name, type: types[order.format], bytes: new Uint8Array(made.bytes), tag } };
}

/** The same by the measurement's name alone, for who may see everything. */
export async function findReleaseFile(
  slug: string,
  order: ReleaseOrder,
): Promise<ReleaseFileOutcome | "unknown"> {
  const measurement = (await listMeasurements()).find((line) => line.slug === slug);
  if (!measurement) return "unknown";
  const page = await organisationPage(measurement.organisation, "hr");
  return await releaseFile({ measurement, ...page }, order);
}

async function make(
  source: FoundSource,
  place: Place,
  order: ReleaseOrder,
): Promise<Made | "no-such-unit"> {
  const { document, facts } = source;
  switch (order.format) {
    case "csv":
      return text(releaseCsv(releaseLines(document), facts));
    case "json":
      return text(`${JSON.stringify(releaseResults(document, facts), null, 2)}\n`);
    case "xlsx": {
      const sheets = releaseSheets(source);
      return { bytes: await renderWorkbook(sheets), same: JSON.stringify(sheets) };
    }
    case "pdf": {
      const report = await reportOf(source, place, order);
      if (!report) return "no-such-unit";
      const { houseStyle } = place.organisation;
      // Made when the release was: the same whenever it is asked for.
      const bytes = await renderPdf(report, { now: source.createdAt, houseStyle });
      return { bytes, same: bytes };
    }
  }
}

function text(same: string): Made {
  return { bytes: new TextEncoder().encode(same), same };
}

async function reportOf(
  source: FoundSource,
  { measurement, organisation, measurements }: Place,
  { language, unit }: ReleaseOrder,
): Promise<ExportDocument | null> {
  const logo = await logoOf(organisation);
  if (typeof unit === "string") {
    const report = makeUnitReport(source, unit);
    return report && { ...report, logo };
  }
  const { document, instrument, benchmark } = source;
  const choice = { measurement: measurement.slug, from: null, by: null, language };
  const { pair } = await trendPage(measurements, choice);
  return makeReport({
    ...source,
    logo,
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
  const source = await findSource(measurement, organisation, language);
  if (!source) return null;
  const { document, facts } = source;
  return { n: document.n, releaseHash: facts.releaseHash, units: reportedUnits(source) };
}
