import {
  makeKey,
  scopesFor,
  yearsAfter,
  type KeyHouse,
  type KeyScope,
} from "~/accounts/index.server";
import { dayOf } from "~/platform";
import { pool } from "~/platform/index.server";

/** @returns an ISO date */
export function inAYear(): string {
  return yearsAfter(dayOf(new Date()), 1);
}

/** A key as a command makes it. */
export async function arrangeKey(
  house: KeyHouse,
  {
    scopes = scopesFor(house.role),
    until = inAYear(),
  }: {
    readonly scopes?: readonly KeyScope[];
    readonly until?: string;
  } = {},
): Promise<{ readonly id: string; readonly key: string }> {
  const made = await makeKey(house, { name: "Proef", scopes, until }, null);
  if (!made) throw new Error(`no key for ${JSON.stringify(house)}`);
  return made;
}

/** A key of the house for everything but one scope. */
export async function keyWithout(house: KeyHouse, scope: string): Promise<string> {
  const scopes = scopesFor(house.role).filter((one) => one !== scope);
  return (await arrangeKey(house, { scopes })).key;
}

/** Lets a key have ended yesterday. */
export async function expire(id: string): Promise<void> {
  await pool().query("UPDATE api_key SET expires_at = now() - interval '1 day' WHERE id = $1", [
    id,
  ]);
}

export const bearer = (key: string): Record<string, string> => ({ Authorization: `Bearer ${key}` });
