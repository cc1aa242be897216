import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from "node:crypto";

const nonceBytes = 12;
const tagBytes = 16;

/** SHA-256. */
export function sha256(text: string | Uint8Array): Buffer {
  return createHash("sha256").update(text).digest();
}

const noSalt = Buffer.alloc(32);

/**
 * A key for one purpose from one secret.
 * @param purpose a name that no other use of the secret has
 * @returns 32 bytes. Source: RFC 5869, HKDF with SHA-256 and no salt; of its two steps, because `hkdfSync` takes twice
 * as long, which is felt where many hand in.
 */
export function deriveKey(secret: Uint8Array | string, purpose: string): Buffer {
  const extracted = createHmac("sha256", noSalt).update(secret).digest();
  return createHmac("sha256", extracted).update(`nulmeting ${purpose}\x01`).digest();
}

/** AES-256-GCM with a random nonce: nonce, tag and ciphertext in one piece. */
export function seal(key: Uint8Array, plain: Uint8Array): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), body]));
}

/** @throws when the key is another one or the piece was changed */
export function open(key: Uint8Array, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, nonceBytes));
  decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]);
}

export function sealJson(key: Uint8Array, value: unknown): Uint8Array<ArrayBuffer> {
  return seal(key, Buffer.from(JSON.stringify(value)));
}

export function openJson(key: Uint8Array, sealed: Uint8Array): unknown {
  return JSON.parse(open(key, sealed).toString("utf8"));
}

/** A secret that takes the place of another. */
export type KeyChange = { readonly from: Uint8Array; readonly to: Uint8Array };

/**
 * A sealed piece under the new secret instead of the old one.
 *
 * @param purpose of the key that sealed it
 * @throws when it was not sealed under the old secret
 */
export function reseal(
  sealed: Uint8Array,
  purpose: string,
  { from, to }: KeyChange,
): Uint8Array<ArrayBuffer> {
  return seal(deriveKey(to, purpose), open(deriveKey(from, purpose), sealed));
}
