import fc from "fast-check";
import { expect, test } from "vitest";

import { areaOf } from "~/questionnaires";

import { chooseOffers, nextStepsOf } from "./choose-offers";
import { OFFER_LANGUAGES, OFFER_LEVELS, type Offer } from "../catalogue/offer";

const today = "2026-11-22";
const dutch = { language: "nl", today };
let number = 0;
const offer = (changes: Partial<Offer>): Offer => ({
  ...{ id: `offer-${(number += 1)}`, title: "Les", competence: "1.2", level: "all" },
  ...{ language: "nl", link: "https://example.org", organiser: "De Terp", date: null },
  ...{ kind: "course", own: false, offered: false, ...changes },
});
const wanted = [{ id: "1.2", level: "starter" }] as const;
const titles = (offers: readonly Offer[]) => offers.map(({ title }) => title);

test("the own organisation's offers come first, then what is for this very level, then the soonest", () => {
  const offers = [
    offer({ title: "later", date: "2027-03-01" }),
    offer({ title: "soon", date: "2026-12-01" }),
    offer({ title: "level", level: "starter" }),
    offer({ title: "own", own: true }),
  ];
  expect(titles(chooseOffers(offers, wanted, dutch)?.offers ?? [])).toEqual([
    ...["own", "level", "soon"],
  ]);
});

test("which of the own organisation's offers somebody sees does not tell at which level they stand", () => {
  const own = OFFER_LEVELS.map((level) => offer({ title: level, level, own: true }));
  const seen = [null, ...OFFER_LEVELS].map((level) =>
    titles(chooseOffers(own, [{ id: "1.2", level }], dutch)?.offers ?? []),
  );
  expect(seen[0]).toHaveLength(3);
  expect(new Set(seen.map(String)).size).toBe(1);
});

test("an area takes what is for its competences", () => {
  const found = chooseOffers([offer({})], [{ id: "1", level: null }], dutch);
  expect(found).toMatchObject({ id: "1", offers: [{ title: "Les" }] });
});

test("when there is nothing for the weakest, the next one is served", () => {
  const next = [{ id: "4.2", level: null }, ...wanted];
  expect(chooseOffers([offer({})], next, dutch)?.id).toBe("1.2");
  expect(chooseOffers([], next, dutch)).toBeNull();
});

const anyOffer = fc.record({
  competence: fc.constantFrom("1.1", "1.2", "4.2"),
  level: fc.constantFrom(...OFFER_LEVELS),
  language: fc.constantFrom(...OFFER_LANGUAGES),
  date: fc.constantFrom(null, "2026-11-21", "2026-11-22", "2027-01-01"),
  own: fc.boolean(),
});

test("a person gets at most three, all of them fitting, and nothing if and only if nothing fits", () => {
  const person = fc.record({
    id: fc.constantFrom("1", "1.1", "1.2", "4.2"),
    level: fc.constantFrom(null, ...OFFER_LEVELS),
  });
  fc.assert(
    fc.property(fc.array(anyOffer, { maxLength: 12 }), person, (facts, one) => {
      const offers = facts.map(offer);
      const fits = ({ competence, level, language, date, own }: Offer) =>
        (competence === one.id || areaOf(competence) === one.id) &&
        (own || level === "all" || level === one.level) &&
        language === "nl" &&
        (date === null || date >= today);
      const chosen = chooseOffers(offers, [one], dutch)?.offers ?? [];
      expect(chosen.every(fits)).toBe(true);
      expect(chosen).toHaveLength(Math.min(3, offers.filter(fits).length));
    }),
  );
});

test("an organisation sees its three lowest competences, also those that have no offer", () => {
  const means = { "1.1": 60, "1.2": 41, "2.1": 38, "3.1": 70, "4.2": 35 };
  const scored = Object.entries(means).map(([id, mean]) => ({ id, mean }));
  const steps = nextStepsOf([offer({}), offer({ language: "en" })], scored, dutch);
  expect(steps.map(({ id, offers }) => [id, offers.length])).toEqual([
    ["4.2", 0],
    ["2.1", 0],
    ["1.2", 2],
  ]);
});

test("an organisation sees no past days, at most three a competence, and its own language first", () => {
  fc.assert(
    fc.property(fc.array(anyOffer, { maxLength: 12 }), (facts) => {
      const [step] = nextStepsOf(facts.map(offer), [{ id: "1.2", mean: 40 }], dutch);
      const languages = step?.offers.map(({ language }) => language) ?? [];
      expect(languages).toEqual(languages.toSorted().reverse());
      expect(step?.offers.length).toBeLessThanOrEqual(3);
      expect(step?.offers.some(({ date }) => date !== null && date < today)).toBe(false);
    }),
  );
});
