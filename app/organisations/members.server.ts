import { database, type Prisma } from "~/platform/index.server";

import { changeMember, changeNetwork } from "./door.server";
import { checkMembers, type CheckedMembers } from "./member-table";
import type { MemberFacts, NewMember } from "./members";
import { addOrganisation, ensureSector, type AddedOrganisation } from "./organisation.server";
import type { TableRow } from "./table";

/** A member with what its pages for administrators and HR show; null for one that is not there. */
export async function findMember(slug: string) {
  return await database().organisation.findUnique({
    where: { slug },
    select: {
      ...{ slug: true, name: true, sectorId: true, contact: true, contactEmail: true },
      houseStyle: true,
      units: { select: { id: true, name: true, parent: true, headcount: true } },
      measurements: {
        where: { state: "open", trial: false },
        select: { round: { select: { name: true } } },
      },
    },
  });
}

export async function listSectors() {
  return await database().sector.findMany({
    select: { id: true, name: true },
    orderBy: { id: "asc" },
  });
}

/** Takes a new member; the caller has seen that this person may. */
export async function addMember({
  email,
  contact,
  ...member
}: NewMember): Promise<AddedOrganisation> {
  return await changeNetwork(() =>
    addOrganisation({
      ...member,
      contact: contact ?? undefined,
      contactEmail: email ?? undefined,
      units: [],
    }),
  );
}

/** Everything but the slug, which stands in addresses and never changes. */
export async function changeFacts(
  slug: string,
  { name, sector, contact, email }: MemberFacts,
): Promise<"changed" | "unknown"> {
  return await changeMember(slug, async ({ id }) => {
    const { id: sectorId } = await ensureSector(sector);
    const data = { name, sectorId, contact, contactEmail: email };
    await database().organisation.update({ where: { id }, data });
    return "changed" as const;
  });
}

/** What HR says of its own organisation. */
export async function changeContact(
  slug: string,
  contact: string | null,
): Promise<"changed" | "unknown"> {
  return await changeMember(slug, async ({ id }) => {
    await database().organisation.update({ where: { id }, data: { contact } });
    return "changed" as const;
  });
}

export type ImportedMembers =
  | { readonly added: readonly string[]; readonly same: number }
  | Extract<CheckedMembers, { findings: unknown }>;

/**
 * Takes a table of members: all of them, or none and all that is wrong with it. Who is there already, exactly so, stays.
 *
 * @param newSectors whether a line may bring a sector that is not there yet
 */
export async function importMembers(
  rows: readonly TableRow[],
  newSectors: boolean,
): Promise<ImportedMembers> {
  return await changeNetwork(() =>
    database().$transaction(async (tx) => {
      // A second import waits, and then sees what the first one brought.
      await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtext('members'))`;
      const checked = checkMembers(rows, { ...(await known(tx)), newSectors });
      if ("findings" in checked) return checked;
      for (const { slug, name, sector, contact, email } of checked.members) {
        const { id } = await ensureSector(sector, tx);
        await tx.organisation.create({
          data: { slug, name, contact, contactEmail: email, sectorId: id },
        });
      }
      return { added: checked.members.map(({ slug }) => slug), same: checked.same };
    }),
  );
}

async function known(tx: Prisma.TransactionClient) {
  const [sectors, members] = await Promise.all([
    tx.sector.findMany({ select: { id: true, name: true } }),
    tx.organisation.findMany({
      select: { slug: true, name: true, sectorId: true, contact: true, contactEmail: true },
    }),
  ]);
  return {
    sectors,
    members: members.map(({ sectorId, contactEmail, ...member }) => ({
      ...member,
      sector: sectorId,
      email: contactEmail,
    })),
  };
}
