import { z } from "zod";

import { addRound } from "~/measurements/index.server";
import { sectorSlug } from "~/organisations";
import { beyondScope } from "~/platform/index.server";

import { closeRound } from "../benchmark/close-round.server";

const formSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("add"), name: z.string().trim().max(80) }),
  z.object({ intent: z.literal("close"), round: z.string(), sure: z.string().optional() }),
]);

export type RoundProblem = "no-name" | "taken" | "not-sure" | "unknown" | "already-closed";

export type RoundsOutcome =
  { readonly done: "add" | "close"; readonly round: string } | { readonly problem: RoundProblem };

/** The network office makes or closes a round. @returns null for what its page does not send */
export async function steerRounds(form: FormData, now: Date): Promise<RoundsOutcome | null> {
  const parsed = formSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return null;
  const asked = parsed.data;
  if (asked.intent === "add") {
    const slug = sectorSlug(asked.name).slice(0, 80);
    if (slug === "") return { problem: "no-name" };
    const outcome = await beyondScope(() => addRound(slug, asked.name));
    return outcome === "added" ? { done: "add", round: slug } : { problem: "taken" };
  }
  // A benchmark is made once.
  if (asked.sure !== "yes") return { problem: "not-sure" };
  const outcome = await beyondScope(() => closeRound(asked.round, now));
  return outcome.closed ? { done: "close", round: asked.round } : { problem: outcome.reason };
}
