import {
  chromium as playwright,
  type Browser,
  type BrowserContext,
  type Page,
} from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";

import type { Language } from "~/i18n";
import { translatorOf } from "~/i18n/index.server";

import { judge } from "./accessible";
import { chromium } from "./chromium";
import { collectComplaints, type Complaints } from "./complaints";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--in-process-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-extensions",
  "--disable-breakpad",
  "--mute-audio",
];

export type VisitorOptions = {
  /** Pixels; 390 is a phone. */
  readonly width?: number;
  /** What the browser itself prefers; the site opens in Dutch all the same. */
  readonly locale?: string;
  readonly javaScriptEnabled?: boolean;
  /** Another site that they come to on the way; nothing there is judged. */
  readonly elsewhere?: string;
};

/** Says a text of the site: `t("questions:next")`. */
export type Say = (key: string, values?: Readonly<Record<string, unknown>>) => string;

export function sayIn(language: Language): Say {
  return (key, values) => translatorOf(language).t(key, { ...values });
}

/** Somebody with a browser. Every page that they come to is checked with axe. */
export type Visitor = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Opens an address. @param refused the status of an answer that is no 200 */
  readonly visit: (path: string, landmark: Landmark, refused?: number) => Promise<void>;
  /** Does something that leads to a page, and waits for it. */
  readonly arrive: (
    landmark: Landmark,
    how: () => Promise<unknown>,
    refused?: number,
  ) => Promise<void>;
  /** Checks the page as it stands now, after it changed in place. */
  readonly check: () => Promise<void>;
  /** Chose a language on an earlier visit. */
  readonly speaks: (language: Language) => Promise<void>;
  /** Says that answers with this status may come, as often as the page tries. */
  readonly expectRefusals: (status: number) => void;
  /** Cuts the network and mends it. */
  readonly setOffline: (offline: boolean) => Promise<void>;
  /** Closes the browser as somebody who leaves it there; the complaints count all the same. */
  readonly leave: () => Promise<void>;
};

/** By what a page is known: its main heading, or its title where the heading is its finding. */
export type Landmark = string | RegExp | { readonly title: string } | typeof anotherPage;

/** A page with another title than the one before; any heading at all is on that one already. */
export const anotherPage = Symbol("another page");

type Arrival = { readonly address: string; checked: boolean };

type Opened = {
  readonly context: BrowserContext;
  readonly complaints: Complaints;
  readonly refused: string[];
  readonly tolerated: Set<string>;
  readonly arrivals: readonly Arrival[];
};

/** One browser for a test file, and a fresh context for everybody who visits. */
export function testBrowser(server: { readonly url: string }): {
  readonly visitor: (options?: VisitorOptions) => Promise<Visitor>;
} {
  let browser: Browser | undefined;
  let opened: Opened[] = [];

  beforeAll(async () => {
    browser = await playwright.launch({ executablePath: chromium(), args: flags });
  }, 900_000);

  afterEach(async () => {
    const all = opened;
    opened = [];
    for (const { context } of all) await context.close();
    for (const { complaints, refused, tolerated, arrivals } of all) {
      expect(complaints.others).toEqual([]);
      const statuses = complaints.refusals.map((line) => line.slice(0, 3));
      expect(
        statuses.filter((status) => !tolerated.has(status)),
        complaints.refusals.join("\n"),
      ).toEqual(refused);
      const unchecked = arrivals.filter(({ checked }) => !checked);
      expect(
        unchecked.map(({ address }) => address),
        "pages without an axe check",
      ).toEqual([]);
    }
  });

  afterAll(async () => {
    await browser?.close();
  });

  return {
    async visitor({ width = 1280, locale = "nl-NL", javaScriptEnabled = true, elsewhere } = {}) {
      if (!browser) throw new Error("the browser is not open yet");
      const context = await browser.newContext({
        baseURL: server.url,
        viewport: { width, height: width < 600 ? 844 : 900 },
        locale,
        reducedMotion: "reduce",
        javaScriptEnabled,
      });
      context.setDefaultTimeout(30_000);
      const complaints = collectComplaints(context, server.url, javaScriptEnabled, elsewhere);
      const page = await context.newPage();
      const arrivals = followArrivals(page, elsewhere);
      const parts = { complaints, arrivals, refused: [], tolerated: new Set<string>() };
      opened.push({ context, ...parts });
      return makeVisitor(page, { ...parts, javaScriptEnabled, url: server.url });
    },
  };
}

type Parts = Omit<Opened, "context"> & {
  readonly javaScriptEnabled: boolean;
  readonly url: string;
};

function makeVisitor(page: Page, parts: Parts): Visitor {
  const context = page.context();
  async function check() {
    // axe is a script too; the same pages are checked where scripts run.
    if (parts.javaScriptEnabled) {
      await hydrated(page);
      await judge(page);
    }
    const last = parts.arrivals.at(-1);
    if (last) last.checked = true;
  }
  async function arrive(landmark: Landmark, how: () => Promise<unknown>, refused?: number) {
    if (refused !== undefined) parts.refused.push(String(refused));
    const before = landmark === anotherPage ? await page.title() : "";
    await how();
    if (landmark === anotherPage) {
      await page.waitForFunction((title) => document.title !== title, before);
    } else if (typeof landmark === "string" || landmark instanceof RegExp) {
      await page.getByRole("heading", { level: 1, name: landmark, exact: true }).waitFor();
    } else {
      await page.waitForFunction((title) => document.title === title, landmark.title);
    }
    await check();
  }
  return {
    page,
    context,
    arrive,
    check,
    visit: (path, landmark, refused) => arrive(landmark, () => page.goto(path), refused),
    speaks: (language) =>
      context.addCookies([{ name: "language", value: language, url: parts.url }]),
    expectRefusals: (status) => parts.tolerated.add(String(status)),
    async setOffline(offline) {
      if (offline) parts.complaints.offline.now = true;
      await context.setOffline(offline);
      parts.complaints.offline.now = offline;
    },
    leave: () => context.close(),
  };
}

/** Every page that a tab comes to, also where only the fragment changes. */
function followArrivals(page: Page, elsewhere?: string): readonly Arrival[] {
  const arrivals: Arrival[] = [];
  page.on("framenavigated", (frame) => {
    if (frame !== page.mainFrame() || frame.url() === "about:blank") return;
    if (elsewhere !== undefined && frame.url().startsWith(`${elsewhere}/`)) return;
    const { pathname, search, hash } = new URL(frame.url());
    const document = pathname + withoutTables(search);
    if (hash === "#main") return;
    // The script of a document that has just come names its own place again.
    const last = arrivals.at(-1);
    if (last && !last.checked && [document, document + hash].includes(last.address)) arrivals.pop();
    arrivals.push({ address: document + hash, checked: false });
  });
  return arrivals;
}

/** A page with its tables open is the same page: a check of it counts for all that is open then. */
function withoutTables(search: string): string {
  const parameters = new URLSearchParams(search);
  parameters.delete("table");
  const rest = parameters.toString();
  return rest === "" ? "" : `?${rest}`;
}

/** Waits until the page answers to its scripts, and is on its way to no other: what a form says comes before its page. */
async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.querySelector("main");
    const isDrawn = main && Object.keys(main).some((key) => key.startsWith("__reactFiber"));
    return isDrawn === true && window.__remixRouter.state.navigation.state === "idle";
  });
}
