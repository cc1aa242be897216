import { beyondScope, database } from "~/platform/index.server";

/**
 * Changes a member that whoever signed in can see.
 *
 * @returns "unknown" for a member that is not there for them
 */
export async function changeMember<Outcome>(
  slug: string,
  change: (organisation: { readonly id: string; readonly slug: string }) => Promise<Outcome>,
): Promise<Outcome | "unknown"> {
  const found = await database().organisation.findUnique({
    where: { slug },
    select: { id: true, slug: true },
  });
  if (!found) return "unknown";
  return await beyondScope(() => change(found));
}

/** Changes what belongs to no member yet, or to several; the caller has seen that this person may. */
export async function changeNetwork<Outcome>(change: () => Promise<Outcome>): Promise<Outcome> {
  return await beyondScope(change);
}
