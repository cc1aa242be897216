import { createReadableStreamFromReadable, type ServerBuild } from "@remix-run/node";
import express from "express";
import { z } from "zod";

import type { ApiArgs } from "~/api/index.server";
import { inScope } from "~/platform/index.server";

type Handler<Args> = (args: Args) => unknown;
type Module<Args> = { readonly loader?: Handler<Args>; readonly action?: Handler<Args> };

/** The routes of people who take part are written for what we make of their requests. */
const respondentModule = z.custom<Module<ApiArgs>>((module) => typeof module === "object");

/**
 * The routes of the API by themselves: they draw nothing, and finding one among all pages takes longer than
 * most of what they do.
 *
 * @param isRespondents says which paths are for people who take part: many come at once
 */
export function apiRoutes(
  build: ServerBuild,
  isRespondents: (path: string) => boolean,
): express.Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  for (const route of Object.values(build.routes)) {
    if (!route?.path?.startsWith("api/")) continue;
    const path = `/${route.path}`;
    if (isRespondents(path)) {
      const module = respondentModule.parse(route.module);
      router.all(
        path,
        answering(module, (handler, request) =>
          handler({ request: light(request), params: request.params }),
        ),
      );
    } else {
      router.all(
        path,
        answering(route.module, (handler, request) => {
          const args = { request: whole(request), params: request.params, context: {} };
          return inScope(async () => await handler(args));
        }),
      );
    }
  }
  return router;
}

function answering<Args>(
  { loader, action }: Module<Args>,
  ask: (handler: Handler<Args>, request: express.Request) => unknown,
): express.RequestHandler {
  return async (request, response, next) => {
    const handler = isRead(request) ? loader : action;
    if (!handler) {
      next();
      return;
    }
    try {
      await send(await ask(handler, request), request, response);
    } catch (error) {
      if (error instanceof Response) await send(error, request, response);
      else next(error);
    }
  };
}

const isRead = ({ method }: express.Request) => method === "GET" || method === "HEAD";

/** A `Request` and its stream would take longer than handing in does. */
function light(request: express.Request): ApiArgs["request"] {
  return {
    method: request.method,
    url: urlOf(request),
    headers: { get: (name) => request.get(name) ?? null },
    body: isRead(request) ? null : request,
  };
}

function whole(request: express.Request): Request {
  const headers = new Headers();
  for (const [name, values] of Object.entries(request.headers)) {
    for (const value of [values ?? []].flat()) headers.append(name, value);
  }
  const body = isRead(request) ? null : createReadableStreamFromReadable(request);
  const { method } = request;
  return new Request(urlOf(request), { method, headers, ...(body && { body, duplex: "half" }) });
}

function urlOf({ protocol, headers, originalUrl }: express.Request): string {
  return `${protocol}://${headers.host ?? "localhost"}${originalUrl}`;
}

async function send(
  answer: unknown,
  { method }: express.Request,
  response: express.Response,
): Promise<void> {
  if (!(answer instanceof Response)) throw new TypeError("the API answers with a Response");
  response.status(answer.status);
  for (const [name, value] of answer.headers) response.append(name, value);
  if (method === "HEAD" || answer.body === null) response.end();
  else response.end(await answer.text());
}
