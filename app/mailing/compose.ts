import type { Language } from "~/i18n";

import type { MailKind, MailText, Placeholder } from "./texts";

/** What one letter says where its words leave a place; null: not known. */
export type LetterValues = Readonly<Record<Placeholder, string | null>>;

export type Letter = { readonly subject: string; readonly text: string; readonly html: string };

export type LetterParts = {
  readonly kind: MailKind;
  readonly language: Language;
  readonly text: MailText;
  readonly values: LetterValues;
  /** Where to unsubscribe. */
  readonly stopLink: string;
};

/** One letter as plain text and as simple HTML with its links written out; nothing in it comes from elsewhere. */
export function composeLetter({ kind, language, text, values, stopLink }: LetterParts): Letter {
  const subject = fill(text.subject, values);
  const body = [...filledLines(text.body, values), "", ...footer(kind, language, stopLink)];
  const plain = body.join("\n").replace(/\n{3,}/g, "\n\n");
  return { subject, text: `${plain}\n`, html: toHtml(subject, plain, language) };
}

/** A line whose date or contact is not known is left out. */
function filledLines(body: string, values: LetterValues): string[] {
  return body
    .split("\n")
    .filter((line) => !places(line).some((name) => valueOf(values, name) === null))
    .map((line) => fill(line, values));
}

function fill(text: string, values: LetterValues): string {
  return text.replace(place, (_, name: string) => valueOf(values, name) ?? "");
}

const place = /\{\{\s*([A-Za-z]+)\s*\}\}/g;

function places(line: string): string[] {
  return [...line.matchAll(place)].map(([, name = ""]) => name);
}

function valueOf(values: LetterValues, name: string): string | null {
  const found = Object.entries(values).find(([known]) => known === name);
  return found ? found[1] : null;
}

/** Stands under every letter, whoever wrote it: nobody may think that a letter says who took part. */
function footer(kind: MailKind, language: Language, stopLink: string): string[] {
  const dutch = language === "nl";
  const everybody =
    kind === "invitation"
      ? dutch
        ? "Iedereen op de lijst krijgt deze e-mail."
        : "Everybody on the list gets this e-mail."
      : dutch
        ? "Iedereen op de lijst krijgt deze e-mail, ook wie al heeft meegedaan."
        : "Everybody on the list gets this e-mail, also those who have taken part.";
  const stop = dutch
    ? "Geen e-mail meer over deze meting? Meld u af. Meedoen kan dan nog steeds."
    : "No more e-mail about this measurement? Unsubscribe. You can still take part.";
  return ["—", everybody, stop, stopLink];
}

function toHtml(subject: string, plain: string, language: Language): string {
  const paragraphs = plain
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.split("\n").map(lineToHtml).join("<br>\n")}</p>`)
    .join("\n");
  return `<!DOCTYPE html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(subject)}</title></head>
<body style="margin:0;background:#ffffff;color:#1b1b1b">
<div style="max-width:37em;margin:0 auto;padding:24px 16px;font-family:'Segoe UI',system-ui,sans-serif;font-size:18px;line-height:1.5">
${paragraphs}
</div>
</body>
</html>
`;
}

function lineToHtml(line: string): string {
  return line
    .split(/(https?:\/\/\S+)/)
    .map((piece, index) =>
      index % 2 === 1
        ? `<a href="${escape(piece)}" style="color:#1b4f8f;overflow-wrap:anywhere">${escape(piece)}</a>`
        : escape(piece),
    )
    .join("");
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? "");
}
