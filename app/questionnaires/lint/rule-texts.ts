import { isRecord, type JsonRecord } from "../json";
import { lacksDutch } from "../local-text";
import type { Report } from "./finding";

/** Dutch comes first: every text of the survey has it. A plain string is Dutch. */
export function checkTexts(
  definition: JsonRecord,
  names: ReadonlySet<string>,
  report: Report,
): void {
  for (const [key, value] of Object.entries(definition)) {
    if (key === "nulmeting") continue;
    if (names.has(key) && isRecord(value) && lacksDutch(value)) {
      report(
        "missing-dutch-text",
        { at: definition, key },
        `this ${key} is missing in Dutch; add "nl"`,
      );
    } else checkInside(value, names, report);
  }
}

function checkInside(value: unknown, names: ReadonlySet<string>, report: Report): void {
  if (Array.isArray(value)) for (const entry of value) checkInside(entry, names, report);
  else if (isRecord(value)) checkTexts(value, names, report);
}
