import { randomBytes } from "node:crypto";

import { record } from "~/audit/index.server";
import type { Language } from "~/i18n";
import { translatorOf } from "~/i18n/index.server";
import { clientAddress, mailErrorForLog } from "~/platform";
import {
  canMail,
  config,
  countFailure,
  wholeDatabase,
  log,
  sendMail,
  sha256,
} from "~/platform/index.server";

import { returnPath } from "./return-path";
import { passFirstStep, type FirstStep } from "./sign-in.server";

const minutesValid = 10;
const longestBack = 400;
// Nobody's mailbox is filled by somebody else.
const perAccount = { failures: 5, seconds: 15 * 60 };

/** Mails a link when there is such an account. Who asks is answered before that is known, so the answer tells nothing. */
export function mailLink(
  request: Request,
  { email, back, language }: { email: string; back: string | null; language: Language },
): void {
  const account = email.trim().toLowerCase();
  const origin = clientAddress(request);
  if (!canMail()) return;
  send(account, origin, { way: wayBack(back), language }).catch((error: unknown) => {
    log().error(mailErrorForLog(error), "a link to sign in could not be mailed");
  });
}

/** What the link says of where to go; nothing for what does not lead to a page here, or is no page's address. */
function wayBack(back: string | null): string {
  const path = returnPath(back, "");
  return path === "" || path.length > longestBack ? "" : `?${new URLSearchParams({ back: path })}`;
}

async function send(
  account: string,
  origin: string,
  { way, language }: { way: string; language: Language },
): Promise<void> {
  const where = { email: account };
  const user = await wholeDatabase().user.findUnique({ where, select: { id: true, email: true } });
  if (!user || (await countFailure("mail link", account, perAccount))) return;
  const token = randomBytes(24).toString("base64url");
  const expiresAt = new Date(Date.now() + minutesValid * 60 * 1000);
  await wholeDatabase().verification.deleteMany({ where: { expiresAt: { lt: new Date() } } });
  await wholeDatabase().verification.create({
    data: {
      id: randomBytes(16).toString("hex"),
      identifier: nameOf(token),
      value: user.id,
      expiresAt,
      updatedAt: new Date(),
    },
  });
  await record({ act: "mail-link-sent", actor: account, origin });
  const { t } = translatorOf(language);
  const link = `${config().baseUrl}/sign-in/link/${token}${way}`;
  await sendMail({
    to: user.email,
    subject: t("accounts:mail.linkSubject"),
    text: t("accounts:mail.linkText", { link, minutes: minutesValid }),
  });
}

export async function isMailLink(token: string): Promise<boolean> {
  return (await wholeDatabase().verification.count({ where: stillGood(token) })) > 0;
}

/** Uses the link up; all other links of the same person are void then too. */
export async function useMailLink(request: Request, token: string): Promise<FirstStep | "unknown"> {
  const found = await wholeDatabase().verification.findFirst({ where: stillGood(token) });
  // Of two at the same moment, one still finds the link.
  const used = await wholeDatabase().verification.deleteMany({ where: stillGood(token) });
  if (!found || used.count === 0) return "unknown";
  const others = { value: found.value, identifier: { startsWith: "mail-link-" } };
  await wholeDatabase().verification.deleteMany({ where: others });
  return await passFirstStep(request, found.value, "mail-link");
}

const stillGood = (token: string) => ({
  identifier: nameOf(token),
  expiresAt: { gt: new Date() },
});

function nameOf(token: string): string {
  return `mail-link-${sha256(token).toString("base64url")}`;
}
