import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { arrangeLink, sampleDefinition } from "../setup/arrange";
import { sayIn, testBrowser } from "../setup/browser";
import { cuttableDatabase } from "../setup/cut-database";
import { keptOn } from "../setup/kept-on-device";
import { respondent, savedAt } from "../setup/respondent";
import { testServer } from "../setup/server";
import { until } from "../setup/until";

const server = testServer();
const browser = testBrowser(server);
const database = cuttableDatabase();

const [find, news] = sampleDefinition.pages[0].elements;
const t = sayIn("nl");

const notSent = (page: Page) =>
  page.getByRole("alert").filter({ hasText: t("questions:offline.title") });

/** A page that is left sends what it has once more; that is refused too, before the database is back. */
async function leave(page: Page): Promise<void> {
  const before = await refusedDrafts();
  await page.goto("about:blank");
  await until(async () => (await refusedDrafts()) > before);
}

async function refusedDrafts(): Promise<number> {
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  const [, count] =
    /_duration_seconds_count\{kind="respondent",method="PUT",status="5xx"\} (\d+)/.exec(metrics) ??
    [];
  return Number(count ?? 0);
}

test.each([
  { language: "nl", width: 390 },
  { language: "en", width: 1280 },
] as const)(
  "while the database is away every page says so, and afterwards goes on ($language)",
  async ({ language, width }) => {
    const link = await arrangeLink();
    const visitor = await browser.visitor({ width });
    await visitor.context.addCookies([{ name: "language", value: language, url: server.url }]);
    const t = sayIn(language);
    await visitor.visit(link, t("promise:title"));
    await database.cut();
    await visitor.visit(link, t("errors:away.title"), 503);
    expect(await visitor.page.getByRole("main").innerText()).toContain(t("errors:away.help"));
    await visitor.visit("/privacy", t("pages:privacy.title"));
    await database.mend();
    await visitor.visit(link, t("promise:title"));
  },
);

test("an answer that the database did not take is kept on the page and saved when it is back", async () => {
  const visitor = await browser.visitor({ width: 390 });
  const person = respondent(visitor, "nl");
  await visitor.visit(await arrangeLink(), person.t("promise:title"));
  await person.arrive(find.title.nl, () => person.follow(person.t("promise:begin")));
  await person.choose("3");
  await person.next(news.title);

  visitor.expectRefusals(503);
  await database.cut();
  await person.choose("2");
  const trouble = notSent(visitor.page);
  await trouble.waitFor();
  await visitor.check();
  const saved = savedAt(visitor.page, 1);
  await database.mend();
  expect((await saved).request().postDataJSON()).toMatchObject({
    answers: { vinden: 3, nieuws: 2 },
  });
  await trouble.waitFor({ state: "hidden" });
});

test("what could not be sent stays sealed on the device, and goes on from there when the server has its database back", async () => {
  const link = await arrangeLink();
  const visitor = await browser.visitor({ width: 390 });
  const { page } = visitor;
  const person = respondent(visitor, "nl");
  await visitor.visit(link, t("promise:title"));
  await person.arrive(find.title.nl, () => person.follow(t("promise:begin")));
  await person.choose("3");
  const first = savedAt(page, 1);
  await person.next(news.title);
  await first;
  await until(async () => (await keptOn(page)).length === 0);

  visitor.expectRefusals(503);
  await database.cut();
  await person.choose("1");
  await notSent(page).waitFor();
  const [kept = ""] = await keptOn(page);
  expect(kept.length).toBeGreaterThan(1_000);
  for (const word of ["vinden", "nieuws", "answers"]) expect(kept).not.toContain(word);
  await leave(page);
  await database.mend();

  await visitor.visit(link, t("promise:title"));
  const saved = savedAt(page, 1);
  await person.arrive(news.title.nl, () => person.follow(t("promise:resume")));
  expect((await saved).request().postDataJSON()).toMatchObject({
    answers: { vinden: 3, nieuws: 1 },
  });
  expect(await page.getByRole("radio", { name: "1", exact: true }).isChecked()).toBe(true);
  await until(async () => (await keptOn(page)).length === 0);
});

test("what was answered later on another device is not replaced by what this one kept", async () => {
  const link = await arrangeLink();
  const phone = await browser.visitor({ width: 390 });
  const before = respondent(phone, "nl");
  await phone.visit(link, t("promise:title"));
  await before.arrive(find.title.nl, () => before.follow(t("promise:begin")));
  phone.expectRefusals(503);
  await database.cut();
  await before.choose("1");
  await notSent(phone.page).waitFor();
  expect(await keptOn(phone.page)).toHaveLength(1);
  await leave(phone.page);
  await database.mend();

  const desk = await browser.visitor();
  const after = respondent(desk, "nl");
  await desk.visit(link, t("promise:title"));
  await after.arrive(find.title.nl, () => after.follow(t("promise:begin")));
  const saved = savedAt(desk.page, 0);
  await after.choose("2");
  await saved;

  await phone.visit(link, t("promise:title"));
  await before.arrive(find.title.nl, () => before.follow(t("promise:resume")));
  await until(async () => (await keptOn(phone.page)).length === 0);
  expect(await phone.page.getByRole("radio", { name: "2", exact: true }).isChecked()).toBe(true);
});
