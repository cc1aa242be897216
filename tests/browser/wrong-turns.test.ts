import { describe, expect, test } from "vitest";

import { formatCode } from "~/participation";
import { handIn } from "~/participation/index.server";
import { closeMeasurement } from "~/measurements/index.server";

import { arrangeMeasurement, newReceipt, sampleAnswers } from "../setup/arrange";
import { sayIn, testBrowser, type Visitor } from "../setup/browser";
import { expectContact } from "../setup/respondent";
import { testServer } from "../setup/server";

const server = testServer();
const browser = testBrowser(server);

describe.each([
  { language: "nl", width: 390 },
  { language: "en", width: 1280 },
] as const)("in $language each wrong turn says what it is:", ({ language, width }) => {
  const t = sayIn(language);

  /** A visitor who chose this language before. */
  async function visitor(): Promise<Visitor> {
    const one = await browser.visitor({ width });
    await one.context.addCookies([{ name: "language", value: language, url: server.url }]);
    return one;
  }
  const mainText = ({ page }: Visitor) => page.getByRole("main").innerText();

  test("a code that nobody has", async () => {
    const { visit, page } = await visitor();
    await visit(`/t/${formatCode(newReceipt())}`, t("participation:unknown.title"), 404);
    // The way on is there: the field for the right one.
    expect(await page.getByLabel(t("participation:code.label")).isVisible()).toBe(true);
    await visit("/t", t("participation:noCode.title"), 404);
  });

  test("a code that was used, with an open and a closed measurement", async () => {
    const { codes, measurement } = await arrangeMeasurement({ codes: 2 });
    const [used = "", unused = ""] = codes;
    const receipt = newReceipt();
    await handIn({ code: used, answers: sampleAnswers, receipt });
    const one = await visitor();
    await one.visit(`/t/${formatCode(used)}`, t("participation:submitted.title"));
    await expectContact(one.page);
    await closeMeasurement(measurement, new Date());
    await one.visit(`/t/${formatCode(unused)}`, t("participation:closed.title"));
    await expectContact(one.page);
    expect(await mainText(one)).toContain(t("participation:closed.text"));
  });

  test("a measurement that is not open yet", async () => {
    const { codes } = await arrangeMeasurement({ codes: 12, state: "planned" });
    const one = await visitor();
    await one.visit(`/t/${formatCode(codes[0] ?? "")}`, t("participation:notYet.title"));
    await expectContact(one.page);
    expect(await mainText(one)).toContain(t("participation:notYet.next"));
  });

  test("a personal code that is none, or that nobody has", async () => {
    const { visit, arrive, page } = await visitor();
    const title = t("participation:receipt.title");
    await visit("/result", title);
    const field = page.getByLabel(t("participation:receipt.label"));
    const open = () => page.getByRole("button", { name: t("participation:receipt.open") }).click();
    await field.fill("4F7Q");
    await arrive(title, open, 400);
    expect(await page.getByRole("alert").innerText()).toContain(t("participation:code.shape"));
    await field.fill(formatCode(newReceipt()));
    await arrive(title, open, 404);
    expect(await page.getByRole("alert").innerText()).toContain(t("participation:receipt.unknown"));
  });

  test("a wrong password, and the e-mail address stays", async () => {
    const { visit, arrive, page } = await visitor();
    await visit("/sign-in", t("accounts:signIn.title"));
    await page.getByLabel(t("accounts:signIn.email")).fill("iemand@voorbeeld.nl");
    await page.getByLabel(t("accounts:signIn.password")).fill("dit is het niet");
    await arrive(
      t("accounts:signIn.title"),
      () => page.getByRole("button", { name: t("accounts:signIn.submit") }).click(),
      401,
    );
    expect(await page.getByRole("alert").innerText()).toContain(t("accounts:signIn.wrong"));
    expect(await page.getByLabel(t("accounts:signIn.email")).inputValue()).toBe(
      "iemand@voorbeeld.nl",
    );
  });

  test("an address that is no page", async () => {
    const { visit, arrive, page } = await visitor();
    await visit("/vragenlijst", t("errors:absent.title"), 404);
    await arrive(t("pages:home.title"), () =>
      page.getByRole("link", { name: t("errors:absent.action") }).click(),
    );
  });
});

test("the Dutch sentences are the ones that people read", () => {
  const t = sayIn("nl");
  expect(t("participation:unknown.title")).toBe("Deze code kennen we niet");
  expect(t("participation:notYet.title")).toBe("De vragenlijst is nog niet open");
  expect(t("participation:closed.title")).toBe("De vragenlijst is gesloten");
  expect(t("participation:submitted.title")).toBe("Uw antwoorden zijn ingeleverd");
  expect(t("errors:absent.title")).toBe("Deze pagina is er niet");
});
