import { beforeAll, expect, test } from "vitest";

import { addOffers, listOffers } from "~/learning/index.server";
import { listMeasurements } from "~/measurements/index.server";
import { competences } from "~/questionnaires";
import { ownVerdicts } from "~/results/index.server";

import {
  arrangeAccount,
  arrangeMember,
  arrangeRound,
  arrangeRun,
  finishRound,
  password,
} from "../setup/arrange-results";
import { testServer } from "../setup/server";

const server = testServer();
const unnamed = { slug: "gemeente-petgat", name: "Gemeente Petgat" };
const others = ["kwelder", "terp", "dobbe", "mieden", "houtwal", "zomp"].map((name) => ({
  ...{ slug: `gemeente-${name}`, name: `Gemeente ${name}`, low: false },
}));
const members = [{ ...unnamed, low: true }, ...others].map(({ slug, name, low }) => ({
  ...{ slug, name, sector: "overheden", named: !low, questionnaire: "core" },
  units: [{ unit: "Balie", headcount: 60, answers: 40, leaning: { "4": low ? -18 : 8 } }],
}));
const cookies = { hr: "", network: "" };
let lacked = "";

beforeAll(async () => {
  for (const member of members) await arrangeMember(member);
  await arrangeRound("een", "Ronde een");
  for (const member of members) await arrangeRun(member, "een", "published");
  await finishRound("een");
  cookies.hr = await signIn((await arrangeAccount("hr", unnamed.slug)).email);
  cookies.network = await signIn((await arrangeAccount("network")).email);
  const [line] = await listMeasurements({ organisationSlug: unnamed.slug });
  if (!line) throw new Error("no measurement");
  const verdicts = Object.entries(await ownVerdicts(line));
  lacked = verdicts.find(([id, stands]) => id.startsWith("4.") && stands === "lower")?.[0] ?? "";
}, 300_000);

async function signIn(email: string): Promise<string> {
  const response = await post("/sign-in", { email, password }, "");
  return response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

async function post(path: string, fields: Readonly<Record<string, string>>, cookie: string) {
  return await fetch(server.url + path, {
    ...{ method: "POST", redirect: "manual", body: new URLSearchParams(fields) },
    headers: { Origin: server.url, Cookie: cookie },
  });
}

async function read(path: string, cookie: string): Promise<string> {
  const response = await fetch(server.url + path, { headers: { Cookie: cookie } });
  expect([path, response.status]).toEqual([path, 200]);
  return await response.text();
}

test("a member without a name sees first the event for what its own comparison says it lacks, and the office learns nothing of it", async () => {
  expect(lacked).toMatch(/^4\./);
  const house = `/organisations/${unnamed.slug}`;
  await addOffers("network", [
    {
      ...{ title: "Lunch over veiligheid", competence: lacked, level: "all", language: "nl" },
      ...{ link: "https://example.org", organiser: "Noord", date: null, kind: "lunch-session" },
    },
  ]);
  const [event] = await listOffers(null);
  const page = `/network/learning/events/${event?.id ?? ""}`;
  expect(await read(`${house}/learning`, cookies.hr)).not.toContain("Aangeboden aan u.");
  expect((await post(page, { offered: "yes" }, cookies.network)).status).toBe(302);
  const own = await read(`${house}/learning`, cookies.hr);
  expect(own).toContain("1 bijeenkomst is aan u aangeboden");
  expect(own).toContain("U stond hier in de laatste ronde lager dan de anderen.");
  for (const place of [page, "/network/learning/gaps", "/network/learning/help"]) {
    const text = await read(place, cookies.network);
    expect([place, text.includes(unnamed.slug), text.includes(unnamed.name)]).toEqual([
      ...[place, false, false],
    ]);
  }
});

test("what fits its lowest competences stands on its pages, and learning is marked as where HR is", async () => {
  const house = `/organisations/${unnamed.slug}`;
  const lesson = { title: "Les over veiligheid", level: "all", language: "nl" } as const;
  const from = { link: "https://example.org", organiser: "Noord", date: null } as const;
  const safety = competences.filter(({ id }) => id.startsWith("4."));
  await addOffers(
    "network",
    safety.map(({ id }) => ({ ...lesson, ...from, competence: id, kind: "course" })),
  );
  expect(await read(house, cookies.hr)).toContain("Les over veiligheid");
  expect(await read(`${house}/learning`, cookies.hr)).toMatch(
    /van de 3 laagste competenties is er aanbod/,
  );
  for (const place of [`${house}/learning`, `${house}/learning/help`, `${house}/actions`]) {
    const [tabs = ""] =
      /<nav class="nm-tabs[\s\S]*?<\/nav>/.exec(await read(place, cookies.hr)) ?? [];
    const marked = [...tabs.matchAll(/<a[^>]*aria-current="page"[^>]*>([^<]*)/g)];
    expect([place, marked.map(([, label]) => label)]).toEqual([place, ["Leren"]]);
  }
});
