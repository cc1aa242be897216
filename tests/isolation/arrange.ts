import { randomBytes } from "node:crypto";

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
  const network = await arrangeAccount("network");
  const administrator = await arrangeAccount("administrator");
  return { tenants, rounds: [closed, running], network, administrator };
}
