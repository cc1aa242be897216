import type { Language } from "~/i18n";
import { inviteAnonymously, shareLink } from "~/measurements/index.server";
import { formatCode } from "~/participation/index.server";
import { beyondScope, config } from "~/platform/index.server";

import { findPackSettings } from "../pack/find-settings.server";
import type { PackFile } from "../pack/pack-file.server";
import { renderLetters } from "./render-letters.server";
import { renderPoster } from "./render-poster.server";

/** Of whom, and what was asked for. */
export type SheetOrder = {
  readonly organisation: string;
  readonly measurement: string;
  readonly count: number;
  readonly unit: string | null;
  readonly language: Language;
};

export type SheetOutcome = { readonly file: PackFile } | "unknown" | "count" | "unit" | "closed";

export const mostLetters = 500;
export const mostShared = 10_000;

/** Letters with new codes, a page for each, in no order. */
export async function makeLetters(order: SheetOrder, now: Date): Promise<SheetOutcome> {
  const { organisation, measurement, count, unit } = order;
  const settings = await findPackSettings(measurement, organisation);
  if (!settings) return "unknown";
  if (!isBetween(count, 1, mostLetters)) return "count";
  const outcome = await beyondScope(() => inviteAnonymously(measurement, count, unit));
  if (typeof outcome === "string") return outcome === "unknown-unit" ? "unit" : outcome;
  const letters = outcome.codes.map((one) => {
    const code = formatCode(one.code);
    return { code, url: `${config().baseUrl}/t/${code}` };
  });
  const site = config().baseUrl.replace(/^https?:\/\//, "");
  const bytes = await renderLetters(
    { ...settings, ...order, organisation: settings.organisation, site },
    letters,
    now,
  );
  return { file: pdf(`brieven-${measurement}.pdf`, bytes) };
}

/** A poster with a new shared link. */
export async function makePoster(order: SheetOrder, now: Date): Promise<SheetOutcome> {
  const settings = await findPackSettings(order.measurement, order.organisation);
  if (!settings) return "unknown";
  const link = await makeLink(order);
  if (typeof link === "string") return link;
  const { organisation, demo, round } = settings;
  const url = `${config().baseUrl}/q/${link.written}`;
  const sheet = { organisation, demo, round, language: order.language, url };
  return { file: pdf(`poster-${order.measurement}.pdf`, await renderPoster(sheet, now)) };
}

/** The address of a computer that many share. */
export async function makeKioskAddress(
  order: SheetOrder,
): Promise<{ readonly address: string } | Exclude<SheetOutcome, { file: PackFile }>> {
  const settings = await findPackSettings(order.measurement, order.organisation);
  if (!settings) return "unknown";
  const link = await makeLink(order);
  return typeof link === "string" ? link : { address: `${config().baseUrl}/kiosk/${link.written}` };
}

async function makeLink({ measurement, count, unit }: SheetOrder) {
  if (!isBetween(count, 1, mostShared)) return "count";
  const outcome = await beyondScope(() => shareLink(measurement, count, unit));
  if (typeof outcome === "object") return { written: formatCode(outcome.link) };
  if (outcome === "too-few") return "count";
  return outcome === "unknown-unit" ? "unit" : outcome;
}

function isBetween(count: number, from: number, to: number): boolean {
  return Number.isInteger(count) && count >= from && count <= to;
}

function pdf(name: string, bytes: Buffer): PackFile {
  return { name, type: "application/pdf", bytes: new Uint8Array(bytes) };
}
