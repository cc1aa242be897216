import { plain } from "./unit-tree";

export type Leafed<Line> = {
  readonly lines: readonly Line[];
  /** Of all that the search finds. */
  readonly found: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
};

/** One page of the lines whose text holds every word that was asked for; capitals and accents make no difference. */
export function leafThrough<Line>(
  all: readonly Line[],
  textOf: (line: Line) => string,
  { search, page: asked, size }: { search: string; page: number; size: number },
): Leafed<Line> {
  const words = plain(search).split(/\s+/).filter(Boolean);
  const found = all.filter((line) => {
    const text = plain(textOf(line));
    return words.every((word) => text.includes(word));
  });
  const pages = Math.max(1, Math.ceil(found.length / size));
  const page = Math.min(Math.max(1, Number.isInteger(asked) ? asked : 1), pages);
  const start = (page - 1) * size;
  return { lines: found.slice(start, start + size), found: found.length, page, pages };
}
