import { z } from "zod";

import { bare, firstFindings, readSentTable, type TableFile } from "~/organisations";

import type { EventOver, SteeredOffers } from "./catalogue-view";
import { joinEvent } from "../events/events.server";
import { readOffer } from "./offer";
import { addOffer, importOffers, settleOffer, type Catalogue } from "./offers.server";

const field = z.string().default("").transform(bare);
const typedSchema = z.object({
  ...{ title: field, competence: field, level: field, language: field, link: field },
  ...{ organiser: field, date: field, kind: field },
});
const idSchema = z.uuid();

/** Does what a form on a member's page asks for: of its own catalogue, or of an event of the network. @param today ISO date */
export async function steerMember(
  organisation: string,
  form: FormData,
  read: (bytes: Uint8Array) => Promise<TableFile>,
  today: string,
): Promise<SteeredOffers | EventOver> {
  const intent = form.get("intent");
  if (intent !== "join" && intent !== "leave")
    return await steerOffers({ organisation }, form, read, today);
  const id = idSchema.safeParse(form.get("event")).data;
  const outcome =
    id === undefined ? "unknown" : await joinEvent(organisation, id, intent === "join", today);
  if (outcome === "unknown") return "gone";
  return outcome === "past" ? outcome : { saved: intent, ...outcome };
}

/** Does what a form of a catalogue asks for. @param read how a list is read that was sent @param today ISO date */
export async function steerOffers(
  catalogue: Catalogue,
  form: FormData,
  read: (bytes: Uint8Array) => Promise<TableFile>,
  today: string,
): Promise<SteeredOffers> {
  const intent = form.get("intent");
  if (intent === "upload") {
    const table = await readSentTable(form.get("list"), read);
    if ("findings" in table) return firstFindings(table.findings);
    if (!("rows" in table)) return table;
    const outcome = await importOffers(catalogue, table.rows);
    if (outcome === "full") return { full: true, typed: null };
    return outcome === "unknown" || "findings" in outcome ? outcome : { imported: outcome };
  }
  if (intent !== "add" && intent !== "change" && intent !== "remove") return "nothing";
  const typed = typedSchema.safeParse(Object.fromEntries(form)).data;
  if (!typed) return "nothing";
  const offer = intent === "remove" ? { facts: null } : readOffer(typed);
  if ("problems" in offer) return { problems: offer.problems, typed };
  const id = idSchema.safeParse(form.get("id")).data;
  if (intent === "add" && offer.facts) {
    const outcome = await addOffer(catalogue, offer.facts);
    if (outcome === "full") return { full: true, typed };
    return outcome === "unknown" ? outcome : { saved: intent, ...outcome };
  }
  if (id === undefined) return "unknown";
  const outcome = await settleOffer(catalogue, id, offer.facts, today);
  if (outcome === "unknown") return outcome;
  return typeof outcome === "string" ? { kept: outcome, typed } : { saved: intent, ...outcome };
}
