import { randomBytes } from "node:crypto";

import { config, database, sha256 } from "~/platform/index.server";

import { auth } from "./auth.server";
import type { RoleName } from "./viewer";

const daysValid = 7;

export type AccountInvitation = {
  readonly role: RoleName;
  readonly organisation: { readonly slug: string; readonly name: string } | null;
  readonly email: string | null;
};

/** A one-time link that makes an account; only its hash is stored. */
export async function inviteAccount(
  invitation: {
    role: RoleName;
    organisationId?: string | undefined;
    email?: string | undefined;
  },
  now: Date,
): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  await database().accountInvitation.create({
    data: {
      hash: hashOf(token),
      role: invitation.role,
      organisationId: invitation.organisationId ?? null,
      email: invitation.email?.trim().toLowerCase() ?? null,
      expiresAt: new Date(now.getTime() + daysValid * 24 * 60 * 60 * 1000),
    },
  });
  return `${config().baseUrl}/account/welcome/${token}`;
}

/** The first administrator's link, while there is none. A new one makes the old ones void. */
export async function inviteFirstAdministrator(now: Date): Promise<string | null> {
  const administrators = await database().role.count({ where: { role: "administrator" } });
  if (administrators > 0) return null;
  await database().accountInvitation.deleteMany({ where: { role: "administrator" } });
  return await inviteAccount({ role: "administrator" }, now);
}

export async function findAccountInvitation(token: string): Promise<AccountInvitation | null> {
  const found = await database().accountInvitation.findFirst({
    where: { hash: hashOf(token), expiresAt: { gt: new Date() } },
    select: { role: true, email: true, organisationId: true },
  });
  if (!found) return null;
  const organisation = found.organisationId
    ? await database().organisation.findUnique({
        where: { id: found.organisationId },
        select: { slug: true, name: true },
      })
    : null;
  return { role: found.role, email: found.email, organisation };
}

export type AcceptOutcome =
  | {
      readonly headers: Headers;
      readonly account: {
        readonly email: string;
        readonly role: RoleName;
        /** Slug; null where the role has none. */
        readonly organisation: string | null;
      };
    }
  | "unknown"
  | "password-too-short"
  | "email-taken";

/** Uses the link up, makes the account with its role and signs it in. */
export async function acceptAccountInvitation(
  token: string,
  person: { name: string; email: string; password: string },
): Promise<AcceptOutcome> {
  const invitation = await findAccountInvitation(token);
  if (!invitation) return "unknown";
  if (person.password.length < 12) return "password-too-short";
  const email = person.email.trim().toLowerCase();
  const known = await database().user.findUnique({ where: { email }, select: { id: true } });
  // Only a link that was made out to this very address may give its account a new password.
  if (known && invitation.email !== email) return "email-taken";
  if (known && (await wouldMixRoles(known.id, invitation.role))) return "email-taken";

  // Of two at the same moment, one still finds the link.
  const hash = hashOf(token);
  const link = await database().accountInvitation.findUnique({ where: { hash } });
  const used = await database().accountInvitation.deleteMany({ where: { hash } });
  if (!link || used.count === 0) return "unknown";
  try {
    const { headers } = known
      ? await renewAccount(known.id, { ...person, email }, link.role, link.organisationId)
      : await makeAccount({ ...person, email }, link.role, link.organisationId);
    const organisation = invitation.organisation?.slug ?? null;
    return { headers, account: { email, role: link.role, organisation } };
  } catch (error) {
    // What went wrong was not the person's doing: the link stays good.
    await database().accountInvitation.create({ data: link });
    throw error;
  }
}

/** Who administers sees no results, so nobody holds both kinds of role. */
async function wouldMixRoles(userId: string, role: RoleName): Promise<boolean> {
  const held = await database().role.findMany({ where: { userId }, select: { role: true } });
  return held.some((one) => (one.role === "administrator") !== (role === "administrator"));
}

/** A new password and a role for somebody who has an account; sessions elsewhere end. */
async function renewAccount(
  userId: string,
  person: { email: string; password: string },
  role: RoleName,
  organisationId: string | null,
): Promise<{ headers: Headers }> {
  const context = await auth().$context;
  await context.internalAdapter.updatePassword(
    userId,
    await context.password.hash(person.password),
  );
  await database().session.deleteMany({ where: { userId } });
  await database().role.createMany({
    data: [{ userId, role, organisationId }],
    skipDuplicates: true,
  });
  const signedIn = await auth().api.signInEmail({
    body: { email: person.email, password: person.password },
    returnHeaders: true,
  });
  return { headers: signedIn.headers };
}

/** An account with a role, signed in. */
export async function makeAccount(
  person: { name: string; email: string; password: string },
  role: RoleName,
  organisationId: string | null,
): Promise<{ headers: Headers }> {
  const made = await auth().api.signUpEmail({
    body: { name: person.name, email: person.email, password: person.password },
    returnHeaders: true,
  });
  await database().role.create({ data: { userId: made.response.user.id, role, organisationId } });
  return { headers: made.headers };
}

function hashOf(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(sha256(token));
}
