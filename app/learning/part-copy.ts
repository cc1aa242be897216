import { bare, isSlug } from "~/organisations";

import type { PartRefusal } from "./part-page";

export type CopyAsked = { readonly key: string; readonly title: string };

/** What the copy of a part is to be called. @returns with why it cannot be called so, or null */
export function readCopy(sent: FormData | URLSearchParams): {
  readonly as: CopyAsked;
  readonly problem: "key" | "title" | null;
} {
  const text = (name: string) => bare(String(sent.get(name) ?? ""));
  const as = { key: text("key"), title: text("title") };
  if (!isSlug(as.key)) return { as, problem: "key" };
  return { as, problem: as.title === "" || as.title.length > 120 ? "title" : null };
}

/** Why there is no copy, for its page. */
export function refusalOf(
  as: CopyAsked,
  outcome: { readonly taken: true } | { readonly findings: readonly string[] },
): PartRefusal {
  return "taken" in outcome
    ? { ...as, why: "taken", findings: [] }
    : { ...as, why: "findings", findings: outcome.findings };
}
