/** Text of one look, as it follows others in a paragraph. */
export type Run<Mark> = { readonly text: string; readonly mark: Mark };

/** A run's part on one line. */
export type Piece<Mark> = Run<Mark> & { readonly width: number };

export type Line<Mark> = {
  readonly pieces: readonly Piece<Mark>[];
  /** Without the space at its end. */
  readonly width: number;
};

/** Width of a text in one look; additive over words with the space that follows them. */
export type Measure<Mark> = (text: string, mark: Mark) => number;

/**
 * Breaks runs into lines at spaces, and after a hyphen or slash between two letters or more; a word that is wider than a
 * line breaks anywhere. Every sign stays, the space at the end of a line too, so that whoever reads the lines one
 * after the other reads the text.
 *
 * @param width of a line, in the unit of `measure`
 */
export function breakLines<Mark>(
  runs: readonly Run<Mark>[],
  width: number,
  measure: Measure<Mark>,
): Line<Mark>[] {
  const lines: Run<Mark>[][] = [];
  let line: Run<Mark>[] = [];
  let used = 0;
  const total = (parts: readonly Run<Mark>[]) =>
    parts.reduce((sum, { text, mark }) => sum + measure(text, mark), 0);
  const add = (chunk: readonly Run<Mark>[]) => {
    if (line.length > 0 && used + total(trimmed(chunk)) > width) {
      lines.push(line);
      line = [];
      used = 0;
    }
    line.push(...chunk);
    used += total(chunk);
  };
  for (const chunk of chunksOf(runs)) {
    if (total(trimmed(chunk)) <= width) add(chunk);
    else for (const { text, mark } of chunk) for (const sign of text) add([{ text: sign, mark }]);
  }
  if (line.length > 0) lines.push(line);
  return lines.map((parts) => asLine(joined(parts), measure));
}

const word = /[^ ]*?(?:(?<=[\p{L}\d]{2})[-/](?=[\p{L}\d]{2})| +|$)/gu;

/** What may not be broken: a word with what is glued to it in other looks, up to and with its space. */
function chunksOf<Mark>(runs: readonly Run<Mark>[]): Run<Mark>[][] {
  const chunks: Run<Mark>[][] = [];
  let chunk: Run<Mark>[] = [];
  for (const { text, mark } of runs) {
    for (const [part] of text.matchAll(word)) {
      if (part === "") continue;
      chunk.push({ text: part, mark });
      if (!/[ \-/]$/.test(part)) continue;
      chunks.push(chunk);
      chunk = [];
    }
  }
  return chunk.length > 0 ? [...chunks, chunk] : chunks;
}

/** Neighbours of one look as one piece. */
function joined<Mark>(parts: readonly Run<Mark>[]): Run<Mark>[] {
  const runs: Run<Mark>[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last && last.mark === part.mark)
      runs.splice(-1, 1, { ...last, text: last.text + part.text });
    else runs.push(part);
  }
  return runs;
}

function asLine<Mark>(runs: readonly Run<Mark>[], measure: Measure<Mark>): Line<Mark> {
  const pieces = runs.map((run) => ({ ...run, width: measure(run.text, run.mark) }));
  const width = trimmed(runs).reduce((sum, { text, mark }) => sum + measure(text, mark), 0);
  return { pieces, width };
}

function trimmed<Mark>(parts: readonly Run<Mark>[]): Run<Mark>[] {
  return parts.map((part, index) =>
    index === parts.length - 1 ? { ...part, text: part.text.replace(/ +$/, "") } : part,
  );
}
