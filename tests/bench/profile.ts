import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { z } from "zod";

const profileSchema = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: z.object({ functionName: z.string(), url: z.string(), lineNumber: z.number() }),
      children: z.array(z.number()).optional(),
    }),
  ),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});

type Profile = z.infer<typeof profileSchema>;

// The last one is how a process profiles itself.
const leftOut = new Set(["(idle)", "(program)", "(root)", "dispatch"]);
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

/** Where the time goes in a piece of work of this process itself. */
export async function whereTimeGoesHere(work: () => Promise<void>): Promise<readonly string[]> {
  return await whereTimeGoes(async (folder) => {
    const session = new Session();
    session.connect();
    await session.post("Profiler.enable");
    await session.post("Profiler.start");
    await work();
    const { profile } = await session.post("Profiler.stop");
    session.disconnect();
    writeFileSync(join(folder, "here.cpuprofile"), JSON.stringify(profile));
  });
}

/** @param files profiles as `node --cpu-prof` writes them */
export function summarise(files: readonly string[]): readonly string[] {
  const modules = new Map<string, number>();
  const functions = new Map<string, number>();
  let busy = 0;
  for (const file of files) {
    const profile = profileSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    const { nodes, samples, timeDeltas } = profile;
    const starting = loadingNodes(profile);
    const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
    samples.forEach((id, place) => {
      const frame = frames.get(id);
      if (!frame || leftOut.has(frame.functionName) || starting.has(id)) return;
      const took = timeDeltas[place] ?? 0;
      busy += took;
      const module = moduleOf(frame.url);
      const name = `${frame.functionName || "(anonymous)"} in ${ownFile(frame.url) ?? module}`;
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

/** Loading of modules and all that it calls: a process that runs for months starts once. */
function loadingNodes({ nodes }: Profile): ReadonlySet<number> {
  const loading = new Set<number>();
  // A node stands after the one that called it.
  for (const { id, callFrame, children = [] } of nodes) {
    if (callFrame.url.startsWith("node:internal/modules/")) loading.add(id);
    if (loading.has(id)) for (const child of children) loading.add(child);
  }
  return loading;
}

/** A package by its name, the rest by its place in the project. */
function moduleOf(url: string): string {
  const [, installed] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  if (installed) return installed;
  if (url === "") return "(the engine)";
  if (url.startsWith("node:")) return url;
  const [folder] = ownFile(url)?.split("/") ?? [];
  return folder ? `the product (${folder})` : "(elsewhere)";
}

function ownFile(url: string): string | null {
  if (url.includes("node_modules/")) return null;
  const [, file = null] = /\/((?:build|\.cache|app|tests)\/.*)/.exec(url) ?? [];
  return file;
}
