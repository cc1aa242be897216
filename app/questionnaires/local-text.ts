import type { LocalText } from "./instrument";
import { isRecord } from "./json";

/**
 * A text of a definition: a plain string is Dutch, and so is SurveyJS's `default` unless Dutch
 * stands beside it.
 *
 * @returns null where there is no text
 */
export function readText(value: unknown): LocalText | null {
  if (typeof value === "string") return value.trim() === "" ? null : { nl: value };
  if (typeof value === "number") return { nl: String(value) };
  if (!isRecord(value)) return null;
  const dutch = filled(value.nl);
  const standard = filled(value.default);
  const english = filled(value.en) ?? (dutch ? standard : null);
  const nl = dutch ?? standard ?? english;
  if (nl === null) return null;
  return english === null ? { nl } : { nl, en: english };
}

/** True when a text is given in some language, and not in Dutch. */
export function lacksDutch(value: unknown): boolean {
  return isRecord(value) && filled(value.nl) === null && filled(value.default) === null;
}

function filled(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null;
}
