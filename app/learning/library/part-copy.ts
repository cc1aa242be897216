import { bare, isSlug } from "~/organisations";

import type { SharerChoice } from "./sharers";

export type CopyAsked = { readonly key: string; readonly title: string };

/** With what the keys of the network office's own questionnaires begin. */
const networkPrefix = "netwerk";

/** With what the keys of a sharer's own questionnaires begin. */
export const keyPrefix = ({ slug }: SharerChoice) => slug ?? networkPrefix;

/** As who somebody may open and grow questionnaires, and the slugs of all members there are. */
export type Houses = {
  readonly sharers: readonly SharerChoice[];
  readonly members: readonly string[];
};

/**
 * Whose questionnaire has this key: of all houses whose name it begins with, the one whose name says most of it. So `noord`
 * takes no key of `noord-holland`.
 *
 * @returns null when that is none of the sharers; "other" when it begins with the name of one, and yet is another member's
 */
export function ownerOf({ sharers, members }: Houses, key: string): SharerChoice | "other" | null {
  const begins = (prefix: string) => `${key}-`.startsWith(`${prefix}-`);
  const [prefix] = [networkPrefix, ...members]
    .filter(begins)
    .toSorted((one, other) => other.length - one.length);
  const owner = sharers.find((sharer) => keyPrefix(sharer) === prefix);
  if (owner) return owner;
  return sharers.some((sharer) => begins(keyPrefix(sharer))) ? "other" : null;
}

/** What the copy of a part is to be called. @returns with why it cannot be called so, or whose it is */
export function readCopy(
  sent: FormData | URLSearchParams,
  houses: Houses,
): { readonly as: CopyAsked } & (
  | { readonly problem: "key" | "owner" | "other-member" | "title" }
  | { readonly problem: null; readonly owner: SharerChoice }
) {
  const text = (name: string) => bare(String(sent.get(name) ?? ""));
  const as = { key: text("key"), title: text("title") };
  if (!isSlug(as.key)) return { as, problem: "key" };
  const owner = ownerOf(houses, as.key);
  if (owner === "other") return { as, problem: "other-member" };
  if (!owner) return { as, problem: "owner" };
  if (as.title === "" || as.title.length > 120) return { as, problem: "title" };
  return { as, problem: null, owner };
}

/** Why there is no copy, or why a questionnaire did not grow, with what was typed. */
export type PartRefusal =
  | (CopyAsked & {
      readonly of: "copy";
      readonly why: "key" | "owner" | "other-member" | "title" | "taken" | "findings";
      readonly findings: readonly string[];
    })
  | {
      readonly of: "growth";
      readonly into: string;
      readonly questions: readonly string[];
      readonly why: "into" | "none-chosen" | "other-core" | "changed" | "clashes" | "findings";
      readonly findings: readonly string[];
    };
