import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";

import { zipSync } from "fflate";

import { checkXml } from "./people-xml";

const inflate = promisify(inflateRaw);

/** A workbook of 100,000 people unpacks to about 25 MB. */
const mostUnpacked = 40 * 1024 * 1024;
/** A sheet is one entry, and about ten come with any workbook. */
const mostEntries = 256;

/**
 * What is read of a workbook, in an archive of our own making: its reader sees what was checked here and nothing else,
 * whatever the file says of its own sizes and places.
 */
export async function repackWorkbook(
  file: Uint8Array,
): Promise<Uint8Array<ArrayBuffer> | "broken" | "too-large"> {
  const entries = entriesOf(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
  if (!entries) return "broken";
  const parts = new Map<string, Buffer>();
  let left = mostUnpacked;
  for (const { name, method, packed } of entries) {
    // No other entries are read; a name of other signs could pass for a part of the archive.
    if (!/^[\x20-\x7e]+\.xml(\.rels)?$/.test(name)) continue;
    const content = await unpack(packed, method, left);
    if (typeof content === "string") return content;
    const verdict = checkXml(content.toString("latin1"));
    if (verdict !== "fine") return verdict;
    left -= content.length;
    parts.set(name, content);
  }
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

type Entry = { readonly name: string; readonly method: number; readonly packed: Buffer };

/** The central directory. Source: PKWARE, APPNOTE.TXT 6.3.10, 4.3. @returns null where there is none */
function entriesOf(bytes: Buffer): Entry[] | null {
  const end = bytes.lastIndexOf("PK\x05\x06", undefined, "latin1");
  if (end < 0 || end + 22 > bytes.length) return null;
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostEntries) return null;
  let at = bytes.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return null;
    const [nameLength = 0, extra = 0, comment = 0] = [28, 30, 32].map((offset) =>
      bytes.readUInt16LE(at + offset),
    );
    const local = bytes.readUInt32LE(at + 42);
    if (local + 30 > bytes.length) return null;
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    entries.push({
      name: bytes.toString("latin1", at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.subarray(start, start + bytes.readUInt32LE(at + 20)),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

async function unpack(
  packed: Buffer,
  method: number,
  most: number,
): Promise<Buffer | "broken" | "too-large"> {
  if (method === 0) return packed.length > most ? "too-large" : packed;
  if (method !== 8) return "broken";
  try {
    return await inflate(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    return code === "ERR_BUFFER_TOO_LARGE" ? "too-large" : "broken";
  }
}
