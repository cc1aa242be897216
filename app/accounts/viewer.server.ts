import { redirect } from "@remix-run/node";

import { recordAct, recordLook } from "~/audit/index.server";
import { config, countFailure, database, narrowTo, wholeDatabase } from "~/platform/index.server";

import { auth } from "./auth.server";
import { hasSecondStep } from "./two-factor.server";
import type { RoleName, Viewer } from "./viewer";

/** Who is signed in, or null. */
export async function findViewer(request: Request): Promise<Viewer | null> {
  const session = await auth().api.getSession({ headers: request.headers });
  if (!session) return null;
  const held = await wholeDatabase().role.findMany({
    where: { userId: session.user.id },
    select: { role: true, organisation: { select: { id: true, slug: true, name: true } } },
    orderBy: { role: "asc" },
  });
  narrowTo({
    organisations: held.flatMap(({ organisation }) => organisation?.id ?? []),
    roles: held.map(({ role }) => role),
  });
  const roles = held.map(({ role, organisation }) => ({
    role,
    organisation: organisation && { slug: organisation.slug, name: organisation.name },
  }));
  return { userId: session.user.id, name: session.user.name, email: session.user.email, roles };
}

/** @throws a redirect to the sign-in page that leads back here */
export async function requireViewer(request: Request): Promise<Viewer> {
  const viewer = await findViewer(request);
  if (viewer) return viewer;
  const url = new URL(request.url);
  const back = url.pathname.replace(/\.data$/, "") + url.search;
  throw redirect(`/sign-in?${new URLSearchParams({ back })}`);
}

/** HR of this organisation; to anybody else it does not exist. That they looked is written down. */
export async function requireHr(request: Request, slug: string): Promise<Viewer> {
  const viewer = await requireViewer(request);
  if (!isHrOf(viewer, slug)) throw await refuse(request, viewer, "organisation", slug);
  await recordLook(request, viewer, slug);
  return viewer;
}

/** The network office; that they looked is written down. */
export async function requireNetwork(request: Request): Promise<Viewer> {
  const viewer = await requireRole(request, "network");
  await recordLook(request, viewer, null);
  return viewer;
}

/** HR of any member, or the network office: for what members share. That they looked is written down. */
export async function requireSharer(request: Request): Promise<Viewer> {
  const viewer = await requireViewer(request);
  const isOffice = viewer.roles.some(({ role }) => role === "network");
  if (isOffice) await requireSecondStep(viewer);
  else if (!viewer.roles.some(({ role }) => role === "hr"))
    throw await refuse(request, viewer, "library");
  await recordLook(request, viewer, null);
  return viewer;
}

export async function requireAdministrator(request: Request): Promise<Viewer> {
  return await requireRole(request, "administrator");
}

async function requireRole(request: Request, role: RoleName): Promise<Viewer> {
  const viewer = await requireViewer(request);
  if (!viewer.roles.some((held) => held.role === role)) throw await refuse(request, viewer, role);
  await requireSecondStep(viewer);
  return viewer;
}

/**
 * For who sees more than one member.
 * @throws a redirect to where they switch it on
 */
async function requireSecondStep(viewer: Viewer): Promise<void> {
  const { secondStepRequired, demo } = config();
  if (secondStepRequired && !demo && !(await hasSecondStep(viewer.userId)))
    throw redirect("/account/second-step?required");
}

/**
 * HR of the organisation, or the network office, which sees an organisation's pages only for the
 * measurements that it consented to show. That they looked is written down.
 */
export async function requireOrganisationReader(
  request: Request,
  slug: string,
): Promise<{ viewer: Viewer; as: "hr" | "network" }> {
  const viewer = await requireViewer(request);
  if (isHrOf(viewer, slug)) {
    await recordLook(request, viewer, slug);
    return { viewer, as: "hr" };
  }
  if (viewer.roles.some((held) => held.role === "network")) {
    const consented = await database().measurement.findFirst({
      where: { organisation: { slug }, namedInNetwork: true },
      select: { id: true },
    });
    if (consented) {
      await requireSecondStep(viewer);
      await recordLook(request, viewer, slug);
      return { viewer, as: "network" };
    }
  }
  throw await refuse(request, viewer, "organisation", slug);
}

function isHrOf(viewer: Viewer, slug: string): boolean {
  return viewer.roles.some((held) => held.role === "hr" && held.organisation?.slug === slug);
}

/** Who tries every name of an organisation fills no log. */
const writtenRefusals = { failures: 30, seconds: 600 };

/**
 * What is not theirs does not exist for them. That they asked is written down: the kind of page, and an organisation
 * that there is, but not the address, which may hold anything.
 */
async function refuse(
  request: Request,
  viewer: Viewer,
  asked: RoleName | "organisation" | "library",
  slug = "",
): Promise<Response> {
  if ((await countFailure("refused page", viewer.userId, writtenRefusals)) === null) {
    const known = await wholeDatabase().organisation.findUnique({
      where: { slug },
      select: { slug: true },
    });
    const organisation = known?.slug ?? null;
    await recordAct(request, viewer, "access-refused", { organisation, details: { asked } });
  }
  return new Response(null, { status: 404 });
}
