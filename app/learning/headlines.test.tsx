import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import {
  createStaticHandler,
  createStaticRouter,
  StaticRouterProvider,
} from "react-router-dom/server";
import { expect, test } from "vitest";

import { createTranslator, loadResources } from "~/i18n";

import { ActionsPage } from "./actions/actions-page";
import { changeBeside, type MemberChange } from "./events/change";
import { EventPage } from "./events/event-page";
import { eventsFor, meantFor } from "./events/invitations";
import { MemberEvents } from "./events/member-events";
import type { Offer } from "./catalogue/offer";
import { matchesOf, type HelpLine } from "./help/matches";
import { NetworkHelpPage } from "./help/network-help-page";
import { gapsOf } from "./needs/gaps";
import { GapsPage } from "./needs/gaps-page";
import type { Standing, Verdicts } from "./needs/standing";
import { nextStepsOf } from "./next-steps/choose-offers";
import { NextSteps } from "./next-steps/next-steps";

/**
 * Two worlds that are each other's mirror: what member Alfa and competence 1.1 are in the one, member Beta and
 * competence 4.2 are in the other. Every page of the one must say of Alfa what that of the other says of Beta.
 */
type World = "plain" | "mirrored";
const worlds = ["plain", "mirrored"] as const;

const today = "2026-11-22";
const i18n = createTranslator("nl", await loadResources("nl"));
const [ONE, TWO] = ["1.1", "4.2"] as const;
const competence = (id: "one" | "two", world: World) =>
  (id === "one") === (world === "plain") ? ONE : TWO;
const names = { plain: ["Alfa", "Beta"], mirrored: ["Beta", "Alfa"] } as const;

const member = (name: string, verdicts: Verdicts): Standing => ({
  ...{ slug: name.toLowerCase(), name, verdicts },
});
const line = (name: string, kind: HelpLine["kind"], of: string): HelpLine => ({
  ...{ slug: name.toLowerCase(), name, kind, competence: of, contact: `bel ${name}` },
});
const event = (of: string, changes: Partial<Offer> = {}): Offer => ({
  ...{ id: `over-${of}`, title: `Lunch ${of}`, competence: of, level: "all", language: "nl" },
  ...{ link: "https://example.org", organiser: "Noord", date: "2027-01-10", kind: "lunch-session" },
  ...{ own: false, offered: true, ...changes },
});

const shown: { element: ReactElement } = { element: createElement("div") };
const { query, dataRoutes } = createStaticHandler([{ path: "*", Component: () => shown.element }]);
const context = await query(new Request("http://localhost/network/learning")).then((found) => {
  if (found instanceof Response) throw new Error("not a page");
  return found;
});
const router = createStaticRouter(dataRoutes, context);

function html(element: ReactElement): string {
  shown.element = element;
  const routed = createElement(StaticRouterProvider, { router, context, hydrate: false });
  return renderToStaticMarkup(createElement(I18nextProvider, { i18n }, routed));
}

/** What stands in a page, per line, without the marks. */
const text = (made: string) => made.replace(/<[^>]*>/g, "|").replace(/\|+/g, "|");
const heading = (made: string, level: "h1" | "h2") =>
  new RegExp(`<${level}[^>]*>(.*?)</${level}>`).exec(made)?.[1];

const gaps = (world: World) => {
  const [first, second] = names[world];
  const [one, two] = [competence("one", world), competence("two", world)];
  const standings = [member(first, { [one]: "lower", [two]: "higher" }), member(second, {})];
  return gapsOf(standings, [line(second, "asks", two)], [event(two)], today);
};

test("what is needed and has no offer is told of the very competence and member that lack it", () => {
  for (const world of worlds) {
    const [first] = names[world];
    const made = html(<GapsPage gaps={gaps(world)} round={{ name: "2026", named: 2 }} />);
    expect(heading(made, "h1")).toBe("Voor 1 competentie is er vraag en nog geen aanbod");
    const [row = ""] = /<tbody><tr>.*?<\/tr>/.exec(made) ?? [];
    expect(text(row)).toContain(`|${competence("one", world)} `);
    expect(text(row)).toContain(`|1|${first}|0|nog niets|`);
  }
});

test("that headline follows what is needed and what is offered", () => {
  const headline = (lines: readonly HelpLine[], offers: readonly Offer[]) =>
    heading(
      html(<GapsPage gaps={gapsOf([], lines, offers, today)} round={{ name: "r", named: 0 }} />),
      "h1",
    );
  const asks = [line("Alfa", "asks", ONE), line("Beta", "asks", TWO)];
  expect(headline([], [])).toMatch(/^Geen lid vraagt hulp/);
  expect(headline(asks, [])).toBe("Voor 2 competenties is er vraag en nog geen aanbod");
  expect(headline(asks, [event(ONE)])).toBe("Voor 1 competentie is er vraag en nog geen aanbod");
  expect(headline(asks, [event(ONE), event(TWO)])).toMatch(
    /^Voor alles wat leden missen of vragen/,
  );
  const past = event(TWO, { date: "2026-11-21" });
  expect(headline(asks, [event(ONE), past])).toBe(
    "Voor 1 competentie is er vraag en nog geen aanbod",
  );
  const before = html(<GapsPage gaps={gapsOf([], [], [], today)} round={null} />);
  expect(heading(before, "h1")).toBe("Wat leden missen, is nog niet bekend");
});

test("who asks, who helps and who stands strong is told of those members, and counted only where one can help another", () => {
  for (const world of worlds) {
    const [first, second] = names[world];
    const [one, two] = [competence("one", world), competence("two", world)];
    const lines = [line(first, "asks", one), line(second, "helps", one), line(second, "asks", two)];
    const made = html(<NetworkHelpPage matches={matchesOf(lines, [])} round="2026" />);
    expect(heading(made, "h1")).toBe("Bij 1 competentie kan een lid een ander helpen");
    expect(text(made)).toContain(`${first} zoekt hulp. ${second} kan helpen.`);
    expect(text(made)).toContain(`${second} zoekt hulp. Nog niemand biedt het aan.`);
    const strong = [member(first, { [two]: "higher" })];
    const more = html(<NetworkHelpPage matches={matchesOf(lines, strong)} round="2026" />);
    expect(heading(more, "h1")).toBe("Bij 2 competenties kan een lid een ander helpen");
    expect(text(more)).toContain(`${second} zoekt hulp. ${first} stond sterk in 2026.`);
  }
  const nobody = html(<NetworkHelpPage matches={matchesOf([], [])} round="2026" />);
  expect(heading(nobody, "h1")).toBe("Nog niemand vraagt wat een ander kan geven");
});

const changes = (world: World): MemberChange[] =>
  Array.from({ length: 9 }, (_, place) => {
    const took = place < 4;
    const moved = took === (world === "plain") ? 6 : -2;
    return { slug: `m${place}`, before: 50, after: 50 + moved };
  });
const took = ["m0", "m1", "m2", "m3"];
const page = (given: Partial<Parameters<typeof EventPage>[0]>) =>
  html(
    <EventPage
      {...{ event: event(ONE), past: false, meant: [], participants: [], change: null }}
      {...{ saved: false, over: false, ...given }}
    />,
  );

test("the change of who took part and that of the others stand in their own lines, with their own sign and number", () => {
  const rows = (world: World) =>
    text(
      page({ change: { ...changeBeside(changes(world), took), from: "2025", to: "2026" } }),
    ).replace(/\u2212/g, "-");
  expect(rows("plain")).toContain("|Deden mee|4|+6,0|Deden niet mee|5|-2,0|");
  expect(rows("mirrored")).toContain("|Deden mee|4|-2,0|Deden niet mee|5|+6,0|");
  for (const world of worlds) expect(rows(world)).toContain("in 2026 dan in 2025, zelf ingeschat");
});

test("with too few in either group no number of either is on the page, only why", () => {
  for (const few of [
    took.slice(0, 3),
    changes("plain")
      .slice(0, 6)
      .map(({ slug }) => slug),
  ]) {
    const change = { ...changeBeside(changes("plain"), few), from: "2025", to: "2026" };
    const made = text(page({ change }));
    expect(made).toContain("pas als elke groep minstens 4 leden met naam heeft");
    expect(made).not.toMatch(/[+\u2212-]\d,\d|Deden mee/);
  }
});

test("for whom an event is meant is told of those members, and how many", () => {
  for (const world of worlds) {
    const [first, second] = names[world];
    const of = competence("one", world);
    const standings = [member(first, { [of]: "lower" }), member(second, { [of]: "higher" })];
    const meant = meantFor(event(of), [], standings);
    const made = page({ event: event(of), meant });
    expect(text(made)).toContain(`|1 lid mist dit of vraagt hulp|`);
    expect([text(made).includes(first), text(made).includes(second)]).toEqual([true, false]);
    const both = page({ meant: meantFor(event(of), [line(second, "asks", of)], standings) });
    expect(text(both)).toContain("|2 leden missen dit of vragen hulp|");
  }
  expect(text(page({}))).toContain("|We kennen nu geen lid dat dit mist|");
  expect(text(page({}))).toContain("|Nog geen organisatie doet mee|");
  const participants = [{ slug: "alfa", name: "Alfa" }];
  expect(text(page({ participants }))).toContain("|1 organisatie doet mee|");
  expect(text(page({ participants, past: true }))).toContain("|1 organisatie deed mee|");
});

test("a member is told which event was offered to it, and why", () => {
  for (const world of worlds) {
    const [one, two] = [competence("one", world), competence("two", world)];
    const events = [event(one), event(two)];
    const reasons = [
      [{ lines: { [one]: "asks" as const }, verdicts: {} }, "U zoekt hier hulp bij."],
      [
        { lines: {}, verdicts: { [one]: "lower" as const } },
        "U stond hier in de laatste ronde lager",
      ],
    ] as const;
    for (const [own, why] of reasons) {
      const mine = eventsFor(events, { ...own, joined: [] }, today);
      const made = text(html(<MemberEvents events={mine} />));
      expect(made).toContain("|1 bijeenkomst is aan u aangeboden|");
      const [offered = "", other = ""] = made.split("|Lunch ").slice(1);
      expect(offered.startsWith(one) && offered.includes(why)).toBe(true);
      expect(other.startsWith(two) && !other.includes("Aangeboden aan u")).toBe(true);
    }
  }
});

test("for how many of the lowest competences there is an offer follows the offers", () => {
  for (const world of worlds) {
    const [one, two] = [competence("one", world), competence("two", world)];
    const means = [
      { id: one, mean: 30 },
      { id: two, mean: 40 },
    ];
    const told = (offers: readonly Offer[]) => {
      const steps = nextStepsOf(offers, means, { language: "nl", today });
      return text(html(<NextSteps {...{ steps, today }} askAt={null} />));
    };
    expect(told([])).toContain("|Voor de 2 laagste competenties is er nog geen aanbod|");
    const some = told([event(two)]);
    expect(some).toContain("|Voor 1 van de 2 laagste competenties is er aanbod|");
    expect(some.indexOf(`|${one} `)).toBeLessThan(some.indexOf(`|${two} `));
    expect(some.indexOf("nog geen aanbod voor")).toBeLessThan(some.indexOf(`|Lunch ${two}|`));
  }
});

test("how many agreements are open follows the agreements", () => {
  const action = (id: string, doneOn: string | null) => ({
    ...{ id, what: `Doe ${id}`, gap: ONE, who: "HR", due: null, agreedOn: "2026-01-01", doneOn },
  });
  const headline = (actions: readonly ReturnType<typeof action>[]) =>
    heading(
      html(
        <ActionsPage
          organisation="x"
          {...{ actions }}
          chosen={null}
          saved={false}
          refused={null}
        />,
      ),
      "h1",
    );
  expect(headline([])).toBe("Leg vast wat u na de meting gaat doen");
  expect(headline([action("a", null), action("b", null)])).toBe("Er staan nog 2 afspraken open");
  expect(headline([action("a", today), action("b", null)])).toBe("Er staat nog 1 afspraak open");
  expect(headline([action("a", today)])).toBe("Alle afspraken zijn gedaan");
});
