import { renderMarkdown } from "../document/markdown";
import { findPackSettings } from "../pack/find-settings.server";
import type { PackFile } from "../pack/pack-file.server";

import { dayOf } from "~/platform";

import { makeKit } from "./make-kit";

/**
 * The communication kit of a measurement, as Markdown.
 *
 * @param organisation slug; a measurement of another organisation does not exist
 * @returns null for an unknown measurement
 */
export async function findKitFile(
  measurement: string,
  organisation: string,
  now: Date,
): Promise<PackFile | null> {
  const settings = await findPackSettings(measurement, organisation);
  if (!settings) return null;
  const kit = makeKit(settings, dayOf(now));
  return {
    name: `communicatiepakket-${settings.measurement}.md`,
    type: "text/markdown; charset=utf-8",
    bytes: new TextEncoder().encode(renderMarkdown(kit)),
  };
}
