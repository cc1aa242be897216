import { publishCopy, publishGrowth } from "~/questionnaires/index.server";

import { memberSlugs } from "../names.server";
import { ownerOf, readCopy, type Houses, type PartRefusal } from "./part-copy";
import type { SharerChoice } from "./sharers";

export type SteeredPart = {
  readonly act: "part-copied" | "part-grown";
  /** Key and number of what was published, and whose it is: null is the network office. */
  readonly key: string;
  readonly number: number;
  readonly organisation: string | null;
};

/** Takes a part over as a questionnaire of one's own, or chosen questions of it into one. @param key of the part */
export async function steerPart(
  key: string,
  sharers: readonly SharerChoice[],
  form: FormData,
): Promise<SteeredPart | { readonly refused: PartRefusal } | "unknown" | "nothing"> {
  const intent = form.get("intent");
  const houses = { sharers, members: await memberSlugs() };
  if (intent === "publish") return await copy(key, houses, form);
  return intent === "grow" ? await grow(key, houses, form) : "nothing";
}

async function copy(key: string, houses: Houses, form: FormData) {
  const asked = readCopy(form, houses);
  const refuse = (
    why: Extract<PartRefusal, { of: "copy" }>["why"],
    findings: readonly string[] = [],
  ) => ({ refused: { of: "copy" as const, ...asked.as, why, findings } });
  if (asked.problem !== null) return refuse(asked.problem);
  const outcome = await publishCopy(key, asked.as);
  if (!outcome) return "unknown";
  if ("taken" in outcome) return refuse("taken");
  if ("findings" in outcome) return refuse("findings", outcome.findings);
  const { number } = outcome;
  return { act: "part-copied" as const, key: outcome.key, number, organisation: asked.owner.slug };
}

async function grow(key: string, houses: Houses, form: FormData) {
  const into = String(form.get("into") ?? "");
  const questions = form.getAll("questions").map(String);
  const refuse = (
    why: Extract<PartRefusal, { of: "growth" }>["why"],
    findings: readonly string[] = [],
  ) => ({ refused: { of: "growth" as const, into, questions, why, findings } });
  const owner = ownerOf(houses, into);
  if (!owner || owner === "other") return refuse("into");
  const outcome = await publishGrowth(key, into, questions);
  if (!outcome) return "unknown";
  if (outcome === "taken") return refuse("changed");
  if (typeof outcome === "string") return refuse(outcome);
  if ("clashes" in outcome) return refuse("clashes", outcome.clashes);
  if ("findings" in outcome) return refuse("findings", outcome.findings);
  const { number } = outcome;
  return { act: "part-grown" as const, key: into, number, organisation: owner.slug };
}
