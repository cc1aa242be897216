/** One line of the table. */
export type Figure = {
  readonly what: string;
  /** What it is measured against in the same run, with its unit; "" where it stands by itself. */
  readonly baseline: string;
  readonly measured: string;
  /** What the target speaks of. */
  readonly value: number;
  readonly target: Target | null;
  /** Where the time goes, line by line, for a figure that misses its target. */
  readonly profile?: readonly string[];
};

export type Target = { readonly atLeast: number } | { readonly atMost: number };

export function isMet({ value, target }: Figure): boolean {
  if (target === null) return true;
  return "atLeast" in target ? value >= target.atLeast : value <= target.atMost;
}

const heads = ["what", "baseline", "measured", "figure", "target", ""];

/** The figures as a table of Markdown, which reads well on a terminal too. */
export function tableOf(figures: readonly Figure[]): string[] {
  const rows = figures.map((figure) => [
    figure.what,
    figure.baseline,
    figure.measured,
    round(figure.value),
    targetOf(figure),
    figure.target === null ? "" : isMet(figure) ? "ok" : "**failed**",
  ]);
  const widths = heads.map((head, place) =>
    Math.max(3, ...[head, ...rows.map((row) => row[place] ?? "")].map((text) => text.length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, place) => cell.padEnd(widths[place] ?? 0)).join(" | ")} |`;
  return [line(heads), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)];
}

function targetOf({ target }: Figure): string {
  if (target === null) return "none";
  return "atLeast" in target ? `at least ${target.atLeast}` : `at most ${target.atMost}`;
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
