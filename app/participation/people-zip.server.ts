import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";

const inflate = promisify(inflateRaw);

/** A workbook of 100,000 people unpacks to about 25 MB. */
const mostUnpacked = 64 * 1024 * 1024;
/** More cells than this between the corners of a sheet is no list of people. */
const mostCells = 20_000_000;
const mostRows = 1_048_576;

export type ZipVerdict = "fine" | "broken" | "too-large";

/** Whether a workbook can be unpacked and read without filling the memory: what it says of its own size is not believed. */
export async function checkZip(file: Uint8Array): Promise<ZipVerdict> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const entries = entriesOf(bytes);
  if (!entries) return "broken";
  let left = mostUnpacked;
  for (const { name, method, start, size } of entries) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const content = await unpack(bytes.subarray(start, start + size), method, left);
    if (typeof content === "string") return content;
    left -= content.length;
    if (/worksheets\/[^/]*\.xml$/.test(name) && !isModest(content.toString("latin1")))
      return "too-large";
  }
  return "fine";
}

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly start: number;
  readonly size: number;
};

/** The central directory. Source: PKWARE, APPNOTE.TXT 6.3.10, 4.3. @returns null where there is none */
function entriesOf(bytes: Buffer): Entry[] | null {
  const end = bytes.lastIndexOf("PK\x05\x06", undefined, "latin1");
  if (end < 0 || end + 22 > bytes.length) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return null;
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) =>
      bytes.readUInt16LE(at + offset),
    );
    const local = bytes.readUInt32LE(at + 42);
    if (local + 30 > bytes.length) return null;
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    entries.push({
      name: bytes.toString("utf8", at + 46, at + 46 + (nameLength ?? 0)),
      method: bytes.readUInt16LE(at + 10),
      start,
      size: bytes.readUInt32LE(at + 20),
    });
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
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

/** A single cell in a far corner would make a reader fill everything before it. */
function isModest(sheet: string): boolean {
  let [rows, columns] = [0, 0];
  for (const [, row = "", column = "", cellRow = ""] of sheet.matchAll(
    /<(?:\w+:)?(?:row\b[^>]*?\sr\s*=\s*["'](\d+)|c\b[^>]*?\sr\s*=\s*["']([A-Z]+)(\d+))/g,
  )) {
    rows = Math.max(rows, Number(row), Number(cellRow));
    if (column.length > 3) return false;
    columns = Math.max(columns, columnNumber(column));
  }
  return rows <= mostRows && rows * columns <= mostCells;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
