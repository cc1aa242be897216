import type { OfferProblem } from "~/organisations";
import { isCompetence } from "~/questionnaires";

/** A catalogue holds no more: more helps nobody to choose. */
export const mostOffers = 2_000;

export const OFFER_LEVELS = ["all", "starter", "op-weg", "zelfstandig", "voorloper"] as const;
export const OFFER_LANGUAGES = ["nl", "en"] as const;
export const OFFER_KINDS = ["course", "lunch-session", "event", "material"] as const;
export type OfferLevel = (typeof OFFER_LEVELS)[number];
export type OfferKind = (typeof OFFER_KINDS)[number];

export const OFFER_FIELDS = [
  ...["title", "competence", "level", "language", "link", "organiser", "date", "kind"],
] as const satisfies readonly (keyof OfferFacts)[];
export type OfferField = keyof OfferFacts;

/** What somebody can learn from, as the catalogue keeps it. */
export type OfferFacts = {
  readonly title: string;
  /** One of the 21 of DigComp 3.0. */
  readonly competence: string;
  readonly level: OfferLevel;
  readonly language: (typeof OFFER_LANGUAGES)[number];
  /** https alone. */
  readonly link: string;
  readonly organiser: string;
  /** ISO date; null for what is always there. */
  readonly date: string | null;
  readonly kind: OfferKind;
};

export type Offer = OfferFacts & {
  readonly id: string;
  /** Of one organisation; else it is the network's. */
  readonly own: boolean;
  /** The network office offered it to the members that lack the competence. */
  readonly offered: boolean;
};

/** As a form or a line of a list has it. */
export type TypedOffer = Readonly<Record<OfferField, string>>;
export type OfferProblems = Partial<Record<OfferField, OfferProblem>>;

/** What lists call things, beside our own names. */
const otherNames: Readonly<Record<string, string>> = {
  ...{ alle: "all", "": "all", onderweg: "op-weg", "op weg": "op-weg" },
  ...{ nederlands: "nl", dutch: "nl", engels: "en", english: "en" },
  ...{ cursus: "course", lunchsessie: "lunch-session", "lunch session": "lunch-session" },
  ...{ evenement: "event", bijeenkomst: "event", materiaal: "material" },
};

/**
 * Reads an offer as it was typed.
 *
 * @returns the offer, or per field what is wrong with it
 */
export function readOffer(
  typed: TypedOffer,
): { readonly facts: OfferFacts } | { readonly problems: OfferProblems } {
  const competence = /^([1-5])[.,]([1-6])(\s|$)/.exec(typed.competence)?.slice(1, 3).join(".");
  const [level, language, kind] = [
    oneOf(OFFER_LEVELS, typed.level),
    oneOf(OFFER_LANGUAGES, typed.language),
    oneOf(OFFER_KINDS, typed.kind),
  ];
  const date = readDay(typed.date);
  const problems: OfferProblems = {
    ...textProblem("title", typed.title, "offer-title"),
    ...textProblem("organiser", typed.organiser, "offer-organiser"),
    ...(!isSafeLink(typed.link) && { link: "offer-link" as const }),
    ...(date === undefined && { date: "offer-date" as const }),
  };
  const isKnown = competence !== undefined && isCompetence(competence);
  if (level && language && kind && isKnown && date !== undefined && isEmpty(problems)) {
    const { title, link, organiser } = typed;
    return { facts: { title, competence, level, language, link, organiser, date, kind } };
  }
  return {
    problems: {
      ...problems,
      ...(!isKnown && { competence: "offer-competence" as const }),
      ...(!level && { level: "offer-level" as const }),
      ...(!language && { language: "offer-language" as const }),
      ...(!kind && { kind: "offer-kind" as const }),
    },
  };
}

/** A link that a browser opens safely: https, without a name or password in it. */
export function isSafeLink(link: string): boolean {
  if (link.length > 500 || !URL.canParse(link)) return false;
  const { protocol, username, password } = new URL(link);
  return protocol === "https:" && link.startsWith("https://") && username + password === "";
}

/** 2026-11-28 or 28-11-2026. @returns an ISO date, null for nothing, undefined for what is no day */
export function readDay(text: string): string | null | undefined {
  if (text === "") return null;
  const turned = text.replace(/^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/, (_, day, month, year) =>
    [year, String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-"),
  );
  const isDay = /^20\d\d-\d\d-\d\d$/.test(turned) && !Number.isNaN(Date.parse(turned));
  return isDay && new Date(turned).toISOString().startsWith(turned) ? turned : undefined;
}

/** A spreadsheet would run a text that begins like this. */
const formula = /^[=+\-@]/;

function textProblem(
  field: "title" | "organiser",
  text: string,
  problem: OfferProblem,
): OfferProblems {
  if (text === "" || text.length > 120) return { [field]: problem };
  return formula.test(text) ? { [field]: "offer-formula" } : {};
}

function oneOf<Value extends string>(known: readonly Value[], typed: string): Value | undefined {
  const plain = typed.toLowerCase();
  return known.find((one) => one === plain || one === otherNames[plain]);
}

const isEmpty = (problems: OfferProblems) => Object.keys(problems).length === 0;
