import { record } from "~/audit/index.server";
import type { Language } from "~/i18n";
import { translatorOf } from "~/i18n/index.server";
import { clientAddress, mailErrorForLog } from "~/platform";
import { canMail, log, sendMail, wholeDatabase } from "~/platform/index.server";

import { forgetInvitation, inviteAccount } from "./invitation.server";
import type { Viewer } from "./viewer";

export type ColleagueInvitation = {
  readonly email: string;
  /** To hand over in person; null where it was mailed. */
  readonly link: string | null;
};

/**
 * HR invites a colleague of the same organisation. The answer is the same whether or not the address has an account:
 * the link makes one, or gives one that exists its role once its owner signed in. Where there is mail HR does not see
 * the link: with it they could make an account under a stranger's address.
 *
 * @param slug one of the viewer's own organisations
 */
export async function inviteColleague(
  request: Request,
  viewer: Viewer,
  { slug, email, language }: { slug: string; email: string; language: Language },
): Promise<ColleagueInvitation | "not-theirs" | "not-mailed"> {
  const held = viewer.roles.find((one) => one.role === "hr" && one.organisation?.slug === slug);
  if (!held?.organisation) return "not-theirs";
  const { name } = held.organisation;
  const { id: organisationId } = await wholeDatabase().organisation.findUniqueOrThrow({
    where: { slug },
    select: { id: true },
  });
  const mails = canMail();
  const link = await inviteAccount(
    { role: "hr", organisationId, email, proves: mails, invitedBy: viewer.userId },
    new Date(),
  );
  const { t } = translatorOf(language);
  const letter = {
    subject: t("accounts:mail.inviteSubject"),
    text: t("accounts:mail.inviteText", { name: viewer.name, organisation: name, link }),
  };
  if (mails && !(await mail(email, letter))) {
    await forgetInvitation(link);
    return "not-mailed";
  }
  await record({
    ...{ act: "account-invited", actor: viewer.email, origin: clientAddress(request) },
    organisation: slug,
    details: { role: "hr", email },
  });
  return { email, link: mails ? null : link };
}

async function mail(to: string, what: { subject: string; text: string }): Promise<boolean> {
  try {
    await sendMail({ to, ...what });
    return true;
  } catch (error) {
    log().error(mailErrorForLog(error), "an invitation could not be mailed");
    return false;
  }
}
