import { expect, test } from "vitest";

import { arrangeLink, sampleDefinition } from "../setup/arrange";
import { sayIn, testBrowser } from "../setup/browser";
import { respondent, savedAt } from "../setup/respondent";
import { testServer } from "../setup/server";

const server = testServer();
const browser = testBrowser(server);
const t = sayIn("nl");

const [searching, working] = sampleDefinition.pages;
const [find, news] = searching.elements;
const [habits] = working.elements;

test("the promise and the questions can be read and answered without any script", async () => {
  const visitor = await browser.visitor({ javaScriptEnabled: false });
  const { page } = visitor;
  const person = respondent(visitor, "nl");
  await visitor.visit(await arrangeLink(), t("promise:title"));
  expect(await page.getByText(t("promise:never.answers"), { exact: true }).isVisible()).toBe(true);
  await person.arrive(find.title.nl, () => person.follow(t("promise:begin")));
  expect(await page.getByRole("radio").count()).toBe(4);
  await person.choose("3");
  await person.next(news.title);
  await person.arrive(find.title.nl, () => person.press("questions:previous"));
  expect(await page.getByRole("radio", { name: "3", exact: true }).isChecked()).toBe(true);
});

test("the first question and its answers stand in the page as the server sends it", async () => {
  const visitor = await browser.visitor();
  await visitor.visit(await arrangeLink(), t("promise:title"));
  const response = await visitor.page.request.get("/t/questions");
  const html = await response.text();
  expect(html).toContain(`>${find.title.nl}<`);
  for (const answer of ["0", "1", "2", "3"]) expect(html).toContain(`value="${answer}"`);
  expect(html).not.toMatch(/ style="/);
  // Nothing has to be fetched before it can be shown.
  expect(html).toContain("<style data-whole");
  expect(html).not.toContain('rel="stylesheet"');
});

test("an answer that is given before the script arrives is kept", async () => {
  const visitor = await browser.visitor({ width: 390 });
  const { page } = visitor;
  const person = respondent(visitor, "nl");
  await visitor.visit(await arrangeLink(), t("promise:title"));

  const late = holdBack();
  await page.route("**/assets/*.js", async (route) => {
    await late.arrived;
    await route.continue();
  });
  await person.follow(t("promise:begin"));
  await page.getByRole("heading", { level: 1, name: find.title.nl }).waitFor();
  await person.choose("2");
  const saved = savedAt(page, 0);
  late.arrive();
  expect((await saved).request().postDataJSON()).toMatchObject({ answers: { vinden: 2 } });
  await visitor.check();
  expect(await page.getByRole("radio", { name: "2", exact: true }).isChecked()).toBe(true);
});

function holdBack(): { readonly arrived: Promise<void>; readonly arrive: () => void } {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  return { arrived, arrive: () => arrive() };
}

test("without a network the page says what is safe, and saves by itself when the network is back", async () => {
  const link = await arrangeLink();
  const visitor = await browser.visitor({ width: 390 });
  const { page } = visitor;
  const person = respondent(visitor, "nl");
  await visitor.visit(link, t("promise:title"));
  await person.arrive(find.title.nl, () => person.follow(t("promise:begin")));
  await person.choose("3");
  await person.next(news.title);

  await visitor.setOffline(true);
  await person.choose("1");
  const trouble = page.getByRole("alert").filter({ hasText: t("questions:offline.title") });
  await trouble.waitFor();
  expect(await trouble.innerText()).toContain("Uw laatste antwoord staat nog op dit apparaat.");
  await visitor.check();
  await person.next(habits.title);
  await person.chooseInRow(habits.rows[1].text, "5");

  const saved = savedAt(page, 2);
  await visitor.setOffline(false);
  expect((await saved).request().postDataJSON()).toMatchObject({
    answers: { vinden: 3, nieuws: 1, gedrag: { slot: 5 } },
  });
  await trouble.waitFor({ state: "hidden" });

  const elsewhere = await browser.visitor();
  const again = respondent(elsewhere, "nl");
  await elsewhere.visit(link, t("promise:title"));
  await again.arrive(habits.title.nl, () => again.follow(t("promise:resume")));
  const five = elsewhere.page.getByRole("radio", { name: /scherm.* 5$/ });
  expect(await five.isChecked()).toBe(true);
});

test("handing in without a network loses nothing, and the second attempt hands in once", async () => {
  const visitor = await browser.visitor({ width: 390 });
  const { page } = visitor;
  const person = respondent(visitor, "nl");
  await visitor.visit(await arrangeLink(), t("promise:title"));
  await person.arrive(find.title.nl, () => person.follow(t("promise:begin")));
  await person.choose("3");
  await person.next(news.title);
  await person.choose("2");
  for (const { title } of [habits, working.elements[1], sampleDefinition.pages[2].elements[1]]) {
    await person.next(title);
  }
  const open = t("questions:check.headOpen", { count: 3 });
  await person.arrive(open, () => person.press("questions:toCheck"));

  await visitor.setOffline(true);
  await person.press("questions:check.handIn");
  const trouble = page
    .getByRole("alert")
    .filter({ hasText: t("questions:handInFailed.connection") });
  await trouble.waitFor();
  await visitor.check();
  await visitor.setOffline(false);
  await person.arrive("Uw uitkomst voor zoeken", () => person.press("questions:check.handIn"));
});
