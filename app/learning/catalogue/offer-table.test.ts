import fc from "fast-check";
import { expect, test } from "vitest";

import { competences } from "~/questionnaires";

import { OFFER_KINDS, OFFER_LANGUAGES, OFFER_LEVELS, isSafeLink, readDay } from "./offer";
import { checkOffers } from "./offer-table";

const head = ["title", "competence", "level", "language", "link", "organiser", "date", "kind"];
const good = ["Zoeken", "1.2", "all", "nl", "https://example.org/", "De Terp", "", "course"];
const table = (...lines: readonly (readonly string[])[]) =>
  [head, ...lines].map((cells, place) => ({ line: place + 1, cells }));
const changed = (field: string, value: string) =>
  good.map((cell, place) => (head[place] === field ? value : cell));

test("every line that is wrong is named with its line, its value and its column", () => {
  const wrong = {
    title: ["", "offer-title"],
    competence: ["6.1", "offer-competence"],
    level: ["expert", "offer-level"],
    language: ["fy", "offer-language"],
    link: ["http://example.org", "offer-link"],
    organiser: ["=HYPERLINK(1)", "offer-formula"],
    date: ["31-02-2027", "offer-date"],
    kind: ["webinar", "offer-kind"],
  } as const;
  const lines = Object.entries(wrong).map(([field, [value]]) => changed(field, value));
  const checked = checkOffers(table(good, ...lines));
  expect("findings" in checked && checked.findings).toEqual(
    Object.values(wrong).map(([value, problem], place) => ({
      ...{ line: place + 3, value, problem, hint: null },
    })),
  );
});

test("one wrong line is enough to take none", () => {
  expect(checkOffers(table(good, changed("link", "javascript:alert(1)")))).toHaveProperty(
    "findings",
  );
  expect(checkOffers(table(good))).toMatchObject({ offers: [{ title: "Zoeken" }] });
});

test("a column that is missing is said once, and columns may be called in Dutch in any order", () => {
  const [, , ...rest] = head;
  const missing = checkOffers([
    { line: 1, cells: ["title", ...rest] },
    { line: 2, cells: good.slice(1) },
  ]);
  expect("findings" in missing && missing.findings).toMatchObject([
    { line: 1, value: "competence", problem: "column-missing" },
  ]);
  const dutch = ["Soort", "Titel", "Competentie", "Taal", "Link", "Organisator", "Datum"];
  const cells = ["Lunchsessie", "Zoeken", "1.2 Evalueren", "Nederlands"];
  const read = checkOffers([
    { line: 1, cells: dutch },
    { line: 2, cells: [...cells, "https://example.org/a", "De Terp", "28-11-2026"] },
  ]);
  expect(read).toEqual({
    offers: [
      {
        ...{ title: "Zoeken", competence: "1.2", level: "all", language: "nl" },
        ...{ link: "https://example.org/a", organiser: "De Terp", date: "2026-11-28" },
        kind: "lunch-session",
      },
    ],
  });
});

test("what stands twice in a list comes once", () => {
  expect(checkOffers(table(good, good))).toMatchObject({ offers: [{}] });
});

test("a list that is longer than a catalogue may be is not read further, however much is wrong in it", () => {
  const wrong = Array.from({ length: 30_000 }, (_, n) => [
    `Les ${n}`,
    "9.9",
    "x",
    "fy",
    "",
    "",
    "x",
  ]);
  const checked = checkOffers(table(...wrong));
  expect(checked).toEqual({
    findings: [{ line: 2_002, value: "Les 2000", problem: "too-many-offers", hint: null }],
    more: 0,
  });
  const whole = Array.from({ length: 2_000 }, (_, n) => changed("title", `Les ${n}`));
  expect(checkOffers(table(...whole, [""], [" "]))).toHaveProperty("offers.length", 2_000);
});

test("of all that is wrong the first fifty things are told, how many more there are, and no value as long as a page", () => {
  const wrong = Array.from({ length: 40 }, () => [
    ...["Les", "9.9", "all", "nl", `http://${"x".repeat(9_000)}`, "De Terp", "", "course"],
  ]);
  const checked = checkOffers(table(good, ...wrong));
  if (!("findings" in checked)) throw new Error("taken");
  expect([checked.findings.length, checked.more]).toEqual([50, 30]);
  expect(checked.findings.at(0)?.line).toBe(3);
  expect(checked.findings.at(-1)?.line).toBe(27);
  expect(Math.max(...checked.findings.map(({ value }) => value.length))).toBeLessThan(130);
});

test("however wide one line is, the others are read once", () => {
  let looked = 0;
  const cells = new Proxy(good, {
    get(target, name) {
      looked += 1;
      const found: unknown = Reflect.get(target, name);
      return found;
    },
  });
  const wide = [...good, ...Array.from<string>({ length: 5_000 }).fill("")];
  expect(checkOffers([...table(wide), { line: 3, cells }])).toHaveProperty("offers.length", 1);
  expect(looked).toBeLessThan(200);
});

test("whatever is well formed comes back as it was", () => {
  const word = fc
    .stringMatching(/^[A-Za-z0-9][A-Za-z0-9 ,.!]{0,60}[a-z]$/)
    .map((text) => text.replace(/\s+/g, " "));
  const facts = fc.record({
    title: word,
    competence: fc.constantFrom(...competences.map(({ id }) => id)),
    level: fc.constantFrom(...OFFER_LEVELS),
    language: fc.constantFrom(...OFFER_LANGUAGES),
    link: fc.webUrl({ validSchemes: ["https"] }),
    organiser: word,
    date: fc.constantFrom(null, "2026-02-28", "2027-12-31"),
    kind: fc.constantFrom(...OFFER_KINDS),
  });
  fc.assert(
    fc.property(facts, (offer) => {
      const cells = head.map((field) => String(Reflect.get(offer, field) ?? ""));
      expect(checkOffers(table(cells))).toEqual({ offers: [offer] });
    }),
  );
});

test("a link is https, whole, and holds no name or password", () => {
  const bad = ["", "example.org", "http://example.org", "https://a:b@example.org", "ftp://x.org"];
  for (const link of [...bad, "data:text/html,x", " https://example.org", "https://"])
    expect([link, isSafeLink(link)]).toEqual([link, false]);
  expect(isSafeLink("https://example.org/leren?x=1#deel")).toBe(true);
});

test("a day is written as in a calendar or as in an ISO date, and exists", () => {
  expect(readDay("1-2-2027")).toBe("2027-02-01");
  expect(readDay("2027-02-01")).toBe("2027-02-01");
  expect(readDay("")).toBeNull();
  for (const day of ["29-02-2027", "2027-13-01", "morgen", "01-02-27"])
    expect([day, readDay(day)]).toEqual([day, undefined]);
});
