import { record } from "~/audit/index.server";
import type { Language } from "~/i18n";
import { translatorOf } from "~/i18n/index.server";
import { clientAddress } from "~/platform";
import { canMail, log, sendMail, wholeDatabase } from "~/platform/index.server";

import { inviteAccount } from "./invitation.server";
import type { Viewer } from "./viewer";

export type ColleagueInvitation = {
  readonly link: string;
  readonly email: string;
  readonly mailed: boolean;
};

/**
 * HR invites a colleague of the same organisation. The answer is the same whether or not the address has an account:
 * the link makes one, and gives an existing one nothing.
 *
 * @param slug one of the viewer's own organisations
 */
export async function inviteColleague(
  request: Request,
  viewer: Viewer,
  { slug, email, language }: { slug: string; email: string; language: Language },
): Promise<ColleagueInvitation | "not-theirs"> {
  const held = viewer.roles.find((one) => one.role === "hr" && one.organisation?.slug === slug);
  if (!held?.organisation) return "not-theirs";
  const { name } = held.organisation;
  const { id: organisationId } = await wholeDatabase().organisation.findUniqueOrThrow({
    where: { slug },
    select: { id: true },
  });
  const link = await inviteAccount({ role: "hr", organisationId, email }, new Date());
  await record({
    ...{ act: "account-invited", actor: viewer.email, origin: clientAddress(request) },
    organisation: slug,
    details: { role: "hr", email },
  });
  const { t } = translatorOf(language);
  const mailed = await mail(email, {
    subject: t("accounts:mail.inviteSubject"),
    text: t("accounts:mail.inviteText", { name: viewer.name, organisation: name, link }),
  });
  return { link, email, mailed };
}

async function mail(to: string, what: { subject: string; text: string }): Promise<boolean> {
  if (!canMail()) return false;
  try {
    await sendMail({ to, ...what });
    return true;
  } catch (error) {
    log().error({ err: error }, "an invitation could not be mailed");
    return false;
  }
}
