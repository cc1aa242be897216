import { beforeAll, expect, test } from "vitest";

import type { OfferFacts } from "~/learning";
import {
  addOffers,
  importOffers,
  listOffers,
  nextStepsFor,
  offersForPerson,
  settleOffer,
} from "~/learning/index.server";
import { competences } from "~/questionnaires";

import { mostOffers, OFFER_KINDS, OFFER_LEVELS } from "../../app/learning/catalogue/offer";
import { addOffer } from "../../app/learning/catalogue/offers.server";
import { chooseOffers, nextStepsOf } from "../../app/learning/next-steps/choose-offers";
import { fittingOffers } from "../../app/learning/next-steps/fitting-offers.server";
import { arrangeAccount, arrangeMember, password } from "../setup/arrange-results";
import { testServer } from "../setup/server";

const server = testServer();
const own = "gemeente-iepenrode";
const other = "gemeente-zuring";
const today = "2026-11-22";
const now = new Date("2026-11-22T12:00:00Z");

const pick = <Value>(values: readonly Value[], place: number): Value => {
  const found = values[place % values.length];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
};
const offerAt = (place: number): OfferFacts => ({
  title: `Les ${place}`,
  competence: pick(competences, place).id,
  level: pick(OFFER_LEVELS, Math.floor(place / 21)),
  language: place % 4 === 0 ? "en" : "nl",
  link: "https://example.org",
  organiser: "De Terp",
  date: pick([null, "2026-11-21", "2026-11-22", "2027-03-01", "2026-12-01"], Math.floor(place / 7)),
  kind: pick(OFFER_KINDS, place),
});
const full = Array.from({ length: mostOffers }, (_, place) => offerAt(place));

beforeAll(async () => {
  for (const slug of [own, other]) {
    const member = { slug, name: slug, sector: "overheden", named: false, questionnaire: "core" };
    await arrangeMember({ ...member, units: [] });
  }
  for (const catalogue of ["network", { organisation: own }] as const)
    await expect(addOffers(catalogue, full)).resolves.toEqual({ added: mostOffers, same: 0 });
}, 120_000);

test("of full catalogues a person sees the very offers that the rule chooses from all of them", async () => {
  for (const organisation of [own, other]) {
    const all = await listOffers(organisation);
    for (const [place, { id }] of [...competences, { id: "1" }, { id: "4" }].entries()) {
      for (const language of ["nl", "en"]) {
        const level = pick([null, ...OFFER_LEVELS], place);
        const wanted = [
          { id: "9.9", level: null },
          { id, level },
        ];
        const seen = await offersForPerson(organisation, wanted, language, now);
        expect(seen?.chosen).toEqual(chooseOffers(all, wanted, { language, today }) ?? undefined);
      }
    }
  }
});

test("and an organisation the very ones that the rule chooses for its lowest competences", async () => {
  const all = await listOffers(own);
  const means = competences.map(({ id }, place) => ({ id, mean: (place * 37) % 100 }));
  for (const language of ["nl", "en"]) {
    const { steps } = await nextStepsFor(own, means, language, now);
    expect(steps).toEqual(nextStepsOf(all, means, { language, today }));
    expect(steps.map(({ offers }) => offers.length)).toEqual([3, 3, 3]);
  }
});

test("of a full catalogue no more is read than can be shown", async () => {
  const wanted = competences.slice(0, 5).map(({ id }) => ({ id, level: "starter" }));
  for (const person of [true, false]) {
    const asked = { organisation: own, language: "nl", today, person };
    expect((await fittingOffers(wanted, asked)).length).toBeLessThanOrEqual(15);
  }
});

const head = ["title", "competence", "language", "link", "organiser", "kind"];
const line = ["Nog een", "1.2", "nl", "https://example.org", "Noord", "course"];

test("a full catalogue takes nothing more, by hand or by list, until something is removed", async () => {
  const fresh = { ...offerAt(0), title: "Nog een" };
  const rows = [head, line].map((cells, place) => ({ line: place + 1, cells }));
  const catalogue = { organisation: own };
  await expect(addOffer(catalogue, fresh)).resolves.toBe("full");
  await expect(importOffers(catalogue, rows)).resolves.toBe("full");
  await expect(addOffers(catalogue, full)).resolves.toEqual({ added: 0, same: mostOffers });
  const [mine] = (await listOffers(own)).filter((one) => one.own);
  await settleOffer(catalogue, mine?.id ?? "", null, today);
  const both = await Promise.all([addOffer(catalogue, fresh), addOffer(catalogue, fresh)]);
  expect(both.filter((one) => one === "full")).toHaveLength(1);
});

test("the page says that the catalogue is full, and what was typed stays", async () => {
  const { email } = await arrangeAccount("network");
  const headers = { Origin: server.url };
  const post = (path: string, body: URLSearchParams | FormData, cookie: string) =>
    fetch(server.url + path, {
      ...{ method: "POST", redirect: "manual", body },
      headers: { ...headers, Cookie: cookie },
    });
  const signedIn = await post("/sign-in", new URLSearchParams({ email, password }), "");
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const typed = { ...offerAt(0), date: "", title: "Getypt en niet weg", intent: "add" };
  const list = new FormData();
  list.append("intent", "upload");
  list.append("list", new File([[head, line].map((cells) => cells.join(",")).join("\n")], "a.csv"));
  const path = "/network/learning?index";
  for (const [body, kept] of [
    [new URLSearchParams(typed), 'value="Getypt en niet weg"'],
    [list, ""],
  ] as const) {
    const answer = await post(path, body, cookie);
    const text = await answer.text();
    expect(answer.status).toBe(422);
    expect(text).toContain("Meer dan 2.000 dingen passen niet in één aanbod.");
    expect(text).toContain(kept);
  }
});
