import { beforeAll, expect, test } from "vitest";

import {
  arrangeAccount,
  arrangeMember,
  arrangeRound,
  arrangeRun,
  type Member,
} from "../setup/arrange-results";
import { testBrowser } from "../setup/browser";
import type { Leaning } from "../setup/plausible-answers";
import { testServer } from "../setup/server";
import { staff, tablesOpen } from "../setup/staff";

const server = testServer();
const browser = testBrowser(server);

/** Enough people that only what leans is shown to differ. */
const member = (slug: string, name: string, leaning: Leaning = {}): Member => ({
  slug,
  name,
  sector: "overheden",
  named: true,
  questionnaire: "core",
  units: [
    { unit: "Balie", headcount: 400, answers: 200, leaning },
    { unit: "Beheer", headcount: 400, answers: 200, leaning },
  ],
});

const own = member("gemeente-elzenveld", "Gemeente Elzenveld");
const first = member("gemeente-wilgenroos", "Gemeente Wilgenroos");
const first2025 = "Voorjaar 2025";

type Account = Awaited<ReturnType<typeof arrangeAccount>>;
let hr: Account;
let hrOfFirst: Account;

beforeAll(async () => {
  await arrangeRound("voorjaar-2025", first2025);
  await arrangeRound("voorjaar-2026", "Voorjaar 2026");
  for (const one of [own, first]) await arrangeMember(one);
  await arrangeRun(own, "voorjaar-2025", "published");
  await arrangeRun(member(own.slug, own.name, { "4": 18 }), "voorjaar-2026", "published");
  await arrangeRun(first, "voorjaar-2026", "published");
  hr = await arrangeAccount("hr", own.slug);
  hrOfFirst = await arrangeAccount("hr", first.slug);
});

test.each([
  { language: "nl", width: 390 },
  { language: "nl", width: 1280 },
  { language: "en", width: 1280 },
] as const)(
  "HR sees what changed between two measurements ($language, $width px)",
  async ({ language, width }) => {
    const visitor = await browser.visitor({ width });
    const { page, arrive } = visitor;
    const { t, titled, signIn, tab, choose, lines, rows } = staff(visitor, language);
    await signIn(hr.email, titled("results:title.results", { organisation: own.name }));
    const area = language === "nl" ? "Veiligheid" : "Safety";
    await arrive(t("trend:headline.higher", { higher: area, earlier: first2025 }), () =>
      tab("results:tabs.trend"),
    );

    const higher = t("trend:word.higher");
    const shown = await lines();
    const changed = shown.filter((line) => line.includes(` ${higher}, +`));
    expect(changed).toHaveLength(1);
    expect(changed[0]).toContain(t("trend:was", { then: "" }).trim());

    // The picture's numbers stand in a table, with the verdict and the questions.
    await expect.poll(() => page.locator("canvas").count()).toBe(2);
    for (const summary of await page.locator("summary").all()) await summary.click();
    await tablesOpen(page, 2);
    await visitor.check();
    const table = (await rows(t("trend:areas.caption"))).slice(1);
    expect(table).toHaveLength(6);
    for (const row of table) expect(row.at(-1)).toBe(t("trend:basis.comparable"));
    expect(table.filter((row) => row.includes(higher))).toHaveLength(1);

    const byUnit = page.getByRole("table", { name: /Afdeling|Department|Unit/ });
    expect(await byUnit.getByRole("rowheader").allInnerTexts()).toEqual(["Balie", "Beheer"]);
    await choose(t("results:heat.choose"), /Leeftijd|Age/);
    expect(await page.getByRole("rowheader", { name: /^50/ }).isVisible()).toBe(true);

    expect(await page.getByRole("heading", { level: 3 }).allInnerTexts()).toEqual([
      "Voorjaar 2026",
      first2025,
    ]);
  },
);

test("with one measurement the page says when there will be something to see", async () => {
  const visitor = await browser.visitor({ width: 390 });
  const { t, titled, signIn, tab } = staff(visitor, "nl");
  await signIn(hrOfFirst.email, titled("results:title.results", { organisation: first.name }));
  await visitor.arrive(t("trend:single.title"), () => tab("results:tabs.trend"));
  expect(await visitor.page.locator("canvas").count()).toBe(0);
});
