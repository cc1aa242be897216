import { z } from "zod";

import type { ResultDocument } from "~/releases";

import type { ReleaseFacts } from "./release-source";

const reason = z.enum([
  "too-few",
  "too-alike",
  "too-few-for-margin",
  "too-few-for-distribution",
  "too-few-for-reliability",
  "not-computable",
  "could-be-subtracted",
  "nearly-everyone",
]);
const number = z.number().nullable();
const interval = z.tuple([z.number(), z.number()]);
const count = z.int().min(0);
const headcount = { population: number, populationWithheld: reason.optional() };

const level = z.strictObject({
  ids: z.array(z.string()).min(1),
  share: z.number().min(0).max(1),
  ci: interval.nullable(),
});

const total = z.strictObject({
  n: number,
  mean: number,
  sd: number,
  se: number,
  ci: interval.nullable(),
  withheld: reason.optional(),
  levels: z.array(level).nullable(),
  levelsWithheld: reason.optional(),
});

const scale = z.strictObject({
  id: z.string(),
  ...total.shape,
  alpha: z
    .strictObject({ value: z.number(), ci: interval, items: count, n: count.optional() })
    .nullish(),
  omega: number.optional(),
  reliabilityWithheld: reason.optional(),
  alphaReason: z.string().optional(),
  omegaReason: z.string().optional(),
});

const competence = z.strictObject({
  ...{ id: z.string(), n: number, mean: number, ci: interval.nullable() },
  withheld: reason.optional(),
});

const item = z.strictObject({
  ...{ id: z.string(), mean: number, missing: number },
  withheld: reason.optional(),
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
  withheld: reason.nullable(),
  groups: z.array(group),
});

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A release as programs read it, in files and by the API alike: where it comes from, then its document. */
export const releaseResultsSchema = z.strictObject({
  measurement: z.string(),
  organisation: z.string(),
  round: z.string(),
  questionnaire: z.strictObject({ key: z.string(), version: z.int().min(1), hash }),
  release: z.strictObject({
    /** SHA-256 of the document as canonical JSON. */
    hash,
    closedOn: z.iso.date().nullable(),
  }),
  n: count,
  ...headcount,
  minimum: count,
  protected: z.boolean(),
  withheld: reason.optional(),
  ...results,
  items: z.array(item),
  breakdowns: z.array(breakdown),
});

export type ReleaseResults = Omit<z.infer<typeof releaseResultsSchema>, keyof ResultDocument> &
  ResultDocument;

/** The release of a measurement as `releaseResultsSchema` says. */
export function releaseResults(
  document: ResultDocument,
  facts: Omit<ReleaseFacts, "organisationName" | "roundName">,
): ReleaseResults {
  const { measurement, organisation, round, questionnaire, version, versionHash } = facts;
  return {
    ...{ measurement, organisation, round },
    questionnaire: { key: questionnaire, version, hash: versionHash },
    release: { hash: facts.releaseHash, closedOn: facts.closedOn },
    ...document,
  };
}
