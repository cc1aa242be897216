import { beforeAll, expect, test } from "vitest";

import { dayOf } from "~/platform";
import { pool } from "~/platform/index.server";

import { testMailbox } from "../accounts/mailbox";
import { builtRoutes } from "../isolation/build-routes";
import {
  arrangeAccount,
  arrangeMember,
  arrangeRound,
  arrangeRun,
  password,
} from "../setup/arrange-results";
import { readPdf } from "../setup/read-pdf";
import { testServer } from "../setup/server";

const server = testServer();
const mailbox = testMailbox();
const own = "gemeente-iepenrode";
const house = `/organisations/${own}`;
const rounds = ["een", "twee", "drie"];
const [running = "", called = "", other = ""] = rounds;
const measurement = (round: string) => `${house}/measurements/${own}-${round}`;
const cookies = { hr: "", network: "", administrator: "" };
const emails = { hr: "", network: "", administrator: "" };

type Who = keyof typeof cookies;
type Fields = Readonly<Record<string, string | File>>;
type Deed = {
  readonly path: string | (() => Promise<string>);
  readonly as: Who;
  readonly fields: Fields | (() => Promise<Fields>);
  /** What must stand in the log after it. */
  readonly act: string;
  /** The organisation that it is about. */
  readonly about: string | null;
};

const file = (name: string, text: string) => new File([text], name);
const later = (days: number) => dayOf(new Date(Date.now() + days * 86_400_000));
const plan = (round: string): Fields => ({
  ...{ questionnaire: "core 1", round, opensOn: "", closesOn: later(60), minimum: "10" },
  ...{ addressesWeeks: "4", answersMonths: "12", resultsMonths: "36" },
  ...{ purposes: "baseline", readers: "hr" },
});
const letter: Fields = { subject: "Doe mee", body: "Uw link:\n\n{{link}}", text: "invitation-nl" };

const lesson: Fields = {
  ...{ title: "Oefening", competence: "4.1", level: "all", language: "nl", kind: "event" },
  ...{ link: "https://example.org", organiser: "Noord", date: "" },
};
const offers =
  "title,competence,language,link,organiser,kind\nLes,1.2,nl,https://example.org,Noord,course\n";
const playbook: Fields = {
  ...{ intent: "share", title: "Draaiboek", purpose: "Oefenen", competences: "4.1", body: "Tekst" },
  ...{ licence: "members", agreed: "yes" },
};

const doneBy =
  (as: Who) =>
  (path: Deed["path"], fields: Deed["fields"], act: string, about: string | null): Deed => ({
    ...{ path, as, fields, act, about },
  });
const hrs = (path: Deed["path"], fields: Deed["fields"], act: string) =>
  doneBy("hr")(path, fields, act, own);
const offices = doneBy("network");
const administrators = doneBy("administrator");
const here = "/organisations/:slug/measurements/:measurement";

/** In this order; each at least once for every route that changes something and needs a role. */
const deeds: readonly (readonly [pattern: string, deed: Deed])[] = [
  [
    "/admin/members",
    administrators(
      "/admin/members",
      { slug: "nieuw", name: "Nieuw", sector: "overheden" },
      "organisation-added",
      "nieuw",
    ),
  ],
  [
    "/admin/members/:member",
    administrators(
      "/admin/members/nieuw",
      { intent: "facts", name: "Anders", sector: "overheden", email: "hr@nieuw.example" },
      "organisation-changed",
      "nieuw",
    ),
  ],
  [
    "/admin/members/:member",
    administrators(
      "/admin/members/nieuw",
      { intent: "own-colours" },
      "house-style-changed",
      "nieuw",
    ),
  ],
  [
    "/admin/members/:member/units",
    administrators(
      "/admin/members/nieuw/units",
      { intent: "add", name: "Balie", parent: "", headcount: "12" },
      "units-changed",
      "nieuw",
    ),
  ],
  [
    "/organisations/:slug/settings",
    hrs(`${house}/settings`, { intent: "contact", contact: "Bel 1234" }, "organisation-changed"),
  ],
  [
    "/organisations/:slug/settings",
    hrs(`${house}/settings`, { intent: "own-colours" }, "house-style-changed"),
  ],
  [
    "/organisations/:slug/settings/units",
    hrs(
      `${house}/settings/units`,
      { intent: "add", name: "Loket", parent: "", headcount: "12" },
      "units-changed",
    ),
  ],
  [
    "/network/learning",
    offices("/network/learning?index", { intent: "add", ...lesson }, "offer-saved", null),
  ],
  [
    "/network/learning",
    offices(
      "/network/learning?index",
      { intent: "upload", list: file("aanbod.csv", offers) },
      "offers-imported",
      null,
    ),
  ],
  [
    "/network/learning/events/:event",
    offices(
      async () => `/network/learning/events/${await eventId()}`,
      { offered: "yes" },
      "event-offered",
      null,
    ),
  ],
  [
    "/organisations/:slug/learning",
    hrs(`${house}/learning?index`, { intent: "add", ...lesson }, "offer-saved"),
  ],
  [
    "/organisations/:slug/learning",
    hrs(
      `${house}/learning?index`,
      async () => ({ intent: "join", event: await eventId() }),
      "event-joined",
    ),
  ],
  [
    "/organisations/:slug/learning",
    hrs(
      `${house}/learning?index`,
      async () => ({ intent: "leave", event: await eventId() }),
      "event-left",
    ),
  ],
  [
    "/organisations/:slug/learning/help",
    hrs(
      `${house}/learning/help`,
      { intent: "save", contact: "Bel HR", "help-4-1": "asks", agreed: "yes" },
      "help-changed",
    ),
  ],
  [
    "/organisations/:slug/actions",
    hrs(
      `${house}/actions`,
      { intent: "add", what: "Oefenen", gap: "4.1", who: "HR", due: "" },
      "action-changed",
    ),
  ],
  ["/library", hrs("/library?index", { sharer: own, ...playbook }, "playbook-shared")],
  [
    "/library/:playbook",
    hrs(async () => `/library/${await playbookId()}`, { intent: "withdraw" }, "playbook-withdrawn"),
  ],
  [
    "/library/parts/:key",
    hrs(
      "/library/parts/martini-ziekenhuis?index",
      { intent: "publish", key: `${own}-epd`, title: "Epd" },
      "part-copied",
    ),
  ],
  [
    "/library/parts/:key",
    hrs(
      "/library/parts/provincie-groningen?index",
      { intent: "grow", into: `${own}-epd`, questions: "pg-zaak-starten" },
      "part-grown",
    ),
  ],
  [
    "/network/rounds",
    offices("/network/rounds", { intent: "add", name: "Vier" }, "round-added", null),
  ],
  [
    "/network/round/:slug?",
    offices("/network/round/vier", { organisation: "nieuw" }, "contact-reminded", "nieuw"),
  ],
  [
    "/network/onboarding",
    offices(
      "/network/onboarding",
      { list: file("leden.csv", "slug,name,sector\nlid-x,Lid X,overheden\n") },
      "organisations-imported",
      null,
    ),
  ],
  [
    "/organisations/:slug/measurements/new",
    hrs(`${house}/measurements/new`, plan("vier"), "measurement-planned"),
  ],
  [`${here}/change`, hrs(`${measurement("vier")}/change`, plan("vier"), "measurement-changed")],
  [here, hrs(`${measurement(running)}?index`, { intent: "try" }, "trial-started")],
  [here, hrs(`${measurement(running)}?index`, { intent: "end-trial" }, "trial-ended")],
  [
    `${here}/people`,
    hrs(
      `${measurement(running)}/people`,
      { list: file("mensen.csv", "email\neen.collega@voorbeeld.nl\nnog.een@voorbeeld.nl\n") },
      "people-added",
    ),
  ],
  [`${here}/people`, hrs(`${measurement(called)}/people`, { intent: "empty" }, "people-removed")],
  [here, hrs(`${measurement(running)}?index`, { intent: "open" }, "measurement-opened")],
  [
    here,
    hrs(
      `${measurement(running)}?index`,
      { intent: "extend", until: "2027-05-31" },
      "measurement-extended",
    ),
  ],
  [
    here,
    hrs(`${measurement(running)}?index`, { intent: "name", named: "yes" }, "measurement-named"),
  ],
  [
    `${here}/letters.pdf`,
    hrs(
      `${measurement(running)}/letters.pdf`,
      { count: "2", unit: "", language: "nl" },
      "letters-made",
    ),
  ],
  [
    `${here}/poster.pdf`,
    hrs(`${measurement(running)}/poster.pdf`, { people: "20", language: "nl" }, "poster-made"),
  ],
  [
    `${here}/people`,
    hrs(`${measurement(running)}/people`, { intent: "kiosk", people: "20" }, "kiosk-made"),
  ],
  [
    `${here}/mail`,
    hrs(`${measurement(running)}/mail`, { intent: "save", ...letter }, "mail-text-changed"),
  ],
  [
    `${here}/mail`,
    hrs(`${measurement(running)}/mail`, { intent: "test", ...letter }, "mail-tested"),
  ],
  [
    `${here}/mail`,
    hrs(
      `${measurement(running)}/mail`,
      { intent: "start", kind: "invitation", seen: "0" },
      "mail-started",
    ),
  ],
  [
    here,
    hrs(`${measurement(called)}?index`, { intent: "cancel", sure: "yes" }, "measurement-cancelled"),
  ],
  [
    here,
    hrs(`${measurement(other)}?index`, { intent: "close", sure: "yes" }, "measurement-closed"),
  ],
  [
    "/account/colleague",
    hrs(
      "/account/colleague",
      { organisation: own, email: "collega@voorbeeld.nl" },
      "account-invited",
    ),
  ],
  [
    "/admin",
    administrators(
      "/admin?index",
      { role: "hr", organisation: "nieuw", email: "ander@voorbeeld.nl" },
      "account-invited",
      "nieuw",
    ),
  ],
  [
    "/account/colleague",
    hrs(
      "/account/colleague",
      async () => ({ withdraw: await invitationOf("collega@voorbeeld.nl") }),
      "invitation-withdrawn",
    ),
  ],
  [
    "/admin",
    administrators(
      "/admin?index",
      async () => ({ withdraw: await invitationOf("ander@voorbeeld.nl") }),
      "invitation-withdrawn",
      "nieuw",
    ),
  ],
  [
    "/admin/roles",
    administrators(
      "/admin/roles",
      async () => ({ person: await idOf("hr"), role: "hr", organisation: "nieuw" }),
      "role-given",
      "nieuw",
    ),
  ],
  [
    "/admin",
    administrators(
      "/admin?index",
      async () => ({ act: "take", person: await idOf("hr"), role: "hr", organisation: "nieuw" }),
      "role-taken",
      "nieuw",
    ),
  ],
  [
    "/admin/sso",
    administrators(
      "/admin/sso",
      {
        organisation: own,
        issuer: "https://login.example.org",
        clientId: "wij",
        clientSecret: "geheim-van-de-proef",
        domains: "voorbeeld.nl",
      },
      "sso-set",
      own,
    ),
  ],
  ["/admin/sso", administrators("/admin/sso", { off: own }, "sso-off", own)],
  ...(["one", "other"] as const).map((name): readonly [string, Deed] => [
    "/organisations/:slug/keys",
    hrs(`${house}/keys`, { name, scope: "results:read", until: later(30) }, "api-key-made"),
  ]),
  [
    "/organisations/:slug/keys",
    hrs(`${house}/keys`, async () => ({ revoke: await keyOf("one") }), "api-key-revoked"),
  ],
  [
    "/network/keys",
    offices(
      "/network/keys",
      { name: "office", scope: "comparison:read", until: later(30) },
      "api-key-made",
      null,
    ),
  ],
  [
    "/admin/keys",
    administrators(
      "/admin/keys",
      async () => ({ revoke: await keyOf("other") }),
      "api-key-revoked",
      own,
    ),
  ],
  [
    "/network/rounds",
    offices(
      "/network/rounds",
      { intent: "close", round: "leeg", sure: "yes" },
      "round-closed",
      null,
    ),
  ],
];

/** Routes with an action and a role whose acts are proved elsewhere, or that do nothing worth a line. */
const exceptions: readonly string[] = [];

const needsRole = /^\/(organisations|network|admin|library)(\/|$)|^\/account\/colleague$/;
/** What opens something for whoever holds it. */
const tokens =
  /\/(?:account\/welcome|q|kiosk|t)\/([\w-]{12,})|\b([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}\b|nm_[\w-]{64})/g;
const seen = new Set<string>();

beforeAll(async () => {
  const member = {
    ...{ slug: own, name: "Gemeente Iepenrode", sector: "overheden", named: false },
    ...{ questionnaire: "core", units: [{ unit: "Balie", headcount: 40, answers: 14 }] },
  };
  await arrangeMember(member);
  for (const round of rounds) await arrangeRound(round, `Ronde ${round}`);
  await arrangeRound("leeg", "Leeg");
  for (const round of rounds) await arrangeRun(member, round, round === other ? "open" : "planned");
  emails.hr = (await arrangeAccount("hr", own)).email;
  emails.network = (await arrangeAccount("network")).email;
  emails.administrator = (await arrangeAccount("administrator")).email;
  for (const who of ["hr", "network", "administrator"] as const) {
    const answer = await post("/sign-in", { email: emails[who], password }, "");
    cookies[who] = answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(";")[0])
      .join("; ");
  }
});

async function eventId(): Promise<string> {
  const { rows } = await pool().query<{ id: string }>(
    "SELECT id FROM learning_offer WHERE organisation_id IS NULL AND kind = 'event'",
  );
  return rows[0]?.id ?? "";
}

async function playbookId(): Promise<string> {
  const { rows } = await pool().query<{ id: string }>("SELECT id FROM playbook");
  return rows[0]?.id ?? "";
}

async function idOf(who: Who): Promise<string> {
  const { rows } = await pool().query<{ id: string }>(`SELECT id FROM "user" WHERE email = $1`, [
    emails[who],
  ]);
  return rows[0]?.id ?? "";
}

async function invitationOf(email: string): Promise<string> {
  const { rows } = await pool().query<{ id: string }>(
    "SELECT id FROM account_invitation WHERE email = $1",
    [email],
  );
  return rows[0]?.id ?? "";
}

async function keyOf(name: string): Promise<string> {
  const { rows } = await pool().query<{ id: string }>("SELECT id FROM api_key WHERE name = $1", [
    name,
  ]);
  return rows[0]?.id ?? "";
}

async function post(path: string, fields: Fields, cookie: string): Promise<Response> {
  const isFile = Object.values(fields).some((value) => value instanceof File);
  const form = isFile ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (form instanceof FormData) form.append(name, value);
    else if (typeof value === "string") form.append(name, value);
  }
  // A form has a length, as browsers send it.
  const sent = new Request(server.url, { method: "POST", body: form });
  const type = sent.headers.get("Content-Type") ?? "";
  return await fetch(server.url + path, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: server.url, Cookie: cookie, "Content-Type": type },
    body: await sent.arrayBuffer(),
  });
}

type Line = { act: string; actor: string; origin: string; organisation: string | null };

/** What somebody did; what follows from it by itself comes when it comes. */
async function writtenAfter(id: string): Promise<Line[]> {
  const { rows } = await pool().query<Line>(
    `SELECT act, actor, origin, organisation FROM audit_event
     WHERE id > $1 AND act <> 'look' AND actor <> 'calendar' ORDER BY id`,
    [id],
  );
  return rows;
}

async function lastLine(): Promise<string> {
  const { rows } = await pool().query<{ id: string | null }>(
    "SELECT max(id) AS id FROM audit_event",
  );
  return rows[0]?.id ?? "0";
}

/** The words of an answer, of a PDF too. */
async function wordsOf(answer: Response): Promise<string> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (answer.headers.get("Content-Type") !== "application/pdf")
    return Buffer.from(bytes).toString();
  const { nodes } = await readPdf(bytes);
  return nodes.map(({ text }) => text).join("\n");
}

test.each(deeds)("%s: what is done there is written down", async (_pattern, deed) => {
  const { path, as, fields, act, about } = deed;
  const before = await lastLine();
  const sent = typeof fields === "function" ? await fields() : fields;
  const at = typeof path === "function" ? await path() : path;
  const answer = await post(at, sent, cookies[as]);
  const words = await wordsOf(answer);
  expect(answer.status, words.slice(0, 2_000)).toBeLessThan(400);
  for (const [, link, code] of words.matchAll(tokens)) seen.add(link ?? code ?? "");
  expect(await writtenAfter(before)).toEqual([
    {
      act,
      actor: emails[as],
      organisation: about,
      origin: expect.stringMatching(/127\.0\.0\.1|::1/),
    },
  ]);
});

test("every route that changes something and needs a role stands in the list", async () => {
  const done = new Set(deeds.map(([pattern]) => pattern));
  const built = (await builtRoutes())
    .filter(({ pattern, hasAction }) => hasAction && needsRole.test(pattern))
    .map(({ pattern }) => pattern);
  expect(built.length).toBeGreaterThan(15);
  expect(built.filter((pattern) => !done.has(pattern) && !exceptions.includes(pattern))).toEqual(
    [],
  );
  expect([...done, ...exceptions].filter((pattern) => !built.includes(pattern))).toEqual([]);
});

test("whoever signs out elsewhere is written down", async () => {
  await post("/sign-in", { email: emails.hr, password }, "");
  const before = await lastLine();
  expect((await post("/account", {}, cookies.hr)).status).toBe(200);
  expect(await writtenAfter(before)).toMatchObject([{ act: "sessions-ended", actor: emails.hr }]);
});

test("no line holds a link, a code or a secret that was handed out", async () => {
  const letters = mailbox.arrived.map(({ text }) => text ?? "").join("\n");
  for (const [, link, code] of letters.matchAll(tokens)) seen.add(link ?? code ?? "");
  expect(letters).toContain("/account/welcome/");
  expect(seen.size).toBeGreaterThan(5);
  const { rows } = await pool().query<{ all: string }>(
    "SELECT string_agg(e::text, ' ') AS all FROM audit_event e",
  );
  const all = rows[0]?.all ?? "";
  expect([...seen, "geheim-van-de-proef", password].filter((one) => all.includes(one))).toEqual([]);
});
