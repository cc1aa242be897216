import { randomBytes } from "node:crypto";

import { config, wholeDatabase, sha256 } from "~/platform/index.server";

import { auth } from "./auth.server";
import { isGuessable } from "./password-strength.server";
import { giveRole, type HeldRole } from "./roles.server";
import type { FirstStep } from "./sign-in.server";
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
    /** May give the account that its address has a new password: never from a page, whose reader sees the link. */
    renews?: boolean;
  },
  now: Date,
): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  await wholeDatabase().accountInvitation.create({
    data: {
      hash: hashOf(token),
      role: invitation.role,
      organisationId: invitation.organisationId ?? null,
      email: invitation.email?.trim().toLowerCase() ?? null,
      renews: invitation.renews ?? false,
      expiresAt: new Date(now.getTime() + daysValid * 24 * 60 * 60 * 1000),
    },
  });
  return `${config().baseUrl}/account/welcome/${token}`;
}

/** The first administrator's link, while there is none. A new one makes the old ones void. */
export async function inviteFirstAdministrator(now: Date): Promise<string | null> {
  const administrators = await wholeDatabase().role.count({ where: { role: "administrator" } });
  if (administrators > 0) return null;
  await wholeDatabase().accountInvitation.deleteMany({ where: { role: "administrator" } });
  return await inviteAccount({ role: "administrator" }, now);
}

export async function findAccountInvitation(token: string): Promise<AccountInvitation | null> {
  const found = await wholeDatabase().accountInvitation.findFirst({
    where: { hash: hashOf(token), expiresAt: { gt: new Date() } },
    select: { role: true, email: true, organisationId: true },
  });
  if (!found) return null;
  const organisation = found.organisationId
    ? await wholeDatabase().organisation.findUnique({
        where: { id: found.organisationId },
        select: { slug: true, name: true },
      })
    : null;
  return { role: found.role, email: found.email, organisation };
}

export type AcceptOutcome =
  | (FirstStep & {
      readonly account: {
        readonly email: string;
        readonly role: RoleName;
        /** Slug; null where the role has none. */
        readonly organisation: string | null;
      };
    })
  | "unknown"
  | "password-too-short"
  | "password-guessable"
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
  const { name, slug } = invitation.organisation ?? { name: "", slug: "" };
  if (await isGuessable(person.password, [person.name, email, name, slug])) {
    return "password-guessable";
  }
  const hash = hashOf(token);
  const link = await wholeDatabase().accountInvitation.findUnique({ where: { hash } });
  if (!link) return "unknown";
  const known = await wholeDatabase().user.findUnique({ where: { email }, select: { id: true } });
  // Only a link that was made out to this very address may give its account a new password.
  if (known && !(link.renews && link.email === email)) return "email-taken";
  if (known && (await wouldMixRoles(known.id, link.role))) return "email-taken";

  // Of two at the same moment, one still finds the link.
  const used = await wholeDatabase().accountInvitation.deleteMany({ where: { hash } });
  if (used.count === 0) return "unknown";
  try {
    const signedIn = known
      ? await renewAccount(known.id, { ...person, email }, link)
      : await makeAccount({ ...person, email }, link.role, link.organisationId);
    const organisation = invitation.organisation?.slug ?? null;
    return { secondStep: false, ...signedIn, account: { email, role: link.role, organisation } };
  } catch (error) {
    // What went wrong was not the person's doing: the link stays good.
    await wholeDatabase().accountInvitation.create({ data: link });
    throw error;
  }
}

async function wouldMixRoles(userId: string, role: RoleName): Promise<boolean> {
  const held = await wholeDatabase().role.findMany({ where: { userId }, select: { role: true } });
  return held.some((one) => (one.role === "administrator") !== (role === "administrator"));
}

/** A new password and a role for somebody who has an account; sessions elsewhere end. */
async function renewAccount(
  userId: string,
  person: { email: string; password: string },
  role: HeldRole,
): Promise<FirstStep> {
  const context = await auth().$context;
  await context.internalAdapter.updatePassword(
    userId,
    await context.password.hash(person.password),
  );
  await wholeDatabase().session.deleteMany({ where: { userId } });
  await wholeDatabase().verification.deleteMany({ where: { value: userId } });
  await giveRole(userId, role);
  const { response, headers } = await auth().api.signInEmail({
    body: { email: person.email, password: person.password },
    returnHeaders: true,
  });
  return { headers, secondStep: "twoFactorRedirect" in response };
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
  await wholeDatabase().role.create({
    data: { userId: made.response.user.id, role, organisationId },
  });
  return { headers: made.headers };
}

function hashOf(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(sha256(token));
}
