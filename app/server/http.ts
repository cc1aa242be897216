import { randomBytes } from "node:crypto";
import { join } from "node:path";

import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express from "express";
import helmet from "helmet";

import { clientAddressHeader } from "~/platform";
import { config, inScope, isDatabaseAway, log, projectRoot } from "~/platform/index.server";

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
  app.use(refuseForeignForms);
  app.use(refuseOddForms);
  app.use(compression());
  if (developmentAssets) app.use(developmentAssets);
  else app.use(assets());
  app.use("/health", health());
  app.use((request, response, next) => {
    // On a shared computer the next person's "back" must not find somebody's answers or result.
    if (!request.path.startsWith("/logo/")) response.setHeader("Cache-Control", "no-store");
    next();
  });
  const answer = createRequestHandler({
    build: async () => answeringWhenDatabaseIsAway(await build()),
    getLoadContext: (_request, response) => ({ cspNonce: cspNonceOf(response) }),
  });
  app.all("*", async (request, response, next) => {
    const handle = () => answer(request, response, next);
    await (isRespondentPath(request.path) ? handle() : inScope(handle));
  });
  app.use(lastResort);
  return app;
}

const respondentPaths =
  /^\/(t|q|kiosk|result|promise|unsubscribe|logo|api\/v1\/(participation|result))(\/|\.data$|$)/;

/** Where a code, receipt, link or hash opens what it is for, and nobody need be signed in. */
export function isRespondentPath(path: string): boolean {
  return respondentPaths.test(path);
}

/** A form or script of another site may not act here, whatever cookies the browser would send along. */
const refuseForeignForms: express.RequestHandler = (request, response, next) => {
  const { origin, host } = request.headers;
  const harmless = request.method === "GET" || request.method === "HEAD";
  if (harmless || origin === undefined || isOurs(origin, host)) {
    next();
    return;
  }
  response.status(403).type("text/plain").send("This request came from another site");
};

const formLimit = 256 * 1024;
/** Where a list or a logo is sent: 5 MB, and what a form puts around it; a page itself says that a logo is too large. */
const listLimit = 5 * 1024 * 1024 + 16 * 1024;
const listPath =
  /^(\/organisations\/[^/]+\/(measurements\/[^/]+\/people|settings(\/units)?)|\/admin\/members\/[^/]+(\/units)?|\/network\/onboarding)(\.data)?$/;
const formTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data\s*;.*boundary=)/i;

/** Pages take small forms and nothing else; the API looks after its own bodies. */
const refuseOddForms: express.RequestHandler = (request, response, next) => {
  if (request.method !== "POST" || request.path.startsWith("/api/")) {
    next();
    return;
  }
  const length = Number(request.headers["content-length"] ?? NaN);
  if (!formTypes.test(request.headers["content-type"] ?? "") || Number.isNaN(length)) {
    response.status(400).type("text/plain").send("This is no form");
  } else if (length > (listPath.test(request.path) ? listLimit : formLimit)) {
    response.status(413).type("text/plain").send("This form is too large");
  } else next();
};

function isOurs(origin: string, host: string | undefined): boolean {
  if (!URL.canParse(origin)) return false;
  return origin === new URL(config().baseUrl).origin || new URL(origin).host === host;
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

/** What Express and Remix refuse before a route is found, such as an address that cannot be read. */
const lastResort: express.ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const status = isDatabaseAway(error) ? 503 : (refusalStatus(error) ?? 500);
  // Name and stack alone: the message of such an error may hold the address, and that a code.
  if (status === 500) log().error({ name: nameOf(error) }, "a request failed");
  if (request.path.startsWith("/api/")) {
    const body = { type: "about:blank", title: titles[status] ?? "Bad request", status };
    response.status(status).type("application/problem+json").send(JSON.stringify(body));
    return;
  }
  response
    .status(status)
    .type("text/plain")
    .send(titles[status] ?? "Bad request");
};

const titles: Readonly<Record<number, string>> = {
  404: "Not found",
  500: "Something went wrong",
  503: "Try again later",
};

function refusalStatus(error: unknown): number | null {
  if (error instanceof URIError) return 400;
  if (typeof error !== "object" || error === null) return null;
  if ("code" in error && error.code === "ERR_INVALID_URL") return 400;
  const status = "status" in error ? error.status : null;
  return typeof status === "number" && status >= 400 && status < 500 ? status : null;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
