import { expect, test } from "vitest";

import { formatCode } from "~/participation";

import { arrangeMeasurement, newReceipt, sampleDefinition } from "../setup/arrange";
import { sayIn, testBrowser } from "../setup/browser";
import { expectContact, respondent, savedAt, speak } from "../setup/respondent";
import { testServer } from "../setup/server";

const server = testServer();
const browser = testBrowser(server);
const nl = sayIn("nl");

const units = [
  { unit: "Balie", headcount: 60 },
  { unit: "Beheer", headcount: 40 },
];
const [searching, working, about] = sampleDefinition.pages;
const [find, news] = searching.elements;
const [habits, mail] = working.elements;
const [unit, age] = about.elements;

const bestFirst = [working.title, searching.title];
const level = { nl: "Voorloper", en: "Front-runner" };
const result = {
  nl: "In veilig werken bent u het sterkst. In zoeken kunt u nog groeien.",
  en: "You are strongest in working safely. In searching you can still grow.",
};

test.each([
  { language: "nl", width: 390 },
  { language: "nl", width: 1280 },
  { language: "en", width: 390 },
  { language: "en", width: 1280 },
] as const)(
  "an employee comes from a code to a result, pauses, looks back and withdraws ($language, $width px)",
  async ({ language, width }) => {
    const { codes } = await arrangeMeasurement({ codes: 1, units });
    const code = formatCode(codes[0] ?? "");

    const first = await browser.visitor({ width });
    const { page } = first;
    const begun = respondent(first, language);
    const { t } = begun;
    await first.visit("/", nl("pages:home.title"));
    await speak(first, language, t("pages:home.title"));

    // A code that is none, then one that nobody has, then the right one as somebody types it.
    const field = page.getByLabel(t("participation:code.label"));
    const unknown = formatCode(newReceipt());
    for (const [typed, status, problem] of [
      ["7K4M-2QXD", 400, "shape"],
      [unknown, 404, "unknown"],
    ] as const) {
      await field.fill(typed);
      const begin = () => begun.press("participation:code.begin");
      await first.arrive(t("pages:home.title"), begin, status);
      const said = await page.getByRole("alert").innerText();
      expect(said).toContain(t(`participation:code.${problem}`));
      expect(await field.inputValue()).toBe(typed);
    }
    await field.fill(code.toLowerCase().replaceAll("-", " "));
    await begun.arrive(t("promise:title"), () => begun.press("participation:code.begin"));
    expect(page.url()).toBe(`${server.url}/t`);

    await begun.arrive(begun.in(find.title), () => begun.follow(t("promise:begin")));
    await begun.choose("3");
    await begun.next(news.title);
    await begun.choose("2");
    const saved = savedAt(page, 2);
    await begun.next(habits.title);
    await saved;
    await first.leave();

    // Elsewhere: the same screen, and the answers are there.
    const visitor = await browser.visitor({ width });
    const later = respondent(visitor, language);
    await visitor.visit(`/t/${code}`, nl("promise:title"));
    await speak(visitor, language, t("promise:title"));
    expect(await visitor.page.getByText(t("promise:resumed")).isVisible()).toBe(true);
    await later.arrive(later.in(habits.title), () => later.follow(t("promise:resume")));
    await later.arrive(later.in(news.title), () => later.press("questions:previous"));
    const two = visitor.page.getByRole("radio", { name: "2", exact: true });
    expect(await two.isChecked()).toBe(true);
    await later.next(habits.title);
    await later.chooseInRow(habits.rows[0].text, "1");
    await later.chooseInRow(habits.rows[1].text, "4");
    await later.next(mail.title);
    // Passed over, for the check page to name.
    await later.next(unit.title);
    const asked = visitor.page.getByRole("combobox", { name: later.in(unit.title) });
    await asked.selectOption("Balie");
    await later.next(age.title);
    await later.choose("35-49");

    const oneOpen = t("questions:check.headOpen", { count: 1 });
    await later.arrive(oneOpen, () => later.press("questions:toCheck"));
    const kept = visitor.page.getByRole("definition");
    expect(await kept.allInnerTexts()).toEqual(["Balie", "35-49"]);
    const open = t("questions:check.question", { number: 4, short: later.in(mail.title) });
    await later.arrive(later.in(mail.title), () => later.follow(open));
    await later.choose(later.in(mail.choices[1].text));
    await later.next(unit.title);
    await later.next(age.title);
    const allDone = t("questions:check.headDone");
    await later.arrive(allDone, () => later.press("questions:toCheck"));

    await later.arrive(result[language], () => later.press("questions:check.handIn"));
    const personalCode = await later.personalCode();
    const bars = visitor.page.getByRole("listitem").filter({ hasText: level[language] });
    const headings = bars.getByRole("heading", { level: 3 });
    expect(await headings.allInnerTexts()).toEqual(bestFirst.map(later.in));

    // The link alone says that it was handed in, and nothing of the result.
    await visitor.visit(`/t/${code}`, t("participation:submitted.title"));
    await expectContact(visitor.page);
    const said = await visitor.page.getByRole("main").innerText();
    for (const text of [level, ...bestFirst]) expect(said).not.toContain(later.in(text));

    await visitor.arrive(t("participation:receipt.title"), () =>
      later.follow(t("participation:submitted.result")),
    );
    await visitor.page
      .getByLabel(t("participation:receipt.label"))
      .fill(personalCode.toLowerCase());
    await later.arrive(result[language], () => later.press("participation:receipt.open"));

    await visitor.page.emulateMedia({ media: "print" });
    expect(await visitor.page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
    expect(await visitor.page.getByRole("button").filter({ visible: true }).count()).toBe(0);
    await visitor.page.emulateMedia({ media: null });

    await visitor.page.getByText(t("participation:withdraw.ask")).click();
    await visitor.check();
    await visitor.arrive(t("participation:withdraw.done"), () =>
      later.press("participation:withdraw.confirm"),
    );
    await visitor.visit(`/t/${code}`, t("promise:title"));
    await later.arrive(later.in(find.title), () => later.follow(t("promise:begin")));
    expect(await visitor.page.getByRole("radio", { checked: true }).count()).toBe(0);
  },
);
