import { plain } from "./unit-tree";

export const membersPerPage = 25;

export type MemberLine = {
  readonly slug: string;
  readonly name: string;
  readonly sector: string;
  readonly units: number;
  readonly measurements: number;
};

export type FoundMembers = {
  readonly members: readonly MemberLine[];
  /** Of all that the search finds. */
  readonly found: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
};

/** One page of the members whose name, short name or sector holds every word that was asked for, by name. */
export function findMembers(
  all: readonly MemberLine[],
  search: string,
  asked: number,
): FoundMembers {
  const words = plain(search).split(/\s+/).filter(Boolean);
  const found = all
    .filter(({ slug, name, sector }) => {
      const text = plain(`${name} ${slug} ${sector}`);
      return words.every((word) => text.includes(word));
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, "nl"));
  const pages = Math.max(1, Math.ceil(found.length / membersPerPage));
  const page = Math.min(Math.max(1, Number.isInteger(asked) ? asked : 1), pages);
  const start = (page - 1) * membersPerPage;
  return {
    members: found.slice(start, start + membersPerPage),
    ...{ found: found.length, page, pages },
  };
}
