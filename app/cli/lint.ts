import {
  formatFinding,
  isSound,
  isUnreadable,
  loadDefinitionFile,
  type Finding,
} from "~/questionnaires/index.server";

/** Where a command reads and writes; the process's own streams, outside tests. */
export type CommandIo = {
  readonly stdin: NodeJS.ReadableStream & AsyncIterable<Uint8Array | string>;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
};

/**
 * Checks definition files; `-` is standard input. Findings go to standard output, one on a line; those about the core
 * of a part only once.
 *
 * @returns the exit code: 1 when some finding is an error
 */
export async function lintCommand(files: readonly string[], io: CommandIo): Promise<number> {
  const lines = new Set<string>();
  let sound = true;
  for (const file of files) {
    const findings = await findingsOf(file, io);
    sound &&= isSound(findings);
    for (const line of findings.map(formatFinding)) {
      if (!lines.has(line)) io.stdout.write(`${line}\n`);
      lines.add(line);
    }
  }
  return sound ? 0 : 1;
}

async function findingsOf(file: string, io: CommandIo): Promise<readonly Finding[]> {
  try {
    return (await loadDefinitionFile(file, { stdin: io.stdin })).findings;
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    const message = `this file cannot be read: ${error.message}`;
    return [{ file, line: 1, column: 1, severity: "error", code: "unreadable", message }];
  }
}
