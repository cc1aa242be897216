import { database, type Prisma } from "~/platform/index.server";

import { findSector, sectorSlug, shippedSectors } from "./sectors";
import type { UnitLine } from "./units";

export type NewOrganisation = {
  readonly slug: string;
  readonly name: string;
  /** Name, slug or the beginning of one. */
  readonly sector: string;
  readonly contact?: string | undefined;
  /** Who at the member hears from the network office. */
  readonly contactEmail?: string | undefined;
  readonly units: readonly UnitLine[];
};

export type AddedOrganisation =
  | { readonly added: true; readonly sector: string; readonly newSector: boolean }
  | { readonly added: false; readonly reason: "slug-taken" };

export async function addOrganisation(organisation: NewOrganisation): Promise<AddedOrganisation> {
  const taken = await database().organisation.findUnique({
    where: { slug: organisation.slug },
    select: { id: true },
  });
  if (taken) return { added: false, reason: "slug-taken" };
  const sector = await ensureSector(organisation.sector);
  await database().organisation.create({
    data: {
      slug: organisation.slug,
      name: organisation.name,
      contact: organisation.contact ?? null,
      contactEmail: organisation.contactEmail ?? null,
      sectorId: sector.id,
      units: {
        create: organisation.units.map(({ unit, parent, headcount }) => ({
          name: unit,
          parent,
          headcount,
        })),
      },
    },
  });
  return { added: true, sector: sector.id, newSector: sector.added };
}

export async function listOrganisations() {
  const found = await database().organisation.findMany({
    select: {
      slug: true,
      name: true,
      contact: true,
      sector: { select: { id: true, name: true } },
      _count: { select: { units: true, measurements: { where: { trial: false } } } },
    },
    orderBy: { slug: "asc" },
  });
  return found.map(({ _count, ...organisation }) => ({
    ...organisation,
    units: _count.units,
    measurements: _count.measurements,
  }));
}

export async function findOrganisation(slug: string) {
  return await database().organisation.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true, contact: true, houseStyle: true, sectorId: true },
  });
}

export async function listUnits(organisationId: string, tx: Prisma.TransactionClient = database()) {
  return await tx.unit.findMany({
    where: { organisationId },
    select: { name: true, parent: true, headcount: true },
    orderBy: { name: "asc" },
  });
}

/** The sectors whose names are public; the network adds its others as members come in. */
export async function importShippedSectors(): Promise<void> {
  await database().sector.createMany({
    data: shippedSectors.map((sector) => ({ id: sector.id, name: sector.name })),
    skipDuplicates: true,
  });
}

/** The sector that is meant; a name that none has makes a new one. */
export async function ensureSector(
  named: string,
  tx: Prisma.TransactionClient = database(),
): Promise<{ id: string; added: boolean }> {
  const sectors = await tx.sector.findMany({ select: { id: true, name: true } });
  const found = findSector(sectors, named);
  if (found) return { id: found, added: false };
  const id = sectorSlug(named);
  await tx.sector.createMany({ data: [{ id, name: { nl: named } }], skipDuplicates: true });
  return { id, added: true };
}
