import { languages, type Language } from "~/i18n";

export const mailKinds = ["invitation", "reminder"] as const;
export type MailKind = (typeof mailKinds)[number];

/** Words with places for what differs: `{{link}}` and the like. */
export type MailText = { readonly subject: string; readonly body: string };

export type TextsByLanguage = Readonly<Record<Language, MailText>>;

/** What can stand between braces; the values of one letter. */
export const placeholders = ["link", "organisation", "closesOn", "contact"] as const;
export type Placeholder = (typeof placeholders)[number];

/** The words that are sent when an organisation wrote none of its own. */
export const defaultTexts: Readonly<Record<MailKind, TextsByLanguage>> = {
  invitation: {
    nl: {
      subject: "Uitnodiging: hoe digitaal vaardig is {{organisation}}?",
      body: `Beste collega,

{{organisation}} wil weten hoe digitaal vaardig we samen zijn. Daarom vragen we u om een vragenlijst in te vullen. Dat duurt ongeveer 15 minuten.

Dit is uw eigen link:
{{link}}

Meedoen is vrijwillig. U mag stoppen en later verdergaan met dezelfde link.
U kunt meedoen tot en met {{closesOn}}.

Uw werkgever ziet nooit wat u antwoordt, en ook niet of u meedoet. HR ziet alleen gemiddelden van groepen. Zelf krijgt u uw eigen resultaat.
Stuur uw link niet door: wie hem heeft, ziet wat u al heeft ingevuld.

Vragen over de meting? {{contact}}

Met vriendelijke groet,
{{organisation}}`,
    },
    en: {
      subject: "Invitation: how digitally skilled is {{organisation}}?",
      body: `Dear colleague,

{{organisation}} wants to know how digitally skilled we are together. So we ask you to fill in a questionnaire. It takes about 15 minutes.

This is your own link:
{{link}}

Taking part is voluntary. You can stop and go on later with the same link.
You can take part until {{closesOn}}.

Your employer never sees what you answer, nor whether you take part. HR sees only averages of groups. You get your own result.
Do not pass your link on: whoever has it sees what you have filled in so far.

Questions about the measurement? {{contact}}

Kind regards,
{{organisation}}`,
    },
  },
  reminder: {
    nl: {
      subject: "Herinnering: hoe digitaal vaardig is {{organisation}}?",
      body: `Beste collega,

Heeft u al meegedaan? Dan bent u klaar. We kunnen niet zien wie meedeed. Daarom krijgt iedereen deze herinnering.

Wilt u nog meedoen? Dit is uw eigen link, dezelfde als in de uitnodiging:
{{link}}

Meedoen is vrijwillig en duurt ongeveer 15 minuten.
U kunt meedoen tot en met {{closesOn}}.

Uw werkgever ziet nooit wat u antwoordt, en ook niet of u meedoet.

Vragen over de meting? {{contact}}

Met vriendelijke groet,
{{organisation}}`,
    },
    en: {
      subject: "Reminder: how digitally skilled is {{organisation}}?",
      body: `Dear colleague,

Have you taken part already? Then you are done. We cannot see who took part, so everybody gets this reminder.

Would you still like to take part? This is your own link, the same as in the invitation:
{{link}}

Taking part is voluntary and takes about 15 minutes.
You can take part until {{closesOn}}.

Your employer never sees what you answer, nor whether you take part.

Questions about the measurement? {{contact}}

Kind regards,
{{organisation}}`,
    },
  },
};

export function isMailKind(value: unknown): value is MailKind {
  return mailKinds.some((kind) => kind === value);
}

/** Which words: of what, and in which language. */
export type LetterChoice = { readonly kind: MailKind; readonly language: Language };

export const letterChoices: readonly LetterChoice[] = mailKinds.flatMap((kind) =>
  languages.map((language) => ({ kind, language })),
);

/** As it stands in an address: `reminder-nl`. */
export function letterKey({ kind, language }: LetterChoice): string {
  return `${kind}-${language}`;
}

/** The choice in a text that came from outside, or the Dutch invitation. */
export function toLetterChoice(key: unknown): LetterChoice {
  const found = letterChoices.find((choice) => letterKey(choice) === key);
  return found ?? { kind: "invitation", language: "nl" };
}
