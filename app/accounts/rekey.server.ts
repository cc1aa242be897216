import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto";

import { reseal, type KeyChange, type Prisma } from "~/platform/index.server";

import { signInSecret } from "./auth.server";
import { ssoPurpose } from "./sso-settings.server";

/**
 * Second steps and the secrets of identity providers under a new key. Whoever is signed in has to do so again.
 *
 * @returns how many secrets stand under the new key now
 */
export async function rekeyAccounts(
  tx: Prisma.TransactionClient,
  change: KeyChange,
): Promise<number> {
  const providers = await tx.organisationSso.findMany();
  for (const { organisationId, clientSecret } of providers) {
    await tx.organisationSso.update({
      where: { organisationId },
      data: { clientSecret: reseal(clientSecret, ssoPurpose, change) },
    });
  }
  const steps = await tx.twoFactor.findMany();
  for (const { id, secret, backupCodes } of steps) {
    const data = {
      secret: await recrypt(secret, change),
      backupCodes: await recrypt(backupCodes, change),
    };
    await tx.twoFactor.update({ where: { id }, data });
  }
  await tx.session.deleteMany();
  return providers.length + steps.length;
}

async function recrypt(text: string, { from, to }: KeyChange): Promise<string> {
  const data = await symmetricDecrypt({ key: signInSecret(from), data: text });
  return await symmetricEncrypt({ key: signInSecret(to), data });
}
