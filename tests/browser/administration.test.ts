import { beforeAll, expect, test } from "vitest";

import { record } from "~/audit/index.server";

import { arrangeAccount, arrangeMember } from "../setup/arrange-results";
import { testBrowser } from "../setup/browser";
import { testServer } from "../setup/server";
import { staff } from "../setup/staff";

const server = testServer();
const browser = testBrowser(server);
let email = "";

beforeAll(async () => {
  ({ email } = await arrangeAccount("administrator"));
  await arrangeMember({
    ...{ slug: "gemeente-iepenrode", name: "Gemeente Iepenrode", sector: "overheden" },
    ...{ named: true, questionnaire: "core", units: [] },
  });
  for (let page = 0; page < 60; page += 1)
    await record({
      ...{ act: "look", actor: "hr@iepenrode.example", origin: "192.0.2.7" },
      ...{ organisation: "gemeente-iepenrode", details: { page: `/organisations/${page}` } },
    });
});

test.each([
  { language: "nl", width: 390 },
  { language: "en", width: 1280 },
] as const)(
  "an administrator sees people, members and who did what ($language, $width px)",
  async ({ language, width }) => {
    const visitor = await browser.visitor({ width });
    const { page, arrive } = visitor;
    const { t, signIn, tab } = staff(visitor, language);
    /** Cells of the lines that are shown. */
    const lines = async () =>
      await Promise.all(
        (await page.locator("tbody tr").all()).map(async (row) =>
          row.locator("th, td").allInnerTexts(),
        ),
      );
    await signIn(email, t("admin:people.headline", { count: 1 }));
    await arrive(t("admin:members.headline", { count: 1 }), () => tab("admin:tabs.members"));
    await arrive(t("admin:audit.headline"), () => tab("admin:tabs.audit"));
    const newest = await lines();
    expect(newest).toHaveLength(50);
    expect(newest[0]?.slice(1, 3)).toEqual([email, t("admin:audit.acts.sign-in")]);

    await page.getByLabel(t("admin:audit.who")).fill("iepenrode");
    await page.getByRole("button", { name: t("admin:audit.show") }).click();
    await page.waitForURL(/actor=iepenrode/);
    await page.getByText("page: /organisations/59", { exact: true }).waitFor();
    await visitor.check();
    await page.getByRole("link", { name: t("admin:audit.older") }).click();
    await page.waitForURL(/before=/);
    await page.getByText("page: /organisations/0", { exact: true }).waitFor();
    const oldest = await lines();
    expect(oldest).toHaveLength(10);
    for (const [, who, what, organisation] of oldest)
      expect([who, what, organisation]).toEqual([
        "hr@iepenrode.example",
        t("admin:audit.acts.look"),
        "gemeente-iepenrode",
      ]);
    await visitor.check();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  },
);
