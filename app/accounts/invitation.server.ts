import { randomBytes } from "node:crypto";

import { config, wholeDatabase, sha256 } from "~/platform/index.server";

import { auth } from "./auth.server";
import { isGuessable } from "./password-strength.server";
import { giveRole, type HeldRole } from "./roles.server";
import type { FirstStep } from "./sign-in.server";
import type { RoleName, Viewer } from "./viewer";

const daysValid = 7;

export type AccountInvitation = {
  readonly role: RoleName;
  readonly organisation: { readonly slug: string; readonly name: string } | null;
  /** Who alone may use it; null for whoever has the link. */
  readonly email: string | null;
  readonly renews: boolean;
};

/** A one-time link that makes an account; only its hash is stored. */
export async function inviteAccount(
  invitation: {
    role: RoleName;
    organisationId?: string | undefined;
    email?: string | undefined;
    /** May give the account that its address has a new password: never from a page, whose reader sees the link. */
    renews?: boolean;
    /** Whoever uses the link has the address: it goes by mail alone, or who makes it says whose it is. */
    proves?: boolean;
    /** The account of who invites; nobody's for a command. */
    invitedBy?: string;
  },
  now: Date,
): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  const email = invitation.email?.trim().toLowerCase() ?? null;
  // Nobody needs the addresses of those who never came.
  await wholeDatabase().accountInvitation.deleteMany({ where: { expiresAt: { lt: now } } });
  await wholeDatabase().accountInvitation.create({
    data: {
      hash: hashOf(token),
      role: invitation.role,
      organisationId: invitation.organisationId ?? null,
      email,
      renews: invitation.renews ?? false,
      proves: email !== null && (invitation.proves ?? false),
      invitedBy: invitation.invitedBy ?? null,
      expiresAt: new Date(now.getTime() + daysValid * 24 * 60 * 60 * 1000),
    },
  });
  return `${config().baseUrl}/account/welcome/${token}`;
}

/** A link that could not be handed over is no good to anybody. */
export async function forgetInvitation(link: string): Promise<void> {
  const hash = hashOf(link.slice(link.lastIndexOf("/") + 1));
  await wholeDatabase().accountInvitation.deleteMany({ where: { hash } });
}

/** The first administrator's link, while there is none. A new one makes the old ones void. */
export async function inviteFirstAdministrator(now: Date): Promise<string | null> {
  const administrators = await wholeDatabase().role.count({ where: { role: "administrator" } });
  if (administrators > 0) return null;
  await wholeDatabase().accountInvitation.deleteMany({ where: { role: "administrator" } });
  return await inviteAccount({ role: "administrator" }, now);
}

export async function findAccountInvitation(token: string): Promise<AccountInvitation | null> {
  return await wholeDatabase().accountInvitation.findFirst({
    where: usable(token),
    select: {
      ...{ role: true, email: true, renews: true },
      organisation: { select: { slug: true, name: true } },
    },
  });
}

const usable = (token: string) => ({ hash: hashOf(token), expiresAt: { gt: new Date() } });

async function findStored(token: string) {
  return await wholeDatabase().accountInvitation.findFirst({ where: usable(token) });
}

async function organisationOf(id: string | null): Promise<AccountInvitation["organisation"]> {
  if (id === null) return null;
  const select = { slug: true, name: true };
  return await wholeDatabase().organisation.findUnique({ where: { id }, select });
}

export type AcceptOutcome =
  | (FirstStep & {
      readonly account: {
        readonly email: string;
        readonly role: RoleName;
        readonly organisation: string | null;
        /** It was there already and has a new password. */
        readonly renewed: boolean;
      };
    })
  | "unknown"
  | "password-too-short"
  | "password-guessable"
  | "other-address"
  | "email-taken";

/** Uses the link up, makes the account with its role and signs it in. */
export async function acceptAccountInvitation(
  token: string,
  person: { name: string; email: string; password: string },
): Promise<AcceptOutcome> {
  const link = await findStored(token);
  if (!link) return "unknown";
  if (person.password.length < 12) return "password-too-short";
  const email = person.email.trim().toLowerCase();
  if (link.email !== null && link.email !== email) return "other-address";
  const organisation = await organisationOf(link.organisationId);
  const { name, slug } = organisation ?? { name: "", slug: "" };
  if (await isGuessable(person.password, [person.name, email, name, slug])) {
    return "password-guessable";
  }
  const known = await wholeDatabase().user.findUnique({ where: { email }, select: { id: true } });
  // Only a link that was made out to this very address may give its account a new password.
  if (known && !(link.renews && link.email === email)) return "email-taken";
  if (known && (await wouldMixRoles(known.id, link.role))) return "email-taken";

  const account = { email, role: link.role, organisation: organisation?.slug ?? null };
  return await usingUp(link, "unknown", async () => {
    const signedIn = known
      ? await renewAccount(known.id, { ...person, email }, link)
      : await makeAccount({ ...person, email }, link.role, link.organisationId, link.proves);
    return { secondStep: false, ...signedIn, account: { ...account, renewed: known !== null } };
  });
}

export type AcceptRoleOutcome =
  | { readonly role: RoleName; readonly organisation: string | null }
  | "unknown"
  | "mixed"
  | "unproven";

/** Whoever has an account takes the role of a link that was made out to its address. */
export async function acceptRole(token: string, viewer: Viewer): Promise<AcceptRoleOutcome> {
  const link = await findStored(token);
  if (!link || link.email !== viewer.email) return "unknown";
  if (await wouldMixRoles(viewer.userId, link.role)) return "mixed";
  return await usingUp(link, "unknown", async (): Promise<AcceptRoleOutcome> => {
    const outcome = await giveRole(viewer.userId, link);
    if (outcome !== "given") {
      await putBack(link);
      return outcome;
    }
    const organisation = await organisationOf(link.organisationId);
    return { role: link.role, organisation: organisation?.slug ?? null };
  });
}

type Stored = NonNullable<Awaited<ReturnType<typeof findStored>>>;

/** @param gone what to say when somebody else used the link at the same moment, or it was withdrawn */
async function usingUp<T, G>(link: Stored, gone: G, act: () => Promise<T>): Promise<T | G> {
  const used = await wholeDatabase().accountInvitation.deleteMany({ where: { hash: link.hash } });
  if (used.count === 0) return gone;
  try {
    return await act();
  } catch (error) {
    // What went wrong was not the person's doing: the link stays good.
    await putBack(link);
    throw error;
  }
}

async function putBack(link: Stored): Promise<void> {
  await wholeDatabase().accountInvitation.create({ data: link });
}

async function wouldMixRoles(userId: string, role: RoleName): Promise<boolean> {
  const held = await wholeDatabase().role.findMany({ where: { userId }, select: { role: true } });
  return held.some((one) => (one.role === "administrator") !== (role === "administrator"));
}

/** A new password and a role for somebody who has an account; sessions elsewhere end. */
async function renewAccount(
  userId: string,
  person: { email: string; password: string },
  link: HeldRole & { readonly proves: boolean },
): Promise<FirstStep> {
  const context = await auth().$context;
  await context.internalAdapter.updatePassword(
    userId,
    await context.password.hash(person.password),
  );
  await wholeDatabase().session.deleteMany({ where: { userId } });
  await wholeDatabase().verification.deleteMany({ where: { value: userId } });
  // Whoever made the account under this address before knows its password no more.
  if (link.proves) await prove(userId);
  await giveRole(userId, link);
  const { response, headers } = await auth().api.signInEmail({
    body: { email: person.email, password: person.password },
    returnHeaders: true,
  });
  return { headers, secondStep: "twoFactorRedirect" in response };
}

/**
 * An account with a role, signed in.
 *
 * @param isProven the address is theirs, as far as whoever makes the account knows
 */
export async function makeAccount(
  person: { name: string; email: string; password: string },
  role: RoleName,
  organisationId: string | null,
  isProven = true,
): Promise<{ headers: Headers }> {
  const made = await auth().api.signUpEmail({
    body: { name: person.name, email: person.email, password: person.password },
    returnHeaders: true,
  });
  const userId = made.response.user.id;
  if (isProven) await prove(userId);
  await wholeDatabase().role.create({ data: { userId, role, organisationId } });
  return { headers: made.headers };
}

async function prove(userId: string): Promise<void> {
  await wholeDatabase().user.update({ where: { id: userId }, data: { emailVerified: true } });
}

function hashOf(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(sha256(token));
}
