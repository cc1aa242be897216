import { Serializer } from "survey-core";

/**
 * Tells SurveyJS of our properties, so that it reads and writes them without loss. `value` properties are
 * kept exactly as they are written. Safe to call again.
 */
export function registerProperties(): void {
  for (const className of ["question", "itemvalue"]) {
    add(className, { name: "scale", type: "value" });
    add(className, { name: "competence", type: "value" });
    add(className, { name: "reverse", type: "value" });
    add(className, { name: "weight", type: "value" });
    add(className, { name: "short", type: "string", isLocalizable: true });
  }
  add("question", { name: "background", type: "value" });
  add("survey", { name: "nulmeting", type: "value" });
  add("survey", { name: "extends", type: "value" });
}

type Property = { readonly name: string; readonly type: string; readonly isLocalizable?: true };

function add(className: string, property: Property): void {
  if (!Serializer.findProperty(className, property.name)) {
    Serializer.addProperty(className, { ...property, category: "nulmeting" });
  }
}
