import type { CommandIo } from "./lint";

type Chunks = AsyncIterable<Uint8Array | string>;

const width = 30;

/**
 * The same pieces, with a bar on standard error that tells how far reading came: only where that is a
 * terminal, the size is known, and the output goes elsewhere.
 */
export function withProgress(
  source: Chunks,
  size: number | null,
  { stdout, stderr }: Pick<CommandIo, "stdout" | "stderr">,
): Chunks {
  if (!size || !isTerminal(stderr) || isTerminal(stdout)) return source;
  return counted(source, size, (text) => stderr.write(text));
}

async function* counted(source: Chunks, size: number, write: (text: string) => void): Chunks {
  let bytes = 0;
  let shown = -1;
  for await (const chunk of source) {
    yield chunk;
    bytes += chunk.length;
    const percent = Math.min(100, Math.floor((100 * bytes) / size));
    if (percent === shown) continue;
    shown = percent;
    const done = Math.round((percent / 100) * width);
    write(`\r[${"#".repeat(done)}${".".repeat(width - done)}] ${percent} %`);
  }
  write("\r\u001b[K");
}

function isTerminal(stream: NodeJS.WritableStream): boolean {
  return "isTTY" in stream && stream.isTTY === true;
}
