import { createReadableStreamFromReadable, type ServerBuild } from "@remix-run/node";
import express from "express";

type Route = NonNullable<ServerBuild["routes"][string]>;

/**
 * The routes of the API by themselves: they draw nothing, and finding one among all pages takes longer than
 * most of what they do.
 *
 * @param build its routes name what the API answers; each gets the request as a page would
 */
export function apiRoutes(build: ServerBuild): express.Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  for (const route of Object.values(build.routes)) {
    if (route?.path?.startsWith("api/")) router.all(`/${route.path}`, answering(route.module));
  }
  return router;
}

function answering({ loader, action }: Route["module"]): express.RequestHandler {
  return async (request, response, next) => {
    const handler = isRead(request) ? loader : action;
    if (!handler) {
      next();
      return;
    }
    try {
      const asked = toWeb(request, response);
      const answer = await handler({ request: asked, params: request.params, context: {} });
      if (!(answer instanceof Response)) throw new TypeError("the API answers with a Response");
      await send(answer, request, response);
    } catch (error) {
      if (error instanceof Response) await send(error, request, response);
      else next(error);
    }
  };
}

const isRead = ({ method }: express.Request) => method === "GET" || method === "HEAD";

function toWeb(request: express.Request, response: express.Response): Request {
  const gone = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) gone.abort();
  });
  const { host = "localhost" } = request.headers;
  return new Request(`${request.protocol}://${host}${request.originalUrl}`, {
    method: request.method,
    headers: headersOf(request),
    signal: gone.signal,
    ...(isRead(request)
      ? {}
      : { body: createReadableStreamFromReadable(request), duplex: "half" as const }),
  });
}

function headersOf({ headers }: express.Request): [string, string][] {
  return Object.entries(headers).flatMap(([name, values]) =>
    [values ?? []].flat().map((value): [string, string] => [name, value]),
  );
}

async function send(
  answer: Response,
  { method }: express.Request,
  response: express.Response,
): Promise<void> {
  response.status(answer.status);
  for (const [name, value] of answer.headers) response.append(name, value);
  const isEmpty = method === "HEAD" || answer.body === null;
  response.end(isEmpty ? undefined : Buffer.from(await answer.arrayBuffer()));
}
