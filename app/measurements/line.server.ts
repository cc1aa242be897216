import { dayOf, storedDay } from "~/platform";
import { database, type Prisma } from "~/platform/index.server";

import type { MeasurementDates, MeasurementState } from "./acts";

export type MeasurementLine = {
  readonly id: string;
  readonly slug: string;
  readonly state: MeasurementState;
  readonly organisation: string;
  readonly round: string;
  readonly roundName: string;
  readonly questionnaire: string;
  readonly version: number;
  readonly versionId: string;
  readonly minimum: number;
  readonly namedInNetwork: boolean;
  readonly trial: boolean;
  /** ISO dates. */
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly closedOn: string | null;
};

/** Newest round first. @param filter trials are left out unless they are asked for: they count nowhere */
export async function listMeasurements(
  filter: { organisationSlug?: string | undefined; trials?: boolean | undefined } = {},
): Promise<MeasurementLine[]> {
  const found = await database().measurement.findMany({
    where: {
      ...(filter.organisationSlug && { organisation: { slug: filter.organisationSlug } }),
      ...(!filter.trials && { trial: false }),
    },
    select,
    orderBy: [{ round: { createdAt: "desc" } }, { slug: "asc" }],
  });
  return found.map(toLine);
}

/** One measurement, a trial too. */
export async function findLine(slug: string): Promise<MeasurementLine | null> {
  const found = await database().measurement.findUnique({ where: { slug }, select });
  return found && toLine(found);
}

/** Where a page of a list begins and how long it is at most. */
export type PagePlace = {
  /** The slug before its first; null for the first page. */
  readonly after: string | null;
  readonly take: number;
};

export type LineFilter = {
  readonly round?: string | undefined;
  readonly state?: MeasurementState | undefined;
  /** Only those that consent to stand by name. */
  readonly named?: boolean | undefined;
};

/** Measurements by slug, without trials. */
export async function pageOfMeasurements(
  { after, take }: PagePlace,
  { round, state, named }: LineFilter,
): Promise<MeasurementLine[]> {
  const found = await database().measurement.findMany({
    where: {
      trial: false,
      ...(after !== null && { slug: { gt: after } }),
      ...(round !== undefined && { round: { slug: round } }),
      ...(state && { state }),
      ...(named && { namedInNetwork: true }),
    },
    ...{ select, take, orderBy: { slug: "asc" } },
  });
  return found.map(toLine);
}

const select = {
  ...{ id: true, slug: true, state: true, minimum: true, namedInNetwork: true, trial: true },
  ...{ opensOn: true, closesOn: true, closedAt: true, versionId: true },
  organisation: { select: { slug: true } },
  round: { select: { slug: true, name: true } },
  version: { select: { key: true, number: true } },
} satisfies Prisma.MeasurementSelect;

function toLine({
  organisation,
  round,
  version,
  opensOn,
  closesOn,
  closedAt,
  ...measurement
}: Prisma.MeasurementGetPayload<{ select: typeof select }>): MeasurementLine {
  return {
    ...measurement,
    organisation: organisation.slug,
    round: round.slug,
    roundName: round.name,
    questionnaire: version.key,
    version: version.number,
    ...datesOf({ opensOn, closesOn }),
    closedOn: closedAt && dayOf(closedAt),
  };
}

export function datesOf({
  opensOn,
  closesOn,
}: {
  readonly opensOn?: Date | null | undefined;
  readonly closesOn?: Date | null | undefined;
}): MeasurementDates {
  return { opensOn: storedDay(opensOn), closesOn: storedDay(closesOn) };
}
