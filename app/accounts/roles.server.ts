import { canMail, wholeDatabase, type Prisma } from "~/platform/index.server";

import type { RoleName } from "./viewer";

export type HeldRole = { readonly role: RoleName; readonly organisationId: string | null };

/**
 * Who administers sees no results, so nobody holds both kinds of role. An account is given no more while nobody knows
 * that its address is its owner's: somebody else may have made it under that address, to wait for what comes.
 */
export async function giveRole(
  userId: string,
  { role, organisationId }: HeldRole,
): Promise<"given" | "mixed" | "unproven"> {
  return await wholeDatabase().$transaction(async (tx) => {
    // Two roles at the same moment would not see each other.
    await lockUser(tx, userId);
    const held = await tx.role.findMany({ where: { userId }, select: { role: true } });
    const kind = role === "administrator";
    if (held.some((one) => (one.role === "administrator") !== kind)) return "mixed";
    const select = { emailVerified: true } as const;
    const { emailVerified } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select });
    // Without mail there is no way to prove an address.
    if (canMail() && !emailVerified) return "unproven";
    await tx.role.createMany({ data: [{ userId, role, organisationId }], skipDuplicates: true });
    return "given";
  });
}

/** Takes a role away, with the invitations and keys that it allowed; who has none left is signed out everywhere. */
export async function takeRole(
  userId: string,
  { role, organisationId }: HeldRole,
): Promise<"taken" | "absent" | "last-administrator"> {
  return await wholeDatabase().$transaction(async (tx) => {
    await lockUser(tx, userId);
    if (role === "administrator") {
      // All of them: two administrators who send each other away at the same moment come one after the other.
      await tx.$queryRaw`SELECT 1 FROM role WHERE role = 'administrator' ORDER BY id FOR UPDATE`;
      const where = { role, userId: { not: userId } };
      if ((await tx.role.count({ where })) === 0) return "last-administrator";
    }
    const taken = await tx.role.deleteMany({ where: { userId, role, organisationId } });
    if (taken.count === 0) return "absent";
    const allowed = role === "administrator" ? {} : { role, organisationId };
    await tx.accountInvitation.deleteMany({ where: { invitedBy: userId, ...allowed } });
    await tx.apiKey.updateMany({
      where: { createdBy: userId, role, organisationId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if ((await tx.role.count({ where: { userId } })) === 0) {
      await tx.session.deleteMany({ where: { userId } });
    }
    return "taken";
  });
}

export async function lockUser(tx: Prisma.TransactionClient, userId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "user" WHERE id = ${userId} FOR UPDATE`;
}
