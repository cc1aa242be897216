import { clientAddress } from "~/platform";
import { wholeDatabase } from "~/platform/index.server";

import { pageOf, type Act, type AuditEvent } from "./act";

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

type Person = { readonly email: string };

/** What somebody did on a page. */
export async function recordAct(
  request: Request,
  { email }: Person,
  act: Act,
  about: Pick<AuditEvent, "organisation" | "details">,
): Promise<void> {
  await record({ act, actor: email, origin: clientAddress(request), ...about });
}

/** Somebody opens a page of an organisation or of the network; what they do there is an act of its own. */
export async function recordLook(
  request: Request,
  person: Person,
  organisation: string | null,
): Promise<void> {
  if (request.method === "POST") return;
  await recordAct(request, person, "look", { organisation, details: { page: pageOf(request) } });
}
