import {
  loosened,
  promiseSchema,
  promiseText,
  type PromiseChanges,
  type PromiseTerms,
} from "~/participation/index.server";
import { database, sha256, type Prisma } from "~/platform/index.server";

import { refusalInState } from "./acts";

export type PromiseLine = { readonly promise: PromiseTerms; readonly promiseHash: string };

export type ChangePromiseOutcome =
  | PromiseLine
  | "unknown"
  | "closed"
  | { readonly invalid: readonly string[] }
  | { readonly loosened: readonly string[] };

/** @returns null for an unknown measurement */
export async function findPromise(slug: string): Promise<PromiseLine | null> {
  const found = await database().measurement.findUnique({
    where: { slug },
    select: { promise: true, promiseHash: true },
  });
  return found && { ...found, promise: promiseSchema.parse(found.promise) };
}

/**
 * Changes what respondents are promised: freely while the measurement is planned, only to something stricter once
 * it is open, and not any more after closing. The database refuses a looser promise by itself too.
 */
export async function changePromise(
  slug: string,
  changes: PromiseChanges,
): Promise<ChangePromiseOutcome> {
  const found = await database().measurement.findUnique({
    where: { slug },
    select: { id: true, state: true, promise: true, promiseHash: true },
  });
  if (!found) return "unknown";
  if (refusalInState("promise", found.state)) return "closed";
  const before = promiseSchema.parse(found.promise);
  const opened = found.state === "open";
  const wanted = promiseSchema.safeParse({ ...before, ...changes });
  if (!wanted.success) return { invalid: wanted.error.issues.map(({ path }) => path.join(".")) };
  const worse = opened ? loosened(before, changes) : [];
  if (worse.length > 0) return { loosened: worse };
  const same = promiseText(wanted.data) === promiseText(before);
  const promise =
    opened && !same ? { ...wanted.data, version: before.version + 1 } : { ...wanted.data };
  const changed = await database().measurement.updateMany({
    // Of two changes at once the second starts over from what the first made.
    where: { id: found.id, state: found.state, promiseHash: found.promiseHash },
    data: {
      minimum: promise.minimum,
      promise: storedPromise(promise),
      promiseHash: promiseHash(promise),
    },
  });
  if (changed.count === 0) return await changePromise(slug, changes);
  return { promise, promiseHash: promiseHash(promise) };
}

/** A promise as it was once made, by its hash; null when none ever had it. */
export async function findPromiseByHash(hash: string): Promise<PromiseTerms | null> {
  const found = await database().promiseVersion.findFirst({
    where: { hash },
    select: { promise: true },
  });
  return found && promiseSchema.parse(found.promise);
}

export function promiseHash(terms: PromiseTerms): string {
  return sha256(promiseText(terms)).toString("hex");
}

export function storedPromise(terms: PromiseTerms): Prisma.InputJsonValue {
  return { ...terms, purposes: [...terms.purposes], readers: [...terms.readers] };
}
