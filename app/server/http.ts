import { randomBytes } from "node:crypto";
import { join } from "node:path";

import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express from "express";
import helmet from "helmet";

import { clientAddressHeader } from "~/platform";
import { config, isDatabaseAway, log, projectRoot } from "~/platform/index.server";

import { health } from "./health";
import { answeringWhenDatabaseIsAway } from "./route-errors";

type BuildSource = {
  readonly build: () => Promise<ServerBuild>;
  /** In development Vite serves the assets and injects styles. */
  readonly developmentAssets?: express.RequestHandler | undefined;
};

/** The web application: headers, assets, health, and the routes of the build. */
export function createApp({ build, developmentAssets }: BuildSource): express.Express {
  const app = express();
  app.disable("x-powered-by");
  app.use((request, response, next) => {
    response.locals.cspNonce = randomBytes(16).toString("base64");
    request.headers[clientAddressHeader] = request.socket.remoteAddress ?? "unknown";
    next();
  });
  app.use(securityHeaders(developmentAssets !== undefined));
  app.use(compression());
  if (developmentAssets) app.use(developmentAssets);
  else app.use(assets());
  app.use("/health", health());
  app.use((_request, response, next) => {
    // On a shared computer the next person's "back" must not find somebody's answers or result.
    response.setHeader("Cache-Control", "no-store");
    next();
  });
  app.all(
    "*",
    createRequestHandler({
      build: async () => answeringWhenDatabaseIsAway(await build()),
      getLoadContext: (_request, response) => ({ cspNonce: cspNonceOf(response) }),
    }),
  );
  app.use(lastResort);
  return app;
}

function cspNonceOf(response: express.Response): string {
  const nonce: unknown = response.locals.cspNonce;
  return typeof nonce === "string" ? nonce : "";
}

function securityHeaders(development: boolean): express.RequestHandler {
  const https = config().baseUrl.startsWith("https:");
  return (request, response, next) => {
    const nonce = `'nonce-${cspNonceOf(response)}'`;
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'", nonce],
          styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'", nonce],
          imgSrc: ["'self'", "data:"],
          fontSrc: ["'self'"],
          connectSrc: development ? ["'self'", "ws:"] : ["'self'"],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
        },
      },
      referrerPolicy: { policy: "same-origin" },
      strictTransportSecurity: https,
    })(request, response, next);
  };
}

/** Hashed files never change; the others are asked for again after an hour. */
function assets(): express.RequestHandler {
  const client = join(projectRoot(), "build/client");
  const router = express.Router();
  router.use(
    "/assets",
    express.static(join(client, "assets"), { immutable: true, maxAge: "1y", fallthrough: false }),
  );
  router.use(express.static(client, { maxAge: "1h", index: false }));
  return router;
}

const lastResort: express.ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const status =
    typeof error === "object" && error !== null && "status" in error && error.status === 404
      ? 404
      : isDatabaseAway(error)
        ? 503
        : 500;
  if (status === 500) log().error({ error }, "a request failed");
  response
    .status(status)
    .type("text/plain")
    .send(status === 404 ? "Not found" : "Try again later");
};
