import { z } from "zod";

import type { RoundBenchmark } from "./benchmark";

const score = z.number();
const mark = z.object({ mean: score, ci: z.tuple([score, score]).nullable() });
const quartiles = z.object({ q1: score, median: score, q3: score });
const spread = quartiles.extend({
  mean: score,
  sd: score,
  members: z.number().int(),
  own: mark.extend({ n: z.number().int() }).optional(),
});
const byId = <T extends z.ZodType>(of: T) => z.record(z.string(), of);

const count = z.number().int();
const basis = z.object({
  verdict: z.enum(["comparable", "common-items", "not-comparable"]),
  common: count,
  items: count,
  leftOut: count,
  withheld: z
    .enum(["too-few", "could-be-subtracted", "too-few-for-common-items", "hidden"])
    .nullable(),
});

const answer = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("withheld"),
    reason: z.enum([
      "round-open",
      "not-in-round",
      "not-comparable",
      "too-few",
      "could-be-subtracted",
    ]),
  }),
  z.object({
    kind: z.literal("others"),
    members: count,
    others: z.object({ scales: byId(spread), competences: byId(spread) }),
    // Absent in what was stored before versions could differ within a round.
    basis: byId(basis).optional(),
  }),
]);

/** The stored benchmark of a round, read back. */
export const benchmarkSchema = z.object({
  version: z.literal(1),
  members: z.array(
    z.object({ slug: z.string(), sector: z.string(), named: z.boolean(), counted: z.boolean() }),
  ),
  scales: z.array(z.string()),
  competences: z.array(z.string()),
  answers: byId(answer),
  named: byId(
    z.object({
      scales: byId(mark),
      competences: byId(mark),
      otherwise: z.array(z.string()).optional(),
    }),
  ),
  pools: z.array(
    z.object({
      sectors: z.array(z.string()),
      members: z.number().int(),
      scales: byId(quartiles),
    }),
  ),
  unpooled: z.enum(["too-few", "could-be-subtracted"]).nullable(),
  sectorFindings: z.array(
    z.object({ sector: z.string(), scale: z.string(), verdict: z.enum(["higher", "lower"]) }),
  ),
}) satisfies z.ZodType<RoundBenchmark>;
