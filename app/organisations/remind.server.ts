import { storedDay } from "~/platform";
import { canMail, database, log, sendMail } from "~/platform/index.server";

import { changeMember } from "./door.server";

export type Reminder = {
  readonly subject: string;
  readonly text: string;
  /** Who may be answered. */
  readonly replyTo: string;
};

export type RemindOutcome =
  "reminded" | "unknown" | "no-mail" | "no-contact" | "today-already" | "not-sent";

/** What the board says of a member's contact. */
export type ContactState = {
  readonly slug: string;
  readonly hasContact: boolean;
  /** ISO date of the last reminder in this round. */
  readonly remindedOn: string | null;
};

/** @param round slug */
export async function listContacts(round: string): Promise<ContactState[]> {
  const found = await database().organisation.findMany({
    select: {
      slug: true,
      contactEmail: true,
      reminders: {
        where: { round: { slug: round } },
        orderBy: { day: "desc" },
        take: 1,
        select: { day: true },
      },
    },
  });
  return found.map(({ slug, contactEmail, reminders }) => ({
    slug,
    hasContact: contactEmail !== null,
    remindedOn: reminders[0] ? storedDay(reminders[0].day) : null,
  }));
}

/**
 * Mails a member's contact about a round, once a day at most; of two at the same moment one sends.
 *
 * @param round slug
 * @param today ISO date
 */
export async function remindContact(
  organisation: string,
  round: string,
  today: string,
  { subject, text, replyTo }: Reminder,
): Promise<RemindOutcome> {
  if (!canMail()) return "no-mail";
  return await changeMember(organisation, async ({ id }) => {
    const [{ contactEmail }, found] = await Promise.all([
      database().organisation.findUniqueOrThrow({ where: { id }, select: { contactEmail: true } }),
      database().round.findUnique({ where: { slug: round }, select: { id: true } }),
    ]);
    if (!found) return "unknown";
    if (contactEmail === null) return "no-contact";
    const line = { organisationId: id, roundId: found.id, day: new Date(today) };
    const claimed = await database().contactReminder.createMany({
      data: [line],
      skipDuplicates: true,
    });
    if (claimed.count === 0) return "today-already";
    try {
      await sendMail({ to: contactEmail, subject, text, replyTo });
    } catch (error) {
      await database().contactReminder.deleteMany({ where: line });
      log().warn(
        { name: error instanceof Error ? error.name : typeof error },
        "a reminder was not sent",
      );
      return "not-sent";
    }
    return "reminded";
  });
}
