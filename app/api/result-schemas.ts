import { z } from "zod";

import type { WithheldReason } from "~/releases";

import { byId, day, interval, named, score } from "./named";

const withheld = z
  .enum([
    "too-few",
    "too-alike",
    "too-few-for-margin",
    "too-few-for-distribution",
    "too-few-for-reliability",
    "not-computable",
    "could-be-subtracted",
    "nearly-everyone",
  ] satisfies WithheldReason[])
  .meta({ description: "Why a number is null." });

const count = z.int().min(0);
const share = z.number().min(0).max(1);

const level = z.object({ ids: z.array(z.string()), share, ci: interval.nullable() });

const totalResult = z.object({
  n: count.nullable(),
  mean: score.nullable(),
  sd: score.nullable(),
  se: score.nullable(),
  ci: interval.nullable(),
  withheld: withheld.optional(),
  levels: z.array(level).nullable(),
  levelsWithheld: withheld.optional(),
});

const scaleResult = totalResult.extend({
  id: z.string(),
  alpha: z.object({ value: z.number(), ci: interval, items: count }).nullable().optional(),
  omega: z.number().nullable().optional(),
  reliabilityWithheld: withheld.optional(),
});

const competenceResult = z.object({
  id: z.string(),
  n: count.nullable(),
  mean: score.nullable(),
  ci: interval.nullable(),
  withheld: withheld.optional(),
});

const itemResult = z.object({
  id: z.string(),
  mean: score.nullable(),
  missing: share.nullable(),
  withheld: withheld.optional(),
});

const headcount = {
  population: count.nullable(),
  populationWithheld: withheld.optional(),
};

const group = z.object({
  values: byId(z.string()).optional(),
  other: z.literal(true).optional(),
  merged: z.array(byId(z.string())).optional(),
  n: count,
  ...headcount,
  scales: z.array(scaleResult),
  competences: z.array(competenceResult),
  total: totalResult.nullable(),
});

/** The document of a release, with what it is a release of. */
export const resultsSchema = named(
  "Results",
  z.object({
    measurement: z.string(),
    version: z.object({ questionnaire: z.string(), number: z.int(), hash: z.string() }),
    release: z.object({ hash: z.string(), createdAt: z.iso.datetime() }),
    n: count,
    ...headcount,
    minimum: z.int().meta({ description: "Smallest group that is shown." }),
    protected: z.boolean(),
    withheld: withheld.optional(),
    scales: z.array(scaleResult),
    competences: z.array(competenceResult),
    items: z.array(itemResult),
    total: totalResult.nullable(),
    breakdowns: z.array(
      z.object({ by: z.array(z.string()), withheld: withheld.nullable(), groups: z.array(group) }),
    ),
  }),
);

const bands = ["<25", "25-50", "50-75", ">75"] as const;
/** How a step of participation is written, lowest first. */
export const bandNames: readonly string[] = bands;

const banded = {
  band: z.enum(bands).nullable().meta({ description: "Percent that took part, in four steps." }),
  withheld: z.literal("too-few").optional().meta({ description: "Fewer than 20 people." }),
};

export const participationSchema = named(
  "Participation",
  z.object({
    measurement: z.string(),
    takenOn: day.meta({ description: "Counted at most once a day." }),
    total: z.object(banded),
    units: z.array(z.object({ name: z.string(), ...banded })),
  }),
);
