import type { RuleCode } from "./rules";

/** A survey nests about ten deep. */
const deepestNesting = 100;

/** More questions, answers or scales than this are a mistake, and SurveyJS takes minutes over them. */
const mostEntries = 1_000;

/** A definition of 100 questions in two languages holds about 5,000. */
const mostValues = 100_000;

/** What is too much to look further at. */
export type Excess = { readonly code: RuleCode; readonly offset: number; readonly message: string };

/**
 * Looks through JSON text, right or wrong, for what would overflow the stack or take minutes. A loop, because
 * recursion would overflow on it.
 *
 * @returns the first thing that is too much; null for a text that can safely be parsed
 */
export function findExcess(text: string): Excess | null {
  const open: { readonly offset: number; entries: number }[] = [];
  let values = 0;
  let inString = false;
  for (let offset = 0; offset < text.length; offset += 1) {
    const letter = text[offset];
    if (inString) {
      if (letter === "\\") offset += 1;
      else if (letter === '"' || letter === "\n") inString = false;
    } else if (letter === '"') inString = true;
    else if (letter === "{" || letter === "[") {
      values += 1;
      open.push({ offset, entries: 1 });
      if (open.length > deepestNesting) return tooDeep(offset);
    } else if (letter === "}" || letter === "]") open.pop();
    else if (letter === ",") {
      values += 1;
      const list = open.at(-1);
      if (list && ++list.entries > mostEntries) return tooLong(list.offset);
      if (values > mostValues) return tooMany(offset);
    }
  }
  return null;
}

function tooDeep(offset: number): Excess {
  const message = `brackets are nested more than ${deepestNesting} deep here; a survey needs about ten`;
  return { code: "too-deep", offset, message };
}

function tooLong(offset: number): Excess {
  const message = `more than ${mostEntries} entries stand between these brackets; ask it another way`;
  return { code: "too-long-list", offset, message };
}

function tooMany(offset: number): Excess {
  const message = `this file holds more than ${mostValues} values; a definition of 100 questions holds about 5,000`;
  return { code: "too-large", offset, message };
}
