import type { CommandIo } from "./lint";

/** The streams of this process: where a command reads and writes, outside tests. */
export const processIo: CommandIo = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
};
