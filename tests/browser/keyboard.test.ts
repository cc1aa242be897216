import { expect, test } from "vitest";

import { formatCode } from "~/participation";

import { arrangeMeasurement, sampleDefinition } from "../setup/arrange";
import { sayIn, testBrowser } from "../setup/browser";
import { keyboard } from "../setup/keyboard";
import { testServer } from "../setup/server";

const server = testServer();
const browser = testBrowser(server);
const t = sayIn("nl");

const [searching, working, about] = sampleDefinition.pages;
const [find, news] = searching.elements;
const [habits, mail] = working.elements;
const [unit, age] = about.elements;

test("an employee who never touches a mouse gets from a code to a result and back out", async () => {
  const { codes } = await arrangeMeasurement({
    codes: 1,
    units: [
      { unit: "Balie", headcount: 60 },
      { unit: "Beheer", headcount: 40 },
    ],
  });
  const visitor = await browser.visitor();
  const { page, arrive } = visitor;
  const keys = keyboard(page);
  const button = (key: string) => page.getByRole("button", { name: t(key), exact: true });
  const radio = (name: string | RegExp) => page.getByRole("radio", { name, exact: true });
  const next = button("questions:next");

  await visitor.visit("/", t("pages:home.title"));
  await keys.tabAndPress(page.getByRole("link", { name: t("common:skip") }), "Enter");
  await keys.tabTo(page.getByLabel(t("participation:code.label")));
  await keys.type(formatCode(codes[0] ?? ""));
  await arrive(t("promise:title"), () => keys.press("Enter"));

  const begin = page.getByRole("link", { name: t("promise:begin") });
  await arrive(find.title.nl, () => keys.tabAndPress(begin, "Enter"));

  // Space chooses, arrows change the choice.
  await keys.tabAndPress(radio("0"), "Space");
  await keys.press("ArrowRight");
  await keys.press("ArrowRight");
  await keys.press("ArrowRight");
  expect(await radio("3").isChecked()).toBe(true);
  await arrive(news.title.nl, () => keys.tabAndPress(next, "Enter"));

  await keys.tabAndPress(radio("0"), "Space");
  await keys.press("ArrowDown");
  await keys.press("ArrowDown");
  // Enter in an answer goes on, as in any form.
  await arrive(habits.title.nl, () => keys.press("Enter"));
  await arrive(news.title.nl, () => keys.tabAndPress(button("questions:previous"), "Enter"));
  expect(await radio("2").isChecked()).toBe(true);
  await arrive(habits.title.nl, () => keys.tabAndPress(next, "Space"));

  await keys.tabAndPress(radio(/wachtwoorden.* 1$/), "Space");
  await keys.tabAndPress(radio(/scherm.* 1$/), "Space");
  for (let presses = 0; presses < 3; presses++) await keys.press("ArrowRight");
  expect(await radio(/scherm.* 4$/).isChecked()).toBe(true);
  await arrive(mail.title.nl, () => keys.tabAndPress(next, "Enter"));
  await arrive(unit.title.nl, () => keys.tabAndPress(next, "Enter"));

  const choice = page.getByRole("combobox", { name: unit.title.nl });
  await keys.tabTo(choice);
  await keys.press("ArrowDown");
  expect(await choice.inputValue()).toBe("Balie");
  await arrive(age.title.nl, () => keys.tabAndPress(next, "Enter"));
  const oneOpen = t("questions:check.headOpen", { count: 2 });
  await arrive(oneOpen, () => keys.tabAndPress(button("questions:toCheck"), "Enter"));

  const open = t("questions:check.question", { number: 4, short: mail.title.nl });
  const openQuestion = page.getByRole("link", { name: open });
  await arrive(mail.title.nl, () => keys.tabAndPress(openQuestion, "Enter"));
  await keys.tabAndPress(radio("Openen"), "Space");
  await keys.press("ArrowDown");
  await arrive(unit.title.nl, () => keys.press("Enter"));
  await arrive(age.title.nl, () => keys.tabAndPress(next, "Enter"));
  const nowOne = t("questions:check.headOpen", { count: 1 });
  await arrive(nowOne, () => keys.tabAndPress(button("questions:toCheck"), "Enter"));

  const strongest = "In veilig werken bent u het sterkst. In zoeken kunt u nog groeien.";
  await arrive(strongest, () => keys.tabAndPress(button("questions:check.handIn"), "Enter"));
  await keys.tabTo(button("participation:keep.copy"));
  await keys.tabAndPress(page.getByText(t("participation:withdraw.ask")), "Enter");
  await arrive(t("participation:withdraw.done"), () =>
    keys.tabAndPress(button("participation:withdraw.confirm"), "Enter"),
  );
});
