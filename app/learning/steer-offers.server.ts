import { z } from "zod";

import { bare, readSentTable, type TableFile } from "~/organisations";

import type { SteeredOffers } from "./catalogue-view";
import { joinEvent } from "./events.server";
import { readOffer } from "./offer";
import { addOffer, changeOffer, importOffers, removeOffer, type Catalogue } from "./offers.server";

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
): Promise<SteeredOffers | "past"> {
  const intent = form.get("intent");
  if (intent !== "join" && intent !== "leave")
    return await steerOffers({ organisation }, form, read);
  const id = idSchema.safeParse(form.get("event")).data;
  if (id === undefined) return "unknown";
  const outcome = await joinEvent(organisation, id, intent === "join", today);
  return outcome === "saved" ? { saved: intent, title: id } : outcome;
}

/** Does what a form of a catalogue asks for. @param read how a list is read that was sent */
export async function steerOffers(
  catalogue: Catalogue,
  form: FormData,
  read: (bytes: Uint8Array) => Promise<TableFile>,
): Promise<SteeredOffers> {
  const intent = form.get("intent");
  if (intent === "upload") {
    const table = await readSentTable(form.get("list"), read);
    if (!("rows" in table)) return table;
    const outcome = await importOffers(catalogue, table.rows);
    return outcome === "unknown" || "findings" in outcome ? outcome : { imported: outcome };
  }
  const id = idSchema.safeParse(form.get("id")).data;
  if (intent === "remove") {
    const outcome = id === undefined ? "unknown" : await removeOffer(catalogue, id);
    return outcome === "saved" ? { saved: "remove", title: "" } : outcome;
  }
  if (intent !== "add" && intent !== "change") return "nothing";
  const typed = typedSchema.safeParse(Object.fromEntries(form)).data;
  if (!typed) return "nothing";
  const offer = readOffer(typed);
  if ("problems" in offer) return { problems: offer.problems, typed };
  const { facts } = offer;
  if (intent === "add") {
    const outcome = await addOffer(catalogue, facts);
    return outcome === "saved" ? { saved: intent, title: facts.title } : outcome;
  }
  const outcome = id === undefined ? "unknown" : await changeOffer(catalogue, id, facts);
  return outcome === "saved" ? { saved: intent, title: facts.title } : outcome;
}
