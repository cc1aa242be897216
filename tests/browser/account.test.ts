import { beforeAll, expect, test } from "vitest";

import { pool } from "~/platform/index.server";

import { arrangeAccount } from "../setup/arrange-results";
import { testBrowser, type Visitor } from "../setup/browser";
import { testServer } from "../setup/server";
import { staff } from "../setup/staff";

const server = testServer();
const browser = testBrowser(server);
let administrator = "";
let network = "";

beforeAll(async () => {
  administrator = (await arrangeAccount("administrator")).email;
  network = (await arrangeAccount("network")).email;
});

async function signedIn(email: string, width = 1280): Promise<Visitor> {
  const visitor = await browser.visitor({ width });
  const { t, sendPassword } = staff(visitor, "nl");
  await visitor.visit("/sign-in?back=/account", t("accounts:signIn.title"));
  await sendPassword(email, t("accounts:account.title"));
  return visitor;
}

test("somebody sees where they are signed in, and ends it there, one by one or all at once", async () => {
  const elsewhere = [await signedIn(administrator), await signedIn(administrator)];
  const visitor = await signedIn(administrator, 390);
  const { page } = visitor;
  const { t } = staff(visitor, "nl");
  const places = page.locator(".nm-sessions > li");
  // Making the account signed it in too.
  expect(await places.count()).toBe(4);
  expect(await places.first().innerText()).toContain(t("accounts:account.thisDevice"));
  expect(await places.first().getByRole("button").count()).toBe(0);

  await page
    .getByRole("button", { name: t("accounts:account.end") })
    .first()
    .click();
  await page.getByText(t("accounts:account.ended", { count: 1 })).waitFor();
  await places.nth(3).waitFor({ state: "detached" });
  expect(await places.count()).toBe(3);
  await page.getByRole("button", { name: t("accounts:account.endOthers") }).click();
  await places.nth(1).waitFor({ state: "detached" });
  expect(await places.first().innerText()).toContain(t("accounts:account.thisDevice"));
  await visitor.check();
  for (const other of elsewhere) await other.visit("/account", t("accounts:signIn.title"));
  await visitor.visit("/account", t("accounts:account.title"));
});

test("nobody ends the session of another, nor sees it", async () => {
  const victim = await signedIn(network);
  const { rows } = await pool().query<{ id: string }>(
    `SELECT s.id FROM session s JOIN "user" u ON u.id = s.user_id WHERE u.email = $1`,
    [network],
  );
  const visitor = await signedIn(administrator);
  const { t } = staff(visitor, "nl");
  expect(await visitor.page.content()).not.toContain(rows[0]?.id);
  for (const session of [rows[0]?.id ?? "", ""])
    await visitor.page.request.post("/account", { form: { session } });
  await victim.visit("/account", t("accounts:account.title"));
});
