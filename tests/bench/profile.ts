import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { z } from "zod";

const profileSchema = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: z.object({ functionName: z.string(), url: z.string(), lineNumber: z.number() }),
    }),
  ),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});

const idle = new Set(["(idle)", "(program)", "(root)"]);
const shownModules = 12;
const shownFunctions = 15;

/** Where the time goes: work done under the profiler, as the modules and functions that took most of it. */
export async function whereTimeGoes(
  work: (folder: string) => Promise<void>,
): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "nulmeting-profile-"));
  try {
    await work(folder);
    return summarise(readdirSync(folder).map((name) => join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param files profiles as `node --cpu-prof` writes them */
export function summarise(files: readonly string[]): readonly string[] {
  const modules = new Map<string, number>();
  const functions = new Map<string, number>();
  let busy = 0;
  for (const file of files) {
    const { nodes, samples, timeDeltas } = profileSchema.parse(
      JSON.parse(readFileSync(file, "utf8")),
    );
    const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
    samples.forEach((id, place) => {
      const frame = frames.get(id);
      if (!frame || idle.has(frame.functionName)) return;
      const took = timeDeltas[place] ?? 0;
      busy += took;
      const module = moduleOf(frame.url);
      const name = `${frame.functionName || "(anonymous)"} in ${module}`;
      modules.set(module, (modules.get(module) ?? 0) + took);
      functions.set(name, (functions.get(name) ?? 0) + took);
    });
  }
  const top = (counted: ReadonlyMap<string, number>, most: number) =>
    [...counted]
      .sort(([, one], [, other]) => other - one)
      .slice(0, most)
      .map(([name, took]) => `${((100 * took) / busy).toFixed(1).padStart(5)} %  ${name}`);
  return [
    "by module:",
    ...top(modules, shownModules),
    "by function:",
    ...top(functions, shownFunctions),
  ];
}

/** A package by its name, the rest by its place in the project. */
function moduleOf(url: string): string {
  const [, installed] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  if (installed) return installed;
  if (url === "") return "(the engine)";
  if (url.startsWith("node:")) return url;
  const [, own] = /\/(build|\.cache|app|tests)\/(?:.*)/.exec(url) ?? [];
  return own ? `the product (${own})` : "(elsewhere)";
}
