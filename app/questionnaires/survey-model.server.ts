import { Model, settings } from "survey-core";

import type { JsonRecord } from "./json";
import { registerProperties } from "./serializer";

// Without a document SurveyJS leaves its environment undefined and then reads a property of it.
Object.assign(settings, { environment: { root: undefined } });

/** SurveyJS's own model of a definition, without a page to draw on. */
export function surveyModel(definition: JsonRecord): Model {
  registerProperties();
  return new Model(definition);
}
