import { isCompetence } from "~/questionnaires";

import { isSafeLink } from "../catalogue/offer";

export const LICENCES = ["members", "CC-BY-4.0", "CC0-1.0"] as const;
export type Licence = (typeof LICENCES)[number];

/** What the texts call each. */
export const licenceNames = {
  members: "members",
  "CC-BY-4.0": "named",
  "CC0-1.0": "free",
} as const satisfies Record<Licence, string>;

/** What a member did and wrote down for others. */
export type PlaybookFacts = {
  readonly title: string;
  readonly purpose: string;
  readonly competences: readonly string[];
  /** Markdown; may be empty where there is a link. */
  readonly body: string;
  readonly link: string | null;
  readonly licence: Licence;
};

export type Playbook = PlaybookFacts & {
  readonly id: string;
  /** Null is the network office. */
  readonly by: { readonly slug: string; readonly name: string } | null;
  /** ISO date. */
  readonly sharedOn: string;
  /** ISO date on which the network office took it out of the library: then only its sharer finds it. */
  readonly withdrawnOn: string | null;
};

/** As a list of them has it. */
export type PlaybookLine = Omit<Playbook, "body">;

export type TypedPlaybook = {
  readonly title: string;
  readonly purpose: string;
  readonly competences: readonly string[];
  readonly body: string;
  readonly link: string;
  readonly licence: string;
  /** Slug of the organisation that shares it; empty is the network office. */
  readonly sharer: string;
  readonly agreed: boolean;
};
export type PlaybookField =
  "title" | "purpose" | "competences" | "body" | "link" | "agreed" | "sharer";
export const PLAYBOOK_FIELDS: readonly PlaybookField[] = [
  ...(["title", "purpose", "competences", "body", "link", "sharer", "agreed"] as const),
];
export type PlaybookProblems = Partial<Record<PlaybookField, true>>;

/** Nobody shares more: who has so much has a site for it, and shares a link. */
export const mostPlaybooks = 100;

/** Longer is a book, and belongs behind a link. */
export const longestBody = 40_000;

/** Reads a playbook as it was typed; without the consent to share it is refused. */
export function readPlaybook(
  typed: TypedPlaybook,
): { readonly facts: PlaybookFacts } | { readonly problems: PlaybookProblems } {
  const { title, purpose, body, agreed } = typed;
  const competences = [...new Set(typed.competences)];
  const link = typed.link === "" ? null : typed.link;
  const problems: PlaybookProblems = {
    ...((title === "" || title.length > 120) && { title: true as const }),
    ...((purpose === "" || purpose.length > 300) && { purpose: true as const }),
    ...((competences.length === 0 || !competences.every(isCompetence)) && {
      competences: true as const,
    }),
    ...(((body === "" && link === null) || body.length > longestBody) && { body: true as const }),
    ...(link !== null && !isSafeLink(link) && { link: true as const }),
    ...(!agreed && { agreed: true as const }),
  };
  if (Object.keys(problems).length > 0) return { problems };
  const licence = LICENCES.find((one) => one === typed.licence) ?? "members";
  return { facts: { title, purpose, competences, body, link, licence } };
}
