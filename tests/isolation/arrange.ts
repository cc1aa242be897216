import { randomBytes } from "node:crypto";

import type { OfferFacts } from "~/learning";
import { addAction, addOffers, addPlaybook, listOffers } from "~/learning/index.server";

import {
  arrangeAccount,
  arrangeMember,
  arrangeRound,
  arrangeRun,
  finishRound,
} from "../setup/arrange-results";

export type Tenant = {
  readonly slug: string;
  readonly named: boolean;
  readonly email: string;
  /** What stands nowhere but in this member's own data. */
  readonly marks: readonly string[];
  /** Slugs, newest first. */
  readonly measurements: readonly string[];
};

/** Each member with a line of its own in whatever it keeps for itself, and what all of them share. */
async function arrangeLearning(tenants: readonly Tenant[]) {
  const offer: OfferFacts = {
    ...{ title: "Lunch", competence: "4.1", level: "all", language: "nl", organiser: "Noord" },
    ...{ link: "https://example.org", date: null, kind: "lunch-session" },
  };
  for (const { slug, marks } of tenants) {
    const [mark = slug] = marks;
    await addOffers({ organisation: slug }, [{ ...offer, title: mark }]);
    await addAction(slug, { what: mark, gap: "4.1", who: "HR", due: null }, "2026-01-01");
  }
  await addOffers("network", [offer]);
  const [event] = await listOffers(null);
  const playbook = await addPlaybook(
    { organisation: tenants[0]?.slug ?? "" },
    {
      ...{
        title: "Draaiboek",
        purpose: "Oefenen",
        competences: ["4.1"],
        body: "Tekst",
        link: null,
      },
      licence: "members",
    },
    "2026-01-01",
  );
  if (!event || typeof playbook === "string") throw new Error("nothing to learn from");
  return { event: event.id, playbook: playbook.id };
}

/** Members of whom one agreed to be named, each with a closed and an open measurement, and everybody's accounts. */
export async function arrangeTenants() {
  const closed = await arrangeRound("voorjaar-2026", "Voorjaar 2026");
  const members = ["kwelder", "terp", "petgat", "dobbe", "mieden", "houtwal"].map((name, i) => {
    const mark = randomBytes(5).toString("hex");
    return {
      slug: `gemeente-${name}`,
      name: `Gemeente ${name}`,
      sector: "overheden",
      named: i === 0,
      questionnaire: "core",
      units: [
        { unit: `Balie ${mark}`, headcount: 60, answers: 24 },
        { unit: `Beheer ${mark}`, headcount: 60, answers: 24 },
      ],
    };
  });
  for (const member of members) {
    await arrangeMember(member);
    await arrangeRun(member, closed, "published");
  }
  await finishRound(closed);
  const running = await arrangeRound("najaar-2026", "Najaar 2026");
  const tenants: Tenant[] = [];
  for (const member of members.slice(0, 3)) {
    const open = await arrangeRun(member, running, "open");
    const { email } = await arrangeAccount("hr", member.slug);
    tenants.push({
      slug: member.slug,
      named: member.named,
      email,
      marks: member.units.map(({ unit }) => unit),
      measurements: [open, `${member.slug}-${closed}`],
    });
  }
  const { event, playbook } = await arrangeLearning(tenants);
  const network = await arrangeAccount("network");
  const administrator = await arrangeAccount("administrator");
  return { tenants, rounds: [closed, running], network, administrator, event, playbook };
}
