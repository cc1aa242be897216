import type { JsonRecord } from "../json";
import { dutchTexts } from "./dutch-texts";
import type { Report } from "./finding";
import { officialeseIn } from "./officialese";
import { sentencesOf, wordsIn } from "./sentences";

/** Most words of a sentence at level B1. */
const longestSentence = 15;

/** Dutch that many employees would stumble over. */
export function checkLanguage(
  definition: JsonRecord,
  names: ReadonlySet<string>,
  report: Report,
): void {
  for (const { text, place } of dutchTexts(definition, names)) {
    const sentences = sentencesOf(text).map(wordsIn);
    for (const words of sentences.filter(({ length }) => length > longestSentence)) {
      report(
        "long-sentence",
        place,
        `a sentence of ${words.length} words ("${words.slice(0, 4).join(" ")} …"); make it two, of ${longestSentence} words at most`,
      );
    }
    for (const { found, plain } of officialeseIn(sentences.flat())) {
      report("officialese", place, `"${found}" is hard Dutch; write ${plain}`);
    }
  }
}
