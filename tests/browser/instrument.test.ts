import { beforeAll, expect, test } from "vitest";

import { instrumentReport } from "~/results/index.server";

import {
  arrangeAccount,
  arrangeMember,
  arrangeRound,
  arrangeRun,
  finishRound,
} from "../setup/arrange-results";
import { testBrowser } from "../setup/browser";
import { testServer } from "../setup/server";
import { staff } from "../setup/staff";

const server = testServer();
const browser = testBrowser(server);
let email = "";

beforeAll(async () => {
  const round = await arrangeRound("zomer", "Zomer");
  for (const letter of ["a", "b", "c", "d"]) {
    const member = {
      slug: `gemeente-${letter}`,
      name: `Gemeente ${letter.toUpperCase()}`,
      sector: "overheden",
      named: false,
      questionnaire: "core",
      units: [{ unit: "Allen", headcount: 220, answers: 104 }],
    };
    await arrangeMember(member);
    await arrangeRun(member, round, "published");
  }
  await finishRound(round);
  ({ email } = await arrangeAccount("network"));
});

test.each([
  { language: "nl", width: 390 },
  { language: "en", width: 1280 },
] as const)(
  "the network office sees which questions deserve a look, and every number ($language, $width px)",
  async ({ language, width }) => {
    const visitor = await browser.visitor({ width });
    const { page, arrive } = visitor;
    const { t, titled, signIn, tab, rows } = staff(visitor, language);
    const report = await instrumentReport("core", null);
    const flagged = report?.scales.flatMap(({ numbers }) =>
      (numbers?.items ?? []).filter(({ flags }) => flags.length > 0),
    );
    await signIn(email, titled("network:title.comparison"));
    await arrive(titled("instrument:title"), () => tab("instrument:tab"));

    const scales = (await rows(t("instrument:scales.caption"))).slice(1);
    expect(scales).toHaveLength(report?.scales.length ?? 0);
    for (const [, members, people] of scales) expect([members, people]).toEqual(["4", "410"]);
    const looks = page.locator("#looks .nm-looks > li");
    expect(await looks.count()).toBe(flagged?.length);

    for (const { title, numbers } of report?.scales ?? []) {
      const scale = title?.[language] ?? "";
      const items = (await rows(t("instrument:items.caption", { scale }))).slice(1);
      expect(items.map(([text]) => text)).toEqual(
        numbers?.items.map((item) => item.title[language]),
      );
    }
    // Nothing sticks out sideways but what slides.
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  },
);

test("a part that one member alone used shows why there is no number", async () => {
  const visitor = await browser.visitor();
  const { page, visit } = visitor;
  const { t, titled, signIn } = staff(visitor, "nl");
  await signIn(email, titled("network:title.comparison"));
  await visit("/network/instrument?questionnaire=hanzehogeschool", titled("instrument:title"));
  const scales = page.getByRole("table", { name: t("instrument:scales.caption") });
  expect(await scales.innerText()).toContain(t("instrument:withheld.no-data"));
  await visit("/network/instrument?questionnaire=niets", "Deze pagina is er niet", 404);
});
