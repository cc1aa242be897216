import {
  compareVersions,
  type ComparedVersion,
  type Meaning,
  type VersionComparison,
} from "~/questionnaires";
import {
  compileDefinition,
  formatFinding,
  isUnreadable,
  loadDefinitionFile,
} from "~/questionnaires/index.server";

import type { CommandIo } from "./lint";

export type CompareOptions = {
  readonly json?: boolean;
  /** Finds a published version by questionnaire and number; null when there is none. */
  readonly published: (key: string, number: number) => Promise<ComparedVersion | null>;
};

/**
 * What changed from one version to another, and a verdict per scale. A version is a definition file, `-` for
 * standard input, or, where no such file exists, `key@number` of a published one.
 *
 * @returns the exit code: 1 when a version cannot be read or is no sound definition, 2 when both are standard input
 */
export async function compareVersionsCommand(
  old: string,
  now: string,
  options: CompareOptions,
  io: CommandIo,
): Promise<number> {
  if (old === "-" && now === "-") {
    io.stderr.write("only one of the two versions can be standard input\n");
    return 2;
  }
  const before = await readVersion(old, options, io);
  const after = await readVersion(now, options, io);
  if (!before || !after) return 1;
  const comparison = compareVersions(before, after);
  io.stdout.write(
    options.json ? `${JSON.stringify(comparison, null, 2)}\n` : `${inWords(comparison)}\n`,
  );
  return 0;
}

/** Null, and lines on standard error, where there is no sound definition. */
async function readVersion(
  path: string,
  { published }: CompareOptions,
  io: CommandIo,
): Promise<ComparedVersion | null> {
  try {
    const { merged, findings } = await loadDefinitionFile(path, { stdin: io.stdin });
    if (merged) return compileDefinition(merged);
    for (const finding of findings) io.stderr.write(`${formatFinding(finding)}\n`);
    return null;
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    const [, key, number] = /^([^/]+)@([1-9]\d{0,8})$/.exec(path) ?? [];
    if (key === undefined) {
      io.stderr.write(`${path} cannot be read: ${error.message}\n`);
      return null;
    }
    const version = await published(key, Number(number));
    if (!version) io.stderr.write(`${path} is no file, and no published version has this number\n`);
    return version;
  }
}

function inWords({ old, new: now, ...found }: VersionComparison): string {
  const both = (meaning: Meaning, indent: string) => [
    `${indent}nl  ${meaning.nl}`,
    `${indent}en  ${meaning.en}`,
  ];
  const scales = found.scales.flatMap(({ id, verdict, meaning }) => [
    `  ${id}: ${verdict}`,
    ...both(meaning, "    "),
  ]);
  const competences = found.competences
    .filter(({ verdict }) => verdict !== "comparable")
    .flatMap(({ id, verdict, meaning }) => [`  ${id}: ${verdict}`, ...both(meaning, "    ")]);
  const items = found.items.flatMap(({ id, changes }) => [
    `  ${id}`,
    ...changes.map(
      ({ kind, from, to }) => `    ${kind}: ${JSON.stringify(from)} → ${JSON.stringify(to)}`,
    ),
  ]);
  const levels = found.levels.changes.map(
    ({ kind, level, from, to }) =>
      `    ${level} ${kind}: ${JSON.stringify(from)} → ${JSON.stringify(to)}`,
  );
  return [
    `old  ${old.key}  ${old.hash}`,
    `new  ${now.key}  ${now.hash}`,
    "",
    "Scales",
    ...scales,
    ...(found.total
      ? ["", `Total: ${found.total.verdict}`, ...both(found.total.meaning, "    ")]
      : []),
    "",
    `Levels: ${found.levels.verdict}`,
    ...both(found.levels.meaning, "    "),
    ...levels,
    "",
    competences.length > 0
      ? "Competences that do not compare as a whole"
      : "All competences compare",
    ...competences,
    "",
    items.length > 0 ? "Items that changed" : "No item changed",
    ...items,
  ].join("\n");
}
