import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { findParticipation, handIn } from "~/participation/index.server";
import { closeMail, config, database, setConfig } from "~/platform/index.server";
import { answerSpec, questionsOf } from "~/questionnaires";

import { allSent, letADayPass } from "../mail/arrange-roll";
import { PostOffice } from "../mail/post-office";
import { newReceipt } from "../setup/arrange";
import { arrangeAccount, password } from "../setup/arrange-results";
import { anotherPage, testBrowser } from "../setup/browser";
import { plausibleAnswers, randomNumbers } from "../setup/plausible-answers";
import { respondent } from "../setup/respondent";
import { testServer } from "../setup/server";
import { staff } from "../setup/staff";

const server = testServer();
const browser = testBrowser(server);
const office = new PostOffice();
const folder = mkdtempSync(join(tmpdir(), "nulmeting-reis-"));
const organisation = { slug: "gemeente-lisdodde", name: "Gemeente Lisdodde" };
const round = "Lente 2027";
const hr = "hr@lisdodde.example";
const addresses = Array.from({ length: 14 }, (_, n) => `medewerker${n}@lisdodde.example`);
const [colleague = "", ...others] = addresses;

beforeAll(async () => {
  setConfig({ ...config(), smtpUrl: await office.open(), mailPerMinute: 100_000 });
  await arrangeAccount("network");
  await arrangeAccount("administrator");
});

afterAll(async () => {
  closeMail();
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The link to one's own questions in each letter that somebody got. */
async function linksOf(address: string): Promise<string[]> {
  const letters = await office.read(address);
  return letters.map(({ text }) => /\/t\/[0-9A-Z-]{19}/.exec(text ?? "")?.[0] ?? "none");
}

const codeIn = (link: string | undefined) => link?.slice("/t/".length) ?? "";

async function theMeasurement(): Promise<string> {
  const { id } = await database().measurement.findFirstOrThrow({ select: { id: true } });
  return id;
}

async function everyLetterSent(): Promise<void> {
  await allSent(await theMeasurement());
}

test("a member is measured, from its entry in the list to its results", async () => {
  const office390 = { width: 390 };
  const network = await browser.visitor();
  const bureau = staff(network, "nl");
  await bureau.comeIn("network@voorbeeld.nl", bureau.titled("network:title.comparison"));
  await network.arrive(bureau.titled("network:title.rounds"), () =>
    bureau.tab("network:tabs.rounds"),
  );
  await network.page.getByLabel(bureau.t("network:rounds.name")).fill(round);
  await network.page
    .getByRole("button", { name: bureau.t("network:rounds.submit"), exact: true })
    .click();
  await network.page.getByRole("link", { name: round, exact: true }).waitFor();
  await network.check();

  const administrator = await browser.visitor();
  const admin = staff(administrator, "nl");
  await admin.comeIn("administrator@voorbeeld.nl", admin.t("admin:people.headline", { count: 2 }));
  const { page: adminPage } = administrator;
  await administrator.arrive(anotherPage, () => admin.tab("admin:tabs.members"));
  const memberField = (key: string) =>
    adminPage.getByLabel(admin.t(`members:member.${key}`), { exact: true });
  await memberField("short").fill(organisation.slug);
  await memberField("name").fill(organisation.name);
  await memberField("sector").selectOption("overheden");
  await memberField("contact").fill("Bel Servicepunt 1234");
  await administrator.arrive(
    admin.t("members:settings.headline", { name: organisation.name }),
    () => adminPage.getByRole("button", { name: admin.t("members:member.add") }).click(),
  );
  await administrator.arrive(admin.t("admin:people.headline", { count: 2 }), () =>
    admin.tab("admin:tabs.people"),
  );
  await adminPage.getByLabel(admin.t("admin:people.role")).selectOption("hr");
  await adminPage
    .getByLabel(admin.t("admin:people.organisation"), { exact: true })
    .selectOption(organisation.slug);
  await adminPage.getByLabel(admin.t("admin:people.email")).fill(hr);
  await adminPage.getByRole("button", { name: admin.t("admin:people.submit") }).click();
  await adminPage.getByText(admin.t("admin:people.link")).waitFor();
  await administrator.check();
  const welcome = await adminPage.locator("code").innerText();

  const visitor = await browser.visitor();
  const { page, visit, arrive, check } = visitor;
  const { t, titled, tab, link, rows } = staff(visitor, "nl");
  const press = (key: string, values = {}) =>
    page.getByRole("button", { name: t(key, values), exact: true }).click();
  const toMeasurement = async (state: string | RegExp) => {
    await arrive(titled("results:title.measurements", { organisation: organisation.name }), () =>
      tab("results:tabs.measurements"),
    );
    await arrive(state, () => link(round).click());
  };
  await visit(welcome.replace(server.url, ""), t("accounts:welcome.title"));
  await page.getByLabel(t("accounts:welcome.name")).fill("Hanna de Wit");
  for (const field of ["password", "repeat"])
    await page.getByLabel(t(`accounts:welcome.${field}`), { exact: true }).fill(password);
  await arrive(titled("results:title.results", { organisation: organisation.name }), () =>
    press("accounts:welcome.submit"),
  );

  await arrive(t("members:settings.headline", { name: organisation.name }), () =>
    tab("members:tab"),
  );
  await arrive(anotherPage, () => link(t("members:settings.units")).click());
  await page.getByLabel(t("members:units.name")).fill("Balie");
  await page.getByLabel(t("members:units.headcount"), { exact: true }).fill("14");
  await arrive(t("members:units.headline", { count: 1, people: 14 }), () =>
    press("members:units.addSubmit"),
  );
  await arrive(titled("results:title.measurements", { organisation: organisation.name }), () =>
    tab("results:tabs.measurements"),
  );
  await arrive(t("measurement:plan.headline"), () => link(t("results:measurements.plan")).click());
  await page.getByLabel(t("measurement:plan.field.questionnaire")).selectOption("core 1");
  await arrive(t("measurement:headline.planned"), () => press("measurement:plan.submit"));

  await arrive(t("people:nobody"), () => link(t("measurement:people.list")).click());
  const list = join(folder, "lijst.csv");
  writeFileSync(list, ["e-mail;afdeling", ...addresses.map((one) => `${one};Balie`)].join("\r\n"));
  await page.getByLabel(t("people:upload.label")).setInputFiles(list);
  await press("people:upload.submit");
  await page.getByText(t("people:upload.added", { count: addresses.length })).waitFor();
  await check();

  await toMeasurement(t("measurement:headline.planned"));
  await arrive(t("measurement:headline.open"), () => press("measurement:open.submit"));
  await arrive(t("mail:headline.ready", { count: addresses.length }), () =>
    link(t("measurement:people.mail")).click(),
  );
  await press("mail:send.sendInvitation", { count: addresses.length });
  await page.getByRole("table", { name: t("mail:waves.caption") }).waitFor();
  await check();
  await everyLetterSent();

  const phone = await browser.visitor(office390);
  const own = respondent(phone, "nl");
  const [invitation = ""] = await linksOf(colleague);
  const opened = await findParticipation(codeIn(invitation));
  if (opened?.state !== "open") throw new Error("the link in the letter opens nothing");
  const asked = questionsOf(opened.definition);
  await phone.visit(invitation, t("promise:title"));
  await own.arrive(anotherPage, () => own.follow(t("promise:begin")));
  for (const [place, question] of asked.entries()) {
    const spec = answerSpec(question);
    if (spec.kind !== "one") throw new Error(`${question.name} is no choice`);
    await phone.page.getByRole("radio").first().waitFor();
    const { text } = await phone.page.evaluate(() => ({
      text: document.querySelector("h1")?.textContent ?? "",
    }));
    await phone.page
      .locator("label")
      .filter({ has: phone.page.getByRole("radio") })
      .nth(place % 3)
      .click();
    const last = place === asked.length - 1;
    await own.press(last ? "questions:toCheck" : "questions:next");
    await phone.page.waitForFunction(
      (before) => document.querySelector("h1")?.textContent !== before,
      text,
    );
    await phone.check();
  }
  expect(await phone.page.getByRole("heading", { level: 1 }).innerText()).toBe(
    t("questions:check.headDone"),
  );
  await phone.arrive({ title: t("common:title", { page: t("participation:result.page") }) }, () =>
    own.press("questions:check.handIn"),
  );
  expect(await own.personalCode()).toMatch(/-/);

  const random = randomNumbers("de reis");
  for (const address of others.slice(0, 11)) {
    const [link] = await linksOf(address);
    const answers = plausibleAnswers(opened.definition, random, {});
    const outcome = await handIn({ code: codeIn(link), answers, receipt: newReceipt() });
    expect(outcome.status).toBe("stored");
  }

  await letADayPass(await theMeasurement());
  await arrive(t("mail:headline.invitation"), () => page.reload());
  await press("mail:send.sendReminder", { number: 1 });
  await page.getByRole("rowheader", { name: t("mail:waves.reminder", { number: 1 }) }).waitFor();
  await check();
  await everyLetterSent();
  for (const address of addresses) {
    const links = await linksOf(address);
    expect(links).toHaveLength(2);
    expect(new Set(links).size, "the same link in both letters").toBe(1);
  }
  const [, invited] = await rows(t("mail:waves.caption"));
  expect(invited?.slice(1)).toEqual(["0", "14", "0", "0"]);
  await phone.visit(invitation, t("participation:submitted.title"));

  await toMeasurement(t("measurement:headline.open"));
  await page.getByLabel(t("measurement:close.sure")).check();
  const over = ["closed", "published"].map((state) => t(`measurement:headline.${state}`));
  await arrive(new RegExp(over.join("|")), () => press("measurement:close.submit"));
  await vi.waitFor(
    async () => {
      const { state } = await database().measurement.findFirstOrThrow({ select: { state: true } });
      expect(state).toBe("published");
    },
    { timeout: 60_000, interval: 200 },
  );
  await arrive(titled("results:title.results", { organisation: organisation.name }), () =>
    tab("results:tabs.results"),
  );
  const read = await page.getByRole("main").innerText();
  expect(read).toMatch(/\b12\b/);
  expect(read).not.toContain("lisdodde.example");
  expect(await phone.page.goto(`${server.url}${invitation}`)).not.toBeNull();
  await phone.check();
  expect(await phone.page.getByRole("heading", { level: 1 }).innerText()).toBe(
    t("participation:closed.title"),
  );
});
