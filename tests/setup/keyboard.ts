import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** Hands that never touch a mouse. */
export function keyboard(page: Page) {
  const press = (key: string) => page.keyboard.press(key);

  /** Tabs on until the focus is there, and looks whether it can be seen. */
  async function tabTo(target: Locator): Promise<void> {
    await target.waitFor({ state: "attached" });
    for (let presses = 0; presses < 60; presses++) {
      await press("Tab");
      if (await hasFocus(target)) return await expectFocusVisible(page);
    }
    throw new Error(`the Tab key never comes to ${target.toString()}`);
  }

  return {
    press,
    tabTo,
    type: (text: string) => page.keyboard.type(text),
    async tabAndPress(target: Locator, key: "Enter" | "Space"): Promise<void> {
      await tabTo(target);
      await press(key);
    },
  };
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/** Something on the screen shows where the focus is: without it the picture is another. */
async function expectFocusVisible(page: Page): Promise<void> {
  const around = await page.evaluate(() => {
    const element = document.activeElement;
    // A circle or a box is drawn by its label.
    const { x, y, width, height } = (
      element?.closest("label") ??
      element ??
      document.body
    ).getBoundingClientRect();
    return { x: Math.max(0, x - 8), y: Math.max(0, y - 8), width: width + 16, height: height + 16 };
  });
  const picture = () => page.screenshot({ clip: around, animations: "disabled" });
  const focused = await page.evaluateHandle(() => document.activeElement);
  const withFocus = await picture();
  await focused.evaluate((element) => element instanceof HTMLElement && element.blur());
  const without = await picture();
  await focused.evaluate((element) => element instanceof HTMLElement && element.focus());
  const what = await focused.evaluate((element) => element?.outerHTML.slice(0, 200));
  expect(withFocus.equals(without), `no focus can be seen on ${what}`).toBe(false);
}
