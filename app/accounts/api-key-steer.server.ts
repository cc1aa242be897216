import { recordAct } from "~/audit/index.server";
import { dayOf } from "~/platform";

import { readKeyOrder, type KeyHouse, type KeyProblems } from "./api-key";
import { makeKey, revokeKey, type RevokedKey } from "./api-keys.server";
import type { Viewer } from "./viewer";

/** What was typed, to be typed on. */
export type TypedKey = {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly until: string;
};

export type KeysOutcome =
  | { readonly made: string; readonly name: string }
  | { readonly revoked: string }
  | { readonly problems: KeyProblems; readonly typed: TypedKey };

/**
 * Makes or revokes a key of a house, as its page asks.
 *
 * @returns null for a key that is not there, or an order that the page does not send
 */
export async function steerKeys(
  request: Request,
  viewer: Viewer,
  house: KeyHouse,
  form: FormData,
): Promise<KeysOutcome | null> {
  const id = form.get("revoke");
  if (id !== null) return await revoke(request, viewer, house, String(id));
  const typed: TypedKey = {
    name: String(form.get("name") ?? ""),
    scopes: form.getAll("scope").map(String),
    until: String(form.get("until") ?? ""),
  };
  const order = readKeyOrder(typed, house.role, dayOf(new Date()));
  if ("problems" in order) return { ...order, typed };
  const made = await makeKey(house, order, viewer.userId);
  if (!made) return null;
  await recordAct(request, viewer, "api-key-made", {
    organisation: house.role === "hr" ? house.organisation : null,
    details: {
      ...{ key: order.name, id: made.id.slice(0, 8), role: house.role },
      ...{ scopes: order.scopes.join(" "), until: order.until },
    },
  });
  return { made: made.key, name: order.name };
}

/** The same for an administrator, who revokes whatever key and makes none. */
export async function revokeAnyKey(
  request: Request,
  viewer: Viewer,
  form: FormData,
): Promise<KeysOutcome | null> {
  return await revoke(request, viewer, null, String(form.get("revoke") ?? ""));
}

async function revoke(
  request: Request,
  viewer: Viewer,
  house: KeyHouse | null,
  id: string,
): Promise<KeysOutcome | null> {
  const revoked: RevokedKey | null = await revokeKey(house, id, new Date());
  if (!revoked) return null;
  const { name, organisation } = revoked;
  await recordAct(request, viewer, "api-key-revoked", {
    organisation,
    details: { key: name, id: id.slice(0, 8) },
  });
  return { revoked: name };
}
