import { clientAddress } from "~/platform";
import { wholeDatabase } from "~/platform/index.server";

import { pageOf, type AuditEvent } from "./act";

/** Writes one line; what cannot be written down is not done. */
export async function record({
  act,
  actor,
  origin,
  organisation = null,
  details = {},
}: AuditEvent): Promise<void> {
  await wholeDatabase().auditEvent.create({ data: { act, actor, origin, organisation, details } });
}

type Reader = { readonly email: string };

/** Somebody opens a page about results. */
export async function recordLook(
  request: Request,
  { email }: Reader,
  organisation: string | null,
): Promise<void> {
  await record({
    act: "look",
    actor: email,
    origin: clientAddress(request),
    organisation,
    details: { page: pageOf(request) },
  });
}
