import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";

import { InputError } from "./io";
import { processIo } from "./process-io";

/** What a file holds; `-` is standard input. */
export async function readBytes(path: string): Promise<Uint8Array> {
  if (path === "-") return await buffer(processIo.stdin);
  try {
    return await readFile(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`${path} cannot be read: ${reason}`);
  }
}
