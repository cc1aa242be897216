import { beforeAll, expect, test } from "vitest";

import { inAYear } from "../api/arrange";
import { arrangeAccount, arrangeMember } from "../setup/arrange-results";
import { testBrowser } from "../setup/browser";
import { testServer } from "../setup/server";
import { staff } from "../setup/staff";

const server = testServer();
const browser = testBrowser(server);
const own = "gemeente-zandloper";
let email = "";

beforeAll(async () => {
  await arrangeMember({
    ...{ slug: own, name: "Gemeente Zandloper", sector: "overheden", named: false },
    ...{ questionnaire: "core", units: [] },
  });
  ({ email } = await arrangeAccount("hr", own));
});

test.each([
  ["on a phone, without JavaScript", { width: 390, javaScriptEnabled: false }],
  ["on a large screen", { width: 1280 }],
])("HR makes a key %s, uses it once it was shown, and ends it", async (_where, options) => {
  const visitor = await browser.visitor(options);
  const { page, visit, arrive } = visitor;
  const { t, sendPassword } = staff(visitor, "nl");
  await visit(`/sign-in?back=/organisations/${own}/keys`, t("accounts:signIn.title"));
  await sendPassword(email, t("keys:none"));

  const make = () => page.getByRole("button", { name: t("keys:submit") }).click();
  await page.getByLabel(t("keys:until")).fill("2026-01-01");
  await arrive(t("keys:none"), make, 422);
  expect(await page.getByRole("alert").innerText()).toContain(t("keys:problem.name"));
  expect(await page.getByLabel(t("keys:until")).inputValue()).toBe("2026-01-01");

  await page.getByLabel(t("keys:name"), { exact: true }).fill("Power BI");
  await page.getByLabel(t("keys:until")).fill(inAYear());
  await arrive(t("keys:headline", { count: 1 }), make);
  const key = await page.locator("code").innerText();
  const ask = async () =>
    await fetch(`${server.url}/api/v1/measurements`, {
      headers: { Authorization: `Bearer ${key}` },
    });
  expect((await ask()).status).toBe(200);

  await arrive(t("figures:title"), () => page.getByRole("link", { name: t("keys:how") }).click());
  expect(await page.locator("pre").first().innerText()).toContain(`${server.url}/api/v1/`);
  await visit(`/organisations/${own}/keys`, t("keys:headline", { count: 1 }));
  expect(await page.content()).not.toContain(key);

  const end = t("keys:revokeOne", { name: "Power BI" });
  await arrive(t("keys:none"), () => page.getByRole("button", { name: end }).click());
  expect(await page.getByRole("status").innerText()).toBe(t("keys:revoked", { name: "Power BI" }));
  expect((await ask()).status).toBe(401);
  await visitor.leave();
});
