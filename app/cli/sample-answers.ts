import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** For tests: a folder of files that `clear` takes away again. */
export function sampleFolder(name: string) {
  const folder = mkdtempSync(join(tmpdir(), `nulmeting-${name}-`));
  return {
    path: (file: string) => join(folder, file),
    file(file: string, content: string): string {
      const path = join(folder, file);
      writeFileSync(path, content);
      return path;
    },
    clear: () => rmSync(folder, { recursive: true }),
  };
}

/** A definition of these scales and questions, as the text of a file; all scales make the total. */
export function definitionText(
  scales: readonly string[],
  elements: readonly object[],
  given: object = {},
): string {
  return JSON.stringify({
    title: "Proef",
    nulmeting: {
      key: "proef",
      scales: scales.map((id) => ({ id, title: id })),
      total: { of: scales },
      ...given,
    },
    elements: elements.map((element) => ({ title: "Vraag", ...element })),
  });
}

/** CSV of rows that hold no commas, quotes or line ends. */
export function csvText(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  return [header, ...rows].map((cells) => `${cells.join(",")}\n`).join("");
}
