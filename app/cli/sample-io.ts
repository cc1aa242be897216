import { Readable, Writable } from "node:stream";

import type { CommandIo } from "./lint";

/** For tests: streams that keep what a command writes. */
export function keptIo(input = ""): { io: CommandIo; out: () => string; err: () => string } {
  const out: string[] = [];
  const err: string[] = [];
  const keep = (lines: string[]) =>
    new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    });
  const io = { stdin: Readable.from([input]), stdout: keep(out), stderr: keep(err) };
  return { io, out: () => out.join(""), err: () => err.join("") };
}
