import { wholeDatabase } from "~/platform/index.server";

/** The first who signs in with an account through a provider is its owner: an address may be given to somebody else. */
export async function isSamePerson(
  organisationId: string,
  userId: string,
  subject: string,
): Promise<boolean> {
  const { account } = wholeDatabase();
  const providerId = providerOf(organisationId);
  const id = `${providerId} ${userId}`;
  const another = { providerId, accountId: subject, userId: { not: userId } };
  if ((await account.count({ where: another })) > 0) return false;
  // Of two at the same moment one is first.
  await account.createMany({
    data: { id, providerId, accountId: subject, userId, updatedAt: new Date() },
    skipDuplicates: true,
  });
  const owner = await account.findUniqueOrThrow({ where: { id }, select: { accountId: true } });
  return owner.accountId === subject;
}

/** How what better-auth calls an account, somebody's way to sign in, names the provider of an organisation. */
export function providerOf(organisationId: string): string {
  return `organisation ${organisationId}`;
}
