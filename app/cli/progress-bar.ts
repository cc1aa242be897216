type Chunks = AsyncIterable<Uint8Array | string>;

const width = 30;

export type ProgressBar = {
  /** @param of how much there is to do; null when that is not known */
  readonly show: (done: number, of: number | null) => void;
  /** Takes the bar away. */
  readonly clear: () => void;
};

type Terminal = Pick<NodeJS.WritableStream, "write"> & { readonly isTTY?: boolean };

/** A bar on a terminal; elsewhere nothing. What is done is written by `count`, such as "3.2 MB". */
export function progressBar(terminal: Terminal, count: (done: number) => string): ProgressBar {
  let shown = "";
  const draw = (line: string) => {
    if (terminal.isTTY !== true || line === shown) return;
    shown = line;
    terminal.write(`\r\u001b[K${line}`);
  };
  return {
    show(done, of) {
      if (of === null || of <= 0) {
        draw(`${count(done)} …`);
        return;
      }
      const percent = Math.min(100, Math.floor((100 * done) / of));
      const full = Math.round((percent / 100) * width);
      draw(`[${"#".repeat(full)}${".".repeat(width - full)}] ${percent} %`);
    },
    clear: () => draw(""),
  };
}

/** The same pieces, with a bar that tells how far reading came; it goes away at the end. */
export async function* withBar(
  source: Chunks,
  size: number | null,
  bar: ProgressBar,
): AsyncGenerator<Uint8Array | string, void, undefined> {
  let bytes = 0;
  try {
    for await (const chunk of source) {
      yield chunk;
      bytes += chunk.length;
      bar.show(bytes, size);
    }
  } finally {
    bar.clear();
  }
}

/** 3_250_000 → "3.2 MB". */
export function megabytes(bytes: number): string {
  return `${(Math.floor(bytes / 100_000) / 10).toFixed(1)} MB`;
}
