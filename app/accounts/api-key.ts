import { z } from "zod";

/** What a key may be used for. */
export const keyScopes = [
  "results:read",
  "participation:read",
  "comparison:read",
  "invitations:write",
] as const;
export type KeyScope = (typeof keyScopes)[number];

/** Whose keys: of HR of one organisation, or of the network office. */
export type KeyHouse =
  | { readonly role: "network" }
  | {
      readonly role: "hr";
      /** Its slug. */
      readonly organisation: string;
    };

/** The office invites nobody: a roll is its own HR's alone. */
export function scopesFor(role: KeyHouse["role"]): readonly KeyScope[] {
  return role === "hr" ? keyScopes : keyScopes.filter((scope) => scope !== "invitations:write");
}

/** A scope in the key of a text, where a colon would name other texts. */
export function scopeText(scope: KeyScope): string {
  return scope.replace(":", "-");
}

/** A key at work. */
export type ApiKey = {
  readonly id: string;
  readonly name: string;
  readonly role: KeyHouse["role"];
  readonly scopes: readonly KeyScope[];
  /** Set for HR. */
  readonly organisation: { readonly slug: string; readonly name: string } | null;
  /** Stands in the audit log where a person has an e-mail address. */
  readonly email: string;
};

export type KeyState = "live" | "expired" | "revoked";

export type KeyLine = {
  readonly id: string;
  readonly name: string;
  readonly role: KeyHouse["role"];
  readonly organisation: { readonly slug: string; readonly name: string } | null;
  readonly scopes: readonly KeyScope[];
  readonly state: KeyState;
  /** Who made it; null for a command. */
  readonly by: string | null;
  /** ISO dates; the last day that it works, and the last that it was used. */
  readonly madeOn: string;
  readonly until: string;
  readonly lastUsedOn: string | null;
};

/** What somebody asks for. */
export type KeyOrder = {
  readonly name: string;
  readonly scopes: readonly KeyScope[];
  /** ISO date: the last day. */
  readonly until: string;
};

/** What is wrong with an order, by field; each is a text `keys:problem.…`. */
export type KeyProblems = {
  readonly name?: "name" | "name-long";
  readonly scopes?: "scopes";
  readonly until?: "until" | "until-past" | "until-far";
};

export const longestKeyName = 60;
const mostYears = 2;

/** @param day ISO date */
export function yearsAfter(day: string, years: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString().slice(0, 10);
}

/**
 * Reads what was typed for a key.
 *
 * @param today ISO date
 * @returns the order, or what is wrong with each field
 */
export function readKeyOrder(
  typed: { readonly name: string; readonly scopes: readonly string[]; readonly until: string },
  role: KeyHouse["role"],
  today: string,
): KeyOrder | { readonly problems: KeyProblems } {
  const name = typed.name.replace(/[\p{C}\s]+/gu, " ").trim();
  const scopes = scopesFor(role).filter((scope) => typed.scopes.includes(scope));
  const isDay = z.iso.date().safeParse(typed.until).success;
  const problems: KeyProblems = {
    ...(name === "" && { name: "name" }),
    ...(name.length > longestKeyName && { name: "name-long" }),
    // What was not understood is refused, not left out: a key must not do less than was asked for in silence.
    ...((scopes.length === 0 || scopes.length < new Set(typed.scopes).size) && {
      scopes: "scopes",
    }),
    ...(!isDay && { until: "until" }),
    ...(isDay && typed.until < today && { until: "until-past" }),
    ...(isDay && typed.until > yearsAfter(today, mostYears) && { until: "until-far" }),
  };
  if (Object.keys(problems).length > 0) return { problems };
  return { name, scopes, until: typed.until };
}
