import type { ServerBuild } from "@remix-run/node";

import { problem } from "~/platform";
import { isDatabaseAway, log } from "~/platform/index.server";

type Routes = ServerBuild["routes"];
type RouteModule = NonNullable<Routes[string]>["module"];
type Handler = NonNullable<RouteModule["loader"]>;

const dressed = new WeakMap<ServerBuild, ServerBuild>();

/**
 * Every loader and action of the build, answering 503 while the database is away, so that the page
 * can say that nothing is lost and a script knows that it may try again. What else goes wrong in the API is a problem too.
 */
export function answeringWhenDatabaseIsAway(build: ServerBuild): ServerBuild {
  const known = dressed.get(build);
  if (known) return known;
  const routes: Routes = {};
  for (const [id, route] of Object.entries(build.routes)) {
    if (!route) continue;
    const { loader, action } = route.module;
    routes[id] = {
      ...route,
      module: {
        ...route.module,
        ...(loader ? { loader: guard(loader) } : {}),
        ...(action ? { action: guard(action) } : {}),
      },
    };
  }
  const result = { ...build, routes };
  dressed.set(build, result);
  return result;
}

function guard(handler: Handler): Handler {
  return async (args) => {
    try {
      return await handler(args);
    } catch (error) {
      const isApi = new URL(args.request.url).pathname.startsWith("/api/");
      if (isDatabaseAway(error)) {
        log().error(
          { reason: error instanceof Error ? error.message : "" },
          "the database is away",
        );
        if (isApi) return problem(503, away, {}, later);
        throw new Response(null, { status: 503, headers: later });
      }
      if (!isApi || error instanceof Response) throw error;
      log().error({ err: error }, "a request failed");
      return problem(500, "Something went wrong here");
    }
  };
}

const later = { "Retry-After": "10" };
const away = "The database is away; nothing is lost, try again";
