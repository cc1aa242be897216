import { readFile, writeFile } from "node:fs/promises";
import { text } from "node:stream/consumers";

/** The input is wrong: exit 1, with what, where and how to mend it. */
export class InputError extends Error {}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** For people, beside the machine's output. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A file's text; `-` is standard input. */
export async function readInput(path: string): Promise<string> {
  if (path === "-") return await text(process.stdin);
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`${path} cannot be read: ${reason}`);
  }
}

/**
 * Bytes to a file, or to standard output.
 *
 * @throws InputError for a file that cannot be written
 */
export async function writeOutput(bytes: Uint8Array, file: string | undefined): Promise<void> {
  if (file === undefined) {
    await new Promise<void>((resolve) => process.stdout.write(bytes, () => resolve()));
    return;
  }
  try {
    await writeFile(file, bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`${file} cannot be written: ${reason}`);
  }
}

/** A list as JSON for programs or as columns for people. */
export function printList(rows: readonly Record<string, unknown>[], json: boolean): void {
  process.stdout.write(json ? `${JSON.stringify(rows, null, 2)}\n` : listText(rows));
}

/** A list as columns for people, each line with its end; nothing for an empty list. */
export function listText(rows: readonly Record<string, unknown>[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => columns.map((column) => cell(row[column])));
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...cells.map((line) => line[index]?.length ?? 0)),
  );
  return (rows.length > 0 ? [columns, ...cells] : [])
    .map((line) => line.map((value, index) => value.padEnd(widths[index] ?? 0)).join("  "))
    .map((line) => `${line.trimEnd()}\n`)
    .join("");
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "object") return JSON.stringify(value);
  return String(value);
}
