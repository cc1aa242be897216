import { readFile } from "node:fs/promises";
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

/** A list as JSON for programs or as columns for people. */
export function printList(rows: readonly Record<string, unknown>[], json: boolean): void {
  if (json) {
    print(JSON.stringify(rows, null, 2));
    return;
  }
  const columns = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => columns.map((column) => cell(row[column])));
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...cells.map((line) => line[index]?.length ?? 0)),
  );
  for (const line of rows.length > 0 ? [columns, ...cells] : []) {
    print(
      line
        .map((value, index) => value.padEnd(widths[index] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  }
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "object") return JSON.stringify(value);
  return String(value);
}
