import type express from "express";

import { methodsOf } from "~/api/index.server";

/** Under `/api` there is what the API's document names, by the methods that it names, and nothing else. */
export const apiGate: express.RequestHandler = (request, response, next) => {
  const methods = methodsOf(request.originalUrl.replace(/\?.*$/s, ""));
  if (methods?.includes(request.method)) {
    next();
    return;
  }
  if (methods) response.set("Allow", methods.join(", "));
  sendProblem(
    response,
    methods ? 405 : 404,
    methods ? `Use ${methods.join(" or ")}` : "There is nothing here",
  );
};

/** An error answer of what comes before any route of the API. */
export function sendProblem(response: express.Response, status: number, title: string): void {
  response.status(status);
  response.setHeader("Content-Type", "application/problem+json");
  response.setHeader("Cache-Control", "no-store");
  response.end(JSON.stringify({ type: "about:blank", title, status }));
}
