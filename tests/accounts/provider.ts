import { createServer, type IncomingMessage, type Server } from "node:http";
import { text } from "node:stream/consumers";

import { Provider } from "oidc-provider";
import { afterAll, beforeAll } from "vitest";

import { freePort } from "../setup/server";

export type Claims = { readonly email: string; readonly email_verified?: boolean };

export type TestProvider = {
  issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Whom the provider knows, by the name that they sign in with there. */
  readonly people: Map<string, Claims>;
};

/**
 * A real OpenID provider with a sign-in page of one field, on another host name than the site.
 *
 * @param returnAddress where it may send people back to, once the site has an address
 */
export function testProvider(returnAddress: () => string): TestProvider {
  const made: TestProvider = {
    issuer: "",
    clientId: "nulmeting",
    clientSecret: "een-geheim-van-de-proef",
    people: new Map(),
  };
  let server: Server | undefined;

  beforeAll(async () => {
    const port = await freePort();
    made.issuer = `http://127.0.0.1:${port}`;
    const provider = new Provider(made.issuer, {
      clients: [
        {
          client_id: made.clientId,
          client_secret: made.clientSecret,
          redirect_uris: [returnAddress()],
        },
      ],
      cookies: { keys: ["een sleutel van de proef"] },
      claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
      findAccount: (_ctx, accountId) => ({
        accountId,
        claims: () => ({ sub: accountId, name: accountId, ...made.people.get(accountId) }),
      }),
    });
    const answer = provider.callback();
    server = createServer((request, response) => {
      if (!request.url?.startsWith("/interaction/")) {
        void answer(request, response);
        return;
      }
      if (request.method === "GET") {
        response.setHeader("Content-Type", "text/html");
        response.end(signInPage);
        return;
      }
      void finish(provider, request).then(async (result) => {
        await provider.interactionFinished(request, response, result, {
          mergeWithLastSubmission: false,
        });
      });
    });
    const listening = server;
    await new Promise<void>((resolve) => listening.listen(port, "127.0.0.1", resolve));
  });

  afterAll(async () => {
    server?.closeAllConnections();
    await new Promise<void>((resolve) => {
      if (server) server.close(() => resolve());
      else resolve();
    });
  });

  return made;

  async function finish(provider: Provider, request: IncomingMessage) {
    const accountId = new URLSearchParams(await text(request)).get("login") ?? "";
    const grant = new provider.Grant({ accountId, clientId: made.clientId });
    grant.addOIDCScope("openid email profile");
    return { login: { accountId }, consent: { grantId: await grant.save() } };
  }
}

const signInPage = `<!doctype html><html lang="nl"><title>De organisatie zelf</title>
<main><h1>De organisatie zelf</h1><form method="post"><label>Naam <input name="login"></label>
<button>Ga verder</button></form></main></html>`;
