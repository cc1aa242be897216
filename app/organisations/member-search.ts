import { leafThrough } from "./leaf-through";

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
  const byName = all.toSorted((one, other) => one.name.localeCompare(other.name, "nl"));
  const { lines, ...place } = leafThrough(
    byName,
    ({ slug, name, sector }) => `${name} ${slug} ${sector}`,
    { search, page: asked, size: membersPerPage },
  );
  return { members: lines, ...place };
}
