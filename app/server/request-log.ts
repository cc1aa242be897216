import type express from "express";

import { log } from "~/platform/index.server";

/**
 * A line for each request of staff, API and nobody's pages. Of people who take part nothing is written: when somebody
 * answered could tell who it was. Of an address only its first part: the rest may be a token.
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
      log().info({ method, part: part.slice(0, 40), status, ms }, "answered");
    });
    next();
  };
}
