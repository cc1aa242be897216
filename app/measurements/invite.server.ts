import { addSharedLink, handOutCodes, type HandedOutCode } from "~/participation/index.server";
import { listUnits } from "~/organisations/index.server";
import { database } from "~/platform/index.server";

import { refusalInState } from "./acts";
import { findMeasurement } from "./measurement.server";

export type InviteOutcome =
  { readonly codes: readonly HandedOutCode[] } | "unknown" | "unknown-unit" | "closed";

/** Anonymous codes to hand out, for a measurement that is planned or open. */
export async function inviteAnonymously(
  slug: string,
  count: number,
  unit: string | null,
): Promise<InviteOutcome> {
  const measurement = await findInviting(slug, unit);
  if (typeof measurement === "string") return measurement;
  const codes = await handOutCodes(measurement, count, unit);
  return codes ? { codes } : "closed";
}

export type ShareOutcome =
  { readonly link: string } | "unknown" | "unknown-unit" | "closed" | "too-few";

/** A link that many share: for staff of whom there is no list of addresses. */
export async function shareLink(
  slug: string,
  count: number,
  unit: string | null,
): Promise<ShareOutcome> {
  const measurement = await findInviting(slug, unit);
  if (typeof measurement === "string") return measurement;
  if (count < measurement.minimum) return "too-few";
  return { link: await addSharedLink(measurement, count, unit) };
}

async function findInviting(slug: string, unit: string | null) {
  const measurement = await findMeasurement(slug);
  if (!measurement) return "unknown";
  const { id, minimum, secret, state } = measurement;
  if (refusalInState("invite", state) || !secret) return "closed";
  const units =
    state === "planned"
      ? await listUnits(measurement.organisationId)
      : await database().measurementUnit.findMany({
          where: { measurementId: id },
          select: { name: true },
        });
  if (unit !== null && !units.some(({ name }) => name === unit)) return "unknown-unit";
  const stage: "planned" | "open" = state === "planned" ? "planned" : "open";
  return { id, minimum, secret, state: stage };
}
