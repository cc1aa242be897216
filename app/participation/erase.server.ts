import type { Prisma } from "~/platform/index.server";

/** The roll of a measurement: addresses, units, shared links, and what became of mail. @returns lines that were deleted */
export async function eraseRoll(
  tx: Prisma.TransactionClient,
  measurementId: string,
): Promise<number> {
  const { count } = await tx.invitation.deleteMany({ where: { measurementId } });
  await tx.sharedLink.deleteMany({ where: { measurementId } });
  await tx.mailStop.deleteMany({ where: { measurementId } });
  return count;
}

/** Personal results and what is left of the codes: after this a code or receipt is unknown. */
export async function eraseResults(
  tx: Prisma.TransactionClient,
  measurementId: string,
): Promise<void> {
  await tx.receipt.deleteMany({ where: { measurementId } });
  await tx.codeHash.deleteMany({ where: { measurementId } });
}
