import { canonicalJson } from "./canonical-json";
import { field, isRecord, listField, stringField, type JsonRecord } from "./json";
import { elementsOf, pagesOf, questionsOf } from "./structure";

export type AddedTo = { readonly part: JsonRecord } | { readonly clashes: readonly string[] };

/**
 * Puts chosen questions of one part into another behind its own, each with the name that it had, so that answers to it
 * stay comparable; the scales that they score on come along.
 *
 * @param own the part that grows
 * @param source the part that the questions are from, on the same core
 * @param chosen names of questions of the source
 * @returns the names of questions and scales that mean something else in the part that grows, where there are any
 */
export function addToPart(own: JsonRecord, source: JsonRecord, chosen: readonly string[]): AddedTo {
  const names = new Set(questionsOf(own).map(({ name }) => name));
  const ownScales = listField(own.nulmeting, "scales");
  const pages = chosenPages(source, new Set(chosen));
  const used = new Set(scalesIn(pages));
  const scales = listField(source.nulmeting, "scales").filter((scale) => used.has(idOf(scale)));
  const other = (scale: unknown) =>
    ownScales.some(
      (one) => idOf(one) === idOf(scale) && canonicalJson(one) !== canonicalJson(scale),
    );
  const clashes = [
    ...chosen.filter((name) => names.has(name)),
    ...scales.filter(other).map((scale) => idOf(scale)),
  ];
  if (clashes.length > 0) return { clashes };
  const fresh = scales.filter((scale) => !ownScales.some((one) => idOf(one) === idOf(scale)));
  const ids = new Set(fresh.map(idOf));
  return {
    part: {
      ...own,
      nulmeting: {
        ...(isRecord(own.nulmeting) && own.nulmeting),
        scales: [...ownScales, ...fresh],
        ...withTexts("feedback", own, source, ids),
        ...withTexts("nextSteps", own, source, ids),
      },
      pages: [...pagesOf(own).map(({ json }) => json), ...renamed(pages, own)],
    },
  };
}

function chosenPages(source: JsonRecord, chosen: ReadonlySet<string>): JsonRecord[] {
  return pagesOf(source).flatMap(({ json }) => chosenWithin(json, chosen));
}

/** A page or panel with what was chosen of it, or nothing. */
function chosenWithin(container: JsonRecord, chosen: ReadonlySet<string>): JsonRecord[] {
  const elements = elementsOf(container).flatMap((element) => {
    if (element.type === "panel") return chosenWithin(element, chosen);
    return chosen.has(stringField(element, "name") ?? "") ? [element] : [];
  });
  return elements.length > 0 ? [{ ...container, elements }] : [];
}

/** The name of a page is in no answer: where both have one of that name, SurveyJS gives the new one its own. */
function renamed(pages: readonly JsonRecord[], own: JsonRecord): JsonRecord[] {
  const taken = new Set(pagesOf(own).map(({ name }) => name));
  return pages.map((page) => {
    const name = stringField(page, "name") ?? "page";
    let free = name;
    for (let count = 2; taken.has(free); count += 1) free = `${name}-${count}`;
    taken.add(free);
    return { ...page, name: free };
  });
}

function scalesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(scalesIn);
  if (!isRecord(value)) return [];
  const scale = stringField(value, "scale");
  return [...(scale === null ? [] : [scale]), ...Object.values(value).flatMap(scalesIn)];
}

/** What is said of a scale goes with it. */
function withTexts(
  key: "feedback" | "nextSteps",
  own: JsonRecord,
  source: JsonRecord,
  scales: ReadonlySet<string>,
): JsonRecord {
  const [ours, theirs] = [field(own.nulmeting, key), field(source.nulmeting, key)];
  const taken = isRecord(theirs)
    ? Object.entries(theirs).filter(([scale]) => scales.has(scale))
    : [];
  if (taken.length === 0) return {};
  return { [key]: { ...(isRecord(ours) && ours), ...Object.fromEntries(taken) } };
}

const idOf = (scale: unknown) => stringField(scale, "id") ?? "";
