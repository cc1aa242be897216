import { z } from "zod";

import { roundSchema } from "./measurement-schemas";
import { byId, interval, named, score } from "./named";

const quartiles = z.object({ q1: score, median: score, q3: score });
const mark = z.object({ mean: score, ci: interval.nullable() });
const count = z.int().min(0);

const basis = z
  .object({
    verdict: z.enum(["comparable", "common-items", "not-comparable"]),
    common: count,
    items: count,
    leftOut: count,
    withheld: z
      .enum(["too-few", "could-be-subtracted", "too-few-for-common-items", "hidden"])
      .nullable(),
  })
  .meta({
    description: "How own questions relate to those of the others; null where all are alike.",
  });

const line = z.object({
  id: z.string(),
  own: z.object({ n: count, mean: score, ci: interval.nullable() }).nullable(),
  withheld: z.string().optional().meta({ description: "Why the own number is null." }),
  others: quartiles.nullable(),
  verdict: z
    .enum(["higher", "lower", "none"])
    .nullable()
    .meta({ description: "Whether the difference is proven; null where nothing can be said." }),
});

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const benchmark = z
  .object({
    hash,
    members: count.meta({ description: "Those whose release stood when the round closed." }),
  })
  .meta({ description: "Which comparison this is: made once, when the round closed." });

/** For a key of HR: the own place among the others. */
const ownComparison = named(
  "OwnComparison",
  z.object({
    view: z.literal("organisation"),
    round: roundSchema,
    benchmark,
    measurement: z.string().nullable(),
    questionnaire: z
      .object({ key: z.string(), version: z.int(), hash })
      .nullable()
      .meta({ description: "Of the own measurement; members may have been asked another." }),
    withheld: z
      .enum(["not-in-round", "not-comparable", "too-few", "could-be-subtracted"])
      .nullable()
      .meta({ description: "Why there is no comparison." }),
    members: count.nullable().meta({ description: "Others in the longest line." }),
    scales: z.array(line.extend({ basis: basis.nullable() })),
    competences: z.array(line),
  }),
);

/** For a key of the network office: members that consent by name, the others pooled. */
const networkComparison = named(
  "NetworkComparison",
  z.object({
    view: z.literal("network"),
    round: roundSchema,
    benchmark,
    members: count,
    uncounted: count.meta({ description: "Without a name and in no sector's line." }),
    areas: z.array(z.object({ id: z.string(), name: z.string() })),
    sectors: z.array(
      z.object({
        id: z.string().meta({ description: "`other`: several that are shown shared." }),
        names: z.array(z.string()),
        members: count,
        named: z.array(
          z.object({
            slug: z.string(),
            name: z.string(),
            scales: byId(mark),
            competences: byId(mark),
            otherwise: z
              .array(z.string())
              .optional()
              .meta({ description: "Asked otherwise than most." }),
          }),
        ),
        others: z
          .object({
            members: count,
            quartiles: byId(quartiles).nullable(),
            withheld: z.enum(["too-few", "could-be-subtracted"]).nullable(),
          })
          .nullable()
          .meta({ description: "Members without a name; null where all are named." }),
      }),
    ),
  }),
);

export const comparisonSchema = named("Comparison", z.union([ownComparison, networkComparison]));
