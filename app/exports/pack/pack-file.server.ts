import { renderMarkdown } from "../document/markdown";
import { renderPdf } from "../pdf/render-pdf.server";

import { dayOf } from "~/platform";

import { findPackSettings } from "./find-settings.server";
import { makePack } from "./make-pack";

export const packFormats = ["md", "pdf"] as const;
export type PackFormat = (typeof packFormats)[number];

export type PackFile = {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/**
 * The works-council and privacy pack of a measurement, as a file.
 *
 * @param organisation slug; with it, a measurement of another organisation does not exist
 * @returns null for an unknown measurement
 */
export async function findPackFile(
  { measurement, organisation }: { readonly measurement: string; readonly organisation?: string },
  format: PackFormat,
  now: Date,
): Promise<PackFile | null> {
  const settings = await findPackSettings(measurement, organisation);
  if (!settings) return null;
  const pack = makePack(settings, dayOf(now));
  const name = `ondernemingsraad-en-privacy-${settings.measurement}.${format}`;
  if (format === "md") {
    const bytes = new TextEncoder().encode(renderMarkdown(pack));
    return { name, type: "text/markdown; charset=utf-8", bytes };
  }
  const { houseStyle } = settings.organisation;
  const bytes = await renderPdf(pack, { now, houseStyle });
  return { name, type: "application/pdf", bytes: new Uint8Array(bytes) };
}
