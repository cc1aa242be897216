import { z } from "zod";

import type { PromiseTerms } from "./view";

export const promiseSchema = z.object({
  minimum: z.number().int().min(5).max(20),
  addressesWeeks: z.number().int().min(0),
  answersMonths: z.number().int().min(0),
});

/** What is promised when nobody chose otherwise. */
export function defaultPromise(minimum: number): PromiseTerms {
  return { minimum, addressesWeeks: 4, answersMonths: 12 };
}
