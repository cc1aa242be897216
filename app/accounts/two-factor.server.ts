import { randomUUID } from "node:crypto";

import { APIError } from "better-auth/api";
import { symmetricDecrypt } from "better-auth/crypto";
import { toDataURL } from "qrcode";

import { record } from "~/audit/index.server";
import { clientAddress } from "~/platform";
import { wholeDatabase } from "~/platform/index.server";

import { auth } from "./auth.server";
import { countWrong, giveTriesBack, takeTry, type TooMany } from "./tries.server";
import type { Viewer } from "./viewer";

/** What an app needs to make codes: as a picture and as text. */
export type AppSecret = { readonly picture: string; readonly secret: string };

export async function hasSecondStep(userId: string): Promise<boolean> {
  const where = { id: userId };
  const user = await wholeDatabase().user.findUnique({ where, select: { twoFactorEnabled: true } });
  return user?.twoFactorEnabled === true;
}

/** A new secret, which counts from the first right code on. */
export async function startSecondStep(
  request: Request,
  viewer: Viewer,
  password: string,
): Promise<AppSecret | TooMany | "wrong-password"> {
  return await withPassword(request, viewer, async () => {
    const body = { password, method: "totp" } as const;
    const started = await auth().api.enableTwoFactor({ body, headers: request.headers });
    if (!("totpURI" in started)) throw new Error("better-auth gave no secret for an app");
    return await appSecretOf(started.totpURI);
  });
}

/** Switches the second step on when the code is right; otherwise the same secret comes again. */
export async function confirmSecondStep(
  request: Request,
  viewer: Viewer,
  code: string,
): Promise<{ readonly headers: Headers } | AppSecret | "not-started"> {
  const started = await wholeDatabase().twoFactor.findFirst({
    where: { userId: viewer.userId, verified: false },
    select: { secret: true },
  });
  if (!started) return "not-started";
  try {
    const { headers } = await auth().api.verifyTOTP({
      body: { code: code.replaceAll(/\s/g, "") },
      headers: request.headers,
      returnHeaders: true,
    });
    await record({ act: "second-step-on", ...whoOf(request, viewer) });
    await showRecoveryCodes(viewer);
    return { headers };
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    const { secretConfig } = await auth().$context;
    const secret = await symmetricDecrypt({ key: secretConfig, data: started.secret });
    return await appSecretOf(uriOf(secret, viewer.email));
  }
}

/** New recovery codes; the old ones are void. */
export async function renewRecoveryCodes(
  request: Request,
  viewer: Viewer,
  password: string,
): Promise<{ readonly renewed: true } | TooMany | "wrong-password"> {
  return await withPassword(request, viewer, async () => {
    await auth().api.generateBackupCodes({
      ...{ body: { password }, headers: request.headers },
    });
    await record({ act: "recovery-codes-renewed", ...whoOf(request, viewer) });
    await showRecoveryCodes(viewer);
    return { renewed: true };
  });
}

/** The codes, as long as they may be seen: a short time after they were made, until their owner has kept them. */
export async function findRecoveryCodes({ userId }: Viewer): Promise<readonly string[] | null> {
  const visible = { identifier: shownName(userId), expiresAt: { gt: new Date() } };
  if ((await wholeDatabase().verification.count({ where: visible })) === 0) return null;
  const { backupCodes } = await auth().api.viewBackupCodes({ body: { userId } });
  return backupCodes;
}

export async function hideRecoveryCodes({ userId }: Viewer): Promise<void> {
  const where = { identifier: shownName(userId) };
  await wholeDatabase().verification.deleteMany({ where });
}

async function showRecoveryCodes(viewer: Viewer): Promise<void> {
  await hideRecoveryCodes(viewer);
  const now = new Date();
  const expiresAt = new Date(now.getTime() + 10 * 60 * 1000);
  await wholeDatabase().verification.create({
    data: {
      ...{ id: randomUUID(), identifier: shownName(viewer.userId), value: viewer.userId },
      ...{ expiresAt, updatedAt: now },
    },
  });
}

const shownName = (userId: string) => `recovery-codes-${userId}`;

export async function endSecondStep(
  request: Request,
  viewer: Viewer,
  password: string,
): Promise<{ readonly headers: Headers } | TooMany | "wrong-password"> {
  return await withPassword(request, viewer, async () => {
    const { headers } = await auth().api.disableTwoFactor({
      ...{ body: { password }, headers: request.headers, returnHeaders: true },
    });
    await record({ act: "second-step-off", ...whoOf(request, viewer) });
    return { headers };
  });
}

/** For who lost phone and recovery codes: the second step is gone and all their sessions end. @returns false for nobody */
export async function resetSecondStep(email: string): Promise<boolean> {
  const where = { email: email.trim().toLowerCase() };
  const user = await wholeDatabase().user.findUnique({ where, select: { id: true } });
  if (!user) return false;
  await wholeDatabase().$transaction([
    wholeDatabase().twoFactor.deleteMany({ where: { userId: user.id } }),
    wholeDatabase().user.update({ where: { id: user.id }, data: { twoFactorEnabled: false } }),
    wholeDatabase().session.deleteMany({ where: { userId: user.id } }),
    // Somebody who stands before the second step begins anew.
    wholeDatabase().verification.deleteMany({ where: { value: user.id } }),
  ]);
  await giveTriesBack("second step", user.id);
  return true;
}

async function withPassword<T>(
  request: Request,
  { userId }: Viewer,
  act: () => Promise<T>,
): Promise<T | TooMany | "wrong-password"> {
  const tooMany = await takeTry(request, "own password", userId);
  if (tooMany) return tooMany;
  try {
    const done = await act();
    await giveTriesBack("own password", userId);
    return done;
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    await countWrong(request, "own password");
    return "wrong-password";
  }
}

function uriOf(secret: string, email: string): string {
  const parameters = new URLSearchParams({ secret: base32(Buffer.from(secret)) });
  parameters.set("issuer", "Nulmeting");
  return `otpauth://totp/Nulmeting:${encodeURIComponent(email)}?${parameters}`;
}

async function appSecretOf(uri: string): Promise<AppSecret> {
  const secret = new URL(uri).searchParams.get("secret") ?? "";
  const picture = await toDataURL(uri, { margin: 2, width: 240 });
  return { picture, secret: (secret.match(/.{1,4}/g) ?? []).join(" ") };
}

/** RFC 4648, without padding. */
function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const fives = bits.match(/.{1,5}/g) ?? [];
  return fives
    .map((five) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[parseInt(five.padEnd(5, "0"), 2)])
    .join("");
}

function whoOf(request: Request, { email }: Viewer) {
  return { actor: email, origin: clientAddress(request) };
}
