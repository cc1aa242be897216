import { beforeAll, beforeEach, expect, test } from "vitest";

import { inviteAccount, takeRole } from "~/accounts/index.server";
import { addOrganisation, findOrganisation } from "~/organisations/index.server";
import { config, pool, setConfig } from "~/platform/index.server";

import { arrangeAccount, password } from "../setup/arrange-results";
import { testServer } from "../setup/server";
import { client, type Client } from "./client";
import { linkIn, testMailbox } from "./mailbox";

const server = testServer();
const mailbox = testMailbox();
const visitor = () => client(() => server.url);
const ids = { a: "", b: "" };
const hr = { a: "", b: "" };
let administrator = "";

beforeAll(async () => {
  for (const slug of ["a", "b"] as const) {
    await addOrganisation({ slug, name: `Lid ${slug}`, sector: "Zorg", units: [] });
    ids[slug] = (await findOrganisation(slug))?.id ?? "";
    hr[slug] = (await arrangeAccount("hr", slug)).email;
  }
  administrator = (await arrangeAccount("administrator")).email;
});

beforeEach(async () => {
  await pool().query("DELETE FROM account_invitation");
});

async function signedIn(email: string): Promise<Client> {
  const by = visitor();
  expect((await by.signIn(email)).status).toBe(302);
  return by;
}

async function idOf(email: string): Promise<string> {
  const { rows } = await pool().query<{ id: string }>(`SELECT id FROM "user" WHERE email = $1`, [
    email,
  ]);
  return rows[0]?.id ?? "";
}

const personOf = (email: string) => ({ name: "Iemand", email, password, repeat: password });
const linkOf = (page: string) => /\/account\/welcome\/[\w-]+/.exec(page)?.[0] ?? "";
const invite = async (by: Client, organisation: string, email: string) =>
  await (await by.post("/account/colleague", { organisation, email })).text();

/** Somebody who took an invitation of HR while the installation had no mail: HR saw the link. */
async function madeByHand(email: string): Promise<void> {
  const kept = config();
  setConfig({ ...kept, smtpUrl: null });
  try {
    const link = linkOf(await invite(await signedIn(hr.a), "a", email));
    expect(link).not.toBe("");
    expect((await visitor().post(link, personOf(email))).status).toBe(302);
  } finally {
    setConfig(kept);
  }
}

const lastAct = async () => {
  const { rows } = await pool().query<{ act: string; actor: string; details: object }>(
    "SELECT act, actor, organisation, details FROM audit_event ORDER BY id DESC LIMIT 1",
  );
  return rows[0];
};

test("an invitation with an address makes an account for that address only", async () => {
  await invite(await signedIn(hr.a), "a", "jan@voorbeeld.nl");
  const link = linkIn(await mailbox.take("jan@voorbeeld.nl"));
  const refused = await visitor().post(link, personOf("piet@voorbeeld.nl"));
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain("Deze uitnodiging is voor jan@voorbeeld.nl");
  expect(await idOf("piet@voorbeeld.nl")).toBe("");
  expect((await visitor().post(link, personOf(" Jan@voorbeeld.nl"))).status).toBe(302);
});

test("what cannot be mailed is not shown either, and leaves no link that works", async () => {
  const by = await signedIn(hr.a);
  const kept = config();
  setConfig({ ...kept, smtpUrl: "smtp://127.0.0.1:1" });
  const { closeMail } = await import("~/platform/index.server");
  closeMail();
  try {
    const asked = { organisation: "a", email: "jan2@voorbeeld.nl" };
    const answer = await by.post("/account/colleague", asked);
    expect(answer.status).toBe(502);
    expect(await answer.text()).not.toContain("/account/welcome/");
  } finally {
    closeMail();
    setConfig(kept);
  }
  expect((await pool().query("SELECT 1 FROM account_invitation")).rowCount).toBe(0);
});

test("an account whose address nobody proved is given no role, however it is called", async () => {
  const email = "ongewis@voorbeeld.nl";
  await madeByHand(email);
  const fields = { person: await idOf(email), role: "hr", organisation: "b" };
  const by = await signedIn(administrator);
  const refused = await by.post("/admin/roles", fields);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain("Wij weten niet of dit e-mailadres");
  // Nor through an invitation that reaches whoever has the address.
  await invite(await signedIn(hr.b), "b", email);
  const link = linkIn(await mailbox.take(email));
  const impostor = await signedIn(email);
  expect((await impostor.post(link, { act: "accept" })).status).toBe(422);
  expect((await impostor.ask("/organisations/b")).status).toBe(404);
  // What the text says to do: the owner chooses a new password, and the impostor knows it no more.
  const own = await inviteAccount(
    { role: "hr", organisationId: ids.b, email, renews: true, proves: true },
    new Date(),
  );
  const fresh = "vier hele andere woorden";
  const owner = { ...personOf(email), password: fresh, repeat: fresh };
  expect((await visitor().post(new URL(own).pathname, owner)).status).toBe(302);
  expect(await impostor.isIn()).toBe(false);
  expect((await by.post("/admin/roles", { ...fields, organisation: "a" })).status).toBe(200);
});

test("who came by mail, or by an administrator's link for their address, can be given a role", async () => {
  const by = await signedIn(administrator);
  await invite(await signedIn(hr.a), "a", "post@voorbeeld.nl");
  const mailed = linkIn(await mailbox.take("post@voorbeeld.nl"));
  const fields = { role: "hr", organisation: "a", email: "hand@voorbeeld.nl" };
  const handed = linkOf(await (await by.post("/admin?index", fields)).text());
  for (const [link, email] of [
    [mailed, "post@voorbeeld.nl"],
    [handed, "hand@voorbeeld.nl"],
  ] as const) {
    expect((await visitor().post(link, personOf(email))).status).toBe(302);
    const role = { person: await idOf(email), role: "hr", organisation: "b" };
    expect([email, (await by.post("/admin/roles", role)).status]).toEqual([email, 200]);
  }
  // A link that is nobody's says nothing of the address that is typed.
  const open = await (await by.post("/admin?index", { ...fields, email: "" })).text();
  expect((await visitor().post(linkOf(open), personOf("typt@voorbeeld.nl"))).status).toBe(302);
  const role = { person: await idOf("typt@voorbeeld.nl"), role: "hr", organisation: "b" };
  expect((await by.post("/admin/roles", role)).status).toBe(422);
});

test("without mail there is no way to prove an address, and roles are given", async () => {
  await madeByHand("zonder@voorbeeld.nl");
  const kept = config();
  setConfig({ ...kept, smtpUrl: null });
  try {
    const role = { person: await idOf("zonder@voorbeeld.nl"), role: "hr", organisation: "b" };
    expect((await (await signedIn(administrator)).post("/admin/roles", role)).status).toBe(200);
  } finally {
    setConfig(kept);
  }
});

test("a role that is taken takes the invitations that it allowed along, and no others", async () => {
  const email = (await arrangeAccount("network")).email;
  const by = await signedIn(administrator);
  const held = { person: await idOf(email), role: "hr" };
  for (const organisation of ["a", "b"])
    expect((await by.post("/admin/roles", { ...held, organisation })).status).toBe(200);
  const inviter = await signedIn(email);
  await invite(inviter, "a", "van-a@voorbeeld.nl");
  await invite(inviter, "b", "van-b@voorbeeld.nl");
  await invite(await signedIn(hr.a), "a", "van-hr@voorbeeld.nl");
  const links = new Map<string, string>();
  for (const name of ["van-a", "van-b", "van-hr"])
    links.set(name, linkIn(await mailbox.take(`${name}@voorbeeld.nl`)));
  const id = await idOf(email);
  expect(await takeRole(id, { role: "hr", organisationId: ids.a })).toBe("taken");
  const statuses = new Map<string, number>();
  for (const [name, link] of links) statuses.set(name, (await visitor().ask(link)).status);
  expect([...statuses]).toEqual([
    ["van-a", 404],
    ["van-b", 200],
    ["van-hr", 200],
  ]);
});

test("open invitations are seen and withdrawn: by HR those of its own, by administrators all", async () => {
  const [ofA, ofB] = [await signedIn(hr.a), await signedIn(hr.b)];
  await invite(ofA, "a", "open-a@voorbeeld.nl");
  await invite(ofB, "b", "open-b@voorbeeld.nl");
  const link = linkIn(await mailbox.take("open-a@voorbeeld.nl"));
  const second = linkIn(await mailbox.take("open-b@voorbeeld.nl"));
  const listed = await (await ofB.ask("/account/colleague")).text();
  expect(listed).toContain("open-b@voorbeeld.nl");
  expect(listed).not.toContain("open-a@voorbeeld.nl");
  const by = await signedIn(administrator);
  const all = await (await by.ask("/admin")).text();
  for (const email of ["open-a@voorbeeld.nl", "open-b@voorbeeld.nl"]) expect(all).toContain(email);

  const { rows } = await pool().query<{ id: string; email: string }>(
    "SELECT id, email FROM account_invitation ORDER BY email",
  );
  const [a = "", b = ""] = rows.map(({ id }) => id);
  expect((await ofB.post("/account/colleague", { withdraw: a })).status).toBe(404);
  expect((await visitor().ask(link)).status).toBe(200);
  expect((await ofA.post("/account/colleague", { withdraw: a })).status).toBe(200);
  expect(await lastAct()).toMatchObject({
    ...{ act: "invitation-withdrawn", actor: hr.a, organisation: "a" },
    details: { role: "hr", email: "open-a@voorbeeld.nl" },
  });
  expect((await ofA.post("/account/colleague", { withdraw: a })).status).toBe(404);
  expect((await by.post("/admin?index", { withdraw: b })).status).toBe(200);
  for (const gone of [link, second])
    expect((await visitor().post(gone, personOf("open-a@voorbeeld.nl"))).status).toBe(404);
});

test("who has an account takes the role of a link for its address, signed in and in no other way", async () => {
  const email = hr.b;
  await invite(await signedIn(hr.a), "a", email);
  const link = linkIn(await mailbox.take(email));
  const nobody = visitor();
  const page = await (await nobody.ask(link)).text();
  expect(page).toContain(`/sign-in?back=${encodeURIComponent(link)}`);
  expect((await nobody.post(link, { act: "accept" })).headers.get("Location")).toContain(
    "/sign-in?back=",
  );
  const other = await signedIn(administrator);
  expect(await (await other.ask(link)).text()).toContain(`U bent nu ingelogd als ${administrator}`);
  expect((await other.post(link, { act: "accept" })).status).toBe(404);

  const owner = visitor();
  const { answer } = await owner.follow(
    await owner.post(`/sign-in?back=${encodeURIComponent(link)}`, { email, password }),
  );
  expect(await answer.text()).toContain("Neem de uitnodiging aan");
  expect((await owner.ask("/organisations/a")).status).toBe(404);
  const both = await Promise.all([
    owner.post(link, { act: "accept" }),
    owner.post(link, { act: "accept" }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([302, 404]);
  expect((await owner.ask("/organisations/a")).status).toBe(200);
  const { rows } = await pool().query(
    "SELECT actor, organisation, details FROM audit_event WHERE act = 'role-given' ORDER BY id DESC LIMIT 1",
  );
  expect(rows).toEqual([
    { actor: email, organisation: "a", details: { email, role: "hr", by: "link" } },
  ]);
});

test("an administrator takes no role of HR by a link, and the link stays good", async () => {
  await invite(await signedIn(hr.a), "a", administrator);
  const link = linkIn(await mailbox.take(administrator));
  const by = await signedIn(administrator);
  expect((await by.post(link, { act: "accept" })).status).toBe(422);
  expect((await visitor().ask(link)).status).toBe(200);
});

test("what is no e-mail address invites nobody, with a sentence that says so", async () => {
  const by = await signedIn(administrator);
  const fields = { role: "hr", organisation: "a", email: "jan" };
  const refused = await by.post("/admin?index", fields);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain("Vul een e-mailadres in");
  expect((await pool().query("SELECT 1 FROM account_invitation")).rowCount).toBe(0);
});

test("accounts are searched, and shown by fifty", async () => {
  await pool().query(
    `INSERT INTO "user" (id, name, email, updated_at)
     SELECT 'veel' || n, 'Veel ' || lpad(n::text, 3, '0'), 'veel.' || n || '@voorbeeld.nl', now()
     FROM generate_series(1, 120) n`,
  );
  const by = await signedIn(administrator);
  const shown = async (search: string) => {
    const page = await (await by.ask(`/admin?${search}`)).text();
    return [...page.matchAll(/<th scope="row">(Veel \d+)</g)].map(([, name]) => name);
  };
  const first = await shown("q=veel");
  const last = await shown("q=veel&page=3");
  expect([first.length, first[0], last.length, last.at(-1)]).toEqual([
    50,
    "Veel 001",
    20,
    "Veel 120",
  ]);
  expect(await shown("q=veel&page=99")).toEqual(last);
  expect(await shown("q=veel+VOORBEELD+077")).toEqual(["Veel 077"]);
  expect(await shown("q=lid+a")).toEqual([]);
  expect(await (await by.ask("/admin?q=lid+a")).text()).toContain(hr.a);
});
