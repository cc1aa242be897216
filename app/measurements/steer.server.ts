import { z } from "zod";

import { beyondScope, database } from "~/platform/index.server";

import { refusalInState, statesFor, type Refusal } from "./acts";
import { requestCalendar } from "./calendar.server";
import { cancelMeasurement } from "./cancel.server";
import { beginClosing, extendMeasurement, openMeasurement } from "./life.server";
import { findMeasurement } from "./measurement.server";
import type { Plan, PlanProblems } from "./plan";
import { changePlan } from "./plan.server";

/** What HR asks for on the page of a measurement. */
export type Steering =
  | { readonly act: "open" | "close" | "cancel" }
  | { readonly act: "extend"; readonly until: string }
  | { readonly act: "name"; readonly named: boolean }
  | { readonly act: "change"; readonly plan: Plan };

export type SteerOutcome = "done" | "unknown" | Refusal | { readonly problems: PlanProblems };

const steeringSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("open") }),
  z.object({ intent: z.enum(["close", "cancel"]), sure: z.string().optional() }),
  z.object({ intent: z.literal("extend"), until: z.iso.date() }),
  z.object({ intent: z.literal("name"), named: z.enum(["yes", "no"]) }),
]);

/** @returns null for what the page does not send */
export function readSteering(form: FormData): Steering | "not-sure" | "not-later" | null {
  const parsed = steeringSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return form.get("intent") === "extend" ? "not-later" : null;
  const asked = parsed.data;
  if (asked.intent === "extend") return { act: "extend", until: asked.until };
  if (asked.intent === "name") return { act: "name", named: asked.named === "yes" };
  // There is no way back from these.
  if (asked.intent !== "open" && asked.sure !== "yes") return "not-sure";
  return { act: asked.intent };
}

/**
 * HR steers a measurement of its own.
 *
 * @param organisation slug; another's measurement does not exist
 */
export async function steerMeasurement(
  organisation: string,
  slug: string,
  steering: Steering,
  now: Date,
): Promise<SteerOutcome> {
  const found = await database().measurement.findFirst({
    where: { slug, trial: false, organisation: { slug: organisation } },
    select: { slug: true },
  });
  if (!found) return "unknown";
  return await beyondScope(() => steer(slug, steering, now));
}

async function steer(slug: string, steering: Steering, now: Date): Promise<SteerOutcome> {
  switch (steering.act) {
    case "open": {
      const outcome = await openMeasurement(slug, now);
      return outcome === "opened" ? "done" : outcome;
    }
    case "close": {
      const outcome = await beginClosing(slug, now);
      if (outcome !== "begun") return outcome;
      // Making the release takes as long as it takes, and nobody waits for a page.
      await requestCalendar();
      return "done";
    }
    case "cancel": {
      const outcome = await cancelMeasurement(slug, now);
      return outcome === "cancelled" ? "done" : outcome;
    }
    case "extend": {
      const outcome = await extendMeasurement(slug, steering.until, now);
      return outcome === "extended" ? "done" : outcome;
    }
    case "change":
      return await changePlan(slug, steering.plan, now);
    case "name":
      return await consentToName(slug, steering.named);
  }
}

async function consentToName(slug: string, named: boolean): Promise<SteerOutcome> {
  const changed = await database().measurement.updateMany({
    // The lines of members without a name are made when the round closes. A name given later would leave fewer than
    // four in one.
    where: { slug, state: { in: statesFor("name") }, ...(named && { round: { closedAt: null } }) },
    data: { namedInNetwork: named },
  });
  if (changed.count === 1) return "done";
  const found = await findMeasurement(slug);
  if (!found) return "unknown";
  return refusalInState("name", found.state) ?? (found.roundClosed ? "named-too-late" : "unknown");
}
