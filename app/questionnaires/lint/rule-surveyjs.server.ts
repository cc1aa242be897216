import type { JsonError, Model } from "survey-core";

import { field, isRecord, type JsonRecord } from "../json";
import { surveyModel } from "../survey-model.server";
import { expressionMistake, expressionProperties } from "./expressions.server";
import type { Report } from "./finding";
import { hasTooManyAnswers } from "./rule-types";
import type { RuleCode } from "./rules";
import type { Subject } from "./subject";

/** What SurveyJS itself refuses: unknown types and properties, wrong kinds, expressions it cannot run. */
export function checkSurveyJs({ merged, definition }: Subject, report: Report): void {
  const origins = new Map<unknown, unknown>();
  const expressions = expressionProperties();
  const broken = (owner: JsonRecord, key: string) => {
    const value = owner[key];
    if (!expressions.has(key) || value === "" || value === null) return false;
    const mistake = expressionMistake(value);
    if (mistake !== null && owner !== merged) {
      report("surveyjs-expression", { at: owner, key }, `${key}: ${mistake}`);
    }
    return mistake !== null;
  };
  const copy = openable(merged, broken, origins);
  if (!isRecord(copy)) return;
  const model = openModel(copy, definition, origins, report);
  for (const error of model?.jsonErrors ?? []) {
    const at = origins.get(error.jsonObj);
    const place = { at, key: keyOf(error) };
    // Merging makes a survey object of its own; the file's is the one to mend.
    const isMerged =
      at === merged && (place.key === undefined || Object.hasOwn(definition, place.key));
    report(
      codes.get(error.type) ?? "surveyjs-cannot-open",
      isMerged ? { ...place, at: definition } : place,
      messageOf(error, at),
    );
  }
}

/** SurveyJS throws on lists that hold null and the like, without saying where; the rest is opened without them. */
function openModel(
  copy: JsonRecord,
  definition: JsonRecord,
  origins: ReadonlyMap<unknown, unknown>,
  report: Report,
): Model | null {
  const whole = tryToOpen(copy);
  if (typeof whole !== "string") return whole;
  let found = false;
  for (const list of elementLists(copy)) {
    for (let index = list.length - 1; index >= 0; index -= 1) {
      const reason = tryToOpen({ elements: [list[index]] });
      if (typeof reason !== "string") continue;
      found = true;
      report("surveyjs-cannot-open", { at: origins.get(list), key: index }, cannotOpen(reason));
      list.splice(index, 1);
    }
  }
  const rest = tryToOpen(copy);
  if (typeof rest !== "string") return rest;
  if (!found) report("surveyjs-cannot-open", { at: definition }, cannotOpen(rest));
  return null;
}

/** The model, or why there is none. */
function tryToOpen(definition: JsonRecord): Model | string {
  try {
    return surveyModel(definition);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function cannotOpen(reason: string): string {
  return `SurveyJS cannot open this (${reason}); look for an entry that is empty or of the wrong kind`;
}

/** The lists of pages and elements, the innermost first. */
function elementLists(container: JsonRecord): unknown[][] {
  return ["pages", "elements", "questions"].flatMap((key) => {
    const list: unknown = container[key];
    if (!Array.isArray(list)) return [];
    return [...list.filter(isRecord).flatMap(elementLists), list];
  });
}

/**
 * A copy without what SurveyJS would run or fetch while it opens it, and which has its own finding:
 * broken expressions write to the console, `choicesByUrl` goes to the network.
 */
function openable(
  value: unknown,
  broken: (owner: JsonRecord, key: string) => boolean,
  origins: Map<unknown, unknown>,
): unknown {
  if (Array.isArray(value)) {
    const list = value.map((entry: unknown) => openable(entry, broken, origins));
    origins.set(list, value);
    return list;
  }
  if (!isRecord(value)) return value;
  const tooMany = hasTooManyAnswers(value);
  const kept = Object.entries(value).filter(
    ([key]) =>
      key !== "choicesByUrl" && !(tooMany && key.startsWith("choices")) && !broken(value, key),
  );
  const copy = Object.fromEntries(
    kept.map(([key, entry]) => [key, openable(entry, broken, origins)]),
  );
  origins.set(copy, value);
  return copy;
}

function keyOf(error: JsonError): string | undefined {
  if (error.type.includes("typeproperty")) return "type";
  return "propertyName" in error && typeof error.propertyName === "string"
    ? error.propertyName
    : undefined;
}

const codes = new Map<string, RuleCode>([
  ["unknownproperty", "surveyjs-unknown-property"],
  ["incorrecttypeproperty", "surveyjs-incorrect-type-property"],
  ["missingtypeproperty", "surveyjs-missing-type-property"],
  ["requiredproperty", "surveyjs-required-property"],
  ["arrayproperty", "surveyjs-array-property"],
]);

function messageOf(error: JsonError, at: unknown): string {
  const name = keyOf(error) ?? "";
  switch (error.type) {
    case "unknownproperty":
      return `SurveyJS knows no property "${name}" here; correct or remove it`;
    case "incorrecttypeproperty":
      return `SurveyJS has no question type "${String(field(at, "type"))}"`;
    case "missingtypeproperty":
      return 'this has no type; add "type", such as "rating"';
    case "requiredproperty":
      return `this has no ${name}; add "${name}"`;
    case "arrayproperty":
      return `${name} must be a list: […]`;
    default:
      return `SurveyJS: ${error.message}`;
  }
}
