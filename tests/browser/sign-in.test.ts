import type { TOTP } from "otpauth";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { administerSso } from "~/accounts/index.server";
import type { Language } from "~/i18n";
import { addOrganisation } from "~/organisations/index.server";
import { pool } from "~/platform/index.server";

import { linkIn, testMailbox } from "../accounts/mailbox";
import { testProvider } from "../accounts/provider";
import { appOf } from "../accounts/switch-on";
import { arrangeAccount, password } from "../setup/arrange-results";
import { anotherPage, testBrowser, type VisitorOptions } from "../setup/browser";
import { speak } from "../setup/respondent";
import { testServer } from "../setup/server";
import { staff } from "../setup/staff";

const server = testServer();
const mailbox = testMailbox();
const provider = testProvider(() => `${server.url}/sign-in/return/huis`);
const browser = testBrowser(server);
const phone = ["nl", 390] as const;
const desk = ["en", 1280] as const;
let hr = "";
let administrator = "";

beforeAll(async () => {
  await addOrganisation({ slug: "huis", name: "Het Huis", sector: "Zorg", units: [] });
  hr = (await arrangeAccount("hr", "huis")).email;
  administrator = (await arrangeAccount("administrator")).email;
  provider.people.set("jans", { email: hr, email_verified: true });
  const who = { actor: "proef", origin: "hier" };
  await administerSso(who, "huis", { ...provider, domains: ["voorbeeld.nl"] });
});

beforeEach(async () => {
  await pool().query("DELETE FROM failure_count");
});

/** Somebody before the sign-in page who wants to go to their account. */
async function atTheDoor(language: Language, width: number, options: VisitorOptions = {}) {
  const visitor = await browser.visitor({ width, elsewhere: provider.issuer, ...options });
  const said = staff(visitor, language);
  await visitor.visit("/", staff(visitor, "nl").t("pages:home.title"));
  await speak(visitor, language, said.t("pages:home.title"));
  await visitor.visit("/sign-in?back=/account", said.t("accounts:signIn.title"));
  const heading = (key: string, values = {}) => said.t(`accounts:${key}`, values);
  const press = (key: string, values = {}) =>
    visitor.page.getByRole("button", { name: heading(key, values), exact: true }).click();
  const follow = (key: string, values = {}) =>
    visitor.page.getByRole("link", { name: heading(key, values), exact: true }).click();
  const fill = (key: string, value: string) =>
    visitor.page.getByLabel(heading(key), { exact: true }).fill(value);
  return { ...said, visitor, heading, press, follow, fill };
}

test.each([phone, desk])("by password, wrong first (%s, %i)", async (language, width) => {
  const { visitor, heading, press, fill } = await atTheDoor(language, width);
  await fill("signIn.email", hr);
  await fill("signIn.password", "niet dit wachtwoord");
  await visitor.arrive(heading("signIn.title"), () => press("signIn.submit"), 401);
  await visitor.page.getByRole("alert").getByText(heading("signIn.wrong")).waitFor();
  await fill("signIn.password", password);
  await visitor.arrive(heading("account.title"), () => press("signIn.submit"));
});

test.each([
  [...phone, true],
  [...desk, false],
] as const)(
  "by a link in the mail (%s, %i, scripts %s)",
  async (language, width, javaScriptEnabled) => {
    const door = await atTheDoor(language, width, { javaScriptEnabled });
    const { visitor, heading, press, follow, fill } = door;
    await visitor.arrive(heading("link.title"), () => follow("signIn.toLink"));
    await fill("signIn.email", hr);
    await visitor.arrive(heading("link.sent"), () => press("link.submit"));
    const mail = await mailbox.take(hr);
    expect(mail.subject).toBe(heading("mail.linkSubject"));
    const link = linkIn(mail);
    await visitor.visit(link, heading("link.use"));
    await visitor.arrive(anotherPage, () => press("link.useSubmit"));
    // Where they were when they were asked to sign in.
    expect(new URL(visitor.page.url()).pathname).toBe("/account");
    await visitor.visit(link, heading("link.void"), 404);
  },
);

test.each([phone, desk])(
  "through the organisation's own provider (%s, %i)",
  async (language, width) => {
    const { visitor, heading, press, follow, fill } = await atTheDoor(language, width);
    const { page } = visitor;
    await visitor.arrive(heading("organisation.title"), () => follow("signIn.toOrganisation"));
    await fill("organisation.email", "iemand.nergens");
    await visitor.arrive(heading("organisation.title"), () => press("organisation.submit"), 400);
    await fill("organisation.email", hr);
    const domain = "voorbeeld.nl";
    await visitor.arrive(heading("organisation.found", { domain }), () =>
      press("organisation.submit"),
    );
    await follow("organisation.go", { domain });
    await page.getByRole("heading", { name: "De organisatie zelf" }).waitFor();
    await page.getByLabel("Naam").fill("jans");
    await visitor.arrive(heading("account.title"), () =>
      page.getByRole("button", { name: "Ga verder" }).click(),
    );
  },
);

test("somebody whom only their provider knows reads what to do", async () => {
  provider.people.set("vreemd", { email: "vreemd@voorbeeld.nl", email_verified: true });
  const { visitor, heading } = await atTheDoor(...phone);
  const { page } = visitor;
  await page.goto("/sign-in/organisation/voorbeeld.nl");
  await page.getByLabel("Naam").fill("vreemd");
  await visitor.arrive(
    heading("organisation.refused"),
    () => page.getByRole("button", { name: "Ga verder" }).click(),
    403,
  );
});

test.each([phone, desk])(
  "with a second step, from switching it on to switching it off (%s, %i)",
  async (language, width) => {
    const { visitor, heading, press, follow, fill } = await atTheDoor(language, width);
    const { page } = visitor;
    await fill("signIn.email", hr);
    await fill("signIn.password", password);
    await visitor.arrive(heading("account.title"), () => press("signIn.submit"));
    await visitor.arrive(heading("twoFactor.title"), () => follow("account.stepLinkOff"));
    await fill("twoFactor.confirmPassword", password);
    await visitor.arrive(heading("twoFactor.scan"), () => press("twoFactor.start"));
    expect(
      await page.getByRole("img", { name: heading("twoFactor.picture") }).evaluate(drawn),
    ).toBe(240);
    await fill("twoFactor.code", "000000");
    await visitor.arrive(heading("twoFactor.scan"), () => press("twoFactor.confirm"), 400);
    const app: TOTP = appOf(await page.content());
    await fill("twoFactor.code", app.generate());
    await visitor.arrive(heading("twoFactor.codes"), () => press("twoFactor.confirm"));
    const [recovery = ""] = await page.locator(".nm-recovery li").allInnerTexts();
    await visitor.arrive(heading("account.title"), () => press("twoFactor.stored"));

    for (const code of [app.generate(), recovery]) {
      await visitor.arrive(heading("signIn.title"), () => press("account.signOut"));
      await visitor.visit("/sign-in?back=/account", heading("signIn.title"));
      await fill("signIn.email", hr);
      await fill("signIn.password", password);
      await visitor.arrive(heading("secondStep.title"), () => press("signIn.submit"));
      await fill("secondStep.code", "AAAAA-AAAAA");
      await visitor.arrive(heading("secondStep.title"), () => press("secondStep.submit"), 401);
      await fill("secondStep.code", code);
      await visitor.arrive(heading("account.title"), () => press("secondStep.submit"));
    }
    await visitor.arrive(heading("twoFactor.title"), () => follow("account.stepLinkOn"));
    await page.getByLabel(heading("twoFactor.confirmPassword")).last().fill(password);
    await visitor.arrive(heading("twoFactor.isOff"), () => press("twoFactor.off"));
  },
);

test.each([phone, desk])(
  "another password, and an invitation for a colleague (%s, %i)",
  async (language, width) => {
    const { visitor, heading, press, follow, fill } = await atTheDoor(language, width);
    await fill("signIn.email", hr);
    await fill("signIn.password", password);
    await visitor.arrive(heading("account.title"), () => press("signIn.submit"));
    await visitor.arrive(heading("password.title"), () => follow("account.passwordLink"));
    await fill("password.current", password);
    await fill("password.password", "Welkom2026!!");
    await fill("password.repeat", "Welkom2026!!");
    await visitor.arrive(heading("password.title"), () => press("password.submit"), 400);
    await visitor.page.getByText(heading("welcome.passwordGuessable")).first().waitFor();
    for (const key of ["password.current", "password.password", "password.repeat"])
      await fill(key, password);
    await visitor.arrive(heading("password.done"), () => press("password.submit"));
    await visitor.arrive(heading("account.title"), () => follow("account.back"));

    const email = `collega.${language}@voorbeeld.nl`;
    await visitor.arrive(heading("colleague.title"), () => follow("account.colleagueLink"));
    await fill("colleague.email", email);
    await visitor.arrive(heading("colleague.done", { email }), () => press("colleague.submit"));
    const mail = await mailbox.take(email);
    expect(await visitor.page.content()).not.toContain(linkIn(mail));
  },
);

test.each([phone, desk])(
  "an administrator gives a role, takes it away, and keeps the last one (%s, %i)",
  async (language, width) => {
    const { visitor, heading, press, follow, fill, t } = await atTheDoor(language, width);
    const { page } = visitor;
    await fill("signIn.email", administrator);
    await fill("signIn.password", password);
    await visitor.arrive(heading("account.title"), () => press("signIn.submit"));
    await visitor.visit("/admin/roles", heading("people.give"));
    await page
      .getByLabel(heading("people.person"), { exact: true })
      .selectOption({ label: `Testpersoon hr (${hr})` });
    await page.getByLabel(t("admin:people.role"), { exact: true }).selectOption("network");
    await press("people.giveSubmit");
    await page.getByText(heading("people.given")).waitFor();
    await visitor.check();

    await visitor.visit("/admin", /./);
    const network = t("admin:people.network");
    await press("people.takeOne", { role: network, name: "Testpersoon hr" });
    await page.getByText(heading("people.taken")).waitFor();
    visitor.expectRefusals(422);
    const role = t("admin:people.administrator");
    await press("people.takeOne", { role, name: "Testpersoon administrator" });
    await page.getByText(heading("people.lastAdministrator")).waitFor();
    await visitor.check();
    await follow("people.give");
    await page.getByRole("heading", { level: 1, name: heading("people.give") }).waitFor();
    await visitor.check();
  },
);

test("an administrator sets how an organisation signs in, and ends it", async () => {
  const { visitor, heading, press, fill } = await atTheDoor(...phone);
  const { page } = visitor;
  await fill("signIn.email", administrator);
  await fill("signIn.password", password);
  await visitor.arrive(heading("account.title"), () => press("signIn.submit"));
  await visitor.visit("/admin/sso", heading("sso.title"));
  await fill("sso.issuer", "geen adres");
  await visitor.arrive(heading("sso.title"), () => press("sso.submit"), 422);
  await fill("sso.issuer", provider.issuer);
  await fill("sso.clientId", provider.clientId);
  await fill("sso.clientSecret", provider.clientSecret);
  await fill("sso.domains", "voorbeeld.nl tweede.example");
  await visitor.arrive(heading("sso.title"), () => press("sso.submit"));
  await page.getByText(heading("sso.done")).waitFor();
  await visitor.arrive(heading("sso.title"), () => press("sso.offOne", { slug: "huis" }));
  await page.getByText(heading("sso.turnedOff")).waitFor();
});

function drawn(picture: Element): number {
  return picture instanceof HTMLImageElement ? Math.min(240, picture.naturalWidth) : 0;
}
