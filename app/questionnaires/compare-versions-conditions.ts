import { field, isRecord, stringField, type JsonRecord } from "./json";
import { elementsOf, pagesOf } from "./structure";

/**
 * What decides whether a question is shown: its own condition and those of the page and panels
 * around it, from the outside in.
 */
export function conditionsOf(definition: unknown): ReadonlyMap<string, readonly string[]> {
  return new Map(pagesOf(definition).flatMap(({ json }) => within(json, ownConditions(json))));
}

function within(
  container: JsonRecord,
  around: readonly string[],
): [question: string, conditions: readonly string[]][] {
  return elementsOf(container).flatMap((json) => {
    const conditions = [...around, ...ownConditions(json)];
    if (stringField(json, "type") === "panel") return within(json, conditions);
    const name = stringField(json, "name");
    return name === null ? [] : [[name, conditions]];
  });
}

/** The conditions that stand on a page, panel, question or matrix row itself. */
export function ownConditions(json: unknown): readonly string[] {
  if (!isRecord(json)) return [];
  const written = ["visibleIf", "rowsVisibleIf"].flatMap((key) => stringField(json, key) ?? []);
  const never = field(json, "visible") === false ? ["false"] : [];
  return [...never, ...written.map((condition) => condition.replace(/\s+/gu, " ").trim())];
}
