import { houseStyleSchema, type Host } from "~/organisations";
import { findOrganisation } from "~/organisations/index.server";
import { listMeasurements, type MeasurementLine } from "~/measurements/index.server";

/** The organisation, and all its measurements that this reader may see, newest round first. */
export type OrganisationPage = {
  readonly organisation: Host;
  readonly measurements: readonly MeasurementLine[];
};

/**
 * @param as HR sees all; the network office sees what the organisation agreed to show, measurement by
 *   measurement
 * @throws a 404 for an unknown organisation
 */
export async function organisationPage(
  slug: string,
  as: "hr" | "network",
): Promise<OrganisationPage> {
  const [organisation, all] = await Promise.all([
    findOrganisation(slug),
    listMeasurements({ organisationSlug: slug }),
  ]);
  if (!organisation) throw new Response(null, { status: 404 });
  const { name, contact, houseStyle } = organisation;
  return {
    organisation: {
      slug,
      name,
      contact,
      houseStyle: houseStyleSchema.safeParse(houseStyle).data ?? null,
    },
    measurements: as === "hr" ? all : all.filter(({ namedInNetwork }) => namedInNetwork),
  };
}

/**
 * The measurement that the address asks for, or the newest with results, or the newest.
 *
 * @throws a 404 when the address names one that is not among them
 */
export function chooseMeasurement(
  measurements: readonly MeasurementLine[],
  asked: string | null,
): MeasurementLine | null {
  if (asked !== null) {
    const found = measurements.find(({ slug }) => slug === asked);
    if (!found) throw new Response(null, { status: 404 });
    return found;
  }
  const goingOn = measurements.filter(({ state }) => state !== "cancelled");
  return goingOn.find(({ state }) => state === "published") ?? goingOn[0] ?? null;
}

/** The same for participation, which is asked of the measurement that runs: the open one goes first. */
export function currentMeasurement(
  measurements: readonly MeasurementLine[],
  asked: string | null,
): MeasurementLine | null {
  const open = measurements.find(({ state }) => state === "open");
  return asked === null && open ? open : chooseMeasurement(measurements, asked);
}
