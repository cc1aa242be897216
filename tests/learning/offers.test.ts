import { beforeAll, expect, test } from "vitest";

import type { OfferFacts } from "~/learning";
import {
  addOffers,
  findEvent,
  findHelp,
  findPlaybook,
  importOffers,
  joinEvent,
  listOffers,
  nextStepsFor,
  offerEvent,
  offersForPerson,
  settleOffer,
  shareHelp,
} from "~/learning/index.server";

import { arrangeMember } from "../setup/arrange-results";
import { testDatabase } from "../setup/database";

testDatabase();

const offer = (title: string, changes: Partial<OfferFacts> = {}): OfferFacts => ({
  ...{ title, competence: "4.1", level: "all", language: "nl", organiser: "De Terp" },
  ...{ link: "https://example.org", date: null, kind: "course", ...changes },
});
const own = "gemeente-iepenrode";
const other = "gemeente-zuring";

beforeAll(async () => {
  for (const slug of [own, other]) {
    const member = { slug, name: slug, sector: "overheden", named: false, questionnaire: "core" };
    await arrangeMember({ ...member, units: [] });
  }
  await addOffers({ organisation: own }, [offer("van ons")]);
  await addOffers({ organisation: other }, [offer("van hen")]);
  await addOffers("network", [offer("van het netwerk"), offer("in English", { language: "en" })]);
});

const titles = (offers: readonly { readonly title: string }[] = []) =>
  offers.map(({ title }) => title);

test("a person is shown the own organisation's offers and the network's, and never another member's", async () => {
  const wanted = [{ id: "4.1", level: "starter" }];
  const found = await offersForPerson(own, wanted, "nl");
  expect(titles(found?.chosen.offers)).toEqual(["van ons", "van het netwerk"]);
  await expect(offersForPerson(own, [{ id: "1.1", level: null }], "nl")).resolves.toBeNull();
});

test("an organisation is shown the same, for its lowest competences", async () => {
  const { steps } = await nextStepsFor(other, [{ id: "4.1", mean: 40 }], "nl");
  expect(titles(steps[0]?.offers)).toEqual(["van hen", "van het netwerk", "in English"]);
});

const rows = (...lines: readonly string[]) =>
  ["title,competence,language,link,organiser,kind", ...lines].map((line, place) => ({
    line: place + 1,
    cells: line.split(","),
  }));

test("a list comes in whole or not at all, and what is there already stays once", async () => {
  const before = await listOffers(null);
  const good = "Les,1.2,nl,https://example.org,Noord,course";
  const bad = await importOffers("network", rows(good, "Les twee,1.9,nl,http://x,Noord,course"));
  expect(bad).toMatchObject({
    findings: [
      { line: 3, value: "1.9" },
      { line: 3, value: "http://x" },
    ],
  });
  expect(await listOffers(null)).toEqual(before);
  await expect(importOffers("network", rows(good))).resolves.toEqual({ added: 1, same: 0 });
  await expect(importOffers("network", rows(good))).resolves.toEqual({ added: 0, same: 1 });
  await expect(importOffers({ organisation: "niemand" }, rows(good))).resolves.toBe("unknown");
});

test("an organisation joins events of the network until their day is over, and nothing else", async () => {
  await addOffers("network", [offer("dag", { kind: "event", date: "2026-12-01" })]);
  const all = await listOffers(null);
  const idOf = (title: string) => all.find((one) => one.title === title)?.id ?? "";
  await expect(joinEvent(own, idOf("dag"), true, "2026-12-01")).resolves.toEqual({
    ...{ id: idOf("dag"), title: "dag" },
  });
  await expect(joinEvent(own, idOf("dag"), false, "2026-12-02")).resolves.toBe("past");
  await expect(joinEvent(own, idOf("van het netwerk"), true, "2026-12-01")).resolves.toBe(
    "unknown",
  );
  const mine = (await listOffers(own)).find((one) => one.own);
  await expect(joinEvent(own, mine?.id ?? "", true, "2026-12-01")).resolves.toBe("unknown");
  await expect(offerEvent(mine?.id ?? "", true, new Date())).resolves.toBe("unknown");
  for (const offered of [true, false])
    await expect(offerEvent(idOf("dag"), offered, new Date("2026-12-02"))).resolves.toBe("past");
});

test("what organisations take part in stays: before its day but for the day, after it wholly", async () => {
  const held = offer("samen", { kind: "event", date: "2026-12-01" });
  await addOffers("network", [held]);
  const id = (await listOffers(null)).find(({ title }) => title === "samen")?.id ?? "";
  const settle = (to: OfferFacts | null, today = "2026-12-01") =>
    settleOffer("network", id, to, today);
  const saved = { id, title: "samen" };
  await expect(settle({ ...held, competence: "1.1" })).resolves.toEqual(saved);
  await expect(settle(held)).resolves.toEqual(saved);
  await joinEvent(own, id, true, "2026-11-30");
  for (const to of [null, { ...held, competence: "1.1" }, { ...held, kind: "course" } as const])
    await expect(settle(to)).resolves.toBe("joined");
  await expect(settle({ ...held, date: "2026-12-03" })).resolves.toEqual(saved);
  for (const to of [null, held, { ...held, date: "2027-01-01" }])
    await expect(settle(to, "2026-12-04")).resolves.toBe("held");
  await joinEvent(own, id, false, "2026-12-01");
  await expect(settle(null)).resolves.toEqual(saved);
  await expect(settle(null)).resolves.toBe("unknown");
  await expect(joinEvent(own, id, true, "2026-12-01")).resolves.toBe("unknown");
});

test("an organisation that joins while the event is removed is in it, or is told that it is gone", async () => {
  for (const round of [1, 2, 3, 4, 5]) {
    const title = `wedloop ${round}`;
    await addOffers("network", [offer(title, { kind: "event" })]);
    const id = (await listOffers(null)).find((one) => one.title === title)?.id ?? "";
    const [joined, removed] = await Promise.all([
      joinEvent(own, id, true, "2026-12-01"),
      settleOffer("network", id, null, "2026-12-01"),
    ]);
    const first = { id, title };
    expect([
      [first, "joined"],
      ["unknown", first],
    ]).toContainEqual([joined, removed]);
  }
});

test("of two who save at once what is asked and offered, one stands whole", async () => {
  const says = ["een", "twee", "drie", "vier"].map((contact) => ({
    ...{ contact, lines: { "1.1": "asks", "4.1": "helps" } as const },
  }));
  const outcomes = await Promise.all(says.map((facts) => shareHelp(own, facts)));
  expect(outcomes).toEqual(says.map(() => ({ done: "saved" })));
  expect(says).toContainEqual(await findHelp(own));
});

test("an address that is no id is nothing, and no error", async () => {
  await expect(findPlaybook("zomaar")).resolves.toBeNull();
  await expect(findEvent("zomaar")).resolves.toBeNull();
});
