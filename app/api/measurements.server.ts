import type { ApiKey } from "~/accounts";
import {
  pageOfMeasurements,
  pageOfRounds,
  participationBands,
  type MeasurementLine,
} from "~/measurements/index.server";
import { listOrganisations } from "~/organisations/index.server";
import { dayOf, problem } from "~/platform";
import { findReleased, releaseResults } from "~/results/index.server";

import { readCursor, toPage } from "./cursor.server";
import type { Asked, Given } from "./keyed.server";
import type { measurementQuery, pageQuery } from "./measurement-schemas";
import { bandNames } from "./participation-schema";

/** Measurements that a key may see. */
export async function measurementsPage({
  request,
  key,
  query: { limit, cursor, round, state },
}: Asked<typeof measurementQuery>): Promise<Given> {
  const place = { after: readCursor(cursor), take: limit + 1 };
  const found = await pageOfMeasurements(place, { round, state, named: key.role === "network" });
  const { lines, next, headers } = toPage(request, limit, found);
  const names = await namesFor(key);
  return { body: { items: lines.map((line) => toMeasurement(line, names)), next }, headers };
}

export async function measurement(line: MeasurementLine, { key }: Asked): Promise<Given> {
  return { body: toMeasurement(line, await namesFor(key)) };
}

type Names = ReadonlyMap<string, string>;

async function namesFor({ organisation }: ApiKey): Promise<Names> {
  const known = organisation ? [organisation] : await listOrganisations();
  return new Map(known.map(({ slug, name }) => [slug, name]));
}

function toMeasurement(line: MeasurementLine, names: Names) {
  const { organisation, round, roundName, questionnaire, version } = line;
  return {
    ...line,
    organisation: { slug: organisation, name: names.get(organisation) ?? organisation },
    round: { slug: round, name: roundName },
    version: { questionnaire, number: version },
  };
}

/** The release as it was frozen, with what it is a release of. */
export async function results(line: MeasurementLine): Promise<Given> {
  const released = await findReleased(line);
  if (!released) return problem(409, "This measurement has no release", { state: line.state });
  return { body: releaseResults(line, released) };
}

/** Participation in the steps that the pages show. */
export async function participation(line: MeasurementLine): Promise<Given> {
  const bands = line.trial ? null : await participationBands(line.id, dayOf(new Date()));
  if (!bands) {
    return problem(409, "Nobody could take part in this measurement yet, or it is no more", {
      state: line.state,
    });
  }
  const banded = (band: number | null) =>
    band === null ? { band, withheld: "too-few" } : { band: bandNames[band] };
  return {
    body: {
      measurement: line.slug,
      takenOn: bands.takenOn,
      total: banded(bands.total),
      units: bands.units.map(({ name, band }) => ({ name, ...banded(band) })),
    },
  };
}

/** Rounds, which are no member's. */
export async function roundsPage({
  request,
  query: { limit, cursor },
}: Asked<typeof pageQuery>): Promise<Given> {
  const found = await pageOfRounds({ after: readCursor(cursor), take: limit + 1 });
  const { lines, next, headers } = toPage(request, limit, found);
  return { body: { items: lines, next }, headers };
}
