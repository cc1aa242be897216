import { dirname } from "node:path";

import {
  formatFinding,
  isSound,
  isUnreadable,
  lintDefinition,
  readDefinitionText,
  resolveExtends,
} from "~/questionnaires/index.server";

/** Where a command reads and writes; the process's own streams, outside tests. */
export type CommandIo = {
  readonly stdin: NodeJS.ReadableStream & AsyncIterable<Uint8Array | string>;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
};

/**
 * Checks definition files; `-` is standard input. Findings go to standard output, one on a line.
 *
 * @returns the exit code: 1 when a file cannot be read or some finding is an error
 */
export async function lintCommand(files: readonly string[], io: CommandIo): Promise<number> {
  let sound = true;
  for (const file of files) {
    const text = await readFile(file, io);
    if (text === null) {
      sound = false;
      continue;
    }
    const folder = file === "-" ? process.cwd() : dirname(file);
    const findings = await lintDefinition(text, { file, resolveCore: resolveExtends(folder) });
    for (const finding of findings) io.stdout.write(`${formatFinding(finding)}\n`);
    sound &&= isSound(findings);
  }
  return sound ? 0 : 1;
}

/** Null, and a line on standard error, when the file system refuses. */
async function readFile(file: string, io: CommandIo): Promise<string | null> {
  try {
    return await readDefinitionText(file, io.stdin);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    io.stderr.write(`${file}:1:1 error unreadable this file cannot be read: ${error.message}\n`);
    return null;
  }
}
