import { createHmac, randomBytes } from "node:crypto";

import {
  appKey,
  ConfigurationError,
  deriveKey,
  open,
  reseal,
  seal,
  type KeyChange,
  type Prisma,
} from "~/platform/index.server";

import { encodeCode } from "./code";

const purpose = "measurement secret";

/** A measurement's 256-bit secret, as it is stored: under APP_KEY, never readable in the database. */
export function newMeasurementSecret(): Uint8Array<ArrayBuffer> {
  return seal(deriveKey(appKey(), purpose), randomBytes(32));
}

/** @throws ConfigurationError under another APP_KEY than the one it was made with */
export function openMeasurementSecret(stored: Uint8Array): Buffer {
  const key = deriveKey(appKey(), purpose);
  try {
    return open(key, stored);
  } catch {
    throw new ConfigurationError(
      "APP_KEY is not the one that this measurement was made with. Links that people hold still work, but codes can only be made with the first key.",
    );
  }
}

/** @returns how many secrets stand under the new key now */
export async function resealMeasurementSecrets(
  tx: Prisma.TransactionClient,
  change: KeyChange,
): Promise<number> {
  const found = await tx.measurement.findMany({
    where: { secret: { not: null } },
    select: { id: true, secret: true },
  });
  for (const { id, secret } of found) {
    if (!secret) continue;
    await tx.measurement.update({
      where: { id },
      data: { secret: reseal(secret, purpose, change) },
    });
  }
  return found.length;
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

/** Under it a device keeps what it could not send: whoever has the device without the code reads nothing. */
export function deviceKey(code: string): string {
  return deriveKey(code, "drafts on a device").toString("base64");
}

export function receiptHash(receipt: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(deriveKey(receipt, "receipt"));
}

export function receiptKey(receipt: string): Buffer {
  return deriveKey(receipt, "personal result");
}

/** Larger than what a usual questionnaire makes, smaller than what PostgreSQL stores out of line. */
const block = 1_536;

/** Seals JSON filled up with blanks, so that the length of what is sealed tells nothing of what it says. */
export function sealFilled(key: Uint8Array, value: unknown): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(JSON.stringify(value));
  const blanks = Buffer.alloc(Math.ceil(text.length / block) * block - text.length, " ");
  return seal(key, Buffer.concat([text, blanks]));
}
