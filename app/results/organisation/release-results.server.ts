import { z } from "zod";

import type { MeasurementLine } from "~/measurements/index.server";
import type { ResultDocument, WithheldReason } from "~/releases";

import type { Released } from "./released.server";

const reasons = [
  "too-few",
  "too-alike",
  "too-few-for-margin",
  "too-few-for-distribution",
  "too-few-for-reliability",
  "not-computable",
  "could-be-subtracted",
  "nearly-everyone",
] as const satisfies readonly WithheldReason[];

const withheld = z.enum(reasons).meta({ description: "Why a number is null." });
const score = z.number().meta({ description: "0–100, one decimal" }).nullable();
const interval = z.tuple([z.number(), z.number()]).meta({ description: "95% interval" });
const count = z.int().min(0);
const share = z.number().min(0).max(1);
const headcount = { population: count.nullable(), populationWithheld: withheld.optional() };

const level = z.strictObject({
  ids: z.array(z.string()).min(1).meta({ description: "Neighbouring levels, lowest first." }),
  ...{ share, ci: interval.nullable() },
});

const total = z.strictObject({
  ...{ n: count.nullable(), mean: score, sd: score, se: score, ci: interval.nullable() },
  withheld: withheld.optional(),
  levels: z.array(level).nullable(),
  levelsWithheld: withheld.optional(),
});

const scale = z.strictObject({
  id: z.string(),
  ...total.shape,
  alpha: z.strictObject({ value: z.number(), ci: interval, items: count }).nullish(),
  omega: z.number().nullish(),
  reliabilityWithheld: withheld.optional(),
});

const competence = z.strictObject({
  ...{ id: z.string(), n: count.nullable(), mean: score, ci: interval.nullable() },
  withheld: withheld.optional(),
});

const item = z.strictObject({
  ...{ id: z.string(), mean: score, missing: share.nullable() },
  withheld: withheld.optional(),
});

const results = {
  scales: z.array(scale),
  competences: z.array(competence),
  total: total.nullable(),
};

const category = z.record(z.string(), z.string());

const group = z.strictObject({
  values: category.optional(),
  other: z.literal(true).optional(),
  merged: z.array(category).optional(),
  n: count,
  ...headcount,
  ...results,
});

const breakdown = z.strictObject({
  by: z.array(z.string()).min(1),
  withheld: withheld.nullable(),
  groups: z.array(group),
});

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * A release as programs read it, in files and by the API alike: where it comes from, then its document. Strict: a part
 * of a release that does not stand here is an error, and is not left out in silence.
 */
export const releaseResultsSchema = z.strictObject({
  measurement: z.string().meta({ description: "Slug, as are organisation and round." }),
  organisation: z.string(),
  round: z.string(),
  questionnaire: z.strictObject({ key: z.string(), version: z.int().min(1), hash }),
  release: z.strictObject({
    hash: hash.meta({ description: "SHA-256 of n and what follows, as canonical JSON." }),
    closedOn: z.iso.date().nullable(),
    createdAt: z.iso.datetime(),
  }),
  n: count.nullable().meta({ description: "Null below the minimum, with `withheld`." }),
  ...headcount,
  minimum: count.meta({ description: "Smallest group that is shown." }),
  protected: z.boolean(),
  withheld: withheld.optional(),
  ...results,
  items: z.array(item),
  breakdowns: z.array(breakdown),
}) satisfies z.ZodType<Pick<ResultDocument, keyof ResultDocument>>;

export type ReleaseResults = Omit<z.infer<typeof releaseResultsSchema>, keyof ResultDocument> &
  ResultDocument;

type Measured = Pick<
  MeasurementLine,
  "slug" | "organisation" | "round" | "questionnaire" | "version" | "closedOn"
>;

/** The release of a measurement as `releaseResultsSchema` says. */
export function releaseResults(
  { slug, organisation, round, questionnaire, version, closedOn }: Measured,
  { document, hash, createdAt, versionHash }: Omit<Released, "instrument" | "benchmark">,
): ReleaseResults {
  return {
    ...{ measurement: slug, organisation, round },
    questionnaire: { key: questionnaire, version, hash: versionHash },
    release: { hash, closedOn, createdAt: createdAt.toISOString() },
    ...document,
  };
}
