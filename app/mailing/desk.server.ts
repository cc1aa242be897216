import { beyondScope, canMail } from "~/platform/index.server";

import { findMailing, type Mailing } from "./find.server";
import type { MailOverview } from "./overview";
import { mailOverview } from "./overview.server";
import { sampleLetter, sendSample } from "./sample.server";
import { dropText, findTexts, ownLanguages, saveText } from "./text-store.server";
import { letterKey, type LetterChoice, type MailText } from "./texts";
import { startWave } from "./wave.server";

/**
 * What HR does with the mail of one measurement of theirs.
 *
 * @throws a 404 for a measurement that is not theirs
 */
export async function mailDesk(organisation: string, measurement: string) {
  const mailing = await findMailing(measurement, organisation);
  if (!mailing) throw new Response(null, { status: 404 });
  const { organisationId } = mailing;
  return {
    mailing,
    look: (choice: LetterChoice) => beyondScope(() => look(mailing, choice)),
    start: (kind: LetterChoice["kind"], seen: number) =>
      beyondScope(() => startWave(mailing, kind, seen)),
    save: ({ kind, language }: LetterChoice, text: MailText) =>
      beyondScope(() => saveText(organisationId, kind, language, text)),
    drop: ({ kind, language }: LetterChoice) =>
      beyondScope(() => dropText(organisationId, kind, language)),
    sample: ({ kind, language }: LetterChoice, text: MailText) =>
      sampleLetter(mailing, kind, language, text),
    sendSample: (to: string, { kind, language }: LetterChoice, text: MailText) =>
      sendSample(to, mailing, kind, language, text),
  };
}

export type DeskView = {
  readonly round: string;
  readonly state: Mailing["state"];
  readonly canMail: boolean;
  readonly overview: MailOverview;
  readonly choice: string;
  readonly own: boolean;
  readonly text: MailText;
  readonly letter: { readonly subject: string; readonly text: string };
};

async function look(mailing: Mailing, choice: LetterChoice): Promise<DeskView> {
  const { kind, language } = choice;
  const [overview, texts, own] = await Promise.all([
    mailOverview(mailing.id),
    findTexts(mailing.organisationId, kind),
    ownLanguages(mailing.organisationId, kind),
  ]);
  const { subject, text } = sampleLetter(mailing, kind, language, texts[language]);
  return {
    round: mailing.round.name,
    state: mailing.state,
    canMail: canMail(),
    overview,
    choice: letterKey(choice),
    own: own.includes(language),
    text: texts[language],
    letter: { subject, text },
  };
}
