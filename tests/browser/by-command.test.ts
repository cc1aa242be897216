import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";

import { newReceipt } from "../setup/arrange";
import { password } from "../setup/arrange-results";
import { testBrowser } from "../setup/browser";
import { createTestDatabase, dropTestDatabase } from "../setup/database";
import { harbour, meansOf, sailor, type Sailor } from "../setup/harbour";
import { nulmeting, startNulmeting, type Started } from "../setup/process";
import { respondent } from "../setup/respondent";
import { freePort } from "../setup/server";
import { staff } from "../setup/staff";

const server = { url: "" };
const browser = testBrowser(server);
const made: { folder: string; environment: Record<string, string>; running: Started | null } = {
  folder: "",
  environment: {},
  running: null,
};

beforeAll(async () => {
  const port = String(await freePort());
  server.url = `http://localhost:${port}`;
  made.folder = mkdtempSync(join(tmpdir(), "nulmeting-haven-"));
  made.environment = {
    DATABASE_URL: await createTestDatabase(),
    APP_KEY: randomBytes(32).toString("base64"),
    PORT: port,
    BASE_URL: server.url,
  };
  made.running = await startNulmeting(["start"], made.environment);
});

afterAll(async () => {
  made.running?.process.kill("SIGTERM");
  await made.running?.exited;
  await dropTestDatabase(made.environment.DATABASE_URL ?? "");
  rmSync(made.folder, { recursive: true, force: true });
});

/** A command that must succeed. @returns what it printed for programs */
async function run(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await nulmeting(args, made.environment);
  expect(code, `${args.join(" ")}\n${stderr}`).toBe(0);
  return stdout;
}

function file(name: string, text: string): string {
  const path = join(made.folder, name);
  writeFileSync(path, text);
  return path;
}

async function handIn(code: string, answers: Sailor): Promise<void> {
  const response = await fetch(`${server.url}/api/v1/participation/${code}/response`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ answers, language: "nl", receipt: newReceipt() }),
  });
  expect(response.status, await response.text()).toBe(201);
}

const [koers, haven, bemanning] = harbour.pages;
const [peiling, bereik, logboek] = koers.elements;
const [tros, boeien, lek] = haven.elements;
const [unit, dienst] = bemanning.elements;

test("a member, a questionnaire and a measurement that came by command alone go all the way", async () => {
  const definition = file("haven.json", JSON.stringify(harbour, null, 2));
  const units = file("ploegen.csv", "unit,parent,headcount\nDek,,25\nBrug,,25\n");
  await run("lint", definition);
  expect(await run("questionnaire", "publish", definition)).toContain("havenpeiling version 1");
  await run(
    ...["organisation", "add", "havenbedrijf", "--name", "Havenbedrijf De Kade"],
    ...["--sector", "Scheepvaart", "--units", units, "--contact", "Bel Servicepunt 1234"],
  );
  await run("round", "add", "vloed", "--name", "Vloed");
  await run(
    ...["measurement", "add", "havenbedrijf-vloed", "--organisation", "havenbedrijf"],
    ...["--questionnaire", "havenpeiling", "--round", "vloed"],
  );
  await run("measurement", "open", "havenbedrijf-vloed");
  const invited = parse(await run("invite", "havenbedrijf-vloed", "--count", "31"), {
    columns: true,
  });
  const codes = z.array(z.object({ code: z.string(), url: z.url() })).parse(invited);
  expect(codes).toHaveLength(31);

  const crew = Array.from({ length: 30 }, (_, n) => sailor(n));
  const [own, ...others] = codes;
  await Promise.all(others.map(({ code }, n) => handIn(code, crew[n] ?? sailor(n))));

  // The last one comes with a phone, by the printed address.
  const phone = await browser.visitor({ width: 390 });
  const { t, arrive, follow, next, press, choose, chooseInRow, tick } = respondent(phone, "nl");
  await arrive(t("promise:title"), () => phone.page.goto(own?.url ?? ""));
  await arrive(peiling.title.nl, () => follow(t("promise:begin")));
  await choose("5");
  await next(bereik.title);
  await phone.page.getByRole("slider").fill("9");
  await next(logboek.title);
  await chooseInRow(logboek.rows[0].text, "2");
  await chooseInRow(logboek.rows[1].text, "1");
  await next(tros.title);
  await choose("Ja");
  await next(boeien.title);
  await tick("Rode");
  await tick("Groene");
  await next(lek.title);
  await phone.page.getByRole("combobox").selectOption("Wachten");
  await next(unit.title);
  await phone.page.getByRole("combobox").selectOption("Brug");
  await next(dienst.title);
  await choose("nacht");
  await arrive(t("questions:check.headDone"), () => press("questions:toCheck"));
  const headline = "In koers houden bent u het sterkst. In veilig aanmeren kunt u nog groeien.";
  await arrive(headline, () => press("questions:check.handIn"));

  // HR comes by a link that works once.
  const link = (
    await run("account", "invite", "--role", "hr", "--organisation", "havenbedrijf")
  ).trim();
  const desk = await browser.visitor();
  const { titled, lines, rows, tab } = staff(desk, "nl");
  await desk.visit(link, t("accounts:welcome.title"));
  for (const [field, value] of [
    ["name", "Kade Meester"],
    ["email", "hr@havenbedrijf.example"],
    ["password", password],
    ["repeat", password],
  ] as const) {
    await desk.page.getByLabel(t(`accounts:welcome.${field}`), { exact: true }).fill(value);
  }
  await desk.arrive(t("results:empty.open"), () =>
    desk.page.getByRole("button", { name: t("accounts:welcome.submit") }).click(),
  );
  await desk.arrive(
    titled("results:title.participation", { organisation: "Havenbedrijf De Kade" }),
    () => tab("results:tabs.participation"),
  );
  // All 31 that were invited; which crew they are of stands on no ballot.
  expect(await lines()).toContain(`${t("results:participation.everybody")} ${t("results:band.3")}`);

  await run("measurement", "close", "havenbedrijf-vloed");
  await run("round", "close", "vloed");
  const last: Sailor = {
    ...{ peiling: 5, bereik: 9, logboek: { bij: 2, kwijt: 1 }, tros: true },
    ...{ boeien: ["rood", "groen"], lek: "wachten", unit: "Brug", dienst: "nacht" },
  };
  const means = meansOf([...crew, last]);
  await desk.arrive(titled("results:title.results", { organisation: "Havenbedrijf De Kade" }), () =>
    tab("results:tabs.results"),
  );
  expect(await lines()).toEqual(
    expect.arrayContaining([
      expect.stringMatching(new RegExp(`^Koers houden ${Math.round(means.koers)} \\d+ tot \\d+$`)),
      expect.stringMatching(
        new RegExp(`^Veilig aanmeren ${Math.round(means.anker)} \\d+ tot \\d+$`),
      ),
    ]),
  );
  expect(await desk.page.getByRole("main").innerText()).toContain(t("results:benchmark.too-few"));
  const groups = await rows("Gemiddelde score per gebied: Ploeg");
  expect(groups.map(([name, count]) => [name, count])).toEqual([
    ["Ploeg", "Deden mee"],
    ["Brug", "16"],
    ["Dek", "15"],
    ["Hele organisatie", "31"],
  ]);

  const again = await browser.visitor();
  await again.visit(link, t("accounts:welcome.used"), 404);
}, 300_000);
