import { longDate } from "~/i18n";
import type { PromiseTerms } from "~/participation";

import type { Inline, Text } from "../document/model";
import { blank, text } from "../document/write";

import { blanks } from "./blanks";
import type { PackSettings } from "./settings";

type Purpose = PromiseTerms["purposes"][number];
type Reader = PromiseTerms["readers"][number];

/** As respondents read them in the promise: the letter says the same. */
export const promisedPurposes: Readonly<Record<Purpose, string>> = {
  baseline: "Zien waar groepen sterk zijn en waar hulp nodig is.",
  learning: "Passende cursussen en uitleg aanbieden.",
  comparison: "Vergelijken met andere organisaties van Samenwerking Noord.",
  trend: "Zien wat er bij een volgende meting veranderd is.",
};

export const promisedReaders: Readonly<Record<Reader, string>> = {
  hr: "HR van uw organisatie",
  board: "Het bestuur van uw organisatie",
  "works-council": "De ondernemingsraad",
  managers: "Leidinggevenden, van hun eigen afdeling",
  network: "Samenwerking Noord, als uw organisatie dat goed vindt",
};

const formalPurposes: Readonly<Record<Purpose, string>> = {
  baseline: "vaststellen waar groepen medewerkers digitaal sterk zijn en waar hulp nodig is",
  learning: "passende scholing en uitleg aanbieden",
  comparison: "de organisatie vergelijken met andere organisaties van Samenwerking Noord",
  trend: "bij een volgende meting vaststellen wat er is veranderd",
};

const formalReaders: Readonly<Record<Reader, string>> = {
  hr: "de afdeling HR",
  board: "het bestuur",
  "works-council": "de ondernemingsraad",
  managers: "leidinggevenden, voor zover het hun eigen afdeling betreft",
  network: "Samenwerking Noord, voor zover de organisatie daarmee instemt",
};

/** Items of a list that is one sentence: "a;", "b." */
export function itemised(words: readonly string[]): string[] {
  return words.map((word, index) => `${word}${index === words.length - 1 ? "." : ";"}`);
}

export function purposesOf({ promise }: PackSettings): string[] {
  return promise.purposes.map((purpose) => formalPurposes[purpose]);
}

export function readersOf({ promise }: PackSettings): string[] {
  return promise.readers.map((reader) => formalReaders[reader]);
}

/** "4 weken na het sluiten van de meting" */
export function after(count: number, unit: "week" | "maand", event: string): string {
  if (count === 0) return `meteen na ${event}`;
  const many = { week: "weken", maand: "maanden" } as const;
  return `${count} ${count === 1 ? unit : many[unit]} na ${event}`;
}

export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "a, b en c" */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} en ${words.at(-1)}`;
}

export function quoted(words: string): string {
  return `‘${words}’`;
}

export function day(iso: string): string {
  return longDate(iso, "nl");
}

/** From when until when one can take part. */
export function periodOf({ openedOn, closesOn, closedOn }: PackSettings): Text {
  const from = openedOn ? day(openedOn) : blank(blanks.opens);
  if (closedOn) return text`van ${from} tot ${day(closedOn)}`;
  return text`van ${from} tot en met ${lastDay(closesOn)}`;
}

export function lastDay(closesOn: string | null): Inline {
  return closesOn ? day(closesOn) : blank(blanks.closes);
}

/** Which groups the numbers are made for. */
export function breakdownsOf({ questionnaire }: PackSettings): string[] {
  return questionnaire.breakdowns.map((titles) => titles.map(quoted).join(" samen met "));
}

/** What the network office sees of this organisation. */
export function networkOf({ organisation, namedInNetwork }: PackSettings): string {
  return namedInNetwork
    ? `${organisation.name} staat met naam in het netwerk: Samenwerking Noord ziet de groepscijfers van deze meting.`
    : `${organisation.name} staat zonder naam in het netwerk: haar uitkomst telt alleen mee in samengevoegde cijfers waarin ten minste vier organisaties zonder naam zitten.`;
}
