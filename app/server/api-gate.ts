import type express from "express";

import { methodsOf } from "~/api/index.server";

/**
 * Under `/api` there is what the API's document names, by the methods that it names, and nothing else. Routes are found
 * by the decoded path, so what decodes to the API is looked at too; the document knows it only as it is written there.
 */
export const apiGate: express.RequestHandler = (request, response, next) => {
  const path = request.originalUrl.replace(/\?.*$/s, "");
  const methods = methodsOf(path);
  if (!isOfApi(path) || methods?.includes(request.method)) {
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

function isOfApi(path: string): boolean {
  try {
    return /^\/api(\/|$)/i.test(decodeURIComponent(path));
  } catch {
    return path.startsWith("/api/");
  }
}

/** An error answer of what comes before any route of the API. */
export function sendProblem(response: express.Response, status: number, title: string): void {
  response.status(status);
  response.setHeader("Content-Type", "application/problem+json");
  response.setHeader("Cache-Control", "no-store");
  response.end(JSON.stringify({ type: "about:blank", title, status }));
}
