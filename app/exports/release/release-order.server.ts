import type { Language } from "~/i18n";
import type { MeasurementLine } from "~/measurements/index.server";
import type { Host } from "~/organisations";

import type { ReleaseFormat } from "./release-format";

export type ReleaseOrder = {
  readonly format: ReleaseFormat;
  readonly language: Language;
  /** Of a PDF: the report of this unit alone. */
  readonly unit?: string | null;
};

/** A release with the member it is of, and what its readers may see beside it. */
export type Place = {
  readonly measurement: MeasurementLine;
  readonly organisation: Host;
  /** All of the member's that this reader may see: for the change since an earlier one. */
  readonly measurements: readonly MeasurementLine[];
};
