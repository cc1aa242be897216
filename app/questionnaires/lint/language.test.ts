import { expect, test } from "vitest";

import { dutchAdjective, dutchVerb } from "./inflection";
import { officialese, officialeseIn } from "./officialese";
import { sentencesOf, wordsIn, wordsOf } from "./sentences";

const lengths = (text: string) => sentencesOf(text).map((sentence) => wordsIn(sentence).length);
const hard = (text: string) => officialeseIn(wordsOf(text)).map(({ found }) => found);

test("a sentence ends at its mark, not at an abbreviation, a number or an address", () => {
  expect(lengths("Dit is een zin. Dit ook! En dit? ja")).toEqual([4, 2, 2, 1]);
  expect(lengths("Neem iets mee, bijv. een laptop of pen.")).toEqual([8]);
  expect(lengths("Reken 3.5 uur en kijk op www.example.org.")).toEqual([7]);
  expect(lengths("Hij zei: ‘Stop.’ Toen was het stil.")).toEqual([3, 4]);
});

test("lines, list entries and paragraphs are sentences of their own, and tags are no words", () => {
  expect(lengths("<p>Kies er <b>een</b></p><ul><li>de eerste</li><li>de tweede</li></ul>")).toEqual(
    [3, 2, 2],
  );
  expect(lengths("een regel<br/>en nog een\nen een derde")).toEqual([2, 3, 3]);
});

test("a word holds its hyphen, its apostrophe and what SurveyJS fills in", () => {
  expect(wordsOf("Uw e-mail of ’s avonds t/m {dag van vandaag} en {naam}.")).toEqual([
    ...["uw", "e-mail", "of", "s", "avonds", "t/m"],
    ...["dag", "van", "vandaag", "en", "x"],
  ]);
  expect(wordsOf(" – … 12 ")).toEqual(["12"]);
});

test("there are 200 pairs and more, each with its plain word, and no plain word is hard itself", () => {
  expect(officialese.length).toBeGreaterThanOrEqual(200);
  const forms = officialese.flatMap((entry) => entry.forms);
  expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
  expect(officialese.filter(({ plain }) => plain === "" || hard(plain).length > 0)).toEqual([]);
  expect(forms.filter((form) => wordsOf(form).join(" ") !== form)).toEqual([]);
});

test("officialese is found as a whole word, in any case and in its forms", () => {
  expect(hard("INDIEN u hier niet bij betrokken bent")).toEqual(["indien"]);
  expect(hard("Wie evalueerde dit? Is het geëvalueerd?")).toEqual(["evalueerde", "geëvalueerd"]);
  expect(hard("een cruciale vraag en substantiële hulp")).toEqual(["cruciale", "substantiële"]);
  expect(hard("met betrekking tot uw werk")).toEqual(["met betrekking tot"]);
});

test("an everyday word that resembles officialese is left alone", () => {
  const everyday =
    "Thansen alsmede-lijst, een monitor, geld en middelen, daar landen zij, ik realiseer me dat; " +
    "de indicatie, een concept, een licentie, acht mensen, ik wens u geluk, de voormalige collega";
  expect(hard(everyday)).toEqual([]);
});

test("verbs and adjectives take their Dutch forms", () => {
  expect(dutchVerb("implementeren")).toEqual([
    ...["implementeren", "implementeer", "implementeert"],
    ...["implementeerde", "implementeerden", "geïmplementeerd", "geïmplementeerde"],
  ]);
  expect(dutchVerb("accorderen")).toContain("geaccordeerd");
  const pairs = ["adequaat", "curieus", "initieel", "educatief", "relevant", "urgent", "autonoom"];
  expect(pairs.map((one) => dutchAdjective(one)[1])).toEqual([
    ...["adequate", "curieuze", "initiële", "educatieve", "relevante", "urgente", "autonome"],
  ]);
});
