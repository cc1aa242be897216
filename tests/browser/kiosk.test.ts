import { expect, test } from "vitest";

import { shareLink } from "~/measurements/index.server";
import { formatCode, handIn, takeSharedBallot } from "~/participation/index.server";
import { database } from "~/platform/index.server";

import { arrangeMeasurement, newReceipt, sampleAnswers, sampleDefinition } from "../setup/arrange";
import { sayIn, testBrowser, type Visitor } from "../setup/browser";
import { respondent, speak } from "../setup/respondent";
import { testServer } from "../setup/server";

const server = testServer();
const browser = testBrowser(server);
const nl = sayIn("nl");

const units = [{ unit: "Zorg", headcount: 60 }];
const [searching, working, about] = sampleDefinition.pages;
const [find, news] = searching.elements;
const [habits, mail] = working.elements;
const [unit, age] = about.elements;
const result = {
  nl: "In veilig werken bent u het sterkst. In zoeken kunt u nog groeien.",
  en: "You are strongest in working safely. In searching you can still grow.",
};

async function arrangeKiosk() {
  const { measurement } = await arrangeMeasurement({ codes: 12, units });
  const shared = await shareLink(measurement, 12, null);
  if (typeof shared === "string") throw new Error(shared);
  return { measurement, link: shared.link, path: `/kiosk/${formatCode(shared.link)}` };
}

const sizes = [
  { language: "nl", width: 390 },
  { language: "en", width: 1280 },
] as const;

/** From the start page of a kiosk to the promise. @returns the code that was shown */
async function begin(visitor: Visitor, path: string, language: "nl" | "en"): Promise<string> {
  const { t, arrive, press, follow, personalCode } = respondent(visitor, language);
  await visitor.visit(path, nl("people:kiosk.title"));
  await speak(visitor, language, t("people:kiosk.title"));
  await arrive(t("people:kiosk.codeTitle"), () => press("people:kiosk.begin"));
  const code = await personalCode();
  await arrive(t("promise:title"), () => follow(t("people:kiosk.codeNext")));
  return code;
}

const seen = (visitor: Visitor) => visitor.page.locator("body").innerText();
const codeCookies = async (visitor: Visitor) =>
  (await visitor.context.cookies()).filter(({ name }) => name === "nulmeting-code");

test.each(sizes)(
  "who is done leaves nothing: not on the screen, not behind “back”, not in the browser ($language, $width px)",
  async ({ language, width }) => {
    const { path } = await arrangeKiosk();
    const visitor = await browser.visitor({ width });
    const { page } = visitor;
    const {
      t,
      arrive,
      follow,
      next,
      choose,
      chooseInRow,
      press,
      personalCode,
      in: say,
    } = respondent(visitor, language);
    const code = await begin(visitor, path, language);
    await arrive(say(find.title), () => follow(t("promise:begin")));
    await choose("3");
    await next(news.title);
    await choose("2");
    await next(habits.title);
    await chooseInRow(habits.rows[0].text, "1");
    await chooseInRow(habits.rows[1].text, "4");
    await next(mail.title);
    await choose(say(mail.choices[1].text));
    await next(unit.title);
    await page.getByRole("combobox", { name: say(unit.title) }).selectOption("Zorg");
    await next(age.title);
    await choose("35-49");
    await arrive(t("questions:check.headDone"), () => press("questions:toCheck"));
    await arrive(result[language], () => press("questions:check.handIn"));

    // To be written down: a file or a clipboard would stay for the next one.
    const receipt = await personalCode();
    expect(await seen(visitor)).toContain(t("people:kiosk.keep"));
    expect(await page.getByText(t("participation:keep.save")).count()).toBe(0);
    expect(await page.getByText(t("participation:keep.copy")).count()).toBe(0);

    await page.evaluate(() => localStorage.setItem("kept", "something"));
    await visitor.arrive(nl("people:kiosk.title"), () => follow(t("people:kiosk.done")));
    expect(await page.locator("html").getAttribute("lang")).toBe("nl");
    expect(await codeCookies(visitor)).toEqual([]);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);

    visitor.expectRefusals(404);
    const secrets = [code, receipt, result[language], find.title[language], "35-49"];
    for (let back = 0; back < 12; back += 1) {
      const { url } = await stepBack(visitor);
      if (url === "about:blank") break;
      const text = await seen(visitor);
      for (const secret of secrets) expect(text, url).not.toContain(secret);
    }
  },
);

async function stepBack(visitor: Visitor): Promise<{ url: string }> {
  const { page } = visitor;
  await page.goBack();
  const url = page.url();
  if (url !== "about:blank") await visitor.check();
  return { url };
}

test.each(sizes)(
  "after 100 idle seconds it asks, and after 120 it is wiped ($language, $width px)",
  async ({ language, width }) => {
    const { path } = await arrangeKiosk();
    const visitor = await browser.visitor({ width });
    const { page } = visitor;
    const { t } = respondent(visitor, language);
    await page.clock.install();
    await begin(visitor, path, language);
    const asking = page.getByRole("alertdialog", { name: t("people:kiosk.still") });

    await page.clock.fastForward(95_000);
    expect(await asking.count()).toBe(0);
    await page.clock.fastForward(6_000);
    await asking.waitFor();
    await visitor.check();
    const stay = page.getByRole("button", { name: t("people:kiosk.stay") });
    expect(await stay.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press("Space");
    await asking.waitFor({ state: "detached" });

    await page.clock.fastForward(95_000);
    expect(await asking.count()).toBe(0);
    await page.clock.fastForward(6_000);
    await asking.waitFor();
    await visitor.arrive(nl("people:kiosk.title"), () => page.clock.fastForward(20_000));
    expect(await codeCookies(visitor)).toEqual([]);
    await visitor.arrive(nl("people:kiosk.title"), () => page.goBack());
  },
);

test("whoever uses the screen is not disturbed", async () => {
  const { path } = await arrangeKiosk();
  const visitor = await browser.visitor();
  const { page } = visitor;
  await page.clock.install();
  await begin(visitor, path, "nl");
  for (let minute = 0; minute < 4; minute += 1) {
    await page.clock.fastForward(80_000);
    await page.keyboard.press("Shift");
    expect(await page.getByRole("alertdialog").count()).toBe(0);
  }
});

test("a computer that slept is wiped when it wakes", async () => {
  const { path } = await arrangeKiosk();
  const visitor = await browser.visitor();
  await visitor.page.clock.install();
  await begin(visitor, path, "nl");
  await visitor.arrive(nl("people:kiosk.title"), () => visitor.page.clock.fastForward("08:00:00"));
});

test("without scripts the page sends itself to the wiping address, and a link does so at once", async () => {
  const { path } = await arrangeKiosk();
  const visitor = await browser.visitor({ javaScriptEnabled: false });
  const { page } = visitor;
  const { t, press, follow, arrive } = respondent(visitor, "nl");
  await visitor.visit(path, t("people:kiosk.title"));
  await arrive(t("people:kiosk.codeTitle"), () => press("people:kiosk.begin"));
  await arrive(t("promise:title"), () => follow(t("people:kiosk.codeNext")));
  const refresh = page.locator('meta[http-equiv="refresh"]');
  expect(await refresh.getAttribute("content")).toBe(`120;url=${path}/wipe`);
  expect(await seen(visitor)).toContain(t("people:kiosk.noScript"));
  await visitor.arrive(t("people:kiosk.title"), () => follow(t("people:kiosk.done")));
  expect(await codeCookies(visitor)).toEqual([]);
});

test("who goes back to the first page is wiped too", async () => {
  const { path } = await arrangeKiosk();
  const visitor = await browser.visitor();
  await begin(visitor, path, "nl");
  await visitor.visit(path, nl("people:kiosk.title"));
  expect(await codeCookies(visitor)).toEqual([]);
});

test("the code that was written down goes on later, on the same computer", async () => {
  const { path } = await arrangeKiosk();
  const visitor = await browser.visitor();
  const { follow, press } = respondent(visitor, "nl");
  const code = await begin(visitor, path, "nl");
  await visitor.arrive(nl("people:kiosk.title"), () => follow(nl("people:kiosk.done")));
  await visitor.arrive(nl("pages:home.title"), () => follow(nl("people:kiosk.haveCode")));
  await visitor.page.getByLabel(nl("participation:code.label")).fill(code);
  await visitor.arrive(nl("promise:title"), () => press("participation:code.begin"));
  // The result opens beside its code alone, so the result's page must see it.
  expect((await codeCookies(visitor)).map((cookie) => cookie.path)).toContain("/result");
});

test("a kiosk becomes an ordinary computer again", async () => {
  const { link, path } = await arrangeKiosk();
  const visitor = await browser.visitor();
  await visitor.visit(path.toLowerCase(), nl("people:kiosk.title"));
  await visitor.page.getByText(nl("people:kiosk.manage")).click();
  await visitor.check();
  await visitor.arrive(nl("participation:shared.title"), () =>
    visitor.page.getByRole("button", { name: nl("people:kiosk.off") }).click(),
  );
  expect(visitor.page.url()).toContain(formatCode(link));
  expect(await visitor.context.cookies()).toEqual([]);
});

test("what an earlier person sent shows no result when it is sent again, whoever came since", async () => {
  const { link } = await arrangeKiosk();
  const people = await Promise.all(
    [1, 2].map(async () => {
      const taken = await takeSharedBallot(link);
      if (typeof taken === "string") throw new Error(taken);
      const receipt = newReceipt();
      const handed = await handIn({ code: taken.code, answers: sampleAnswers, receipt });
      expect(handed.status).toBe("stored");
      return { code: taken.code, receipt };
    }),
  );
  const [one, other] = people;
  const send = async (receipt: string | undefined, cookies: Record<string, string | undefined>) => {
    const sent = await fetch(`${server.url}/result`, {
      method: "POST",
      headers: {
        Origin: server.url,
        Cookie: Object.entries(cookies)
          .map(([name, value]) => `${name}=${value ?? ""}`)
          .join("; "),
      },
      body: new URLSearchParams({ receipt: receipt ?? "", fresh: "1" }),
    });
    return { status: sent.status, shows: (await sent.text()).includes(result.nl) };
  };
  const kiosk = { "nulmeting-kiosk": link };
  const shown = { status: 200, shows: true };
  const refused = { status: 403, shows: false };
  expect(await send(one?.receipt, { ...kiosk, "nulmeting-code": one?.code })).toEqual(shown);
  expect(await send(one?.receipt, kiosk)).toEqual(refused);
  expect(await send(one?.receipt, { ...kiosk, "nulmeting-code": other?.code })).toEqual(refused);
  expect(await send(one?.receipt, {})).toEqual(shown);
});

test("a link that nobody knows makes no kiosk, and looking at one hands out nothing", async () => {
  const unknown = await fetch(`${server.url}/kiosk/0000-0000-0000-0000`);
  expect([unknown.status, unknown.headers.get("Set-Cookie")]).toEqual([404, null]);
  const { measurement, path } = await arrangeKiosk();
  for (const at of [path, `${path}/wipe`, `${path}/code`]) {
    const looked = await fetch(server.url + at, { redirect: "manual" });
    expect(looked.headers.get("Set-Cookie") ?? "").not.toMatch(/nulmeting-code=[0-9A-Z]/);
    expect(looked.headers.get("Cache-Control")).toContain("no-store");
  }
  const handedOut = {
    measurement: { slug: measurement },
    sharedLinkId: { not: null },
    reserve: false,
  };
  expect(await database().invitation.count({ where: handedOut })).toBe(0);
});
