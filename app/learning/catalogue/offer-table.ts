import { finding, readTable, type TableFinding, type TableRow } from "~/organisations";

import { OFFER_FIELDS, readOffer, type OfferFacts, type OfferField } from "./offer";

const columns = {
  names: {
    title: ["titel", "naam"],
    competence: ["competentie"],
    level: ["niveau"],
    language: ["taal"],
    link: ["url", "adres"],
    organiser: ["organisator", "aanbieder"],
    date: ["datum"],
    kind: ["soort"],
  },
  order: OFFER_FIELDS,
  required: ["title", "competence", "language", "link", "organiser", "kind"],
} as const;

/** More in one list helps nobody to choose. */
const mostOffers = 2_000;

export type CheckedOffers =
  { readonly offers: readonly OfferFacts[] } | { readonly findings: readonly TableFinding[] };

/**
 * Checks a whole table `title,competence,level,language,link,organiser,date,kind`.
 *
 * @returns its offers, each once, or all that is wrong with any line
 */
export function checkOffers(rows: readonly TableRow[]): CheckedOffers {
  const { lines, findings } = readTable<OfferField>(rows, columns);
  const wrong = [...findings];
  const offers = new Map<string, OfferFacts>();
  for (const { line, cell } of lines) {
    const typed = {
      ...{ title: cell("title"), competence: cell("competence"), level: cell("level") },
      ...{ language: cell("language"), link: cell("link"), organiser: cell("organiser") },
      ...{ date: cell("date"), kind: cell("kind") },
    };
    const read = readOffer(typed);
    if ("facts" in read) offers.set(offerKey(read.facts), read.facts);
    else {
      for (const field of OFFER_FIELDS) {
        const problem = read.problems[field];
        if (problem) wrong.push(finding(line, typed[field], problem));
      }
    }
  }
  const beyond = lines[mostOffers];
  if (beyond) wrong.push(finding(beyond.line, beyond.cell("title"), "too-many-offers"));
  if (wrong.length > 0) return { findings: wrong.toSorted((one, other) => one.line - other.line) };
  return { offers: [...offers.values()] };
}

/** Two offers with the same key say the same. */
export function offerKey(facts: OfferFacts): string {
  return JSON.stringify(OFFER_FIELDS.map((field) => facts[field]));
}
