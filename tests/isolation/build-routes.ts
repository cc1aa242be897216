import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { z } from "zod";

import { projectRoot } from "~/platform/index.server";

const buildSchema = z.object({
  routes: z.record(
    z.string(),
    z.object({
      id: z.string(),
      path: z.string().optional(),
      index: z.boolean().optional(),
      parentId: z.string().optional(),
      module: z.object({ action: z.unknown().optional(), default: z.unknown().optional() }),
    }),
  ),
});

export type BuiltRoute = {
  /** Such as `/organisations/:slug/trend`; an optional part ends with a question mark. */
  readonly pattern: string;
  readonly hasAction: boolean;
  /** Whether there is something to see, rather than a file or data. */
  readonly isPage: boolean;
  /** What its own action is asked by, apart from that of a page around it. */
  readonly search: "?index" | "";
};

/** The routes of the pages as they were built for this server, so that none is forgotten. */
export async function builtRoutes(): Promise<BuiltRoute[]> {
  const file = join(projectRoot(), "build/server/index.js");
  const { routes } = buildSchema.parse(await import(pathToFileURL(file).href));
  const pathOf = (id: string | undefined): string => {
    const route = id === undefined ? undefined : routes[id];
    if (!route) return "";
    return [pathOf(route.parentId), route.path ?? ""].filter(Boolean).join("/");
  };
  return Object.values(routes)
    .filter(({ id }) => id !== "root")
    .map(({ id, index, module }) => ({
      pattern: `/${pathOf(id)}`,
      hasAction: module.action !== undefined,
      isPage: module.default !== undefined,
      search: index ? "?index" : "",
    }));
}
