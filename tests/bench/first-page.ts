// The first page of the questionnaire on a slow phone, beside a page of nothing but the same text.
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";

import { chromium as playwright, type Browser, type Cookie } from "playwright-core";
import { z } from "zod";

import { chromium } from "../setup/chromium";
import { openBench } from "./bench-measurement";
import { install } from "./installation";
import { median } from "./load";
import { startSite } from "./site";
import { isMet, type Figure } from "./table";

const loads = Number(process.env.BENCH_FIRST_PAGE ?? 7);
const ports = { site: 3919, still: 3920 };
const phone = { width: 390, height: 844 };

// "Slow 4G" as Lighthouse has the browser apply it: 1.6 Mbps, 750 kbps and 150 ms with its factors for what DevTools throttles.
// Source: core/config/constants.js of Lighthouse, throttling.mobileSlow4G.
const kilobit = 1_024 / 8;
const slow4G = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: 1.6 * 1_024 * 0.9 * kilobit,
  uploadThroughput: 750 * 0.9 * kilobit,
};
const slowerProcessor = 4;
const quietMilliseconds = 5_000;

export async function measureFirstPage(show: (line: string) => void): Promise<Figure[]> {
  const installation = await install();
  const browser = await playwright.launch({
    executablePath: chromium(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    const { codes } = await openBench(1);
    const site = await startSite(installation, { port: ports.site });
    const address = `http://localhost:${ports.site}/t/questions`;
    const cookies = await followLink(browser, codes[0] ?? "");
    const still = await serveStill(await textOf(browser, address, cookies));
    const found: { site: Load; still: Load }[] = [];
    for (let turn = 0; turn < loads; turn += 1) {
      const one = {
        still: await load(browser, `http://localhost:${ports.still}/`, []),
        site: await load(browser, address, cookies),
      };
      found.push(one);
      show(`load ${turn + 1}: ${describe(one.still)}; ${describe(one.site)}`);
    }
    still.close();
    await site.end();
    const paint = (which: "site" | "still") => median(found.map((one) => one[which].paint));
    const shift = Math.max(...found.map((one) => one.site.shift));
    const [last] = found.slice(-1);
    const figures: Figure[] = [
      {
        what: "first page on a slow phone: largest paint, beside a page of the same text",
        baseline: `${(paint("still") / 1_000).toFixed(2)} s`,
        measured: `${(paint("site") / 1_000).toFixed(2)} s`,
        value: paint("site") / paint("still"),
        target: { atMost: 2 },
      },
      {
        what: "layout that shifts on that page, all together, in the worst load",
        baseline: "",
        measured: shift.toFixed(3),
        value: shift,
        target: { atMost: 0.1 },
      },
    ];
    return figures.map((figure) =>
      isMet(figure) || !last ? figure : { ...figure, profile: beforePaint(last.site) },
    );
  } finally {
    await browser.close();
    await installation.remove();
  }
}

const loadSchema = z.object({
  /** Milliseconds to the largest contentful paint. */
  paint: z.number(),
  /** The element that was painted then. */
  largest: z.string(),
  /** How far the layout shifted: all shifts together, which is no less than the score of web vitals. */
  shift: z.number(),
  /** All that came over the network; milliseconds and bytes. */
  loaded: z.array(
    z.object({
      file: z.string(),
      requestStart: z.number(),
      responseEnd: z.number(),
      transferSize: z.number(),
      renderBlockingStatus: z.string(),
    }),
  ),
});

type Load = z.infer<typeof loadSchema>;

const describe = ({ paint, shift, largest }: Load) =>
  `${paint.toFixed(0)} ms (${largest}), ${shift.toFixed(3)}`;

/** What shared the network with the largest paint, in the last load. */
function beforePaint({ paint, loaded }: Load): string[] {
  const lines = loaded
    .filter(({ requestStart, responseEnd }) => requestStart < paint && responseEnd > 0)
    .sort((one, other) => one.requestStart - other.requestStart)
    .map(({ file, requestStart, responseEnd, transferSize, renderBlockingStatus }) => {
      const from = requestStart.toFixed(0).padStart(6);
      const to = responseEnd.toFixed(0).padStart(6);
      const kilobytes = (transferSize / 1_000).toFixed(1).padStart(6);
      return `${from} – ${to} ms ${kilobytes} kB  ${file}, ${renderBlockingStatus}`;
    });
  return [`painted after ${paint.toFixed(0)} ms; loaded before:`, ...lines];
}

/** The cookie of who followed the link of a letter. */
async function followLink(browser: Browser, code: string): Promise<Cookie[]> {
  const context = await browser.newContext();
  await context.request.get(`http://localhost:${ports.site}/t/${code}`);
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}

/** The page as the server sends it, without scripts, styles and fonts. */
async function textOf(browser: Browser, address: string, cookies: Cookie[]): Promise<string> {
  const context = await browser.newContext();
  await context.addCookies(cookies);
  const html = await (await context.request.get(address)).text();
  await context.close();
  return html.replace(/<script\b.*?<\/script>/gs, "").replace(/<link\b[^>]*>/g, "");
}

/** The bare limit: a server that has the page at hand. */
async function serveStill(html: string) {
  const body = gzipSync(html);
  const headers = { "Content-Type": "text/html; charset=utf-8", "Content-Encoding": "gzip" };
  const server = createServer((_request, response) => {
    response.writeHead(200, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(ports.still, resolve));
  return server;
}

/** Somebody's first visit: nothing kept from before. */
async function load(browser: Browser, address: string, cookies: Cookie[]): Promise<Load> {
  const context = await browser.newContext({ viewport: phone, isMobile: true, hasTouch: true });
  await context.addCookies(cookies);
  await context.addInitScript({ path: "tests/bench/watch-page.mjs" });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  await devtools.send("Network.emulateNetworkConditions", slow4G);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowerProcessor });
  await page.goto(address, { waitUntil: "load", timeout: 120_000 });
  // Text to evaluate would be refused by the page's own policy.
  await page.waitForFunction(
    (quiet) => performance.now() - Reflect.get(globalThis, "seen").busyAt > quiet,
    quietMilliseconds,
    { timeout: 120_000 },
  );
  const seen = loadSchema.parse(await page.evaluate(() => Reflect.get(globalThis, "seen")));
  await context.close();
  if (seen.paint === 0) throw new Error(`${address} painted nothing`);
  return seen;
}
