// What a browser loads of script on the pages of HR and the network office.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

import { z } from "zod";

import { projectRoot } from "../../app/platform/index.server";
import { buildIfNeeded } from "../../app/server/build";
import type { Figure } from "./table";

const chunk = z.object({ module: z.string(), imports: z.array(z.string()).optional() });
const buildSchema = z.object({
  assets: z.object({
    entry: chunk,
    routes: z.record(z.string(), chunk.extend({ parentId: z.string().optional() })),
  }),
});

export async function measureScript(show: (line: string) => void): Promise<Figure[]> {
  await buildIfNeeded();
  const file = join(projectRoot(), "build/server/index.js");
  const { assets } = buildSchema.parse(await import(pathToFileURL(file).href));
  const filesOf = (id: string): string[] => {
    const route = assets.routes[id];
    if (!route) throw new Error(`there is no route ${id}`);
    return [...(route.parentId === undefined ? [] : filesOf(route.parentId)), ...listed(route)];
  };
  const pages = Object.keys(assets.routes)
    .filter((id) => /^routes\/(organisations|network)\b/.test(id))
    .map((id) => ({ id, files: [...new Set([...listed(assets.entry), ...filesOf(id)])] }))
    .map(({ id, files }) => ({ id, files, kilobytes: kilobytesOf(files) }))
    .sort((one, other) => other.kilobytes - one.kilobytes);
  const [heaviest] = pages;
  if (!heaviest) throw new Error("there are no pages");
  show(`heaviest: ${heaviest.id}, ${heaviest.kilobytes.toFixed(0)} kB`);
  const withSurvey = pages.filter(({ files }) =>
    files.some((one) => /SurveyModel/.test(read(one))),
  );
  return [
    {
      what: "script on the heaviest page of HR or network, compressed, kB",
      baseline: "",
      measured: `${heaviest.kilobytes.toFixed(0)} kB`,
      value: heaviest.kilobytes,
      target: { atMost: 200 },
    },
    {
      what: "pages of HR or network that load SurveyJS",
      baseline: `of ${pages.length}`,
      measured: withSurvey.map(({ id }) => id).join(", ") || "none",
      value: withSurvey.length,
      target: { atMost: 0 },
    },
  ];
}

const listed = ({ module, imports = [] }: z.infer<typeof chunk>) => [module, ...imports];
const read = (file: string) => readFileSync(join(projectRoot(), "build/client", file), "utf8");
const kilobytesOf = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + gzipSync(read(file)).length, 0) / 1_000;
