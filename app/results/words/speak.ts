import { createTranslator, loadResources } from "~/i18n";

import { say, type Sentence } from "./sentence";

const translator = createTranslator("nl", await loadResources("nl"));

/** Test material: a sentence in Dutch, as the page prints it. */
export function inDutch(
  sentence: Sentence,
  namespace: "results" | "network" | "trend" | "instrument" = "results",
): string {
  const t = translator.getFixedT("nl", namespace);
  return say((key, values) => t(key, values), sentence);
}
