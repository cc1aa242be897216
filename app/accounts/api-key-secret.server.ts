/** So that a key that lies about is known for what it is. */
const prefix = "nm_";
const idBytes = 16;
const secretBytes = 32;
const shape = /^nm_[A-Za-z0-9_-]{64}$/;

/**
 * A key as it is handed out: its id and its secret in one line of 67 signs.
 *
 * @param id a UUID
 * @param secret 32 random bytes
 */
export function writeKey(id: string, secret: Uint8Array): string {
  const bytes = Buffer.concat([Buffer.from(id.replaceAll("-", ""), "hex"), secret]);
  if (bytes.length !== idBytes + secretBytes) throw new RangeError("an id and 32 bytes");
  return prefix + bytes.toString("base64url");
}

/** @returns null for what is no key of ours */
export function readKey(text: string): { readonly id: string; readonly secret: Buffer } | null {
  if (!shape.test(text)) return null;
  const bytes = Buffer.from(text.slice(prefix.length), "base64url");
  const hex = bytes.subarray(0, idBytes).toString("hex");
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return { id, secret: bytes.subarray(idBytes) };
}
