import { z } from "zod";

import { isSlug } from "./slug";
import { bare, type TableFinding } from "./table";

/** A member as the network keeps it. */
export type MemberFacts = {
  readonly name: string;
  /** Id, or a name in either language. */
  readonly sector: string;
  /** The contact line on respondents' pages. */
  readonly contact: string | null;
  /** Who at the member hears from the network office. */
  readonly email: string | null;
};

export type NewMember = MemberFacts & { readonly slug: string };

/** Why a field cannot be taken; each is a text `members:problem.…`. */
export type MemberProblem = Extract<
  TableFinding["problem"],
  "slug" | "slug-taken" | "name" | "sector-missing" | "sector-new" | "contact-long" | "email"
>;
export type MemberProblems = Partial<Record<keyof NewMember, MemberProblem>>;

const text = z.string().default("").transform(bare);
const factsSchema = z.object({
  ...{ name: text, sector: text, contact: text, email: text },
  /** Where the sector is not in the list. */
  newSector: text,
});

/** What a form says, with what is wrong with it. */
export function readMember(fields: Readonly<Record<string, unknown>>): {
  readonly facts: MemberFacts;
  readonly problems: MemberProblems;
} {
  const { newSector, sector: chosen, ...rest } = factsSchema.parse(textOf(fields));
  const { name, contact, email } = rest;
  const sector = newSector || chosen;
  return {
    facts: { name, sector, contact: contact || null, email: email || null },
    problems: factProblems({ name, sector, contact, email }),
  };
}

/** Files and what else is no text are left out. */
function textOf(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => typeof value === "string"),
  );
}

export function readSlug(value: unknown): {
  readonly slug: string;
  readonly problem: MemberProblems;
} {
  const slug = text.safeParse(value).data ?? "";
  return { slug, problem: isSlug(slug) ? {} : { slug: "slug" } };
}

type Facts = Readonly<Record<keyof MemberFacts, string>>;

/** What is wrong with the fields of a member, whichever way they came. */
export function factProblems({ name, sector, contact, email }: Facts): MemberProblems {
  return {
    ...((name === "" || name.length > 120) && { name: "name" as const }),
    ...(sector === "" && { sector: "sector-missing" as const }),
    ...(contactProblem(contact) && { contact: "contact-long" as const }),
    ...(email !== "" && !isAddress(email) && { email: "email" as const }),
  };
}

export function contactProblem(contact: string): boolean {
  return contact.length > 200;
}

function isAddress(text: string): boolean {
  return text.length <= 254 && z.email().safeParse(text).success;
}
