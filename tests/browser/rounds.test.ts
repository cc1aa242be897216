import { beforeAll, expect, test } from "vitest";

import { listRounds } from "~/measurements/index.server";
import { findBenchmark } from "~/results/index.server";

import { arrangeRegion, type Region } from "../setup/arrange-region";
import { testBrowser } from "../setup/browser";
import { testServer } from "../setup/server";
import { staff } from "../setup/staff";

const server = testServer();
const browser = testBrowser(server);

let region: Region;
beforeAll(async () => {
  region = await arrangeRegion();
});

test.each([
  { language: "nl", width: 390 },
  { language: "en", width: 1280 },
] as const)("the network office begins and closes a round ($language)", async (look) => {
  const { language, width } = look;
  const visitor = await browser.visitor({ width });
  const { t, titled, signIn, tab, lines } = staff(visitor, language);
  const { page, arrive, check } = visitor;
  visitor.expectRefusals(422);
  await signIn(region.network.email, titled("network:title.comparison"));
  await arrive(titled("network:title.rounds"), () => tab("network:tabs.rounds"));

  const submit = page.getByRole("button", { name: t("network:rounds.submit"), exact: true });
  await page.getByLabel(t("network:rounds.name")).fill("…");
  await submit.click();
  await page.getByText(t("network:rounds.problem.no-name")).waitFor();
  await check();
  const name = `Nulmeting ${width}`;
  await page.getByLabel(t("network:rounds.name")).fill(name);
  await submit.click();
  await page.getByRole("link", { name, exact: true }).waitFor();
  await check();
  await page.getByLabel(t("network:rounds.name")).fill(name);
  await submit.click();
  await page.getByText(t("network:rounds.problem.taken")).waitFor();
  await check();

  await page.getByText(t("network:rounds.close", { name }), { exact: true }).click();
  const close = page.getByRole("button", { name: t("network:rounds.closeSubmit", { name }) });
  await close.click();
  expect((await listRounds()).find((round) => round.name === name)?.state).toBe("open");
  await page
    .getByRole("listitem")
    .filter({ hasText: name })
    .getByLabel(t("network:rounds.sure"))
    .check();
  await check();
  await close.click();
  await close.waitFor({ state: "detached" });
  await check();
  const line = (await lines()).find((one) => one.startsWith(name));
  expect(line).toContain(t("network:rounds.state.closed", { count: 0 }));
  expect(await findBenchmark(`nulmeting-${width}`)).toMatchObject({ members: [] });
});
