/** A cell that is typed: never a formula. */
export type Cell =
  | { readonly kind: "text"; readonly text: string }
  /** A score of 0–100, a share of 0–1, a coefficient, a count. */
  | { readonly kind: "score" | "share" | "coefficient" | "count"; readonly value: number }
  /** An ISO date. */
  | { readonly kind: "date"; readonly day: string }
  | null;

export type Column = {
  readonly head: string;
  /** In signs. */
  readonly width: number;
};

/** One sheet: heads, and rows as long as the heads, made when they are written. */
export type Sheet = {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: Iterable<readonly Cell[]>;
};

/** Nothing for no text. */
export function textCell(text: string): Cell {
  return text === "" ? null : { kind: "text", text };
}

export function numberCell(
  kind: "score" | "share" | "coefficient" | "count",
  value: number | null,
): Cell {
  return value === null ? null : { kind, value };
}

const longestName = 31;

/** Excel takes 31 signs, none of `[]:*?/\\`, no apostrophe at either end, and no name twice whatever its capitals. */
export function withSheetNames(sheets: readonly Sheet[]): Sheet[] {
  // Excel keeps this name for itself.
  const taken = new Set(["history"]);
  return sheets.map((sheet) => {
    const name = freeName(sheet.name, taken);
    taken.add(name.toLowerCase());
    return { ...sheet, name };
  });
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  const plain = wanted.replace(/[[\]:*?/\\]|\p{C}/gu, " ");
  const cut = (room: number) =>
    plain
      .trim()
      .slice(0, room)
      .replace(/[\ud800-\udbff]$/u, "")
      .replace(/^['\s]+|['\s]+$/g, "") || "-";
  let name = cut(longestName);
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) {
    const end = ` ${n}`;
    name = cut(longestName - end.length) + end;
  }
  return name;
}
