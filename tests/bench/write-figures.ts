// The figures of every part stand in docs/performance.json as it last ran; the document's table is written from them.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";

import { format, resolveConfig } from "prettier";
import { z } from "zod";

import { isMet, tableOf, type Figure } from "./table";

const store = "docs/performance.json";
const file = "docs/performance.md";
const heading = "## Figures of the last run";
const next = "## What each part measures";

const figureSchema: z.ZodType<Figure> = z.object({
  what: z.string(),
  baseline: z.string(),
  measured: z.string(),
  value: z.number(),
  target: z.union([z.object({ atLeast: z.number() }), z.object({ atMost: z.number() })]).nullable(),
  profile: z.array(z.string()).optional(),
});

const storeSchema = z.record(
  z.string(),
  z.object({
    /** The day and the machine. */
    ran: z.string(),
    figures: z.array(figureSchema),
  }),
);

type Store = z.infer<typeof storeSchema>;

/**
 * Puts the figures of one part in the place of those of its run before; the other parts keep theirs.
 *
 * @param parts all that there are, in the order of the table
 */
export async function writeFigures(
  part: string,
  figures: readonly Figure[],
  parts: readonly string[],
): Promise<void> {
  const date = new Date().toISOString().slice(0, 10);
  const ran = `${date}, Node ${process.versions.node}, ${availableParallelism()} cores`;
  const kept: Store = existsSync(store)
    ? storeSchema.parse(JSON.parse(readFileSync(store, "utf8")))
    : {};
  kept[part] = { ran, figures: [...figures] };
  await write(store, JSON.stringify(kept), "json");

  const text = readFileSync(file, "utf8");
  const begin = text.indexOf(heading);
  const end = text.indexOf(next);
  if (begin < 0 || end < begin) throw new Error(`${file} lacks its headings`);
  const lines = [`${heading}\n`, ...linesOf(kept, parts), ""];
  await write(file, text.slice(0, begin) + lines.join("\n") + text.slice(end), "markdown");
}

function linesOf(kept: Store, parts: readonly string[]): string[] {
  const measured = parts.flatMap((part) => kept[part] ?? []);
  const figures = measured.flatMap((one) => one.figures);
  const runs = [...new Set(measured.map(({ ran }) => ran))].map(
    (ran) => `- ${ran}: ${parts.filter((part) => kept[part]?.ran === ran).join(", ")}.`,
  );
  const missing = parts.filter((part) => !kept[part]);
  return [
    ...runs,
    ...(missing.length === 0 ? [] : [`- Not measured yet: ${missing.join(", ")}.`]),
    "",
    ...tableOf(figures),
    "",
    ...figures.filter((figure) => !isMet(figure)).flatMap(profileOf),
  ];
}

function profileOf({ what, profile = [] }: Figure): string[] {
  if (profile.length === 0) return [];
  return [`Where the time goes: ${what}.`, "", "```", ...profile, "```", ""];
}

async function write(path: string, text: string, parser: "json" | "markdown"): Promise<void> {
  const style = await resolveConfig(path);
  writeFileSync(path, await format(text, { ...style, parser }));
}
