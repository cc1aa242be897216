/** Crockford's base 32: no I, L, O, U, so that a code can be read aloud and typed from paper. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const codeBytes = 10;

/**
 * Writes 80 bits as 16 letters.
 * @throws RangeError for another number of bytes
 * Source: D. Crockford, Base 32.
 */
export function encodeCode(bytes: Uint8Array): string {
  if (bytes.length !== codeBytes) throw new RangeError(`a code has ${codeBytes} bytes`);
  let value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  let text = "";
  for (let letter = 0; letter < 16; letter++) {
    text = (alphabet[Number(value & 31n)] ?? "") + text;
    value >>= 5n;
  }
  return text;
}

/**
 * A code as it was typed, in any case, with or without dashes and spaces, to 16 letters.
 * @returns null when it cannot be a code
 */
export function normaliseCode(typed: string): string | null {
  if (typed.length > 100) return null;
  const text = typed
    .toUpperCase()
    .replace(/[\s\-–—.]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(text) ? text : null;
}

/** Four groups of four, as it is printed. */
export function formatCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, "$1-");
}
