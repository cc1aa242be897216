import { isRecord, type JsonRecord } from "./json";

const languageKeys = new Set(["nl", "en", "default"]);

/**
 * A definition with every text in one language, Dutch where there is no translation.
 *
 * SurveyJS itself falls back to the default locale of the whole process (English), which the server shares
 * with everybody else; plain strings leave it no choice to make.
 *
 * @param definition SurveyJS JSON; a text is a string or an object with only `nl`, `en`, `default`
 * @returns the same JSON with a string in the place of each such object
 */
export function inLanguage(definition: JsonRecord, language: string): JsonRecord {
  return mapValues(definition, language);
}

function translated(json: unknown, language: string): unknown {
  if (Array.isArray(json)) return json.map((part: unknown) => translated(part, language));
  if (!isRecord(json)) return json;
  const texts = new Map(Object.entries(json));
  if (texts.size > 0 && [...texts.keys()].every((key) => languageKeys.has(key))) {
    const text: unknown =
      filled(texts.get(language)) ??
      filled(texts.get("nl")) ??
      filled(texts.get("default")) ??
      texts.get("en");
    return translated(text, language);
  }
  return mapValues(json, language);
}

function mapValues(record: JsonRecord, language: string): JsonRecord {
  return Object.fromEntries(
    Object.entries(record).map(([key, part]) => [key, translated(part, language)]),
  );
}

function filled(text: unknown): unknown {
  return text === "" || text === null ? undefined : text;
}
