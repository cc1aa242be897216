import { bare, isSlug } from "~/organisations";

import type { SharerChoice } from "./sharers";

export type CopyAsked = { readonly key: string; readonly title: string };

/** With what the keys of the network office's own questionnaires begin. */
const networkPrefix = "netwerk";

/** With what the keys of a sharer's own questionnaires begin. */
export const keyPrefix = ({ slug }: SharerChoice) => slug ?? networkPrefix;

/** Whose questionnaire has this key: of several, the one whose name says most of it. */
export function ownerOf(sharers: readonly SharerChoice[], key: string): SharerChoice | null {
  const owners = sharers.filter((sharer) => `${key}-`.startsWith(`${keyPrefix(sharer)}-`));
  return (
    owners.toSorted((one, other) => keyPrefix(other).length - keyPrefix(one).length)[0] ?? null
  );
}

/** What the copy of a part is to be called. @returns with why it cannot be called so, or whose it is */
export function readCopy(
  sent: FormData | URLSearchParams,
  sharers: readonly SharerChoice[],
): { readonly as: CopyAsked } & (
  | { readonly problem: "key" | "owner" | "title" }
  | { readonly problem: null; readonly owner: SharerChoice }
) {
  const text = (name: string) => bare(String(sent.get(name) ?? ""));
  const as = { key: text("key"), title: text("title") };
  if (!isSlug(as.key)) return { as, problem: "key" };
  const owner = ownerOf(sharers, as.key);
  if (!owner) return { as, problem: "owner" };
  if (as.title === "" || as.title.length > 120) return { as, problem: "title" };
  return { as, problem: null, owner };
}

/** Why there is no copy, or why a questionnaire did not grow, with what was typed. */
export type PartRefusal =
  | (CopyAsked & {
      readonly of: "copy";
      readonly why: "key" | "owner" | "title" | "taken" | "findings";
      readonly findings: readonly string[];
    })
  | {
      readonly of: "growth";
      readonly into: string;
      readonly questions: readonly string[];
      readonly why: "into" | "none-chosen" | "other-core" | "changed" | "clashes" | "findings";
      readonly findings: readonly string[];
    };
