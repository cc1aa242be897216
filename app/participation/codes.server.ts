import { createHmac, randomBytes } from "node:crypto";

import { appKey, deriveKey, open, seal } from "~/platform/index.server";

import { encodeCode } from "./code";

/** A measurement's 256-bit secret, as it is stored: under APP_KEY, never readable in the database. */
export function newMeasurementSecret(): Uint8Array<ArrayBuffer> {
  return seal(deriveKey(appKey(), "measurement secret"), randomBytes(32));
}

export function openMeasurementSecret(stored: Uint8Array): Buffer {
  return open(deriveKey(appKey(), "measurement secret"), stored);
}

/** The code of one line of the roll: made again for a reminder, stored nowhere. */
export function codeOf(secret: Uint8Array, invitationId: string): string {
  const mac = createHmac("sha256", secret).update(invitationId).digest();
  return encodeCode(mac.subarray(0, 10));
}

/** Everything below follows from the code alone, so that links work without the secret. */
export function ballotHash(code: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(deriveKey(code, "ballot"));
}

export function draftKey(code: string): Buffer {
  return deriveKey(code, "draft");
}

export function receiptHash(receipt: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(deriveKey(receipt, "receipt"));
}

export function receiptKey(receipt: string): Buffer {
  return deriveKey(receipt, "personal result");
}
