import {
  finding,
  firstFindings,
  readTable,
  type FirstFindings,
  type TableRow,
} from "~/organisations";

import { mostOffers, OFFER_FIELDS, readOffer, type OfferFacts, type OfferField } from "./offer";

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

export type CheckedOffers = { readonly offers: readonly OfferFacts[] } | FirstFindings;

/**
 * Checks a whole table `title,competence,level,language,link,organiser,date,kind`.
 *
 * @returns its offers, each once, or the first things that are wrong; of a list that is longer than a catalogue may be
 *   that alone, and its lines are not read
 */
export function checkOffers(rows: readonly TableRow[]): CheckedOffers {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const beyond = filled[mostOffers + 1];
  if (beyond) {
    const [first = ""] = beyond.cells;
    return firstFindings([finding(beyond.line, first, "too-many-offers")]);
  }
  const { lines, findings } = readTable<OfferField>(filled, columns);
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
  if (wrong.length > 0) return firstFindings(wrong);
  return { offers: [...offers.values()] };
}

/** Two offers with the same key say the same. */
export function offerKey(facts: OfferFacts): string {
  return JSON.stringify(OFFER_FIELDS.map((field) => facts[field]));
}
