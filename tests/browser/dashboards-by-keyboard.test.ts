import { beforeAll, expect, test } from "vitest";

import { arrangeRegion, type Region } from "../setup/arrange-region";
import { password } from "../setup/arrange-results";
import { sayIn, testBrowser, type Visitor } from "../setup/browser";
import { keyboard } from "../setup/keyboard";
import { bothOf } from "../setup/headings";
import { testServer } from "../setup/server";
import { staff } from "../setup/staff";

const server = testServer();
const browser = testBrowser(server);
const t = sayIn("nl");
let region: Region;

beforeAll(async () => {
  region = await arrangeRegion();
});

async function signIn({ page, visit, arrive }: Visitor, email: string, home: string) {
  const keys = keyboard(page);
  await visit("/sign-in", t("accounts:signIn.title"));
  await keys.tabTo(page.getByLabel(t("accounts:signIn.email")));
  await keys.type(email);
  await keys.tabTo(page.getByLabel(t("accounts:signIn.password")));
  await keys.type(password);
  await arrive({ title: t("common:title", { page: home }) }, () => keys.press("Enter"));
  return keys;
}

test("HR reads everything without a mouse", async () => {
  const visitor = await browser.visitor();
  const { page, arrive } = visitor;
  const { link, titled } = staff(visitor, "nl");
  const organisation = region.own.name;
  const home = t("results:title.results", { organisation });
  const keys = await signIn(visitor, region.hr.email, home);

  await keys.tabAndPress(page.getByText(t("results:chart.asTable")).first(), "Enter");
  const table = page.getByRole("region", { name: t("results:areas.caption"), exact: true });
  await keys.tabTo(table);
  expect(await table.getByRole("row").count()).toBe(6);
  await visitor.check();
  await keys.tabAndPress(link("Leeftijd"), "Enter");
  await page.getByRole("rowheader", { name: "50 jaar of ouder" }).waitFor();
  await visitor.check();
  await keys.tabTo(page.getByRole("region", { name: /Leeftijd$/ }));

  await page.keyboard.press("Home");
  await arrive(titled("results:title.participation", { organisation }), () =>
    keys.tabAndPress(link(t("results:tabs.participation")), "Enter"),
  );
  await arrive(t("accounts:account.title"), () => keys.tabAndPress(link(region.hr.name), "Enter"));
  await arrive(t("accounts:signIn.title"), () =>
    keys.tabAndPress(
      page.getByRole("button", { name: t("accounts:account.signOut"), exact: true }),
      "Enter",
    ),
  );
});

test("the network office lays members side by side without a mouse", async () => {
  const visitor = await browser.visitor();
  const { page, arrive } = visitor;
  const { link } = staff(visitor, "nl");
  const { own, peer, network } = region;
  const keys = await signIn(visitor, network.email, t("network:title.comparison"));
  await keys.tabTo(page.getByRole("region", { name: t("network:table.caption") }));
  await keys.tabTo(link(own.name));
  await arrive(t("network:members.choose"), () =>
    keys.tabAndPress(link(t("network:tabs.members")), "Enter"),
  );
  await keys.tabAndPress(page.getByRole("checkbox", { name: own.name }), "Space");
  await keys.tabAndPress(page.getByRole("checkbox", { name: peer.name }), "Space");
  await arrive(bothOf(own.name, peer.name), () =>
    keys.tabAndPress(page.getByRole("button", { name: t("network:members.show") }), "Enter"),
  );
});
