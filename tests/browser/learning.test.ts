import { beforeAll, expect, test } from "vitest";

import { listActions, listOffers, listPlaybooks } from "~/learning/index.server";

import { arrangeAccount, arrangeMember } from "../setup/arrange-results";
import { anotherPage, testBrowser } from "../setup/browser";
import { testServer } from "../setup/server";
import { staff } from "../setup/staff";

const server = testServer();
const browser = testBrowser(server);
const own = { slug: "gemeente-iepenrode", name: "Gemeente Iepenrode" };
const made = { hr: "", network: "" };

beforeAll(async () => {
  const facts = { sector: "overheden", named: false, questionnaire: "core", units: [] };
  await arrangeMember({ ...own, ...facts });
  made.hr = (await arrangeAccount("hr", own.slug)).email;
  made.network = (await arrangeAccount("network")).email;
});

const sizes = [
  { language: "nl", width: 390 },
  { language: "en", width: 768 },
  { language: "nl", width: 1280 },
] as const;

test.each(sizes)(
  "the office offers something, and HR finds it, asks for help, agrees and shares ($language, $width px)",
  async ({ language, width }) => {
    const title = `Oefening ${width}`;
    const office = await browser.visitor({ width });
    const network = staff(office, language);
    const { t } = network;
    await network.signIn(made.network, anotherPage);
    await office.arrive(
      t("learning:catalogue.headline", { count: (await listOffers(null)).length }),
      () => network.tab("learning:tab"),
    );
    const fill = (visitor: typeof office, key: string, value: string) =>
      visitor.page.getByLabel(t(key), { exact: true }).fill(value);
    const press = (visitor: typeof office, key: string) =>
      visitor.page.getByRole("button", { name: t(key), exact: true }).click();
    await fill(office, "learning:form.title", title);
    await fill(office, "learning:form.link", "https://example.org/oefening");
    office.expectRefusals(422);
    await press(office, "learning:form.add");
    await office.page.getByRole("alert").getByText(t("members:problem.offer-organiser")).waitFor();
    expect(
      await office.page.getByLabel(t("learning:form.title"), { exact: true }).inputValue(),
    ).toBe(title);
    await office.check();
    await fill(office, "learning:form.organiser", "Noord");
    await press(office, "learning:form.add");
    await office.page.getByText(t("learning:catalogue.saved.add")).waitFor();
    await office.check();
    await office.leave();

    const visitor = await browser.visitor({ width });
    const hr = staff(visitor, language);
    await hr.signIn(made.hr, anotherPage);
    await visitor.arrive(t("learning:next.headline"), () => hr.tab("learning:tab"));
    await hr.link(title).waitFor();
    await visitor.arrive(t("learning:help.headline"), () =>
      hr.link(t("learning:nav.help")).click(),
    );
    await fill(visitor, "learning:help.contact", "Bel 1234");
    await visitor.page.locator("#help-4-1").selectOption("asks");
    await visitor.page.getByLabel(t("learning:help.agree")).check();
    await press(visitor, "learning:help.save");
    await visitor.page.getByText(t("learning:help.done.saved")).waitFor();
    await visitor.check();
    await visitor.arrive(anotherPage, () => hr.link(t("learning:nav.actions")).click());
    await fill(visitor, "learning:actions.what", title);
    await fill(visitor, "learning:actions.who", "HR");
    await press(visitor, "learning:actions.add");
    await visitor.page.getByText(t("learning:actions.saved")).waitFor();
    await visitor.check();
    await visitor.arrive(t("library:headline"), () => hr.link(t("learning:nav.library")).click());
    await fill(visitor, "library:form.title", title);
    await fill(visitor, "library:form.purpose", "Oefenen");
    await visitor.page.getByLabel(/^4\.1 /).check();
    await fill(visitor, "library:form.body", "## Vooraf\n\n- een\n- twee");
    await visitor.page.getByLabel(t("library:form.agree")).check();
    await visitor.arrive(title, () => press(visitor, "library:form.share"));
    await visitor.page.getByRole("heading", { name: "Vooraf" }).waitFor();
    expect((await listActions(own.slug)).map(({ what }) => what)).toContain(title);
    expect((await listPlaybooks()).map((one) => one.title)).toContain(title);
  },
);
