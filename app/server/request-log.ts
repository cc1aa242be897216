import type express from "express";

import { log } from "~/platform/index.server";

/**
 * A line for each request of staff, API and nobody's pages. Of people who take part nothing is written: when somebody
 * answered could tell who it was. Of an address only its first part, and that only where pages of ours begin so: all
 * else may be a token, or a code that somebody typed there.
 */
export function loggingRequests(isWatched: (path: string) => boolean): express.RequestHandler {
  return (request, response, next) => {
    if (!isWatched(request.path)) return next();
    const began = performance.now();
    const { method } = request;
    const [, part = ""] = request.path.split("/");
    response.once("close", () => {
      const ms = Math.round(performance.now() - began);
      const status = response.writableFinished ? response.statusCode : "gone";
      log().info({ method, part: known.has(part) ? part : "elsewhere", status, ms }, "answered");
    });
    next();
  };
}

const known = new Set([
  ...["", "accessibility", "account", "admin", "api", "help", "library", "network"],
  ...["organisations", "privacy", "sign-in", "sign-out"],
]);
