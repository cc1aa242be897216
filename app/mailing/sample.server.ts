import type { Language } from "~/i18n";
import { config, sendMail } from "~/platform/index.server";

import { composeLetter, type Letter } from "./compose";
import type { Mailing } from "./find.server";
import { letterHeaders, letterValues, replyAddress } from "./letter";
import type { MailKind, MailText } from "./texts";

const samples: Readonly<Record<Language, string>> = { nl: "VOORBEELD", en: "EXAMPLE" };

/** The letter as it would look, with links that say that they are none: a real code is nobody's to see. */
export function sampleLetter(
  { organisation, closesOn }: Mailing,
  kind: MailKind,
  language: Language,
  text: MailText,
): Letter {
  const { name, contact } = organisation;
  const link = `${config().baseUrl}/t/${samples[language]}`;
  return composeLetter({
    kind,
    language,
    text,
    values: letterValues({ link, language, organisation: name, closesOn, contact }),
    stopLink: sampleStopLink(language),
  });
}

/** @returns false when the mail server did not take it */
export async function sendSample(
  to: string,
  mailing: Mailing,
  kind: MailKind,
  language: Language,
  text: MailText,
): Promise<boolean> {
  const { name, contact } = mailing.organisation;
  const letter = sampleLetter(mailing, kind, language, text);
  try {
    await sendMail({
      ...letter,
      subject: `[${samples[language].toLowerCase()}] ${letter.subject}`,
      to,
      fromName: name,
      replyTo: replyAddress(contact),
      headers: letterHeaders(sampleStopLink(language), contact),
    });
    return true;
  } catch {
    // Whoever asked sees at once that nothing came.
    return false;
  }
}

function sampleStopLink(language: Language): string {
  return `${config().baseUrl}/unsubscribe/${samples[language]}`;
}
