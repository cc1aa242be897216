import type { Playbook } from "./playbook";

/** As who somebody may share: the network office has no slug. */
export type SharerChoice = { readonly slug: string | null; readonly name: string };

type Role = {
  readonly role: string;
  readonly organisation: { readonly slug: string; readonly name: string } | null;
};

/** @param network how the network office is called */
export function sharersOf(roles: readonly Role[], network: string): SharerChoice[] {
  return roles.flatMap(({ role, organisation }): SharerChoice[] => {
    if (role === "hr" && organisation) return [organisation];
    return role === "network" ? [{ slug: null, name: network }] : [];
  });
}

/** The sharer that a form names, if this person may share as them. @param sent slug, or nothing for the network office */
export function chooseSharer(
  sharers: readonly SharerChoice[],
  sent: unknown,
): { readonly organisation: string } | "network" | null {
  const found = sharers.find(({ slug }) => (slug ?? "") === sent);
  if (!found) return null;
  return found.slug === null ? "network" : { organisation: found.slug };
}

/** Whether they are the network office. */
export function isOffice(sharers: readonly SharerChoice[]): boolean {
  return sharers.some(({ slug }) => slug === null);
}

/** What they may do with a playbook: its sharer all, the office take it out of the library, others read it. */
export function mayWith(
  sharers: readonly SharerChoice[],
  { by }: Playbook,
): "change" | "withdraw" | "read" {
  if (sharers.some(({ slug }) => slug === (by?.slug ?? null))) return "change";
  return isOffice(sharers) ? "withdraw" : "read";
}
