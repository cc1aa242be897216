import { z } from "zod";

import { canonicalJson } from "~/questionnaires";

import type { PromiseTerms } from "./view";

export const promisePurposes = ["baseline", "learning", "comparison", "trend"] as const;
export const promiseReaders = ["hr", "board", "works-council", "managers", "network"] as const;

export const promiseSchema = z.object({
  version: z.number().int().min(1),
  minimum: z.number().int().min(5).max(20),
  addressesWeeks: z.number().int().min(0).max(52),
  answersMonths: z.number().int().min(0).max(60),
  resultsMonths: z.number().int().min(0).max(120),
  purposes: z.array(z.enum(promisePurposes)).min(1),
  readers: z.array(z.enum(promiseReaders)).min(1),
});

/** What is promised when nobody chose otherwise. */
export function defaultPromise(minimum: number): PromiseTerms {
  return {
    version: 1,
    minimum,
    addressesWeeks: 4,
    answersMonths: 12,
    resultsMonths: 36,
    purposes: [...promisePurposes],
    readers: [...promiseReaders],
  };
}

/** What the promise's hash is made of: the same terms give the same text, whatever their order. */
export function promiseText(terms: PromiseTerms): string {
  return canonicalJson({
    ...terms,
    purposes: [...terms.purposes].sort(),
    readers: [...terms.readers].sort(),
  });
}

export type PromiseChanges = Partial<Omit<PromiseTerms, "version">>;

/** The terms among `changes` that would promise less than before; empty when all are as strict or stricter. */
export function loosened(before: PromiseTerms, changes: PromiseChanges): (keyof PromiseChanges)[] {
  const after = { ...before, ...changes };
  const worse: (keyof PromiseChanges)[] = [];
  if (after.minimum < before.minimum) worse.push("minimum");
  if (after.addressesWeeks > before.addressesWeeks) worse.push("addressesWeeks");
  if (after.answersMonths > before.answersMonths) worse.push("answersMonths");
  if (after.resultsMonths > before.resultsMonths) worse.push("resultsMonths");
  if (after.purposes.some((purpose) => !before.purposes.includes(purpose))) worse.push("purposes");
  if (after.readers.some((reader) => !before.readers.includes(reader))) worse.push("readers");
  return worse;
}
