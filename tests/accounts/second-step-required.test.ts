import { beforeAll, beforeEach, expect, test } from "vitest";

import { addOrganisation } from "~/organisations/index.server";
import { config, parseConfig, pool, setConfig } from "~/platform/index.server";

import { arrangeAccount } from "../setup/arrange-results";
import { testServer } from "../setup/server";
import { client } from "./client";
import { switchOn } from "./switch-on";

const server = testServer();
const key = Buffer.alloc(32).toString("base64");
const first = "/account/second-step?required";

const emails = { administrator: "", network: "", hr: "" };

beforeAll(async () => {
  await addOrganisation({ slug: "a", name: "A", sector: "Zorg", units: [] });
  emails.hr = (await arrangeAccount("hr", "a")).email;
  for (const role of ["administrator", "network"] as const)
    emails[role] = (await arrangeAccount(role)).email;
  setConfig({ ...config(), secondStepRequired: true });
});

beforeEach(async () => {
  await pool().query('UPDATE "user" SET two_factor_enabled = false');
});

async function signedIn(role: keyof typeof emails) {
  const by = client(() => server.url);
  expect((await by.signIn(emails[role])).status).toBe(302);
  return by;
}

test.each([
  ["administrator", ["/admin", "/admin/roles", "/admin/sso", "/admin/members", "/admin/audit"]],
  ["network", ["/network", "/network/rounds", "/network/learning", "/library"]],
] as const)(
  "who sees more than one member, as %s, switches the second step on first",
  async (role, paths) => {
    const by = await signedIn(role);
    for (const path of paths) {
      expect([path, (await by.ask(path)).headers.get("Location")]).toEqual([path, first]);
    }
    const page = await by.ask(first);
    expect(await page.text()).toContain("bij gegevens van meer organisaties");
    await switchOn(by);
    for (const path of paths) expect([path, (await by.ask(path)).status]).toEqual([path, 200]);
  },
);

test("who has not may sign out, and HR of one member may do without", async () => {
  const by = await signedIn("administrator");
  expect((await by.post("/sign-out", {})).status).toBe(302);
  expect(await by.isIn()).toBe(false);
  const hr = await signedIn("hr");
  expect((await hr.ask("/organisations/a/settings")).status).toBe(200);
});

test("a site that the world can reach asks for it by itself, one to try things on does not, and a demo never", async () => {
  const required = (environment: Record<string, string>) =>
    parseConfig({ APP_KEY: key, ...environment }, { ownKey: false }).secondStepRequired;
  const world = { BASE_URL: "https://nulmeting.example" };
  expect(required(world)).toBe(true);
  expect(required({ ...world, SECOND_STEP: "free" })).toBe(false);
  expect(required({})).toBe(false);
  expect(required({ SECOND_STEP: "required" })).toBe(true);
  setConfig({ ...config(), demo: true });
  expect((await (await signedIn("administrator")).ask("/admin")).status).toBe(200);
});
