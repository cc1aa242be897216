import type { Page, Response } from "playwright-core";
import { expect } from "vitest";

import { isLanguage, type Language } from "~/i18n";

import { sayIn, type Landmark, type Visitor } from "./browser";

/** Text of a definition, in both languages. */
export type BothLanguages = Readonly<Record<Language, string>>;

/** What a respondent does on the pages, in the words of their language. */
export function respondent(visitor: Visitor, language: Language) {
  const { page } = visitor;
  const t = sayIn(language);
  const press = (key: string) => page.getByRole("button", { name: t(key), exact: true }).click();

  /** Comes to a page of the organisation, which says whom to ask. */
  async function arrive(heading: Landmark, how: () => Promise<unknown>): Promise<void> {
    await visitor.arrive(heading, how);
    await expectContact(page);
  }

  return {
    t,
    press,
    arrive,
    in: (text: BothLanguages) => text[language],
    follow: (name: string) => page.getByRole("link", { name, exact: true }).click(),
    next: (heading: BothLanguages) => arrive(heading[language], () => press("questions:next")),
    async choose(answer: string | RegExp): Promise<void> {
      await pressLabel(page, "radio", answer);
    },
    async tick(answer: string): Promise<void> {
      await pressLabel(page, "checkbox", answer);
    },
    /** In a matrix a circle is called after its row and its column. */
    async chooseInRow(row: BothLanguages, column: string): Promise<void> {
      await pressLabel(page, "radio", new RegExp(`${row[language]}.* ${column}$`));
    },
    personalCode: async () => await page.getByText(codePattern).innerText(),
  };
}

const codePattern = /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/;

/** Presses where a finger would: the words, the circle or the box, which are the label. */
async function pressLabel(
  page: Page,
  role: "radio" | "checkbox",
  name: string | RegExp,
): Promise<void> {
  const input = page.getByRole(role, { name, exact: true });
  await page.locator("label").filter({ has: input }).click();
  expect(await input.isChecked(), `“${name}” was pressed`).toBe(true);
}

export async function expectContact(page: Page): Promise<void> {
  // The end of a page comes after its heading.
  await page.getByRole("contentinfo").getByText("Bel Servicepunt 1234").waitFor();
}

/** Resolves once the server has kept the answers of somebody who is at this screen. */
export function savedAt(page: Page, screen: number): Promise<Response> {
  return page.waitForResponse((response) => {
    const request = response.request();
    if (request.method() !== "PUT" || !response.ok()) return false;
    const sent: unknown = request.postDataJSON();
    return typeof sent === "object" && sent !== null && "page" in sent && sent.page === screen;
  });
}

/** Changes to English as a visitor does: below, on every page. */
export async function speak(
  visitor: Visitor,
  language: Language,
  heading: string | RegExp,
): Promise<void> {
  const { page } = visitor;
  const lang = await page.locator("html").getAttribute("lang");
  if (isLanguage(lang) && lang === language) return;
  await visitor.arrive(heading, () =>
    page
      .getByRole("contentinfo")
      .getByRole("link", { name: /^(English|Nederlands)$/ })
      .click(),
  );
  expect(await page.locator("html").getAttribute("lang")).toBe(language);
}
