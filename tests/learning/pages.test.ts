import { beforeAll, expect, test } from "vitest";

import type { OfferFacts } from "~/learning";
import {
  addAction,
  addOffers,
  addPlaybook,
  findHelp,
  listActions,
  listOffers,
  listPlaybooks,
} from "~/learning/index.server";
import { database, pool } from "~/platform/index.server";
import { findPublishedVersion } from "~/questionnaires/index.server";

import { arrangeAccount, arrangeMember, password } from "../setup/arrange-results";
import { testServer } from "../setup/server";

const server = testServer();
const own = "gemeente-iepenrode";
const other = "gemeente-zuring";
const cookies = { own: "", other: "", network: "", administrator: "" };
const offer: OfferFacts = {
  ...{ title: "Les", competence: "4.1", level: "all", language: "nl", organiser: "De Terp" },
  ...{ link: "https://example.org", date: null, kind: "event" },
};
const typed: Readonly<Record<string, string>> = { ...offer, date: "" };

beforeAll(async () => {
  for (const [slug, name] of [
    [own, "Gemeente Iepenrode"] as const,
    [other, "Gemeente Zuring"] as const,
  ]) {
    const facts = { slug, name, sector: "overheden", named: false, questionnaire: "core" };
    await arrangeMember({ ...facts, units: [] });
  }
  cookies.own = await signIn((await arrangeAccount("hr", own)).email);
  cookies.other = await signIn((await arrangeAccount("hr", other)).email);
  cookies.network = await signIn((await arrangeAccount("network")).email);
  cookies.administrator = await signIn((await arrangeAccount("administrator")).email);
});

async function signIn(email: string): Promise<string> {
  const response = await post("/sign-in", { email, password }, "");
  return response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

async function post(path: string, fields: Readonly<Record<string, string>>, cookie: string) {
  return await fetch(server.url + path, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: server.url, Cookie: cookie },
    body: new URLSearchParams(fields),
  });
}

const read = async (path: string, cookie: string) => {
  const response = await fetch(server.url + path, {
    headers: { Cookie: cookie },
    redirect: "manual",
  });
  return { status: response.status, text: await response.text() };
};
const house = (slug: string, page: string) => `/organisations/${slug}/${page}`;

test("an organisation's own offers are seen and changed by its own HR alone", async () => {
  await addOffers({ organisation: own }, [{ ...offer, title: "Eigen les van Iepenrode" }]);
  const [mine] = await listOffers(own);
  const id = mine?.id ?? "";
  expect((await read(house(own, "learning"), cookies.own)).text).toContain(
    "Eigen les van Iepenrode",
  );
  for (const [path, cookie] of [
    [house(other, "learning"), cookies.other],
    ["/network/learning", cookies.network],
  ] as const) {
    const page = await read(path, cookie);
    expect([path, page.status, page.text.includes("Eigen les van Iepenrode")]).toEqual([
      path,
      200,
      false,
    ]);
    for (const intent of ["remove", "change"])
      expect((await post(`${path}?index`, { ...typed, intent, id }, cookie)).status).toBe(404);
  }
  for (const cookie of [cookies.other, cookies.network, cookies.administrator]) {
    expect((await read(house(own, "learning"), cookie)).status).toBe(404);
    expect(
      (await post(`${house(own, "learning")}?index`, { ...typed, intent: "add" }, cookie)).status,
    ).toBe(404);
  }
  expect(await listOffers(own)).toEqual([mine]);
});

test("HR changes nothing of the network's, and the network office alone offers events", async () => {
  await addOffers("network", [{ ...offer, title: "Van het netwerk" }]);
  const [shared] = await listOffers(null);
  const id = shared?.id ?? "";
  expect(
    (await post(`${house(own, "learning")}?index`, { intent: "remove", id }, cookies.own)).status,
  ).toBe(404);
  const event = `/network/learning/events/${id}`;
  for (const cookie of [cookies.own, cookies.administrator]) {
    expect((await post(event, { offered: "yes" }, cookie)).status).toBe(404);
    for (const page of ["", "/gaps", "/help", `/events/${id}`])
      expect((await read(`/network/learning${page}`, cookie)).status).toBe(404);
  }
  expect(await listOffers(null)).toEqual([shared]);
  expect((await post(event, { offered: "yes" }, cookies.network)).status).toBe(302);
  expect(await listOffers(null)).toMatchObject([{ offered: true }]);
});

test("who asks and who helps is seen by who shares too, and gone at once when withdrawn", async () => {
  const help = { intent: "save", contact: "Bel team Iepenrode", "help-4-1": "asks" };
  const page = (slug: string) => house(slug, "learning/help");
  expect((await post(page(own), help, cookies.own)).status).toBe(422);
  expect(await findHelp(own)).toBeNull();
  expect((await post(page(own), { ...help, agreed: "yes" }, cookies.own)).status).toBe(302);
  expect((await read(page(other), cookies.other)).text).not.toContain("Bel team Iepenrode");
  const answer = { intent: "save", contact: "Bel Zuring", "help-4-1": "helps", agreed: "yes" };
  expect((await post(page(other), answer, cookies.other)).status).toBe(302);
  expect((await read(page(other), cookies.other)).text).toContain("Bel team Iepenrode");
  expect((await read("/network/learning/help", cookies.network)).text).toContain(
    "Bel team Iepenrode",
  );
  for (const cookie of [cookies.other, cookies.network])
    expect((await post(page(own), { intent: "withdraw" }, cookie)).status).toBe(404);
  expect((await post(page(own), { intent: "withdraw" }, cookies.own)).status).toBe(302);
  for (const [path, cookie] of [
    [page(other), cookies.other],
    ["/network/learning/help", cookies.network],
  ] as const)
    expect((await read(path, cookie)).text).not.toContain("Bel team Iepenrode");
});

test("an event is first for whoever asks for help with it, and who takes part stands with the office alone", async () => {
  await addOffers("network", [{ ...offer, title: "Later", competence: "1.1" }]);
  const help = { intent: "save", contact: "Bel HR", "help-4-1": "asks", agreed: "yes" };
  await post(house(own, "learning/help"), help, cookies.own);
  const { text } = await read(house(own, "learning"), cookies.own);
  expect(text).toContain("Aangeboden aan u.");
  const event = (await listOffers(null)).find(({ offered }) => offered)?.id ?? "";
  const join = { intent: "join", event };
  expect((await post(`${house(own, "learning")}?index`, join, cookies.own)).status).toBe(302);
  const page = await read(`/network/learning/events/${event}`, cookies.network);
  expect(page.text).toContain("1 organisatie doet mee");
  expect(page.text).toContain("Gemeente Iepenrode");
  expect((await read(house(other, "learning"), cookies.other)).text).not.toContain("Iepenrode");
});

test("an agreement is for its own HR alone, to read and to change", async () => {
  await addAction(own, { what: "Geheim plan", gap: "4.1", who: "HR", due: null }, "2026-01-01");
  const before = await listActions(own);
  const id = before[0]?.id ?? "";
  for (const cookie of [cookies.other, cookies.network, cookies.administrator]) {
    expect((await read(house(own, "actions"), cookie)).status).toBe(404);
    expect((await post(house(own, "actions"), { intent: "done", id }, cookie)).status).toBe(404);
  }
  for (const intent of ["done", "remove"])
    expect((await post(house(other, "actions"), { intent, id }, cookies.other)).status).toBe(404);
  expect(await listActions(own)).toEqual(before);
  expect((await post(house(own, "actions"), { intent: "done", id }, cookies.own)).status).toBe(302);
  expect((await listActions(own))[0]?.doneOn).not.toBeNull();
});

test("what an agreement lacks is said, and what was typed stays", async () => {
  const answer = await post(
    house(own, "actions"),
    { intent: "add", what: "Oefenen", gap: "9" },
    cookies.own,
  );
  expect(answer.status).toBe(422);
  const text = await answer.text();
  expect(text).toContain('value="Oefenen"');
  expect(text).toContain("Schrijf wie het doet");
});

const playbook = {
  ...{ title: "Crisis", purpose: "Oefenen", competences: "4.1", licence: "members", link: "" },
  body: "Een <script>alert(1)</script> en [klik](javascript:alert(1))",
};

test("a playbook is read by all members, changed by who shares it, and shows no HTML of its writer", async () => {
  const share = { ...playbook, intent: "share", sharer: own };
  expect((await post("/library?index", share, cookies.own)).status).toBe(422);
  const agreed = { ...share, agreed: "yes" };
  expect((await post("/library?index", agreed, cookies.other)).status).toBe(404);
  expect((await post("/library?index", { ...agreed, sharer: "" }, cookies.own)).status).toBe(404);
  expect((await post("/library?index", agreed, cookies.administrator)).status).toBe(404);
  expect((await post("/library?index", agreed, cookies.own)).status).toBe(302);
  const [{ id } = { id: "" }] = await listPlaybooks();
  const page = await read(`/library/${id}`, cookies.other);
  expect(page.text).toContain("Gemeente Iepenrode");
  expect(page.text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(page.text).not.toContain("<script>alert(1)");
  expect(page.text).not.toContain('href="javascript:');
  const taken = { ...agreed, title: "Gepakt" };
  for (const [cookie, fields] of [
    [cookies.other, { intent: "withdraw" }],
    [cookies.other, taken],
    [cookies.network, taken],
  ] as const)
    expect((await post(`/library/${id}`, fields, cookie)).status).toBe(404);
  expect((await read("/library", cookies.administrator)).status).toBe(404);
  expect((await post(`/library/${id}`, { intent: "withdraw" }, cookies.own)).status).toBe(302);
  expect(await listPlaybooks()).toEqual([]);
});

test("the office takes a member's playbook out of the library: its sharer sees that, nobody else sees it, and it stays out", async () => {
  const share = { ...playbook, intent: "share", sharer: own, agreed: "yes", title: "Niet netjes" };
  const shared = await post("/library?index", share, cookies.own);
  const page = (shared.headers.get("Location") ?? "").split("?")[0] ?? "";
  expect((await read(page, cookies.network)).text).toContain("Haal dit draaiboek uit de");
  expect((await post(page, { intent: "withdraw" }, cookies.network)).status).toBe(302);
  const { rows } = await pool().query<{ organisation: string; details: unknown }>(
    "SELECT organisation, details FROM audit_event WHERE act = 'playbook-withdrawn' ORDER BY id DESC LIMIT 1",
  );
  expect(rows).toMatchObject([
    { organisation: own, details: { title: "Niet netjes", by: "office" } },
  ]);
  for (const cookie of [cookies.other, cookies.network]) {
    expect((await read(page, cookie)).status).toBe(404);
    expect((await read("/library", cookie)).text).not.toContain("Niet netjes");
    expect((await post(page, { intent: "withdraw" }, cookie)).status).toBe(404);
  }
  for (const place of [page, "/library"])
    expect((await read(place, cookies.own)).text).toContain(
      "Samenwerking Noord trok dit draaiboek terug op",
    );
  expect((await post(page, { ...share, title: "Toch" }, cookies.own)).status).toBe(404);
  expect((await post(page, { intent: "withdraw" }, cookies.own)).status).toBe(302);
  expect((await read(page, cookies.own)).status).toBe(404);
});

test("whoever shares a hundred playbooks withdraws one first, and keeps what was typed", async () => {
  const facts = { ...playbook, competences: ["4.1"], link: null, licence: "members" } as const;
  for (let made = 0; made < 99; made += 1)
    await addPlaybook({ organisation: other }, facts, "2026-01-01");
  const share = {
    ...playbook,
    intent: "share",
    sharer: other,
    agreed: "yes",
    title: "De volgende",
  };
  const both = await Promise.all([1, 2].map(() => post("/library?index", share, cookies.other)));
  expect(both.map(({ status }) => status).toSorted()).toEqual([302, 422]);
  const text = await both.find(({ status }) => status === 422)?.text();
  expect(text).toContain("U deelt al 100 draaiboeken.");
  expect(text).toContain('value="De volgende"');
  expect((await post("/library?index", { ...share, sharer: own }, cookies.own)).status).toBe(302);
  await database().playbook.deleteMany({});
});

test("the office shares as the office", async () => {
  const facts = { ...playbook, competences: ["4.1"], link: null, licence: "members" } as const;
  await addPlaybook("network", facts, "2026-01-01");
  const [{ id } = { id: "" }] = await listPlaybooks();
  expect((await post(`/library/${id}`, { intent: "withdraw" }, cookies.own)).status).toBe(404);
  expect((await post(`/library/${id}`, { intent: "withdraw" }, cookies.network)).status).toBe(302);
});

test("a member's part is copied under a new key with its names, and never over another", async () => {
  const path = "/library/parts/martini-ziekenhuis";
  const copy = { key: "gemeente-iepenrode-epd", title: "Epd" };
  const draft = await read(`${path}/draft.json?${new URLSearchParams(copy)}`, cookies.own);
  expect(draft.status).toBe(200);
  expect(draft.text).toContain('"mz-epd-uitslag"');
  expect(draft.text).not.toContain('"coreQuestions"');
  const publish = { ...copy, intent: "publish" };
  expect((await post(`${path}?index`, publish, cookies.own)).status).toBe(302);
  const [made, source] = await Promise.all([
    findPublishedVersion("gemeente-iepenrode-epd", 1),
    findPublishedVersion("martini-ziekenhuis", 1),
  ]);
  const names = (version: typeof made) => version?.instrument.items.map(({ name }) => name);
  expect(names(made)).toEqual(names(source));
  for (const key of ["gemeente-iepenrode-epd", "core", "hanzehogeschool", "netwerk-epd"])
    expect((await post(`${path}?index`, { ...publish, key }, cookies.other)).status).toBe(422);
  expect((await post(`${path}?index`, publish, cookies.own)).status).toBe(422);
  expect((await post(`${path}?index`, { ...publish, key: "Niet Goed" }, cookies.own)).status).toBe(
    422,
  );
  expect((await post(`${path}?index`, publish, cookies.administrator)).status).toBe(404);
  expect((await read("/library/parts/core", cookies.own)).status).toBe(404);
  expect(
    await database().questionnaireVersion.count({ where: { key: "gemeente-iepenrode-epd" } }),
  ).toBe(1);
});

test("no key begins with the name of another member, also where one's own name begins it", async () => {
  const longer = { slug: `${own}-zuid`, name: "Iepenrode-Zuid", sector: "overheden", named: false };
  await arrangeMember({ ...longer, questionnaire: "core", units: [] });
  const path = "/library/parts/martini-ziekenhuis";
  const copy = { key: `${longer.slug}-epd`, title: "Epd" };
  const answer = await post(`${path}?index`, { ...copy, intent: "publish" }, cookies.own);
  expect([answer.status, await answer.text()]).toEqual([
    422,
    expect.stringContaining("Deze korte naam begint met die van een ander lid."),
  ]);
  const draft = await read(`${path}/draft.json?${new URLSearchParams(copy)}`, cookies.own);
  expect(draft.status).toBe(422);
  expect(await database().questionnaire.count({ where: { key: copy.key } })).toBe(0);
});

test("of two who take over under one key at the same time one is told that it is taken", async () => {
  const path = "/library/parts/martini-ziekenhuis?index";
  const publish = { intent: "publish", key: "netwerk-epd" };
  const titles = ["Een", "Twee", "Drie"];
  const answers = await Promise.all(
    titles.map((title) => post(path, { ...publish, title }, cookies.network)),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([302, 422, 422]);
  const refused = answers.find(({ status }) => status === 422);
  expect(await refused?.text()).toContain("Er is al een vragenlijst met deze korte naam");
  expect(await database().questionnaireVersion.count({ where: { key: "netwerk-epd" } })).toBe(1);
});

test("chosen questions of a member come into one's own questionnaire as its next version, under their names", async () => {
  const path = "/library/parts/provincie-groningen";
  const into = "gemeente-iepenrode-epd";
  const before = await findPublishedVersion(into, 1);
  const source = await findPublishedVersion("provincie-groningen", 1);
  const names = (version: typeof before) => version?.instrument.items.map(({ name }) => name) ?? [];
  const fresh = names(source).filter((name) => !names(before).includes(name));
  const grow = (questions: readonly string[], cookie = cookies.own) => {
    const fields = new URLSearchParams({ intent: "grow", into });
    for (const name of questions) fields.append("questions", name);
    return fetch(`${server.url}${path}?index`, {
      ...{ method: "POST", redirect: "manual", body: fields },
      headers: { Origin: server.url, Cookie: cookie },
    });
  };
  const [first = "", second = ""] = fresh;
  const nothing = await grow([]);
  expect([nothing.status, await nothing.text()]).toEqual([
    422,
    expect.stringContaining("Kies minstens één vraag"),
  ]);
  expect((await grow([first], cookies.other)).status).toBe(422);
  expect((await grow([first])).status).toBe(302);
  expect(names(await findPublishedVersion(into, 2))).toEqual([...names(before), first]);
  const clash = await grow([first, second]);
  const text = await clash.text();
  expect(clash.status).toBe(422);
  expect(text).toContain("Deze namen staan al in uw vragenlijst");
  expect(text).toMatch(
    new RegExp(`<input[^>]*checked[^>]*value="${second}"|value="${second}"[^>]*checked`),
  );
  const both = await Promise.all([grow([second]), grow([second])]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([302, 422]);
  expect(await database().questionnaireVersion.count({ where: { key: into } })).toBe(3);
  const { title } = await database().questionnaire.findUniqueOrThrow({ where: { key: into } });
  expect(title).toEqual({ nl: "Epd" });
});
