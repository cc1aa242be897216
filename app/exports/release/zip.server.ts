import { once } from "node:events";
import { buffer } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import { crc32, createDeflateRaw } from "node:zlib";

/** A file in the archive, in pieces that are made when it is their turn. */
export type ZipEntry = { readonly name: string; readonly pieces: Iterable<string> };

/**
 * Files as one ZIP archive (APPNOTE 6.3, UTF-8 names). The same files give the same bytes: it holds no time. Between
 * two pieces others who ask the server something get their turn; packing itself happens beside it.
 */
export async function zip(entries: Iterable<ZipEntry>): Promise<Buffer> {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, pieces } of entries) {
    const { bytes, crc, size } = await pack(pieces);
    const path = Buffer.from(name);
    const facts = factsOf(crc, bytes.length, size, path.length);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const file = Buffer.concat([uint32(0x04034b50), facts, path, bytes]);
    directory.push(uint32(0x02014b50), uint16(version), facts, place, path);
    files.push(file);
    offset += file.length;
  }
  const list = Buffer.concat(directory);
  const count = uint16(files.length);
  const where = [uint32(list.length), uint32(offset), uint16(0)];
  return Buffer.concat([...files, list, uint32(0x06054b50), uint32(0), count, count, ...where]);
}

/** 2.0: the first that packs. */
const version = 20;

/** What stands about a file both before it and in the directory. */
function factsOf(crc: number, packed: number, size: number, nameLength: number): Buffer {
  const utf8Names = 0x0800;
  const deflated = 8;
  const firstDay = 0x21;
  return Buffer.concat([
    ...[version, utf8Names, deflated, 0, firstDay].map(uint16),
    ...[crc, packed, size].map(uint32),
    ...[nameLength, 0].map(uint16),
  ]);
}

async function pack(pieces: Iterable<string>) {
  const packing = createDeflateRaw();
  const packed = buffer(packing);
  let crc = 0;
  let size = 0;
  for (const piece of pieces) {
    const bytes = Buffer.from(piece);
    crc = crc32(bytes, crc);
    size += bytes.length;
    if (!packing.write(bytes)) await once(packing, "drain");
    await setImmediate();
  }
  packing.end();
  return { bytes: await packed, crc, size };
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
