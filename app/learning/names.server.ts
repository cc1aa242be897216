import { beyondScope, database } from "~/platform/index.server";

/** Names of the members whose lines were found within the scope: they share those under their name. */
export async function namesOf(
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly slug: string; readonly name: string }>> {
  const found = await beyondScope(() =>
    database().organisation.findMany({
      where: { id: { in: [...new Set(ids)] } },
      select: { id: true, slug: true, name: true },
    }),
  );
  return new Map(found.map(({ id, slug, name }) => [id, { slug, name }]));
}

/** The slugs of all members: a key of a questionnaire that begins with one is that member's. */
export async function memberSlugs(): Promise<string[]> {
  const found = await beyondScope(() =>
    database().organisation.findMany({ select: { slug: true } }),
  );
  return found.map(({ slug }) => slug);
}
