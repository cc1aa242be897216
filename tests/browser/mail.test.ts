import { afterAll, beforeAll, expect, test } from "vitest";

import { mailOverview, startWave } from "~/mailing/index.server";
import { closeMail, config, pool, setConfig } from "~/platform/index.server";

import { allSent, arrangeRoll, letADayPass, type Roll } from "../mail/arrange-roll";
import { PostOffice } from "../mail/post-office";
import { arrangeAccount } from "../setup/arrange-results";
import { sayIn, testBrowser } from "../setup/browser";
import { testServer } from "../setup/server";
import { staff } from "../setup/staff";

const server = testServer();
const browser = testBrowser(server);
const office = new PostOffice();

beforeAll(async () => {
  setConfig({ ...config(), smtpUrl: await office.open(), mailPerMinute: 100_000 });
});

afterAll(async () => {
  closeMail();
  await office.close();
});

async function arrange(people: number, language: string): Promise<Roll & { readonly hr: string }> {
  const roll = await arrangeRoll(people, language);
  const { email } = await arrangeAccount("hr", roll.mailing.organisation.slug);
  return { ...roll, hr: email };
}

const pathOf = ({ mailing }: Roll) =>
  `/organisations/${mailing.organisation.slug}/measurements/${mailing.slug}/mail`;

test("HR sends the invitation and a reminder, sees counts, and writes a text of their own, in Dutch on a phone", async () => {
  const roll = await arrange(14, "nl");
  const round = roll.mailing.round.name;
  const [refused] = roll.addresses;
  office.answer = (address) => (address === refused ? { status: 550, text: "no" } : null);
  const visitor = await browser.visitor({ width: 390 });
  const { page, arrive, check } = visitor;
  const { t, sendPassword, link, rows } = staff(visitor, "nl");
  await visitor.visit(
    `/sign-in?back=/organisations/${roll.mailing.organisation.slug}/measurements`,
    t("accounts:signIn.title"),
  );
  await sendPassword(roll.hr, t("results:measurements.headline.open", { round }));
  await arrive(t("mail:headline.ready", { count: 14 }), () =>
    link(t("results:measurements.mailOf", { round })).click(),
  );

  await page
    .getByRole("button", { name: t("mail:send.sendInvitation", { count: 14 }), exact: true })
    .click();
  await page.getByRole("table", { name: t("mail:waves.caption") }).waitFor();
  await check();
  await allSent(roll.mailing.id);
  await arrive(t("mail:headline.invitation"), () => page.reload());
  const [, sent] = await rows(t("mail:waves.caption"));
  expect(sent?.[0]).toContain(t("mail:waves.invitation"));
  expect(sent?.slice(1)).toEqual(["0", "13", "1", "0"]);
  expect(await page.getByText(t("mail:waves.refusedSay")).count()).toBe(1);

  const soon = page.getByRole("button", { name: t("mail:send.sendReminder", { number: 1 }) });
  expect(await soon.count()).toBe(0);
  await letADayPass(roll.mailing.id);
  await arrive(t("mail:headline.invitation"), () => page.reload());
  await page
    .getByRole("button", { name: t("mail:send.sendReminder", { number: 1 }), exact: true })
    .click();
  await page.getByRole("rowheader", { name: t("mail:waves.reminder", { number: 1 }) }).waitFor();
  await check();
  await allSent(roll.mailing.id);

  await link(t("mail:texts.reminder-nl")).click();
  await link(t("mail:texts.reminder-nl")).and(page.locator("[aria-current=true]")).waitFor();
  await check();
  const body = page.getByLabel(t("mail:texts.body"), { exact: true });
  await body.fill("Beste collega,\n\nDoe nog mee.");
  visitor.expectRefusals(422);
  await page.getByRole("button", { name: t("mail:texts.save"), exact: true }).click();
  await page.getByRole("alert").waitFor();
  await check();
  expect(await page.getByRole("alert").innerText()).toContain("{{link}}");

  await body.fill("Beste collega,\n\nAl meegedaan? Dan bent u klaar.\n{{link}}");
  await page.getByRole("button", { name: t("mail:texts.look"), exact: true }).click();
  await page.getByText(`${server.url}/t/VOORBEELD`).waitFor();
  await check();
  expect(await page.locator(".nm-mail-letter").innerText()).toContain("Al meegedaan?");

  await page.getByRole("button", { name: t("mail:texts.test"), exact: true }).click();
  await page.getByText(t("mail:texts.tested", { email: roll.hr })).waitFor();
  await check();
  const [sample] = await office.read(roll.hr);
  expect(sample?.subject).toMatch(/^\[voorbeeld\] Herinnering/);
  expect(sample?.text).toContain("/t/VOORBEELD");
  expect(sample?.text).not.toMatch(/\/t\/[0-9A-Z]{4}-/);

  await page.getByRole("button", { name: t("mail:texts.save"), exact: true }).click();
  await page.getByText(t("mail:texts.saved")).waitFor();
  await check();
  expect(await page.getByText(t("mail:texts.own")).count()).toBe(1);
  await arrive(t("results:measurements.headline.open", { round }), () =>
    link(t("mail:back")).click(),
  );
  const events = await pool().query<{ act: string; details: unknown }>(
    "SELECT act, details FROM audit_event WHERE act LIKE 'mail-%' ORDER BY id",
  );
  expect(events.rows.map(({ act }) => act)).toEqual([
    "mail-started",
    "mail-started",
    "mail-tested",
    "mail-text-changed",
  ]);
  expect(events.rows.slice(0, 3).map(({ details }) => details)).toMatchObject([
    { letter: "invitation", outcome: "14 letters" },
    { letter: "reminder", outcome: "14 letters" },
    { letter: "reminder-nl", outcome: "sent" },
  ]);
  expect(JSON.stringify(events.rows)).not.toContain("@");
});

test("HR sends and changes texts without script, in English on a wide screen; a second press sends nothing", async () => {
  office.answer = () => null;
  const roll = await arrange(11, "en");
  const visitor = await browser.visitor({ javaScriptEnabled: false });
  const { page, arrive } = visitor;
  const { t, sendPassword } = staff(visitor, "en");
  await visitor.visit(`/sign-in?language=en&back=${pathOf(roll)}`, t("accounts:signIn.title"));
  await sendPassword(roll.hr, t("mail:headline.ready", { count: 11 }));
  const other = await visitor.context.newPage();
  await other.goto(`${server.url}${pathOf(roll)}`);
  const press = t("mail:send.sendInvitation", { count: 11 });
  await page.getByRole("button", { name: press, exact: true }).click();
  await page.getByRole("table", { name: t("mail:waves.caption") }).waitFor();
  visitor.expectRefusals(409);
  await other.getByRole("button", { name: press, exact: true }).click();
  await other.getByText(t("mail:refused.started-already")).waitFor();
  const told = await pool().query<{ outcome: string }>(
    "SELECT details ->> 'outcome' AS outcome FROM audit_event WHERE organisation = $1 AND act = 'mail-started' ORDER BY id",
    [roll.mailing.organisation.slug],
  );
  expect(told.rows.map(({ outcome }) => outcome)).toEqual(["11 letters", "started-already"]);
  await allSent(roll.mailing.id);
  await arrive(t("mail:headline.invitation"), () => page.reload());
  expect(roll.addresses.every((address) => office.letters.get(address)?.length === 1)).toBe(true);
});

test("somebody unsubscribes with the button behind the link in their letter", async () => {
  office.answer = () => null;
  const { mailing, addresses } = await arrange(10, "nl");
  await startWave(mailing, "invitation");
  await allSent(mailing.id);
  const [letter] = await office.read(addresses[0] ?? "");
  const path = /\/unsubscribe\/\S+/.exec(letter?.text ?? "")?.[0] ?? "";
  const { page, visit, arrive } = await browser.visitor({ width: 390 });
  const t = sayIn("nl");
  await visit(path, t("mail:stop.title"));
  await arrive(t("mail:stop.done"), () =>
    page.getByRole("button", { name: t("mail:stop.button"), exact: true }).click(),
  );
  expect((await mailOverview(mailing.id)).stopped).toBe(1);
});
