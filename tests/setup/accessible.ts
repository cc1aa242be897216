import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Judges pages; what colours stand on what is judged once per file for all that look alike. */
export function accessibility(): (page: Page) => Promise<void> {
  const seen = new Set<string>();
  return async (page) => {
    const looks = await looksOf(page);
    const isNew = looks.some((look) => !seen.has(look));
    await expectAccessible(page, isNew ? {} : { preload: false, disabled: ["color-contrast"] });
    for (const look of looks) seen.add(look);
  };
}

type Judging = {
  /** Whether style sheets are read. */
  readonly preload?: boolean;
  /** Rules that what was judged before has passed. */
  readonly disabled?: string[];
};

/** No violation of WCAG 2.2, levels A and AA, that axe can find. */
async function expectAccessible(page: Page, { preload = true, disabled = [] }: Judging) {
  // The other mode opens a page of its own for each check.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"], preload })
    .withTags(levels)
    .disableRules(disabled)
    .setLegacyMode(true)
    .analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ""}`),
  );
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
}

/** Of all that stands on a page: its element and those around it, with what style sheets can tell apart. */
async function looksOf(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const own = [...document.querySelectorAll("style")].map(({ textContent }) => textContent);
    const looks = new Map<Element, string>();
    const lookOf = (element: Element | null): string => {
      if (!element) return own.join();
      const known = looks.get(element);
      if (known !== undefined) return known;
      const attributes = [...element.attributes].flatMap(({ name, value }) =>
        /^(class|style|type|disabled|open|checked|aria-(current|invalid|disabled|pressed))$/.test(
          name,
        )
          ? [`${name}=${value}`]
          : [],
      );
      const look = `${lookOf(element.parentElement)}>${element.tagName}[${attributes.join()}]`;
      looks.set(element, look);
      return look;
    };
    for (const element of document.querySelectorAll("body *")) lookOf(element);
    return [...new Set(looks.values())];
  });
}
