import type { Scope } from "./scope-type";
import { shelf } from "./shelf.server";

const nobody: Scope = { organisations: [], roles: [] };

/** Work for somebody who signs in: it reaches no member's data until `narrowTo` says whose. */
export async function inScope<Result>(work: () => Promise<Result>): Promise<Result> {
  return await shelf().scopes.run({ scope: nobody }, work);
}

/** Says whose data the rest of this work may touch. Outside such work it changes nothing. */
export function narrowTo(scope: Scope): void {
  const kept = shelf().scopes.getStore();
  if (kept) kept.scope = scope;
}

/**
 * Work that by its nature reaches beyond whoever asks for it: sign-in, the audit log, the ballot box, numbers
 * pooled over members. Whoever calls this has looked before, within the scope, whether it may be asked for.
 */
export async function beyondScope<Result>(work: () => Promise<Result>): Promise<Result> {
  return await shelf().scopes.run(null, work);
}

/** Null: no scope binds this work. */
export function currentScope(): Scope | null {
  return shelf().scopes.getStore()?.scope ?? null;
}
