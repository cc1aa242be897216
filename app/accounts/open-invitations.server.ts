import { recordAct } from "~/audit/index.server";
import { wholeDatabase, type Prisma } from "~/platform/index.server";

import type { InvitationLine } from "./open-invitation";
import type { Viewer } from "./viewer";

/** Invitations that nobody used yet, as far as the viewer may withdraw them; those that end first come first. */
export async function listInvitations(viewer: Viewer): Promise<InvitationLine[]> {
  const found = await wholeDatabase().accountInvitation.findMany({
    where: { expiresAt: { gt: new Date() }, ...withdrawableBy(viewer) },
    select: {
      ...{ id: true, role: true, email: true, expiresAt: true },
      organisation: { select: { name: true } },
      inviter: { select: { name: true } },
    },
    orderBy: [{ expiresAt: "asc" }, { id: "asc" }],
  });
  return found.map(({ id, role, email, organisation, inviter, expiresAt }) => ({
    ...{ id, role, email, until: expiresAt.toISOString() },
    organisation: organisation?.name ?? null,
    by: inviter?.name ?? null,
  }));
}

/** @returns false when it is not there any more, or not theirs to withdraw */
export async function withdrawInvitation(
  request: Request,
  viewer: Viewer,
  id: string,
): Promise<boolean> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return false;
  const where = { id, ...withdrawableBy(viewer) };
  const found = await wholeDatabase().accountInvitation.findFirst({
    where,
    select: { role: true, email: true, organisation: { select: { slug: true } } },
  });
  // Of two at the same moment, one still finds it; so with whoever uses it.
  const { count } = await wholeDatabase().accountInvitation.deleteMany({ where });
  if (!found || count === 0) return false;
  const { role, email, organisation } = found;
  await recordAct(request, viewer, "invitation-withdrawn", {
    organisation: organisation?.slug ?? null,
    details: { role, ...(email !== null && { email }) },
  });
  return true;
}

function withdrawableBy({ roles }: Viewer): Prisma.AccountInvitationWhereInput {
  if (roles.some(({ role }) => role === "administrator")) return {};
  const own = roles.flatMap(({ role, organisation }) =>
    role === "hr" && organisation ? [organisation.slug] : [],
  );
  return { role: "hr", organisation: { slug: { in: own } } };
}
