import { field, isRecord, listField, stringField, type JsonRecord } from "./json";

export type PageNode = { readonly name: string; readonly json: JsonRecord };

/** One question of a definition, wherever it stands: panels are looked into. */
export type QuestionNode = {
  readonly name: string;
  readonly type: string;
  readonly page: string;
  readonly json: JsonRecord;
};

/** The pages in order; a definition without `pages` is one page. Nameless ones are called as SurveyJS calls them. */
export function pagesOf(definition: unknown): readonly PageNode[] {
  const pages = listField(definition, "pages").filter(isRecord);
  const all = pages.length === 0 && isRecord(definition) ? [onlyPage(definition)] : pages;
  return all.map((json, index) => ({
    name: stringField(json, "name") ?? `page${index + 1}`,
    json,
  }));
}

/** The questions in order of appearance; what has no name or no type is left out. */
export function questionsOf(definition: unknown): readonly QuestionNode[] {
  return pagesOf(definition).flatMap((page) => questionsIn(page.json, page.name));
}

/** What a page or panel holds; SurveyJS also reads the older word `questions`. */
export function elementsOf(container: JsonRecord): readonly JsonRecord[] {
  const key = Object.hasOwn(container, "elements") ? "elements" : "questions";
  return listField(container, key).filter(isRecord);
}

/** How many pages, panels and questions there are, of whatever type. */
export function countElements(definition: unknown): number {
  return pagesOf(definition).reduce((count, { json }) => count + 1 + countWithin(json), 0);
}

function countWithin(container: JsonRecord): number {
  return elementsOf(container).reduce((count, json) => count + 1 + countWithin(json), 0);
}

function questionsIn(container: JsonRecord, page: string): readonly QuestionNode[] {
  return elementsOf(container).flatMap((json) => {
    const type = stringField(json, "type");
    if (type === "panel") return questionsIn(json, page);
    const name = stringField(json, "name");
    return name === null || type === null ? [] : [{ name, type, page, json }];
  });
}

function onlyPage(definition: JsonRecord): JsonRecord {
  return { elements: elementsOf(definition) };
}

/** The key of the definition that this one is a part on. */
export function extendsKey(definition: unknown): string | null {
  return (
    stringField(field(definition, "nulmeting"), "extends") ?? stringField(definition, "extends")
  );
}

/** True for a part as its author wrote it: its core has not been put in yet. */
export function isUnmergedPart(definition: unknown): boolean {
  return extendsKey(definition) !== null && !Array.isArray(coreMark(definition));
}

/** The scale ids that merging marked as the core's; undefined before merging. */
export function coreMark(definition: unknown): unknown {
  return field(field(definition, "nulmeting"), "coreScales");
}
