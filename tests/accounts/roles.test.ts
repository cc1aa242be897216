import { beforeAll, beforeEach, expect, test } from "vitest";

import { giveRole, inviteAccount, takeRole } from "~/accounts/index.server";
import { addOrganisation, findOrganisation } from "~/organisations/index.server";
import { pool } from "~/platform/index.server";

import { arrangeAccount, password } from "../setup/arrange-results";
import { testServer } from "../setup/server";
import { client, type Client } from "./client";
import { linkIn, testMailbox } from "./mailbox";

const server = testServer();
const mailbox = testMailbox();
const visitor = () => client(() => server.url);
const administrator = { role: "administrator", organisationId: null } as const;
let first = "";
let second = "";
let hr = "";
let a = "";

async function idOf(email: string): Promise<string> {
  const found = await pool().query<{ id: string }>(`SELECT id FROM "user" WHERE email = $1`, [
    email,
  ]);
  return found.rows[0]?.id ?? "";
}

async function rolesOf(email: string): Promise<string[]> {
  const { rows } = await pool().query<{ role: string }>(
    "SELECT role FROM role WHERE user_id = $1 ORDER BY role",
    [await idOf(email)],
  );
  return rows.map(({ role }) => role);
}

async function signedIn(email: string): Promise<Client> {
  const by = visitor();
  expect((await by.signIn(email)).status).toBe(302);
  return by;
}

beforeAll(async () => {
  for (const slug of ["a", "b"])
    await addOrganisation({ slug, name: `Lid ${slug}`, sector: "Zorg", units: [] });
  a = (await findOrganisation("a"))?.id ?? "";
  first = (await arrangeAccount("administrator")).email;
  hr = (await arrangeAccount("hr", "a")).email;
  second = (await arrangeAccount("network")).email;
});

beforeEach(async () => {
  await pool().query("DELETE FROM role WHERE user_id = $1", [await idOf(second)]);
  for (const email of [first, second])
    expect(await giveRole(await idOf(email), administrator)).toBe("given");
});

test("the role of the last administrator is not taken, with a sentence that says so", async () => {
  const by = await signedIn(first);
  const take = async (email: string) =>
    await by.post("/admin?index", {
      ...{ act: "take", person: await idOf(email), role: "administrator", organisation: "" },
    });
  expect((await take(second)).status).toBe(200);
  const refused = await take(first);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain("Dit is de laatste beheerder");
  expect(await rolesOf(first)).toEqual(["administrator"]);
});

test("two administrators who send each other away at the same moment: one stays, every time", async () => {
  const pair = [await idOf(first), await idOf(second)];
  for (let i = 0; i < 20; i += 1) {
    const outcomes = await Promise.all(pair.map((id) => takeRole(id, administrator)));
    expect(outcomes.toSorted()).toEqual(["last-administrator", "taken"]);
    for (const id of pair) await giveRole(id, administrator);
  }
});

test("a role twice at the same moment is one role, and two kinds at the same moment never both", async () => {
  const id = await idOf(second);
  for (let i = 0; i < 20; i += 1) {
    await pool().query("DELETE FROM role WHERE user_id = $1", [id]);
    const given = await Promise.all([
      giveRole(id, administrator),
      giveRole(id, { role: "hr", organisationId: a }),
      giveRole(id, administrator),
    ]);
    const roles = await rolesOf(second);
    expect(roles).toHaveLength(1);
    expect(given.filter((one) => one === "mixed")).toHaveLength(roles[0] === "hr" ? 2 : 1);
  }
});

test("who has no role left is signed out everywhere; who has one left is not", async () => {
  const id = await idOf(hr);
  await giveRole(id, { role: "network", organisationId: null });
  const by = await signedIn(hr);
  expect(await takeRole(id, { role: "network", organisationId: null })).toBe("taken");
  expect(await by.isIn()).toBe(true);
  expect(await takeRole(id, { role: "hr", organisationId: a })).toBe("taken");
  expect(await by.isIn()).toBe(false);
  expect(await takeRole(id, { role: "hr", organisationId: a })).toBe("absent");
  await giveRole(id, { role: "hr", organisationId: a });
});

test("an administrator signs somebody out everywhere, and nobody else does", async () => {
  const places = [await signedIn(hr), await signedIn(hr)];
  const fields = { act: "sign-out", person: await idOf(hr) };
  await takeRole(await idOf(second), administrator);
  await giveRole(await idOf(second), { role: "network", organisationId: null });
  for (const curious of [await signedIn(second), ...places])
    expect((await curious.post("/admin?index", fields)).status).toBe(404);
  for (const place of places) expect(await place.isIn()).toBe(true);
  const by = await signedIn(first);
  expect(await (await by.ask(`/admin?q=${encodeURIComponent(hr)}`)).text()).toContain(
    "Op 2 plekken",
  );
  const done = await by.post("/admin?index", fields);
  expect(done.status).toBe(200);
  expect(await done.text()).toContain("Deze persoon is nu nergens meer ingelogd.");
  for (const place of places) expect(await place.isIn()).toBe(false);
  expect(await by.isIn()).toBe(true);
  const { rows } = await pool().query(
    "SELECT act, actor, details FROM audit_event ORDER BY id DESC LIMIT 1",
  );
  expect(rows).toEqual([
    { act: "sessions-ended", actor: first, details: { email: hr, sessions: "2" } },
  ]);
  expect((await by.post("/admin?index", { ...fields, person: "niemand" })).status).toBe(422);
});

test("only administrators give and take roles, and an administrator is given no results", async () => {
  const fields = { act: "give", person: await idOf(hr), role: "network", organisation: "" };
  const curious = await signedIn(hr);
  for (const path of ["/admin?index", "/admin/roles"])
    expect((await curious.post(path, fields)).status).toBe(404);
  expect(await rolesOf(hr)).toEqual(["hr"]);
  const by = await signedIn(first);
  const own = { ...fields, person: await idOf(first), role: "hr", organisation: "a" };
  expect((await by.post("/admin/roles", own)).status).toBe(422);
  expect(await rolesOf(first)).toEqual(["administrator"]);
  expect((await by.post("/admin/roles", fields)).status).toBe(200);
  expect((await by.post("/admin?index", { ...fields, act: "take" })).status).toBe(200);
  const { rows } = await pool().query(
    "SELECT act, actor, details FROM audit_event ORDER BY id DESC LIMIT 2",
  );
  expect(rows).toEqual([
    { act: "role-taken", actor: first, details: { email: hr, role: "network" } },
    { act: "role-given", actor: first, details: { email: hr, role: "network" } },
  ]);
});

test("HR invites a colleague of its own organisation, by a link that is mailed and not shown", async () => {
  const by = await signedIn(hr);
  const asked = { organisation: "a", email: "Collega@voorbeeld.nl" };
  const page = await (await by.post("/account/colleague", asked)).text();
  const mail = await mailbox.take("collega@voorbeeld.nl");
  expect(page).not.toContain("/account/welcome/");
  expect(page).toContain("gemaild");
  const colleague = visitor();
  const person = { name: "Collega", email: "collega@voorbeeld.nl", password, repeat: password };
  expect((await colleague.post(linkIn(mail), person)).status).toBe(302);
  expect((await colleague.ask("/organisations/a")).status).toBe(200);
  expect((await colleague.ask("/organisations/b")).status).toBe(404);
});

test("nobody else invites so, and HR not for another organisation", async () => {
  const count = async () => (await pool().query("SELECT 1 FROM account_invitation")).rowCount;
  const before = await count();
  const asked = { email: "x@voorbeeld.nl" };
  const by = await signedIn(hr);
  expect((await by.post("/account/colleague", { ...asked, organisation: "b" })).status).toBe(404);
  const other = await signedIn(first);
  expect((await other.ask("/account/colleague")).status).toBe(404);
  expect((await other.post("/account/colleague", { ...asked, organisation: "a" })).status).toBe(
    404,
  );
  expect(await count()).toBe(before);
});

test("a link from a page never gives an account that exists another password: HR of A cannot become HR of B", async () => {
  const victim = (await arrangeAccount("hr", "b")).email;
  const by = await signedIn(hr);
  const stranger = { organisation: "a", email: "nergens@voorbeeld.nl" };
  const pages = [await (await by.post("/account/colleague", stranger)).text()];
  // The list of open invitations is the same for both then.
  await pool().query("DELETE FROM account_invitation");
  pages.push(await (await by.post("/account/colleague", { ...stranger, email: victim })).text());
  // What HR sees is the same for both.
  const plain = pages.map((page) =>
    page
      .replaceAll(/nonce="[^"]*"|[0-9a-f-]{36}|[\d-]{10}T[\d:.]+Z/g, "")
      .replaceAll(victim, "…")
      .replaceAll(stranger.email, "…"),
  );
  expect(plain[0]).toBe(plain[1]);
  await mailbox.take(stranger.email);
  const link = linkIn(await mailbox.take(victim));
  const stolen = "vier hele andere woorden";
  const thief = visitor();
  const person = { name: "Dief", email: victim, password: stolen, repeat: stolen };
  expect((await thief.post(link, person)).status).toBe(400);
  expect((await visitor().signIn(victim, stolen)).status).toBe(401);
  expect((await visitor().signIn(victim)).status).toBe(302);
  // A command's link may.
  const own = await inviteAccount(
    { role: "hr", organisationId: a, email: victim, renews: true },
    new Date(),
  );
  expect((await thief.post(new URL(own).pathname, person)).status).toBe(302);
  expect((await visitor().signIn(victim, stolen)).status).toBe(302);
  const { rows } = await pool().query(
    "SELECT act, details FROM audit_event WHERE actor = $1 AND act <> 'sign-in' ORDER BY id DESC LIMIT 1",
    [victim],
  );
  expect(rows).toEqual([{ act: "password-changed", details: { by: "link", role: "hr" } }]);
});
