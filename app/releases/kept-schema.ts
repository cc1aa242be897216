import { z } from "zod";

// Releases are never made again: what came later is absent in older ones.
const keptItem = z.object({
  id: z.string(),
  n: z.number(),
  mean: z.number(),
  sd: z.number(),
  missing: z.number(),
  notApplicable: z.number().optional(),
  lowest: z.number().optional(),
  highest: z.number().optional(),
});

const keptScale = z.object({
  id: z.string(),
  n: z.number(),
  items: z.array(z.string()),
  means: z.array(z.number()),
  covariance: z.array(z.array(z.number())),
  scores: z
    .object({
      n: z.number(),
      mean: z.number(),
      sd: z.number(),
      lowest: z.number(),
      highest: z.number(),
    })
    .optional(),
  sameAnswers: z.object({ items: z.number(), n: z.number(), share: z.number() }).optional(),
});

/** What is stored beside a release, as any version of this room wrote it. */
export const keptSchema = z.object({ items: z.array(keptItem), scales: z.array(keptScale) });
