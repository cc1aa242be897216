import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";
import writeExcel from "write-excel-file/node";

import { findParticipation } from "~/participation/index.server";
import { database } from "~/platform/index.server";

import { arrangeAccount, arrangeMember, arrangeRound, arrangeRun } from "../setup/arrange-results";
import { testBrowser, type Visitor } from "../setup/browser";
import { readPdf } from "../setup/read-pdf";
import { testServer } from "../setup/server";
import { staff } from "../setup/staff";

const server = testServer();
const browser = testBrowser(server);
const made = { folder: "", hr: "", stranger: "" };
const codePattern = /\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}\b/g;

const member = {
  ...{ slug: "gemeente-iepenrode", name: "Gemeente Iepenrode", sector: "overheden", named: true },
  questionnaire: "core",
  units: [
    { unit: "Balie", headcount: 100, answers: 0 },
    { unit: "Beheer", headcount: 80, answers: 0 },
  ],
};

beforeAll(async () => {
  made.folder = mkdtempSync(join(tmpdir(), "nulmeting-lijst-"));
  await arrangeMember(member);
  await arrangeMember({ ...member, slug: "gemeente-zuring", name: "Gemeente Zuring" });
  for (const [slug, name] of [
    ["ronde-nl", "Voorjaar 2026"],
    ["ronde-en", "Najaar 2026"],
    ["ronde-vol", "Winter 2026"],
  ] as const)
    await arrangeRun(member, await arrangeRound(slug, name), "planned");
  made.hr = (await arrangeAccount("hr", member.slug)).email;
  made.stranger = (await arrangeAccount("hr", "gemeente-zuring")).email;
});

afterAll(() => rmSync(made.folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(made.folder, name);
  writeFileSync(path, content);
  return path;
}

const addressOf = (round: string) =>
  `/organisations/${member.slug}/measurements/${member.slug}-${round}/people`;

async function download(visitor: Visitor, name: string): Promise<Uint8Array> {
  const coming = visitor.page.waitForEvent("download");
  await visitor.page
    .getByRole("button", { name })
    .or(visitor.page.getByRole("link", { name }))
    .click();
  return new Uint8Array(readFileSync(await (await coming).path()));
}

test.each([
  { language: "nl", width: 390, round: "Voorjaar 2026" },
  { language: "en", width: 1280, round: "Najaar 2026" },
] as const)(
  "HR sends a list with mistakes, mends it, and takes letters, a poster and a computer’s address ($language, $width px)",
  async ({ language, width, round }) => {
    const visitor = await browser.visitor({ width });
    const { page, arrive } = visitor;
    const { t, titled, signIn, tab, link } = staff(visitor, language);
    const organisation = { organisation: member.name };
    await signIn(made.hr, titled("results:title.results", organisation));
    await arrive(titled("results:title.measurements", organisation), () =>
      tab("results:tabs.measurements"),
    );
    await arrive(t("people:nobody"), () =>
      link(t("results:measurements.people", { round })).click(),
    );
    const send = async (path: string) => {
      await page.getByLabel(t("people:upload.label")).setInputFiles(path);
      await page.getByRole("button", { name: t("people:upload.submit") }).click();
    };

    visitor.expectRefusals(400);
    await send(file("fout.csv", "e-mail;afdeling;taal\r\nanna;Bali;nl\r\nbob@v.nl;Beheer;fr\r\n"));
    await page
      .getByRole("alert")
      .getByText(t("people:findings.title", { count: 3 }))
      .waitFor();
    await visitor.check();
    const table = page.getByRole("region", { name: t("people:findings.table") });
    const nearest = `${t("people:problem.unit")} ${t("people:problem.nearest", { hint: "Balie" })}`;
    expect((await table.getByRole("cell").allInnerTexts()).map((text) => text.trim())).toEqual([
      ...["anna", t("people:problem.address"), "Bali", nearest],
      ...["fr", t("people:problem.language")],
    ]);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(t("people:nobody"));
    // The list that was chosen is still there to be sent again.
    const kept = page.getByLabel(t("people:upload.label"));
    expect(await kept.inputValue()).toContain("fout.csv");
    const findings = new TextDecoder().decode(
      await download(visitor, t("people:findings.download")),
    );
    expect(findings).toContain(`2;anna;${t("people:problem.address")}`);

    await send(file("geen.xlsx", "dit is geen lijst\u0000"));
    await page.getByRole("alert").getByText(t("people:file.not-text")).waitFor();

    const people = Array.from({ length: 30 }, (_, n) => [
      `m${n}@v.nl`,
      n < 12 ? "Balie" : "Beheer",
    ]);
    const workbook = await writeExcel([["E-mail", "Afdeling"], ...people]).toBuffer();
    await send(file("goed.xlsx", new Uint8Array(workbook)));
    await page.getByText(t("people:upload.added", { count: 30 })).waitFor();
    await visitor.check();
    expect(await kept.inputValue()).toBe("");
    const counts = await page.getByRole("region", { name: t("people:roll.title") }).innerText();
    expect(counts.replace(/\s+/g, " ")).toContain("Balie 12 0 Beheer 18 0");

    await page.getByLabel(t("people:letters.count")).fill("3");
    await page.getByLabel(t("people:letters.unit")).selectOption("Balie");
    const letters = await readPdf(await download(visitor, t("people:letters.submit")));
    expect(letters.pages).toBe(3);
    const codes = letters.nodes.flatMap(({ text }) => text.match(codePattern) ?? []);
    for (const code of codes)
      expect(await findParticipation(code)).toMatchObject({ state: "not-yet" });
    expect(codes).toHaveLength(3);

    await page.getByLabel(t("people:poster.count")).fill("15");
    const poster = await readPdf(await download(visitor, t("people:poster.submit")));
    expect(poster.pages).toBe(1);
    await arrive(t("people:headline", { count: 33 }), () =>
      page.getByRole("button", { name: t("people:poster.kiosk") }).click(),
    );
    expect(await page.getByText(/\/kiosk\/[0-9A-Z-]{19}$/).isVisible()).toBe(true);

    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    expect(await page.locator("body").innerText()).not.toMatch(/@v\.nl/);
    const acts = await database().auditEvent.findMany({
      where: { act: { in: ["people-added", "letters-made", "poster-made", "kiosk-made"] } },
      orderBy: { id: "desc" },
      take: 4,
      select: { act: true, actor: true },
    });
    expect(acts).toEqual(
      ["kiosk-made", "poster-made", "letters-made", "people-added"].map((act) => ({
        ...{ act, actor: made.hr },
      })),
    );
  },
);

test("20,000 people go in by the page, and of 300 mistakes the first 200 are shown", async () => {
  const visitor = await browser.visitor();
  const { page } = visitor;
  const { t, titled, signIn } = staff(visitor, "nl");
  await signIn(made.hr, titled("results:title.results", { organisation: member.name }));
  await visitor.visit(addressOf("ronde-vol"), t("people:nobody"));
  const list = (count: number, unit: string) =>
    ["email,unit", ...Array.from({ length: count }, (_, n) => `m${n}@v.nl,${unit}`)].join("\n");
  const send = async (path: string) => {
    await page.getByLabel(t("people:upload.label")).setInputFiles(path);
    await page.getByRole("button", { name: t("people:upload.submit") }).click();
  };
  visitor.expectRefusals(400);
  await send(file("fout.csv", list(300, "Nergens")));
  await page.getByText(t("people:findings.more", { count: 100 })).waitFor();
  expect(await page.getByRole("row").count()).toBe(201);
  await send(file("vol.csv", list(20_000, "Balie")));
  await page.getByRole("progressbar", { name: t("people:upload.bar") }).waitFor();
  await page.getByText(t("people:upload.added", { count: 20_000 })).waitFor();
  await visitor.check();

  await page.getByText(t("people:empty.summary")).click();
  await visitor.check();
  await page.getByRole("button", { name: t("people:empty.submit", { count: 20_000 }) }).click();
  await page.getByText(t("people:empty.done", { count: 20_000 })).waitFor();
  await visitor.check();
});

test("without scripts a list goes in all the same", async () => {
  const visitor = await browser.visitor({ javaScriptEnabled: false });
  const { page } = visitor;
  const { t, signIn, titled } = staff(visitor, "nl");
  await signIn(made.hr, titled("results:title.results", { organisation: member.name }));
  await visitor.visit(addressOf("ronde-vol"), /./);
  await page
    .getByLabel(t("people:upload.label"))
    .setInputFiles(file("een.csv", "email\nlaat@v.nl\n"));
  await visitor.arrive(/./, () =>
    page.getByRole("button", { name: t("people:upload.submit") }).click(),
  );
  await page.getByText(t("people:upload.added", { count: 1 })).waitFor();
});

test("for anybody else the pages do not exist, and nothing is made", async () => {
  const visitor = await browser.visitor();
  const { t, signIn, titled } = staff(visitor, "nl");
  await signIn(made.stranger, titled("results:title.results", { organisation: "Gemeente Zuring" }));
  await visitor.visit(addressOf("ronde-nl"), t("errors:absent.title"), 404);
  const own = addressOf("ronde-nl").replace("/gemeente-iepenrode/", "/gemeente-zuring/");
  await visitor.visit(own, t("errors:absent.title"), 404);
  const before = await database().invitation.count();
  const send = (path: string, cookie: string) =>
    fetch(server.url + path, {
      method: "POST",
      redirect: "manual",
      headers: { Origin: server.url, Cookie: cookie },
      body: new URLSearchParams({ count: "3", people: "15", unit: "", intent: "kiosk" }),
    });
  const cookies = (await visitor.context.cookies())
    .map(({ name, value }) => `${name}=${value}`)
    .join("; ");
  for (const page of ["people", "letters.pdf", "poster.pdf"]) {
    for (const path of [addressOf("ronde-nl"), own]) {
      const sent = await send(path.replace(/people$/, page), cookies);
      expect(sent.status, path).toBe(404);
    }
    const nobody = await send(addressOf("ronde-nl").replace(/people$/, page), "");
    expect(nobody.headers.get("Location")).toMatch(/^\/sign-in/);
  }
  expect(await database().invitation.count()).toBe(before);
});

test("only the page for lists takes more than a small form, and not without end", async () => {
  const send = (path: string, bytes: number) =>
    fetch(server.url + path, {
      method: "POST",
      redirect: "manual",
      headers: {
        Origin: server.url,
        "Accept-Language": "nl",
        "Content-Type": "multipart/form-data; boundary=x",
      },
      body: Buffer.alloc(bytes, "a"),
    });
  expect((await send(addressOf("ronde-nl"), 24_000_000)).status).not.toBe(413);
  const refused = await send(addressOf("ronde-nl"), 27_000_000);
  expect(refused.status).toBe(413);
  expect(await refused.text()).toContain("kies een kleiner bestand");
  expect((await send("/result", 300_000)).status).toBe(413);
});
