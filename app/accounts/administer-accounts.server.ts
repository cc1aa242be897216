import { z } from "zod";

import { record } from "~/audit/index.server";
import { clientAddress } from "~/platform";
import { wholeDatabase } from "~/platform/index.server";

import { giveRole, takeRole } from "./roles.server";
import { signOutEverywhere } from "./sessions.server";
import type { Viewer } from "./viewer";

const changeSchema = z.object({
  act: z.enum(["give", "take"]),
  person: z.string(),
  role: z.enum(["hr", "network", "administrator"]),
  organisation: z.string(),
});

const signOutSchema = z.object({ act: z.literal("sign-out"), person: z.string() });

export type AccountChange =
  | { readonly done: "given" | "taken" | "signedOut" }
  | { readonly refused: "lastAdministrator" | "mixed" | "unproven" | "absent" };

/** An administrator gives or takes a role, or signs somebody out; null when the form asks for something else. */
export async function administerAccounts(
  request: Request,
  administrator: Viewer,
  fields: Readonly<Record<string, unknown>>,
): Promise<AccountChange | null> {
  const leaving = signOutSchema.safeParse(fields);
  if (leaving.success) {
    const isKnown = await signOutEverywhere(request, administrator, leaving.data.person);
    return isKnown ? { done: "signedOut" } : { refused: "absent" };
  }
  const parsed = changeSchema.safeParse(fields);
  if (!parsed.success) return null;
  const { act, person, role, organisation: slug } = parsed.data;
  const user = await wholeDatabase().user.findUnique({ where: { id: person } });
  const organisation = await wholeDatabase().organisation.findUnique({
    where: { slug },
    select: { id: true, slug: true },
  });
  if (!user || (role === "hr") !== (organisation !== null)) return { refused: "absent" };
  const held = { role, organisationId: organisation?.id ?? null };
  const outcome = act === "give" ? await giveRole(person, held) : await takeRole(person, held);
  if (outcome === "last-administrator") return { refused: "lastAdministrator" };
  if (outcome !== "given" && outcome !== "taken") return { refused: outcome };
  await record({
    act: outcome === "given" ? "role-given" : "role-taken",
    actor: administrator.email,
    origin: clientAddress(request),
    organisation: organisation?.slug ?? null,
    details: { email: user.email, role },
  });
  return { done: outcome };
}
