import { houseStyleSchema, type Host } from "~/organisations";
import { findOrganisation } from "~/organisations/index.server";
import { requireOrganisationReader } from "~/accounts/index.server";
import { listMeasurements, type MeasurementLine } from "~/measurements/index.server";

/** What every page of an organisation starts from: who looks, at whom, at which measurements. */
export type OrganisationPage = {
  readonly viewer: { readonly name: string };
  readonly as: "hr" | "network";
  readonly organisation: Host;
  /** All that this reader may see, newest round first. */
  readonly measurements: readonly MeasurementLine[];
};

/**
 * @throws a redirect to the sign-in page, or a 404 for everybody who may not read this organisation
 */
export async function organisationPage(request: Request, slug: string): Promise<OrganisationPage> {
  const { viewer, as } = await requireOrganisationReader(request, slug);
  const [organisation, all] = await Promise.all([
    findOrganisation(slug),
    listMeasurements({ organisationSlug: slug }),
  ]);
  if (!organisation) throw new Response(null, { status: 404 });
  const { name, contact, houseStyle } = organisation;
  return {
    viewer: { name: viewer.name },
    as,
    organisation: {
      slug,
      name,
      contact,
      houseStyle: houseStyleSchema.safeParse(houseStyle).data ?? null,
    },
    // The network office sees what the organisation agreed to show, measurement by measurement.
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
  return measurements.find(({ state }) => state === "published") ?? measurements[0] ?? null;
}

/** The same for participation, which is asked of the measurement that runs: the open one goes first. */
export function currentMeasurement(
  measurements: readonly MeasurementLine[],
  asked: string | null,
): MeasurementLine | null {
  const open = measurements.find(({ state }) => state === "open");
  return asked === null && open ? open : chooseMeasurement(measurements, asked);
}
