import { readFileSync } from "node:fs";
import { join } from "node:path";

import { z } from "zod";

import { config, projectRoot, sha256 } from "~/platform/index.server";
import type { Released } from "~/results/index.server";

import type { Place, ReleaseOrder } from "./release-order.server";

let version: string | undefined;

/**
 * What a file is made of, in one word: the release, what stands beside it, the member's style, and the code. Another of
 * these is another file; the moment of asking is not.
 */
export function fileTag(
  { hash, versionHash, createdAt, benchmark }: Released,
  place: Place,
  order: ReleaseOrder,
): string {
  version ??= readVersion();
  const made = [hash, versionHash, createdAt, benchmark, place, order, config().demo, version];
  return sha256(JSON.stringify(made)).toString("hex");
}

function readVersion(): string {
  const text = readFileSync(join(projectRoot(), "package.json"), "utf8");
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
