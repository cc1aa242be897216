import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { twoFactor } from "better-auth/plugins";

import { appKey, config, wholeDatabase, deriveKey } from "~/platform/index.server";

import { steps } from "./steps.server";

/** A working day. Not renewed: who takes over a session has it no longer than that. */
const sessionSeconds = 12 * 60 * 60;

/** What sessions are signed with, and second steps encrypted. */
export function signInSecret(key: Uint8Array): string {
  return deriveKey(key, "sign-in").toString("base64url");
}

function makeAuth() {
  const { baseUrl } = config();
  return betterAuth({
    baseURL: baseUrl,
    secret: signInSecret(appKey()),
    database: prismaAdapter(wholeDatabase(), { provider: "postgresql" }),
    emailAndPassword: { enabled: true, minPasswordLength: 12, maxPasswordLength: 128 },
    session: { expiresIn: sessionSeconds, disableSessionRefresh: true },
    // Failures are counted in the database, per account and per address, by the sign-in pages.
    rateLimit: { enabled: false },
    plugins: [twoFactor({ issuer: "Nulmeting", accountLockout: { enabled: false } }), steps()],
    advanced: {
      cookiePrefix: "nulmeting",
      useSecureCookies: baseUrl.startsWith("https:"),
      // Network addresses are no business of a session.
      ipAddress: { disableIpTracking: true },
    },
    telemetry: { enabled: false },
    logger: { level: "error" },
  });
}

/** By the database that it signs people in to: another one, opened later, has its own. */
const made = new WeakMap<object, ReturnType<typeof makeAuth>>();

export function auth(): ReturnType<typeof makeAuth> {
  const database = wholeDatabase();
  const kept = made.get(database) ?? makeAuth();
  made.set(database, kept);
  return kept;
}
