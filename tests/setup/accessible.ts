import { createHash } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, inject } from "vitest";

const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * Judges a page. Axe takes a third of a second for each, and a run comes to the same page hundreds of times: what is
 * built of the same parts, at the same width, is judged once in a run, and so is what colours a part stands on.
 */
export async function judge(page: Page): Promise<void> {
  const width = page.viewportSize()?.width;
  const { styles, parts } = await partsOf(page);
  const look = [width, digestOf(styles)];
  const verdict = verdictOn([...look, parts.toSorted()]);
  if (existsSync(verdict)) return;
  const unseen = parts
    .map((part) => verdictOn([...look, part]))
    .filter((file) => !existsSync(file));
  const judging = unseen.length > 0 ? {} : { preload: false, disabled: ["color-contrast"] };
  await expectAccessible(page, judging);
  for (const file of [verdict, ...unseen]) writeFileSync(file, page.url());
}

/** The file that is there once this was judged in the run, whoever did. */
function verdictOn(judged: unknown): string {
  return join(inject("judgedPages"), digestOf(JSON.stringify(judged)));
}

const digestOf = (text: string) => createHash("sha256").update(text).digest("hex");

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
    // Selectors take as long as the rules, and what is told below does without.
    .options({ resultTypes: ["violations"], preload, selectors: false })
    .withTags(levels)
    .disableRules(disabled)
    .setLegacyMode(true)
    .analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ""}`),
  );
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
}

/** Of all that stands on a page: its element and those around it, with what style sheets and axe can tell apart. */
async function partsOf(page: Page): Promise<{ styles: string; parts: string[] }> {
  return await page.evaluate(() => {
    const told = /^(class|style|type|role|dir|scope|colspan|rowspan|tabindex|autocomplete)$/;
    const naming = /^aria-(label|description|roledescription|valuetext|placeholder)$/;
    const pointing = /^(for|list|headers|aria-(labelledby|describedby|controls|owns|details))$/;
    const ids = new Map<string, number>();
    for (const { id } of document.querySelectorAll("[id]")) ids.set(id, (ids.get(id) ?? 0) + 1);
    const valueOf = (name: string, value: string) => {
      if (name === "lang") return value === "" ? "empty" : "";
      if (name === "id") return (ids.get(value) ?? 0) > 1 ? "twice" : "";
      if (pointing.test(name))
        return value.split(" ").map((id) => document.getElementById(id)?.tagName ?? "nowhere");
      if (told.test(name) || (name.startsWith("aria-") && !naming.test(name))) return value;
      return value.trim() === "" ? "empty" : "";
    };
    const hasText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
    const styles = [...document.querySelectorAll("style")].map((one) => one.textContent).join();
    const known = new Map<Element, string>();
    const partOf = (element: Element | null): string => {
      if (!element) return document.title === "" ? "" : "titled";
      const found = known.get(element);
      if (found !== undefined) return found;
      const attributes = [...element.attributes].map(
        ({ name, value }) => `${name}=${String(valueOf(name, value))}`,
      );
      const text = hasText(element) ? "text" : "";
      const part = `${partOf(element.parentElement)}>${element.tagName}[${attributes.sort().join()}]${text}`;
      known.set(element, part);
      return part;
    };
    return { styles, parts: [...new Set([...document.querySelectorAll("body *")].map(partOf))] };
  });
}
