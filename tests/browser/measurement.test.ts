import { beforeAll, expect, test } from "vitest";

import { listMeasurements } from "~/measurements/index.server";
import { dayOf } from "~/platform";
import { database } from "~/platform/index.server";

import { arrangeAccount, arrangeMember, arrangeRound } from "../setup/arrange-results";
import { anotherPage, sayIn, testBrowser } from "../setup/browser";
import { testServer } from "../setup/server";
import { staff } from "../setup/staff";

const server = testServer();
const browser = testBrowser(server);
const later = (days: number) => dayOf(new Date(Date.now() + days * 24 * 60 * 60 * 1000));

beforeAll(async () => {
  await arrangeRound("ronde-een", "Eerste ronde");
  await arrangeRound("ronde-twee", "Tweede ronde");
});

test.each([
  { language: "nl", width: 390 },
  { language: "en", width: 1280 },
] as const)(
  "HR plans with mistakes, mends them, changes the plan, opens, extends, closes, and calls another off ($language, $width px)",
  async ({ language, width }) => {
    const slug = `gemeente-${language}`;
    const name = `Gemeente ${language}`;
    await arrangeMember({
      ...{ slug, name, sector: "overheden", named: false, questionnaire: "core", units: [] },
    });
    const { email } = await arrangeAccount("hr", slug);
    const visitor = await browser.visitor({ width });
    const { page, arrive, check } = visitor;
    const { t, titled, signIn, tab, link } = staff(visitor, language);
    const field = (key: string) => page.getByLabel(t(`measurement:plan.field.${key}`));
    const press = (key: string) =>
      page.getByRole("button", { name: t(`measurement:${key}`), exact: true }).click();
    const headline = (state: string) => t(`measurement:headline.${state}`);
    const said = async (key: string) => {
      await page
        .getByRole("alert")
        .getByText(t(`measurement:${key}`))
        .first()
        .waitFor();
      await check();
    };
    const fits = async () => {
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    };
    const organisation = { organisation: name };
    await signIn(email, titled("results:title.results", organisation));
    const toMeasurements = () =>
      arrive(titled("results:title.measurements", organisation), () =>
        tab("results:tabs.measurements"),
      );
    const plan = async () => {
      await toMeasurements();
      await arrive(t("measurement:plan.headline"), () =>
        link(t("results:measurements.plan")).click(),
      );
      await field("questionnaire").selectOption("core 1");
    };

    await plan();
    await fits();
    await field("round").selectOption("ronde-een");
    await field("closesOn").fill(later(-3));
    await field("minimum").fill("3");
    await field("addressesWeeks").fill("6");
    visitor.expectRefusals(422);
    await press("plan.submit");
    await page
      .getByRole("alert")
      .getByText(t("measurement:plan.problem.range", { min: 5, max: 20 }))
      .waitFor();
    await check();
    // What was typed is still there, also what was wrong.
    expect(await field("round").inputValue()).toBe("ronde-een");
    expect(await field("closesOn").inputValue()).toBe(later(-3));
    expect(await field("minimum").inputValue()).toBe("3");
    expect(await field("addressesWeeks").inputValue()).toBe("6");
    await field("minimum").fill("12");
    await press("plan.submit");
    await said("plan.problem.ends-in-the-past");
    expect(await field("minimum").inputValue()).toBe("12");
    await field("closesOn").fill(later(20));
    await arrive(headline("planned"), () => press("plan.submit"));
    await fits();
    const stored = async () => {
      const lines = await listMeasurements({ organisationSlug: slug });
      return lines.find(({ round }) => round === "ronde-een");
    };
    expect(await stored()).toMatchObject({
      ...{ state: "planned", minimum: 12, closesOn: later(20), namedInNetwork: false },
    });

    await arrive(t("measurement:plan.change"), () => link(t("measurement:change")).click());
    await fits();
    expect(await field("addressesWeeks").inputValue()).toBe("6");
    await field("minimum").fill("15");
    const network = page.getByRole("checkbox", { name: t("promise:whole.readers.network") });
    await network.setChecked(!(await network.isChecked()));
    await arrive(headline("planned"), () => press("plan.save"));
    expect(await stored()).toMatchObject({ minimum: 15, closesOn: later(20) });

    await press("name.give");
    await page.getByRole("button", { name: t("measurement:name.withdraw") }).waitFor();
    expect(await stored()).toMatchObject({ namedInNetwork: true });
    await press("name.withdraw");
    await page.getByRole("button", { name: t("measurement:name.give") }).waitFor();
    expect(await stored()).toMatchObject({ namedInNetwork: false });
    await check();

    await press("trial.submit");
    await page.getByText(t("measurement:trial.links")).waitFor();
    await check();
    await fits();
    const trialLink = (await page.locator("code").first().innerText()).replace(server.url, "");
    const colleague = await browser.visitor({ width });
    await colleague.visit(trialLink, sayIn("nl")("promise:title"));
    const mark = colleague.page.getByRole("note").getByText(sayIn("nl")("participation:trial.say"));
    await mark.waitFor();
    await colleague.arrive(anotherPage, () =>
      colleague.page.getByRole("link", { name: sayIn("nl")("promise:begin") }).click(),
    );
    await mark.waitFor();
    // Whoever comes back sees that it runs, and no link any more.
    await arrive(headline("planned"), () => page.reload());
    expect(await page.locator("code").count()).toBe(0);
    await press("trial.end");
    await page.getByRole("button", { name: t("measurement:trial.submit") }).waitFor();
    await check();
    await colleague.visit(trialLink, sayIn("nl")("participation:unknown.title"), 404);

    await arrive(headline("open"), () => press("open.submit"));
    const until = page.getByLabel(t("measurement:extend.until"));
    visitor.expectRefusals(409);
    await until.fill(later(10));
    await press("extend.submit");
    await said("refused.not-later");
    await until.fill(later(30));
    await press("extend.submit");
    await page.getByRole("alert").waitFor({ state: "detached" });
    expect(await stored()).toMatchObject({ closesOn: later(30) });
    await check();

    // The browser holds a form back whose box is not ticked, and the server refuses it all the same.
    const unticked = async (act: string) => {
      const submit = page.getByRole("button", { name: t(`measurement:${act}.submit`) });
      await submit.evaluate((button) => button.closest("form")?.setAttribute("novalidate", ""));
      await submit.click();
      await said("refused.not-sure");
    };
    await unticked("close");
    await fits();
    expect(await stored()).toMatchObject({ state: "open" });
    await page.getByLabel(t("measurement:close.sure")).check();
    await arrive(new RegExp(`${headline("closed")}|${headline("published")}`), () =>
      press("close.submit"),
    );

    await plan();
    await field("round").selectOption("ronde-twee");
    await arrive(headline("planned"), () => press("plan.submit"));
    await unticked("cancel");
    await page.getByLabel(t("measurement:cancel.sure")).check();
    await arrive(headline("cancelled"), () => press("cancel.submit"));
    await fits();
    await toMeasurements();

    const events = await database().auditEvent.findMany({
      where: {
        OR: [{ act: { startsWith: "measurement-" } }, { act: { startsWith: "trial-" } }],
        actor: email,
      },
      orderBy: { id: "asc" },
      select: { act: true },
    });
    expect(events.map(({ act }) => act.replace("measurement-", ""))).toEqual([
      ...["planned", "changed", "named", "named", "trial-started", "trial-ended", "opened"],
      ...["extended", "closed", "planned", "cancelled"],
    ]);
  },
);
