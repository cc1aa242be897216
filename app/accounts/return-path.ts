const here = "http://here.invalid";

/**
 * Where to go after signing in: a path on this site that came from outside.
 *
 * @param asked what the address or the form says
 * @param otherwise where to go when that leads elsewhere or nowhere
 */
export function returnPath(asked: unknown, otherwise: string): string {
  if (typeof asked !== "string" || !/^\/(?![/\\])/.test(asked)) return otherwise;
  // Browsers drop tabs and line ends and read a backslash as a slash: let the same parser decide.
  if (!URL.canParse(asked, here)) return otherwise;
  const url = new URL(asked, here);
  const path = url.pathname + url.search + url.hash;
  return url.origin === here && !path.startsWith("//") ? path : otherwise;
}
