import { numbers } from "./numbers.nl";

export const trend = {
  title: "Ontwikkeling {{organisation}}",
  ...numbers,
  headline: {
    both: "{{higher}} hoger, {{lower}} lager dan bij {{earlier}}",
    higher: "{{higher}} hoger dan bij {{earlier}}",
    lower: "{{lower}} lager dan bij {{earlier}}",
    none: "Geen aantoonbaar verschil met {{earlier}}",
    notComparable: "Niet te vergelijken met {{earlier}}",
    neutral: "{{later}} naast {{earlier}}",
    all: { start: "Alle {{count}} gebieden", middle: "alle {{count}} gebieden" },
    several: { start: "{{count}} gebieden", middle: "{{count}} gebieden" },
  },
  lead: {
    counted: "{{then}} mensen deden mee aan {{earlier}}, {{now}} aan {{later}}.",
    independent:
      "Wie twee keer meedeed, weten we niet. Een verschil zegt ook niet waardoor het komt.",
  },
  areas: {
    someChanged: "{{count}} van de {{total}} gebieden zijn aantoonbaar veranderd",
    oneChanged: "{{count}} van de {{total}} gebieden is aantoonbaar veranderd",
    allChanged: "Alle {{total}} gebieden zijn aantoonbaar veranderd",
    compared: "{{count}} vergelijkbare",
    noneChanged: "Geen van de {{total}} gebieden is aantoonbaar veranderd",
    only: "Het gebied dat te vergelijken is, is aantoonbaar veranderd",
    onlyNot: "Het gebied dat te vergelijken is, is niet aantoonbaar veranderd",
    neutral: "De {{total}} gebieden, toen en nu",
    alike: "Beide keren waren de vragen dezelfde.",
    notAlike: "Niet alle vragen bleven gelijk. Bij elk gebied staat wat te vergelijken is.",
    levels: "De grenzen van de niveaus zijn veranderd. Vergelijk dus geen niveaus, alleen scores.",
    total: "Totaal",
    caption: "Score per gebied, toen en nu",
  },
  others: {
    title: "Wat buiten het totaal staat",
    say: "De kennisvragen en de vragen van uw eigen organisatie.",
    part: "Onderdeel",
    caption: "Score per ander onderdeel, toen en nu",
    axis: "Score van 0 tot 100. U ziet het stuk van {{min}} tot {{max}}.",
  },
  key: {
    earlier: "{{measurement}}, met de marge van 95 %",
    later: "{{measurement}}, met de marge van 95 %",
  },
  was: "was {{then}}",
  changed: { higher: "hoger, {{low}} tot {{high}}", lower: "lager, {{low}} tot {{high}}" },
  word: { higher: "hoger", lower: "lager", none: "geen aantoonbaar verschil" },
  table: {
    change: "Verandering",
    g: "Hedges’ g",
    noG: "geen",
    word: "Verschil",
    basis: "Vragen",
  },
  basis: {
    comparable: "dezelfde vragen",
    common: "op de {{common}} vragen die gelijk bleven",
  },
  reason: {
    "not-comparable":
      "De vragen zijn te veel veranderd: {{common}} van de {{items}} bleven gelijk. Een verschil kan van de vragen komen.",
    added: "Dit is nieuw. Er is nog geen eerdere score.",
    removed: "Dit is de tweede keer niet gevraagd.",
    "too-few-for-common-items":
      "De vragen zijn deels veranderd. Op de gelijke vragen vergelijken kan vanaf 100 deelnemers, beide keren.",
    "parts-not-alike": "Het totaal is pas te vergelijken als elk gebied dezelfde vragen heeft.",
    "group-on-common-items":
      "De vragen zijn deels veranderd. Dan is het per groep niet te vergelijken.",
  },
  hiddenIn: "{{measurement}}: {{reason}}",
  groups: {
    none: "Geen enkele groep is aantoonbaar veranderd",
    oneHigher: "{{group}} scoort hoger op {{higher}}",
    oneLower: "{{group}} scoort lager op {{lower}}",
    oneBoth: "{{group}} scoort hoger op {{higher}}, lager op {{lower}}",
    some: "{{count}} groepen zijn aantoonbaar veranderd",
    say: "Verandering in punten. U ziet alleen groepen die beide keren onder hun eigen naam staan.",
    caption: "Verandering per gebied: {{name}}",
    tookPart: "Deden mee, toen en nu",
    counts: "{{then}} → {{now}}",
    absent:
      "Geen groep staat beide keren onder haar eigen naam. Dan is er per groep niets te vergelijken.",
    absentTitle: "Per groep is er niets te vergelijken",
  },
  single: {
    title: "Na uw volgende meting ziet u hier wat er verandert",
    lead: "Eén meting is klaar: {{measurement}}.",
  },
  history: {
    title: "Uw metingen op een rij",
    closed: "Gesloten op",
    tookPart: "Deden mee",
    tooFew: "te weinig om te tonen",
    questions: "Vragenlijst",
    version: "{{key}}, versie {{number}}",
    results: "Resultaten van {{measurement}}",
    compare: "Vergelijk {{later}} met {{earlier}}",
    shown: "Deze twee ziet u nu",
  },
};
