import { isAscii, isUtf8 } from "node:buffer";

import type { Chunks } from "./answers-file";

/**
 * The text of a table in pieces. It is UTF-8, or UTF-16 where its mark says so; where its first accents are no UTF-8
 * it is Windows-1252, which is what Excel in Dutch writes as CSV.
 *
 * @param source bytes in pieces of any size; pieces of text pass as they are
 * @returns U+FFFD stands where UTF-8 breaks off later on; a byte order mark stays
 */
export async function* decodeText(source: Chunks): AsyncGenerator<string, void, undefined> {
  let decoder: TextDecoder | null = null;
  // Begins a letter perhaps; what follows will tell.
  let kept: Uint8Array = new Uint8Array();
  for await (const chunk of source) {
    if (typeof chunk === "string") yield chunk;
    else if (decoder) yield decoder.decode(chunk, { stream: true });
    else {
      const bytes: Uint8Array = kept.length > 0 ? Buffer.concat([kept, chunk]) : chunk;
      const whole = wholeLetters(bytes);
      if (!isAscii(whole)) decoder = decoderOf(bytes);
      kept = bytes.subarray(decoder ? bytes.length : whole.length);
      yield decoder?.decode(bytes, { stream: true }) ?? ascii.decode(whole);
    }
  }
  yield (decoder ?? decoderOf(kept)).decode(kept);
}

const ascii = new TextDecoder();

function decoderOf(bytes: Uint8Array): TextDecoder {
  return new TextDecoder(encodingOf(bytes), { ignoreBOM: true });
}

/** The encoding of the first piece that is more than ASCII. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const whole = wholeLetters(bytes);
  return whole.length > 0 && isUtf8(whole) ? "utf-8" : "windows-1252";
}

/** Without the bytes at the end that may begin a letter of UTF-8 which goes on in the next piece. */
function wholeLetters(bytes: Uint8Array): Uint8Array {
  if (isUtf8(bytes)) return bytes;
  for (let back = 1; back <= 3; back += 1) {
    const byte = bytes.at(-back) ?? 0;
    if (byte < 0x80) return bytes;
    if (byte >= 0xc0) return bytes.subarray(0, -back);
  }
  return bytes;
}
