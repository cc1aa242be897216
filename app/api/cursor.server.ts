import { config } from "~/platform/index.server";

/** Where the next page begins, as a reader hands it back. @param slug the last of the page before */
export function writeCursor(slug: string): string {
  return Buffer.from(slug).toString("base64url");
}

/** @returns the slug before the first of the page, or null for the first page */
export function readCursor(cursor: string | undefined): string | null {
  // PostgreSQL takes no NUL in a text.
  return cursor === undefined
    ? null
    : Buffer.from(cursor, "base64url").toString().replaceAll("\0", "");
}

/**
 * A page of a list, with the way to the next.
 *
 * @param found at most one more than the page holds: then there is a next
 */
export function toPage<Line extends { readonly slug: string }>(
  request: Request,
  limit: number,
  found: readonly Line[],
): {
  readonly lines: readonly Line[];
  readonly next: string | null;
  readonly headers: Readonly<Record<string, string>>;
} {
  const lines = found.slice(0, limit);
  const last = lines.at(-1);
  if (found.length <= limit || !last) return { lines, next: null, headers: {} };
  const { pathname, searchParams } = new URL(request.url);
  const next = new URL(pathname, config().baseUrl);
  for (const [name, value] of searchParams) next.searchParams.set(name, value);
  next.searchParams.set("cursor", writeCursor(last.slug));
  return { lines, next: next.href, headers: { Link: `<${next.href}>; rel="next"` } };
}
