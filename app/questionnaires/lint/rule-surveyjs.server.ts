import type { JsonError, Model } from "survey-core";

import { isRecord, type JsonRecord } from "../json";
import { surveyModel } from "../survey-model.server";
import { expressionMistake, expressionProperties } from "./expressions.server";
import type { Place, Report } from "./finding";
import { hasTooManyAnswers } from "./rule-types";
import type { Subject } from "./subject";

/** What SurveyJS itself refuses: unknown types and properties, wrong kinds, expressions it cannot run. */
export function checkSurveyJs({ merged, definition }: Subject, report: Report): void {
  const origins = new Map<unknown, unknown>();
  const expressions = expressionProperties();
  const broken = (owner: JsonRecord, key: string) => {
    const value = owner[key];
    if (!expressions.has(key) || typeof value !== "string" || value === "") return false;
    const mistake = expressionMistake(value);
    if (mistake !== null && owner !== merged) {
      report("error", "surveyjs-expression", { at: owner, key }, `${key}: ${mistake}`);
    }
    return mistake !== null;
  };
  const copy = openable(merged, broken, origins);
  if (!isRecord(copy)) return;
  const model = openModel(copy, definition, report);
  for (const error of model?.jsonErrors ?? []) {
    const place = placeOf(error, origins);
    // Merging makes a survey object of its own; the file's is the one to mend.
    const isMerged =
      place.at === merged && (place.key === undefined || Object.hasOwn(definition, place.key));
    report(
      "error",
      codeOf(error),
      isMerged ? { ...place, at: definition } : place,
      messageOf(error),
    );
  }
}

function openModel(copy: JsonRecord, definition: JsonRecord, report: Report): Model | null {
  try {
    return surveyModel(copy);
  } catch (error) {
    // SurveyJS throws on lists that hold null and the like, without saying where.
    const reason = error instanceof Error ? error.message : String(error);
    report(
      "error",
      "surveyjs-cannot-open",
      { at: definition },
      `SurveyJS cannot open this: ${reason}`,
    );
    return null;
  }
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

function placeOf(error: JsonError, origins: ReadonlyMap<unknown, unknown>): Place {
  const copy: unknown = error.jsonObj;
  const at = origins.get(copy);
  const key = "propertyName" in error ? error.propertyName : undefined;
  if (typeof key !== "string" || !isRecord(at) || !Object.hasOwn(at, key)) return { at };
  return { at, key };
}

/** "unknownproperty" → "surveyjs-unknown-property". */
function codeOf({ type }: JsonError): string {
  return `surveyjs-${type.replace(/(unknown|incorrect|missing|required|array)(type)?(property)/, (_, kind: string, ofType?: string) => [kind, ofType, "property"].filter(Boolean).join("-"))}`;
}

function messageOf({ message, type }: JsonError): string {
  if (type === "incorrecttypeproperty") return `SurveyJS does not know this type (${message})`;
  return `SurveyJS: ${message.replace(/\.?$/, "")}; correct or remove it`;
}
