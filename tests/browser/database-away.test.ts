import { expect, test } from "vitest";

import { formatCode } from "~/participation";

import { arrangeMeasurement, sampleDefinition } from "../setup/arrange";
import { sayIn, testBrowser } from "../setup/browser";
import { cuttableDatabase } from "../setup/cut-database";
import { respondent, savedAt } from "../setup/respondent";
import { testServer } from "../setup/server";

const server = testServer();
const browser = testBrowser(server);
const database = cuttableDatabase();

const [find, news] = sampleDefinition.pages[0].elements;

test.each([
  { language: "nl", width: 390 },
  { language: "en", width: 1280 },
] as const)(
  "while the database is away every page says so, and afterwards goes on ($language)",
  async ({ language, width }) => {
    const { codes } = await arrangeMeasurement({ codes: 1 });
    const link = `/t/${formatCode(codes[0] ?? "")}`;
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
  const { codes } = await arrangeMeasurement({ codes: 1 });
  const visitor = await browser.visitor({ width: 390 });
  const person = respondent(visitor, "nl");
  await visitor.visit(`/t/${formatCode(codes[0] ?? "")}`, person.t("promise:title"));
  await person.arrive(find.title.nl, () => person.follow(person.t("promise:begin")));
  await person.choose("3");
  await person.next(news.title);

  visitor.expectRefusals(503);
  await database.cut();
  await person.choose("2");
  const trouble = visitor.page
    .getByRole("alert")
    .filter({ hasText: person.t("questions:offline.title") });
  await trouble.waitFor();
  await visitor.check();
  const saved = savedAt(visitor.page, 1);
  await database.mend();
  expect((await saved).request().postDataJSON()).toMatchObject({
    answers: { vinden: 3, nieuws: 2 },
  });
  await trouble.waitFor({ state: "hidden" });
});
