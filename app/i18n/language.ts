/** Dutch first: it is shown unless somebody asks for another, whatever the browser prefers. */
export const languages = ["nl", "en"] as const;

export type Language = (typeof languages)[number];

export const defaultLanguage: Language = "nl";

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** The language in a text that came from outside: a known one, or Dutch. */
export function toLanguage(value: unknown): Language {
  return isLanguage(value) ? value : defaultLanguage;
}

/** The text in the asked language, or in Dutch where nobody translated it. */
export function localText(
  text: { readonly nl: string; readonly en?: string | undefined },
  language: string,
): string {
  return (language === "en" ? text.en : undefined) ?? text.nl;
}

/**
 * A day in words: "28 november 2026". Its spaces do not break.
 *
 * @param day ISO date, yyyy-mm-dd
 */
export function longDate(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: "long",
    timeZone: "UTC",
  });
  return format.format(new Date(`${day}T00:00:00Z`)).replaceAll(" ", "\u00a0");
}

/**
 * A moment as a clock in the Netherlands says it: "28 november 2026 om 14:03", or with `medium` shorter and to the second.
 *
 * @param at ISO 8601
 */
export function dateTime(at: string, language: string, style: "long" | "medium" = "long"): string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: style,
    timeStyle: style === "long" ? "short" : "medium",
    timeZone: "Europe/Amsterdam",
  });
  return format.format(new Date(at));
}

/** What the formatters of `Intl` call a language of ours. */
export function localeOf(language: string): string {
  return language === "en" ? "en-GB" : "nl-NL";
}
