import { buffer } from "node:stream/consumers";

import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";

import { localText, type Language } from "~/i18n";
import { listMeasurements } from "~/measurements/index.server";
import { getVersion } from "~/questionnaires/index.server";
import { findRelease } from "~/releases/index.server";

import { arrangeRegion, type Region } from "../setup/arrange-region";
import { testBrowser } from "../setup/browser";
import { bothOf } from "../setup/headings";
import { testServer } from "../setup/server";
import { staff, tablesOpen } from "../setup/staff";

const server = testServer();
const browser = testBrowser(server);
let region: Region;

beforeAll(async () => {
  region = await arrangeRegion();
});

const everyWay = [
  { language: "nl", width: 390 },
  { language: "en", width: 768 },
  { language: "nl", width: 1280 },
] as const;

/** What the release says of each area, as it must stand on the page. */
async function releasedAreas(slug: string, language: Language) {
  const line = (await listMeasurements()).find((one) => one.slug === slug);
  const release = line && (await findRelease(line.id));
  if (!line || !release) throw new Error(`${slug} has no release`);
  const { instrument } = await getVersion(line.versionId);
  return instrument.scales
    .filter(({ id }) => instrument.total.includes(id))
    .map(({ id, title }) => {
      const result = release.document.scales.find((scale) => scale.id === id);
      const [low = 0, high = 0] = result?.ci ?? [];
      return {
        name: localText(title, language),
        mean: Math.round(result?.mean ?? 0),
        low: Math.round(low),
        high: Math.round(high),
      };
    });
}

/** Every picture comes with its numbers in a table, in the same part of the page. */
async function expectTables(page: Page, pictures: number): Promise<void> {
  await expect.poll(() => page.locator("canvas").count()).toBe(pictures);
  const parts = await page
    .locator("section")
    .filter({ has: page.locator("canvas") })
    .all();
  for (const part of parts) {
    const summary = part.locator("summary");
    expect(await summary.count(), await part.innerText()).toBe(1);
    await summary.click();
    expect(await part.getByRole("table").count()).toBe(1);
  }
  await tablesOpen(page, parts.length);
}

test.each(everyWay)(
  "HR sees who takes part, and after closing what came out ($language, $width px)",
  async ({ language, width }) => {
    const visitor = await browser.visitor({ width });
    const { page, arrive } = visitor;
    const { t, titled, signIn, signOut, tab, choose, lines, rows } = staff(visitor, language);
    const { own, hr, closed, running, measurements } = region;
    const organisation = own.name;
    await signIn(hr.email, titled("results:title.results", { organisation }));

    // Areas: mean and interval, as the release has them, and a sentence above.
    const shown = await lines();
    for (const { name, mean, low, high } of await releasedAreas(measurements.closed, language)) {
      const range = t("results:chart.range", { low, high });
      expect(shown).toContainEqual(expect.stringContaining(`${name} ${mean} ${range}`));
    }
    const headline = await page.getByRole("heading", { level: 1 }).innerText();
    if (language === "nl") expect(headline).toMatch(/^(Sterk|Kwetsbaar) in .*veiligheid$/);
    if (language === "nl")
      expect(shown).toContainEqual(expect.stringMatching(/lager dan de anderen$/));

    await expectTables(page, 8);
    await visitor.check();
    const levels = await rows(t("results:levels.caption"));
    expect(new Set(levels.slice(1).map(([name]) => name)).size).toBe(5);
    for (const [, , share = ""] of levels.slice(1)) expect(share).toMatch(/^\d+\s?%$/);
    const competences = (await rows(t("results:competences.caption"))).slice(1);
    const scores = competences.map(([, , score = ""]) => Number(score.replace(",", ".")));
    expect(scores).toHaveLength(21);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));

    // Groups: the small ones together, and what may not be shown says why in its place.
    const byUnit = page.getByRole("table", { name: /Afdeling|Unit|Department/ });
    const text = (await byUnit.innerText()).replace(/\s+/g, " ");
    expect(text).toContain(t("results:columnReason.too-alike"));
    expect(text).toContain(`${t("results:heat.other")} Buitendienst, Nachtploeg`);
    expect(text).toMatch(new RegExp(`Balie 80 \\d+ ${t("results:mark.lower")}`));
    await choose(t("results:heat.choose"), /Leeftijd|Age/);
    expect(await page.getByRole("rowheader", { name: /^50/ }).isVisible()).toBe(true);

    await arrive(titled("results:title.comparison", { organisation }), () =>
      tab("results:tabs.comparison"),
    );
    await expectTables(page, 2);
    await visitor.check();
    const places = (await rows(t("results:areas.caption"))).slice(1);
    expect(places).toHaveLength(5);
    for (const place of places) expect(place.at(-1)).toMatch(/kwart|helft|quarter|half/);

    // The round that runs: bands only.
    await arrive(titled("results:title.participation", { organisation }), () =>
      tab("results:tabs.participation"),
    );
    expect(await page.getByRole("main").innerText()).toContain(running.name);
    expect(await lines()).toEqual(
      expect.arrayContaining([
        `Balie ${t("results:band.3")}`,
        `Beheer ${t("results:band.2")}`,
        `Beleid ${t("results:band.1")}`,
        `Nachtploeg ${t("results:participation.hidden")}`,
      ]),
    );
    await arrive(titled("results:title.measurements", { organisation }), () =>
      tab("results:tabs.measurements"),
    );
    expect(await page.getByRole("heading", { level: 3 }).allInnerTexts()).toEqual([
      running.name,
      closed.name,
    ]);
    await arrive(titled("results:title.participation", { organisation }), () =>
      page
        .getByRole("link", {
          name: t("results:measurements.participationOf", { round: running.name }),
        })
        .click(),
    );
    await arrive(/2027/, () => tab("results:tabs.results"));
    expect(await page.getByRole("main").innerText()).toContain(t("results:empty.openSay"));
    await signOut(hr.name);
  },
);

/** What a press saves. */
async function saved(page: Page, press: () => Promise<void>) {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: file.suggestedFilename(), bytes: await buffer(await file.createReadStream()) };
}

test("each chart is there alone as numbers and as a picture, and both say of which release", async () => {
  const visitor = await browser.visitor({ width: 1280 });
  const { page } = visitor;
  const { t, titled, signIn } = staff(visitor, "nl");
  const slug = region.measurements.closed;
  await signIn(region.hr.email, titled("results:title.results", { organisation: region.own.name }));
  const line = (await listMeasurements()).find((one) => one.slug === slug);
  const release = line && (await findRelease(line.id));
  /** What is taken along says for a screen reader of which chart it is. */
  const toTake = (key: string, finding: string) => {
    const words = `${t(`results:${key}`)} : ${finding}`.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return new RegExp(words.replace(/\s+/g, "\\s*"));
  };
  const parts = await page
    .locator("section")
    .filter({ has: page.getByRole("link", { name: t("results:chart.csv") }) })
    .all();
  expect(parts.length).toBeGreaterThan(7);
  for (const part of parts) {
    const finding = await part.getByRole("heading", { level: 2 }).innerText();
    const id = (await part.getAttribute("id")) ?? "";
    const numbers = await saved(page, () =>
      part.getByRole("link", { name: toTake("chart.csv", finding) }).click(),
    );
    expect(numbers.name).toBe(`${slug}-${id}.csv`);
    const lines: Record<string, string>[] = parse(numbers.bytes, { bom: true, columns: true });
    expect(lines.length, id).toBeGreaterThan(0);
    for (const one of lines)
      expect(one).toMatchObject({ measurement: slug, release_hash: release?.hash });
    const picture = await saved(page, () =>
      part.getByRole("button", { name: toTake("chart.png", finding) }).click(),
    );
    expect(picture.name).toBe(`${slug}-${id}.png`);
    expect(picture.bytes.subarray(1, 4).toString()).toBe("PNG");
    // Width of a PNG stands in its first part; the chart is twice as dense as its 1,032 pixels.
    expect(picture.bytes.readUInt32BE(16)).toBe(2064);
  }
  await visitor.check();
});

test("an address holds the whole state of a view, for who gets it", async () => {
  const visitor = await browser.visitor({ width: 1280 });
  const { page } = visitor;
  const { t, titled, signIn, choose } = staff(visitor, "nl");
  await signIn(region.hr.email, titled("results:title.results", { organisation: region.own.name }));
  await choose(t("results:heat.choose"), "Leeftijd");
  await choose(t("results:items.choose"), "Communicatie");
  await page.locator("#levels summary").click();
  await page.waitForURL(/table=levels/);
  const address = page.url();
  await page.goto("about:blank");
  await page.goto(address);
  expect(await page.locator("#levels table").isVisible()).toBe(true);
  expect(await page.locator("#areas table").isVisible()).toBe(false);
  for (const name of ["Leeftijd", "Communicatie"]) {
    const chosen = page.getByRole("link", { name, exact: true });
    expect(await chosen.getAttribute("aria-current")).toBe("true");
  }
  await visitor.check();
});

test("of a measurement with too few answers there is no number at all, and the page says why", async () => {
  const visitor = await browser.visitor();
  const { page, arrive } = visitor;
  const { t, titled, signIn, tab } = staff(visitor, "nl");
  const organisation = region.small.name;
  await signIn(region.hrOfSmall.email, titled("results:title.results", { organisation }));
  const main = page.getByRole("main");
  expect(await main.getByRole("heading", { level: 1 }).innerText()).toBe(
    "Er deden te weinig mensen mee",
  );
  expect(await main.getByRole("table").count()).toBe(0);
  await arrive(t("results:comparison.unavailable"), () => tab("results:tabs.comparison"));
  expect(await main.innerText()).toContain(t("results:benchmark.not-comparable"));
});

test.each(everyWay)(
  "the network office sees members by name, the others together, and who is how far ($language, $width px)",
  async ({ language, width }) => {
    const visitor = await browser.visitor({ width });
    const { page, arrive } = visitor;
    const { t, titled, link, signIn, signOut, tab, choose, rows } = staff(visitor, language);
    const { own, peer, silent, network, running } = region;
    await signIn(network.email, titled("network:title.comparison"));
    expect(await page.getByRole("main").innerText()).not.toContain(silent.name);

    const table = t("network:table.caption");
    const areas = await releasedAreas(region.measurements.closed, language);
    const means = areas.map(({ mean }) => String(mean));
    const all = await rows(table);
    expect(all).toContainEqual([own.name, ...means]);
    const pools = all.filter(([head = ""]) =>
      head.startsWith(t("network:table.unnamed", { count: 4 })),
    );
    expect(pools).toHaveLength(2);
    for (const cell of pools.flatMap((row) => row.slice(1))) expect(cell).toMatch(/^\d+ \d+–\d+$/);

    const sector = language === "nl" ? /Onderwijs en Onderzoek/ : /Education and research/;
    await choose(t("network:table.chooseSector"), sector);
    expect((await rows(table)).map(([head]) => head)).not.toContain(own.name);
    await choose(t("network:table.chooseSector"), t("network:table.allSectors"));

    await arrive(titled("results:title.results", { organisation: peer.name }), () =>
      link(peer.name).click(),
    );
    await arrive(titled("network:title.comparison"), () => tab("results:tabs.network"));

    await arrive(t("network:members.choose"), () => tab("network:tabs.members"));
    for (const { name } of [own, peer]) await page.getByRole("checkbox", { name }).check();
    await arrive(bothOf(own.name, peer.name), () =>
      page.getByRole("button", { name: t("network:members.show") }).click(),
    );
    await expectTables(page, 5);
    await visitor.check();
    expect((await rows(t("network:members.competences"))).slice(1)).toHaveLength(21);

    // Only one round is closed.
    await arrive(t("network:change.oneRound"), () => tab("network:tabs.change"));
    await arrive(titled("network:title.board"), () => tab("network:tabs.board"));
    await choose(t("network:round.choose"), running.name);
    const parts = await page.getByRole("heading", { level: 2 }).allInnerTexts();
    expect(parts).toEqual([
      t("network:board.state.open", { count: 1 }),
      t("network:board.state.planned", { count: 1 }),
      t("network:board.state.published", { count: 1 }),
      t("network:board.state.none", { count: 8 }),
    ]);
    await arrive(t("network:empty.open"), () => page.goto(`/network?round=${running.slug}`));
    await signOut(network.name);
  },
);
