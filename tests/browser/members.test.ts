import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { database } from "~/platform/index.server";

import { testMailbox } from "../accounts/mailbox";
import { pngOf } from "../organisations/pictures";
import { arrangeAccount, arrangeMember, arrangeRound } from "../setup/arrange-results";
import { anotherPage, testBrowser, type Visitor } from "../setup/browser";
import { testServer } from "../setup/server";
import { staff } from "../setup/staff";

const server = testServer();
const mailbox = testMailbox();
const browser = testBrowser(server);
const made = { folder: "", hr: "", network: "", administrator: "" };
const member = {
  ...{ slug: "gemeente-iepenrode", name: "Gemeente Iepenrode", sector: "overheden", named: true },
  questionnaire: "core",
  units: [{ unit: "Bestuur", headcount: 30, answers: 0 }],
};

beforeAll(async () => {
  made.folder = mkdtempSync(join(tmpdir(), "nulmeting-leden-"));
  await arrangeMember(member);
  for (let n = 10; n < 40; n += 1)
    await arrangeMember({ ...member, slug: `lid-${n}`, name: `Lid ${n}`, units: [] });
  await arrangeRound("voorjaar", "Voorjaar 2026");
  made.hr = (await arrangeAccount("hr", member.slug)).email;
  made.network = (await arrangeAccount("network")).email;
  made.administrator = (await arrangeAccount("administrator")).email;
});

afterAll(() => rmSync(made.folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(made.folder, name);
  writeFileSync(path, content);
  return path;
}

async function expectNoOverflow({ page }: Visitor): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
}

const sizes = [
  { language: "nl", width: 390 },
  { language: "en", width: 1280 },
] as const;

test.each(sizes)(
  "HR sets whom to ask, the logo and colours that can be read ($language, $width px)",
  async ({ language, width }) => {
    const visitor = await browser.visitor({ width });
    const { page, arrive, check } = visitor;
    const { t, titled, signIn, tab } = staff(visitor, language);
    const press = (key: string) => page.getByRole("button", { name: t(key), exact: true }).click();
    const { name } = member;
    await signIn(made.hr, titled("results:title.results", { organisation: name }));
    await arrive(t("members:settings.headline", { name }), () => tab("members:tab"));

    await page.getByLabel(t("members:member.contact")).fill(`Bel ${width}`);
    await press("members:settings.save");
    await page.getByText(t("members:settings.saved.contact")).waitFor();
    await page.getByRole("contentinfo").waitFor();

    visitor.expectRefusals(422);
    const chosen = page.getByLabel(t("members:logo.file"));
    await chosen.setInputFiles(file("logo.png", "<svg onload='alert(1)'/>"));
    await press("members:logo.save");
    await page.getByRole("alert").getByText(t("members:logo.problem.no-picture")).waitFor();
    await check();
    await chosen.setInputFiles(file("logo.png", pngOf(320, 80)));
    await page.getByLabel(t("members:logo.alternative")).fill("Iepenrode");
    await press("members:logo.save");
    await page.getByText(t("members:settings.saved.logo"), { exact: true }).waitFor();
    const mark = page.getByRole("banner").getByRole("img", { name: "Iepenrode" });
    expect(await mark.evaluate((picture) => [picture.clientWidth, picture.clientHeight])).toEqual([
      182, 50,
    ]);
    await check();

    const part = (key: string) =>
      page.getByRole("textbox", { name: t(`members:brand.part.${key}`), exact: true });
    await part("onBrand").fill("#4a8794");
    await press("members:brand.save");
    const alert = page.getByRole("alert");
    await alert.getByText(t("members:brand.against.brand")).waitFor();
    const [nearest = ""] = /#[0-9a-f]{6}/.exec(await alert.innerText()) ?? [];
    await check();
    await part("onBrand").fill(nearest);
    await press("members:brand.save");
    await page.getByText(t("members:settings.saved.colours")).waitFor();
    await check();
    await expectNoOverflow(visitor);

    await press("members:logo.remove");
    await page.getByText(t("members:settings.saved.logo-remove")).waitFor();
    await press("members:brand.back");
    await page.getByText(t("members:settings.saved.own-colours")).waitFor();
    await check();
    const acts = await database().auditEvent.findMany({
      where: { act: { in: ["organisation-changed", "house-style-changed"] }, actor: made.hr },
      orderBy: { id: "desc" },
      take: 5,
      select: { details: true },
    });
    expect(acts.map(({ details }) => details).reverse()).toEqual(
      ["contact", "logo", "colours", "logo-remove", "own-colours"].map((what) => ({ what })),
    );
  },
);

test.each(sizes)(
  "HR changes units by hand and by a list of 200 ($language, $width px)",
  async ({ language, width }) => {
    const visitor = await browser.visitor({ width });
    const { page, arrive, visit } = visitor;
    const { t, signIn, titled, link } = staff(visitor, language);
    const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
    const upload = async (path: string) => {
      await page.getByLabel(t("members:file.label")).setInputFiles(path);
      await press(t("members:units.uploadSubmit"));
    };
    const headline = (count: number, people: number) =>
      t("members:units.headline", { count, people: people.toLocaleString(language) });
    await signIn(made.hr, titled("results:title.results", { organisation: member.name }));
    await visit(
      `/organisations/${member.slug}/settings`,
      t("members:settings.headline", { name: member.name }),
    );
    await arrive(anotherPage, () => link(t("members:settings.units")).click());
    await page.getByRole("heading", { name: t("members:units.upload") }).waitFor();

    visitor.expectRefusals(422);
    await upload(file("fout.csv", "unit;parent;headcount\nZorg;Huis;veel\n"));
    await page.getByText(t("members:findings.title", { count: 2 })).waitFor();
    await visitor.check();
    const lines = Array.from({ length: 200 }, (_, n) =>
      n < 10 ? `Dienst ${n};;200` : `Team ${n};Dienst ${n % 10};10`,
    );
    await upload(file("goed.csv", ["unit;parent;headcount", ...lines].join("\r\n")));
    await page.getByRole("heading", { name: t("members:units.preview.title") }).waitFor();
    await visitor.check();
    await arrive(headline(200, 2_000), () => press(t("members:units.preview.submit")));
    await page.getByText(t("members:units.saved.replace")).waitFor();
    expect(await page.locator("form").count()).toBeLessThan(6);

    await page.getByLabel(t("members:units.search")).fill("team 137");
    await press(t("common:list.search"));
    await page.waitForURL(/q=team/);
    await page.getByRole("link", { name: "Team 12", exact: true }).waitFor({ state: "detached" });
    expect(await page.locator(".nm-units tbody tr").count()).toBe(2);
    await visitor.check();
    await page.getByRole("link", { name: "Team 137", exact: true }).click();
    const form = page.locator("#edit");
    await form.waitFor();
    await visitor.check();
    await form.getByLabel(t("members:units.name")).fill("Nachtploeg");
    await form.getByRole("button", { name: t("members:units.save"), exact: true }).click();
    await page.getByText(t("members:units.saved.change")).waitFor();
    await visitor.check();
    await page.getByRole("link", { name: "Nachtploeg", exact: true }).click();
    await form.waitFor();
    await visitor.check();
    await form.locator("summary").click();
    await arrive(headline(199, 2_000), () =>
      press(t("members:units.removeSubmit", { unit: "Nachtploeg" })),
    );
    await expectNoOverflow(visitor);

    await upload(file("terug.csv", "unit,parent,headcount\nBestuur,,30\n"));
    await page.getByRole("heading", { name: t("members:units.preview.title") }).waitFor();
    await visitor.check();
    await arrive(headline(1, 30), () => press(t("members:units.preview.submit")));
  },
);

test.each(sizes)(
  "an administrator finds a member among many, adds one and changes it ($language, $width px)",
  async ({ language, width }) => {
    const visitor = await browser.visitor({ width });
    const { page, arrive } = visitor;
    const { t, signIn, tab, link } = staff(visitor, language);
    const press = (key: string) => page.getByRole("button", { name: t(key), exact: true }).click();
    const rows = page.locator("tbody tr");
    await signIn(made.administrator, anotherPage);
    await arrive(anotherPage, () => tab("admin:tabs.members"));
    await page.getByLabel(t("members:list.search")).waitFor();
    expect(await rows.count()).toBe(25);
    await link(t("common:list.next")).click();
    await page.waitForURL(/page=2/);
    await page.getByText(/2 (van|of) 2/).waitFor();
    await visitor.check();
    await page.getByLabel(t("members:list.search")).fill("lid 21");
    await press("common:list.search");
    await page.getByText(t("members:list.found", { count: 1 })).waitFor();
    await visitor.check();
    expect(await rows.count()).toBe(1);

    visitor.expectRefusals(422);
    const field = (key: string) => page.getByLabel(t(`members:member.${key}`), { exact: true });
    await field("short").fill("Terp & Zoon");
    await field("name").fill(`Terp ${width}`);
    await field("sector").selectOption("overheden");
    await field("email").fill(`terp${width}@voorbeeld.nl`);
    await press("members:member.add");
    await page.getByRole("alert").getByText(t("members:problem.slug")).waitFor();
    await visitor.check();
    await field("short").fill(`terp-${width}`);
    await arrive(t("members:settings.headline", { name: `Terp ${width}` }), () =>
      press("members:member.add"),
    );
    await page.getByText(t("members:settings.saved.added")).waitFor();
    await field("name").fill(`Wierde ${width}`);
    await arrive(t("members:settings.headline", { name: `Wierde ${width}` }), () =>
      page.getByRole("button", { name: t("members:settings.save"), exact: true }).click(),
    );
    await page.getByText(t("members:settings.saved.facts")).waitFor();
    await expectNoOverflow(visitor);
    await arrive(anotherPage, () => link(t("members:settings.units")).click());
    await page.getByText(t("members:units.lead")).waitFor();
  },
);

test.each(sizes)(
  "the network office takes many members at once and reminds one ($language, $width px)",
  async ({ language, width }) => {
    const visitor = await browser.visitor({ width });
    const { page, arrive } = visitor;
    const { t, titled, signIn, tab } = staff(visitor, language);
    const send = async (path: string) => {
      await page.getByLabel(t("members:file.label")).setInputFiles(path);
      await page.getByRole("button", { name: t("members:onboarding.submit") }).click();
    };
    await signIn(made.network, anotherPage);
    await arrive(titled("members:onboarding.title"), () => tab("members:onboarding.tab"));
    visitor.expectRefusals(422);
    await send(file("fout.csv", `slug,name,sector\nwad-${width},Wad,Waddenzee\n`));
    await page.getByText(t("members:problem.sector-new")).waitFor();
    await visitor.check();
    const good = `slug;naam;sector;contact;email\nwad-${width};Wad ${width};Overheden;;wad${width}@voorbeeld.nl\n`;
    await send(file("goed.csv", good));
    await page.getByText(t("members:onboarding.added", { count: 1 })).waitFor();
    await visitor.check();
    await expectNoOverflow(visitor);

    await arrive(titled("network:title.board"), () => tab("network:tabs.board"));
    const name = `Wad ${width}`;
    const remind = page.getByRole("button", {
      name: t("members:reminder.submit") + t("members:reminder.to", { name }),
    });
    await remind.click();
    await page.getByText(t("members:reminder.outcome.reminded", { name })).waitFor();
    await visitor.check();
    expect(await remind.count()).toBe(0);
    await expectNoOverflow(visitor);
    const mail = await mailbox.take(`wad${width}@voorbeeld.nl`);
    expect(mail.subject).toBe(`Voorjaar 2026: hoe staat het bij ${name}?`);
    expect(mail.text).toContain(`/organisations/wad-${width}/measurements`);
    expect(mail.replyTo?.[0]?.address).toBe(made.network);
    const acts = await database().auditEvent.findMany({
      where: { act: { in: ["organisations-imported", "contact-reminded"] } },
      orderBy: { id: "desc" },
      take: 2,
      select: { act: true, organisation: true },
    });
    expect(acts).toEqual([
      { act: "contact-reminded", organisation: `wad-${width}` },
      { act: "organisations-imported", organisation: null },
    ]);
  },
);

test("without scripts the search and a new unit work all the same", async () => {
  const visitor = await browser.visitor({ javaScriptEnabled: false });
  const { page, visit, arrive } = visitor;
  const { t, signIn } = staff(visitor, "nl");
  await signIn(made.administrator, anotherPage);
  await visit("/admin/members?q=iepenrode", /./);
  expect(await page.locator("tbody tr").count()).toBe(1);
  await visit(`/admin/members/${member.slug}/units`, /./);
  await page.getByLabel(t("members:units.name")).fill("Griffie");
  await page.getByLabel(t("members:units.headcount"), { exact: true }).fill("12");
  await arrive(t("members:units.headline", { count: 2, people: 42 }), () =>
    page.getByRole("button", { name: t("members:units.addSubmit"), exact: true }).click(),
  );
  await page.getByText(t("members:units.saved.add")).waitFor();
});
