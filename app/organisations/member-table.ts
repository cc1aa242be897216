import { factProblems, type NewMember } from "./members";
import { findSector, sectorSlug } from "./sectors";
import { isSlug } from "./slug";
import { finding, readTable, type TableFinding, type TableLine, type TableRow } from "./table";

const columns = {
  names: {
    slug: ["kortenaam", "adres", "shortname"],
    name: ["naam", "organisatie", "organisation", "lid", "member"],
    sector: ["branche"],
    contact: ["contactregel", "hulp", "help", "contactline"],
    email: ["mail", "emailadres", "contactemail", "emailaddress"],
  },
  order: ["slug", "name", "sector", "contact", "email"],
  required: ["slug", "name", "sector"],
} as const;
type MemberColumn = (typeof columns.order)[number];

type Sector = { readonly id: string; readonly name: unknown };
export type KnownNetwork = {
  readonly sectors: readonly Sector[];
  /** Members that are there, each with the id of its sector. */
  readonly members: readonly NewMember[];
  /** May a line bring a sector that is not there yet? */
  readonly newSectors: boolean;
};

export type CheckedMembers =
  | { readonly members: readonly NewMember[]; readonly same: number }
  | { readonly findings: readonly TableFinding[] };

/**
 * Checks a whole table `slug,name,sector,contact,email`.
 *
 * @returns the members to add and how many are there already, or all that is wrong with any line
 */
export function checkMembers(rows: readonly TableRow[], known: KnownNetwork): CheckedMembers {
  const { lines, findings } = readTable<MemberColumn>(rows, columns);
  const first = new Map<string, number>();
  const wrong = [...findings];
  const members: NewMember[] = [];
  let same = 0;
  for (const line of lines) {
    const found = lineFindings(line, first, known);
    const member = memberOf(line);
    const stored = known.members.find(({ slug }) => slug === member.slug);
    if (found.length > 0) wrong.push(...found);
    else if (!stored) members.push(member);
    else if (isSame(stored, member, known.sectors)) same += 1;
    else wrong.push(finding(line.line, member.slug, "slug-taken", stored.name));
  }
  if (wrong.length > 0) return { findings: wrong.toSorted((one, other) => one.line - other.line) };
  return { members, same };
}

function memberOf({ cell }: TableLine<MemberColumn>): NewMember {
  return {
    slug: cell("slug"),
    name: cell("name"),
    sector: cell("sector"),
    contact: cell("contact") || null,
    email: cell("email") || null,
  };
}

function lineFindings(
  { line, cell }: TableLine<MemberColumn>,
  first: Map<string, number>,
  { sectors, newSectors }: KnownNetwork,
): TableFinding[] {
  const slug = cell("slug");
  const [name, sector] = [cell("name"), cell("sector")];
  const found: TableFinding[] = [];
  const earlier = first.get(slug);
  if (!isSlug(slug)) found.push(finding(line, slug, "slug", sectorSlug(slug || name) || null));
  else if (earlier !== undefined) found.push(finding(line, slug, "slug-twice", String(earlier)));
  else first.set(slug, line);
  const facts = { name, sector, contact: cell("contact"), email: cell("email") };
  const problems = factProblems(facts);
  for (const field of ["name", "sector", "contact", "email"] as const) {
    const problem = problems[field];
    if (problem) found.push(finding(line, facts[field], problem));
  }
  if (sector !== "" && !newSectors && findSector(sectors, sector) === null) {
    found.push(finding(line, sector, "sector-new"));
  }
  return found;
}

function isSame(stored: NewMember, member: NewMember, sectors: readonly Sector[]): boolean {
  return (
    stored.name === member.name &&
    stored.contact === member.contact &&
    stored.email === member.email &&
    stored.sector === findSector(sectors, member.sector)
  );
}
