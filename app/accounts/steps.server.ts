import type { BetterAuthPlugin } from "better-auth";
import { createAuthEndpoint } from "better-auth/api";
import { expireCookie, setSessionCookie } from "better-auth/cookies";
import { generateRandomString } from "better-auth/crypto";
import { z } from "zod";

import { wholeDatabase } from "~/platform/index.server";

const cookieName = "two_factor";
const minutesForSecondStep = 10;

/**
 * The first step at sign-in, where it is no password: better-auth's own mail link and OIDC would let somebody in
 * without the second step that they switched on. None of these has an address on the site.
 */
export function steps() {
  return {
    id: "nulmeting-steps",
    endpoints: {
      /** Signs somebody in, or asks for their second step in the way that the two-factor plugin knows. */
      passFirstStep: createAuthEndpoint.serverOnly(
        { method: "POST", body: z.object({ userId: z.string() }) },
        async (ctx) => {
          const { internalAdapter, secret } = ctx.context;
          const { userId } = ctx.body;
          const known = await wholeDatabase().user.findUniqueOrThrow({ where: { id: userId } });
          if (!known.twoFactorEnabled) {
            const session = await internalAdapter.createSession(userId);
            await setSessionCookie(ctx, { session, user: known });
            return { secondStep: false };
          }
          const maxAge = minutesForSecondStep * 60;
          const cookie = ctx.context.createAuthCookie(cookieName, { maxAge });
          const identifier = `2fa-${generateRandomString(32)}`;
          const expiresAt = new Date(Date.now() + maxAge * 1000);
          await internalAdapter.createVerificationValue({ value: userId, identifier, expiresAt });
          await internalAdapter.createVerificationValue({
            ...{ value: "0", identifier: `2fa-attempts-${identifier}`, expiresAt },
          });
          await ctx.setSignedCookie(cookie.name, identifier, secret, cookie.attributes);
          return { secondStep: true };
        },
      ),
      /** Who passed the first step and not yet the second. */
      findWaiting: createAuthEndpoint.serverOnly({ method: "GET" }, async (ctx) => {
        const cookie = ctx.context.createAuthCookie(cookieName);
        const identifier = await ctx.getSignedCookie(cookie.name, ctx.context.secret);
        if (!identifier) return { userId: null };
        const found = await ctx.context.internalAdapter.findVerificationValue(identifier);
        return { userId: found && found.expiresAt > new Date() ? found.value : null };
      }),
      forgetWaiting: createAuthEndpoint.serverOnly({ method: "POST" }, async (ctx) => {
        const cookie = ctx.context.createAuthCookie(cookieName);
        const identifier = await ctx.getSignedCookie(cookie.name, ctx.context.secret);
        if (identifier)
          await ctx.context.internalAdapter.deleteVerificationByIdentifier(identifier);
        expireCookie(ctx, cookie);
        return {};
      }),
    },
  } satisfies BetterAuthPlugin;
}
