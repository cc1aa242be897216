import { randomBytes, randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";

import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express from "express";
import helmet from "helmet";

import { clientAddressHeader } from "~/platform";
import {
  config,
  inRequest,
  inScope,
  isDatabaseAway,
  log,
  projectRoot,
} from "~/platform/index.server";

import { apiGate, sendProblem } from "./api-gate";
import { apiRoutes } from "./api-routes";
import { clientAddressReader } from "./client-of";
import { health } from "./health";
import { answeringInTime } from "./in-time";
import { measuring, metrics } from "./metrics";
import { refuseForeignForms, refuseOddAddresses, refuseOddForms } from "./refusals";
import { loggingRequests } from "./request-log";
import { answeringWhenDatabaseIsAway } from "./route-errors";

type BuildSource = {
  /** A function where it may be another one at the next request. */
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  /** In development Vite serves the assets and injects styles. */
  readonly developmentAssets?: express.RequestHandler | undefined;
};

/** The web application: headers, assets, health, and the routes of the build. */
export function createApp({ build, developmentAssets }: BuildSource): express.Express {
  const app = express();
  app.disable("x-powered-by");
  const clientOf = clientAddressReader(config().trustProxy);
  app.use((_request, response, next) => {
    // Drawn here: a number that a caller gives could say who they are.
    const number = randomUUID();
    response.setHeader("X-Request-Id", number);
    inRequest(number, next);
  });
  app.use((request, _response, next) => {
    request.headers[clientAddressHeader] = clientOf(request);
    next();
  });
  app.use(measuring(kindOf));
  app.use(loggingRequests((path) => ["staff", "api"].includes(kindOf(path))));
  app.use(answeringInTime((path) => (isRespondentPath(path) ? 15 : 100)));
  app.use(securityHeaders(developmentAssets !== undefined));
  app.use(refuseOddAddresses);
  app.use(refuseForeignForms);
  app.use(refuseOddForms);
  app.use(apiGate);
  const compress = compression();
  app.use((request, response, next) => {
    // What is sent here is answered in a few words.
    if (request.method !== "GET" && request.path.startsWith("/api/")) next();
    else compress(request, response, next);
  });
  if (typeof build !== "function")
    app.use(apiRoutes(answeringWhenDatabaseIsAway(build), isRespondentPath));
  if (developmentAssets) app.use(developmentAssets);
  else app.use(assets());
  app.use("/health", health());
  app.get("/metrics", metrics(clientOf));
  app.use((request, response, next) => {
    // On a shared computer the next person's "back" must not find somebody's answers or result.
    // Logos and the API say for themselves what may be kept.
    if (!/^\/(logo|api)\//.test(request.path)) response.setHeader("Cache-Control", "no-store");
    next();
  });
  const answer = createRequestHandler({
    // Given a function, Remix works out all routes again for every request.
    build:
      typeof build === "function"
        ? async () => answeringWhenDatabaseIsAway(await build())
        : answeringWhenDatabaseIsAway(build),
    getLoadContext: (_request, response) => ({ cspNonce: nonceOf(response) }),
    // Anything else sends the stack of an error along.
    mode: developmentAssets ? "development" : "production",
  });
  app.all("*", async (request, response, next) => {
    const handle = () => answer(request, response, next);
    await (isRespondentPath(request.path) ? handle() : inScope(handle));
  });
  app.use(lastResort);
  return app;
}

/** In any capitals, as pages are found. */
const respondentPaths =
  /^\/(t|q|kiosk|result|promise|unsubscribe|logo|api\/v1\/(participation|result))(\/|\.data$|$)/i;

/** Where a code, receipt, link or hash opens what it is for, and nobody need be signed in. */
export function isRespondentPath(path: string): boolean {
  return respondentPaths.test(path);
}

function kindOf(path: string) {
  if (isRespondentPath(path)) return "respondent";
  if (path.startsWith("/assets/")) return "asset";
  if (/^\/api\//i.test(path)) return "api";
  return /^\/(health|metrics)(\/|$)/i.test(path) ? "operations" : "staff";
}

const nonces = new WeakMap<object, string>();

/** What the scripts of one answer carry. */
function nonceOf(response: object): string {
  const nonce = nonces.get(response) ?? randomBytes(16).toString("base64");
  nonces.set(response, nonce);
  return nonce;
}

function securityHeaders(development: boolean): express.RequestHandler {
  const strictTransportSecurity = config().baseUrl.startsWith("https:");
  const common = { referrerPolicy: { policy: "same-origin" }, strictTransportSecurity } as const;
  // Once for all requests: only the nonce differs.
  const nonce = (_request: unknown, response: object) => `'nonce-${nonceOf(response)}'`;
  const pages = helmet({
    ...common,
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
  });
  // What the API says is no page: nothing in it may be loaded.
  const nothing = ["'none'"];
  const data = helmet({
    ...common,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        ...{ defaultSrc: nothing, objectSrc: nothing, baseUri: nothing },
        ...{ formAction: nothing, frameAncestors: nothing },
      },
    },
  });
  return (request, response, next) => {
    response.setHeader("Permissions-Policy", refusedFeatures);
    (request.path.startsWith("/api/") ? data : pages)(request, response, next);
  };
}

/** What no page of ours uses, so that no script on it may either. */
const refusedFeatures = [
  ...["camera", "microphone", "geolocation", "display-capture", "payment", "usb", "serial", "hid"],
  ...["bluetooth", "midi", "magnetometer", "gyroscope", "accelerometer"],
]
  .map((feature) => `${feature}=()`)
  .join(", ");

/** Hashed files never change; the others are asked for again after an hour. */
function assets(): express.RequestHandler {
  const client = join(projectRoot(), "build/client");
  const files = new Set(readdirSync(client).map((name) => `/${name}`));
  const plain = express.static(client, { maxAge: "1h", index: false });
  const router = express.Router();
  router.use(
    "/assets",
    express.static(join(client, "assets"), { immutable: true, maxAge: "1y", fallthrough: false }),
  );
  // Looking on the disk for each page would take longer than some of them.
  router.use((request, response, next) => {
    if (files.has(request.path)) plain(request, response, next);
    else next();
  });
  return router;
}

/** What Express and Remix refuse before a route is found, such as an address that cannot be read. */
const lastResort: express.ErrorRequestHandler = (error: unknown, request, response, next) => {
  // Said already that it took too long.
  if (response.writableEnded) return;
  if (response.headersSent) {
    next(error);
    return;
  }
  const status = isDatabaseAway(error) ? 503 : (refusalStatus(error) ?? 500);
  // Name and stack alone: the message of such an error may hold the address, and that a code.
  if (status === 500) log().error({ name: nameOf(error) }, "a request failed");
  if (request.path.startsWith("/api/")) {
    sendProblem(response, status, titles[status] ?? "Bad request");
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
