import { apiBase } from "./operation";
import { allOperations } from "./operations.server";

/** One pattern for each path of the document. */
const patterns = [...new Set(allOperations.map(({ path }) => path))].map((path) => ({
  pattern: new RegExp(`^${apiBase}${path.replace(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`),
  methods: allOperations
    .filter((operation) => operation.path === path)
    .flatMap(({ method }) => (method === "get" ? ["GET", "HEAD"] : [method.toUpperCase()])),
}));

/**
 * The methods that a path of the API answers, of the document and so of nothing else.
 *
 * @returns null for a path that is not there
 */
export function methodsOf(path: string): readonly string[] | null {
  // The data of a page stand at such an address; the API has no pages.
  if (path.endsWith(".data")) return null;
  return patterns.find(({ pattern }) => pattern.test(path))?.methods ?? null;
}
