import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";

import { appKey, config, database, deriveKey } from "~/platform/index.server";

const day = 60 * 60 * 24;

function makeAuth() {
  const { baseUrl } = config();
  return betterAuth({
    baseURL: baseUrl,
    secret: deriveKey(appKey(), "sign-in").toString("base64url"),
    database: prismaAdapter(database(), { provider: "postgresql" }),
    emailAndPassword: { enabled: true, minPasswordLength: 12, maxPasswordLength: 128 },
    session: { expiresIn: day, updateAge: day / 4 },
    // Failures are counted in the database, per account and per address, by the sign-in page.
    rateLimit: { enabled: false },
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

let made: ReturnType<typeof makeAuth> | undefined;

export function auth(): ReturnType<typeof makeAuth> {
  made ??= makeAuth();
  return made;
}
