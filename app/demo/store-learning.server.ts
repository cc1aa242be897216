import {
  addAction,
  addOffers,
  addPlaybook,
  joinEvent,
  listActions,
  listOffers,
  listPlaybooks,
  offerEvent,
  shareHelp,
} from "~/learning/index.server";
import { dayOf } from "~/platform";

import { demoOffers } from "./offers";
import { daysBefore } from "./rounds";
import { demoActions, demoHelp, demoParticipants, demoPlaybooks } from "./shared-lines";

type Member = { readonly slug: string };

/** What there is to learn from and what members share; what is there already stays as it is. */
export async function storeLearning(members: readonly Member[], now: Date): Promise<void> {
  const dayAt = (ahead: number) => dayOf(daysBefore(now, -ahead));
  const there = members.map(({ slug }) => slug);
  for (const { organisation, offers } of demoOffers(dayAt)) {
    await addOffers(organisation === null ? "network" : { organisation }, offers);
  }
  await storeEvents(members, now);
  for (const [slug, facts] of Object.entries(demoHelp)) await shareHelp(slug, facts);
  for (const [slug, actions] of Object.entries(demoActions)) {
    if (!there.includes(slug) || (await listActions(slug)).length > 0) continue;
    for (const { agreed, done, ...facts } of actions)
      await addAction(slug, facts, dayAt(-agreed), done === null ? null : dayAt(-done));
  }
  if ((await listPlaybooks()).length > 0) return;
  for (const [slug, facts] of demoPlaybooks)
    await addPlaybook(slug === null ? "network" : { organisation: slug }, facts, dayAt(-30));
}

async function storeEvents(members: readonly Member[], now: Date): Promise<void> {
  for (const { id, title, date, kind } of await listOffers(null)) {
    if (kind === "event" && (date === null || date >= dayOf(now))) await offerEvent(id, true, now);
    if (title !== demoParticipants.title || date === null) continue;
    const took: readonly string[] = demoParticipants.members;
    for (const { slug } of members) if (took.includes(slug)) await joinEvent(slug, id, true, date);
  }
}
