import { languages, type Language } from "~/i18n";
import { pool } from "~/platform/index.server";

import { checkText, tidyText, type TextProblems } from "./check-text";
import { defaultTexts, type MailKind, type MailText, type TextsByLanguage } from "./texts";

type StoredText = MailText & { readonly kind: string; readonly language: string };

/** The words that an organisation sends: its own where it wrote any. */
export async function findTexts(organisationId: string, kind: MailKind): Promise<TextsByLanguage> {
  const own = await listOwn(organisationId);
  const of = (language: Language): MailText => {
    const found = own.find((text) => text.kind === kind && text.language === language);
    return found ? { subject: found.subject, body: found.body } : defaultTexts[kind][language];
  };
  return { nl: of("nl"), en: of("en") };
}

/** Which words are an organisation's own. */
export async function ownLanguages(organisationId: string, kind: MailKind): Promise<Language[]> {
  const own = await listOwn(organisationId);
  return languages.filter((language) =>
    own.some((text) => text.kind === kind && text.language === language),
  );
}

/** @returns what is wrong; nothing was stored then */
export async function saveText(
  organisationId: string,
  kind: MailKind,
  language: Language,
  written: MailText,
): Promise<TextProblems | "saved"> {
  const text = tidyText(written);
  const problems = checkText(text);
  if (problems.subject ?? problems.body) return problems;
  await pool().query(
    `INSERT INTO mail_text (organisation_id, kind, language, subject, body) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (organisation_id, kind, language) DO UPDATE SET subject = excluded.subject, body = excluded.body`,
    [organisationId, kind, language, text.subject, text.body],
  );
  return "saved";
}

/** Back to our words. */
export async function dropText(
  organisationId: string,
  kind: MailKind,
  language: Language,
): Promise<void> {
  await pool().query(
    "DELETE FROM mail_text WHERE organisation_id = $1 AND kind = $2 AND language = $3",
    [organisationId, kind, language],
  );
}

async function listOwn(organisationId: string): Promise<StoredText[]> {
  const own = await pool().query<StoredText>(
    "SELECT kind, language, subject, body FROM mail_text WHERE organisation_id = $1",
    [organisationId],
  );
  return own.rows;
}
