import { longDate, type Language } from "~/i18n";

import type { LetterValues } from "./compose";

export type LetterFacts = {
  readonly link: string;
  readonly language: Language;
  readonly organisation: string;
  /** ISO date. */
  readonly closesOn: string | null;
  readonly contact: string | null;
};

export function letterValues({
  link,
  language,
  organisation,
  closesOn,
  contact,
}: LetterFacts): LetterValues {
  return { link, organisation, contact, closesOn: closesOn && longDate(closesOn, language) };
}

/** The e-mail address in an organisation's contact line, if there is one. */
export function replyAddress(contact: string | null): string | undefined {
  return /[^\s@,;:()<>]+@[^\s@,;:()<>]+\.[a-z]{2,}/i.exec(contact ?? "")?.[0];
}

/** So that a mail program offers to unsubscribe. Source: RFC 2369 and, one click over https alone, RFC 8058. */
export function letterHeaders(
  stopLink: string,
  contact: string | null,
): Readonly<Record<string, string>> {
  const reply = replyAddress(contact);
  const ways = [`<${stopLink}>`, ...(reply ? [`<mailto:${reply}?subject=unsubscribe>`] : [])];
  return {
    "List-Unsubscribe": ways.join(", "),
    ...(stopLink.startsWith("https:") && { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
  };
}
