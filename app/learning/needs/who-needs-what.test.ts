import fc from "fast-check";
import { expect, test } from "vitest";

import { changeBeside } from "../events/change";
import { gapsOf, isOpen } from "./gaps";
import { eventsFor, meantFor } from "../events/invitations";
import { matchesOf, type HelpLine } from "../help/matches";
import type { Offer } from "../catalogue/offer";
import { roundsAround } from "../events/rounds-around";
import type { Standing, Verdicts } from "./standing";

const today = "2026-11-22";
const [low, high, same] = ["lower", "higher", "none"] as const;
const member = (slug: string, verdicts: Verdicts): Standing => ({
  ...{ slug, name: slug.toUpperCase(), verdicts },
});
const line = (slug: string, kind: HelpLine["kind"], competence = "4.2"): HelpLine => ({
  ...{ slug, name: slug.toUpperCase(), kind, competence, contact: `bel ${slug}` },
});
const event: Offer = {
  ...{ id: "e", title: "Lunch", competence: "4.2", level: "all", language: "nl" },
  ...{ link: "https://example.org", organiser: "Noord", date: "2027-01-10", kind: "lunch-session" },
  ...{ own: false, offered: true },
};

test("what is needed and has no offer comes first, and then what most members need", () => {
  const standings = [member("a", { "4.2": low, "1.1": low }), member("b", { "4.2": low })];
  const gaps = gapsOf(
    standings,
    [line("c", "asks", "2.1")],
    [{ ...event, competence: "4.2" }],
    today,
  );
  const needed = gaps
    .slice(0, 3)
    .map(({ competence, lacking, asking, offers }) => [
      ...[competence, lacking.length, asking, offers],
    ]);
  expect(needed).toEqual([
    ["1.1", 1, 0, 0],
    ["2.1", 0, 1, 0],
    ["4.2", 2, 0, 1],
  ]);
  expect(gaps.map(isOpen).slice(0, 3)).toEqual([true, true, false]);
  expect(gaps).toHaveLength(21);
});

test("an offer whose day is over fills no gap", () => {
  const past = { ...event, date: "2026-11-21" };
  const [first] = gapsOf([member("a", { "4.2": low })], [], [past], today);
  expect(first).toMatchObject({ competence: "4.2", offers: 0 });
});

test("what is asked and can be answered stands above what nobody answers and what nobody asks", () => {
  const lines = [
    line("a", "asks", "1.1"),
    line("b", "asks"),
    line("c", "helps"),
    line("d", "helps", "5.1"),
  ];
  const matches = matchesOf(lines, []);
  expect(matches.map(({ competence }) => competence)).toEqual(["4.2", "1.1", "5.1"]);
  expect(matches[0]).toMatchObject({
    asks: [{ name: "B" }],
    helps: [{ name: "C", contact: "bel c" }],
  });
});

test("who stands strong and says that it helps stands there once, and who is not strong not at all", () => {
  const standings = [
    member("b", { "4.2": high }),
    member("c", { "4.2": high }),
    member("d", { "4.2": low }),
    member("e", { "4.2": same }),
  ];
  const [match] = matchesOf([line("a", "asks"), line("b", "helps")], standings);
  expect(match?.strong.map(({ slug }) => slug)).toEqual(["c"]);
});

test("an event is offered to members that ask for help or lack it, and to nobody else", () => {
  const standings = [
    member("a", { "4.2": low }),
    member("b", { "4.2": high }),
    member("c", { "4.2": same }),
  ];
  const lines = [line("c", "asks"), line("d", "helps"), line("a", "asks", "1.1")];
  expect(meantFor(event, lines, standings).map(({ slug }) => slug)).toEqual(["a", "c"]);
});

test("a member sees what was offered to it before all other events, and none whose day is over", () => {
  const later = { ...event, id: "later", date: "2027-05-01" };
  const sooner = { ...event, id: "sooner", date: "2026-12-01", offered: false };
  const gone = { ...event, id: "gone", date: "2026-11-21" };
  const course = { ...event, id: "course", kind: "course" } as const;
  const own = { ...event, id: "own", own: true };
  const asks = { lines: { "4.2": "asks" }, verdicts: {}, joined: ["later"] } as const;
  const events = eventsFor([sooner, later, gone, course, own], asks, today);
  expect(events.map(({ id, because, joined }) => [id, because, joined])).toEqual([
    ["later", "asks", true],
    ["sooner", null, false],
  ]);
  const lacks = { lines: {}, verdicts: { "4.2": low }, joined: [] };
  expect(eventsFor([later], lacks, today)).toMatchObject([{ because: "lacks" }]);
  const not: readonly Verdicts[] = [{}, { "4.2": high }, { "4.2": same }, { "1.1": low }];
  for (const verdicts of not) {
    const neither = { lines: {}, verdicts, joined: [] };
    expect(eventsFor([later], neither, today)).toMatchObject([{ because: null }]);
  }
});

const changes = (before: number, after: readonly number[]) =>
  after.map((score, place) => ({ slug: `m${place}`, before, after: score }));

test("the change of those that took part stands beside that of the others, each member one vote", () => {
  const members = changes(50, [52, 54, 50, 52, 50, 50, 51, 49]);
  expect(changeBeside(members, ["m0", "m1", "m2", "m3", "stranger"])).toEqual({
    took: { members: 4, change: 2 },
    others: { members: 4, change: 0 },
  });
});

test("with fewer than four members in either group neither is shown", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }), (all, took) => {
      const members = changes(
        50,
        Array.from({ length: all }, () => 51),
      );
      const slugs = members.slice(0, took).map(({ slug }) => slug);
      const shown = !("withheld" in changeBeside(members, slugs));
      expect(shown).toBe(slugs.length >= 4 && all - slugs.length >= 4);
    }),
  );
});

test("an event is compared over the round before its day and the round after, once both are closed", () => {
  const rounds = ["2027-02-01", "2026-06-01", "2025-06-01"].map((closedOn) => ({
    ...{ slug: `r-${closedOn.slice(0, 4)}`, name: closedOn.slice(0, 4), closedOn },
  }));
  expect(roundsAround(rounds, "2026-01-01")).toMatchObject({ earlier: "r-2025", later: "r-2026" });
  expect(roundsAround(rounds, "2026-06-01")).toMatchObject({ earlier: "r-2026", later: "r-2027" });
  expect(roundsAround(rounds, "2027-03-01")).toBeNull();
  expect(roundsAround(rounds, "2024-01-01")).toBeNull();
  expect(roundsAround(rounds, null)).toBeNull();
});
