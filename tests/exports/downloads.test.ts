import { beforeAll, expect, test } from "vitest";

import { pool } from "~/platform/index.server";
import { releaseResultsSchema } from "~/results/index.server";

import { arrangeKey, bearer } from "../api/arrange";
import { readLoaderData } from "../attack/loader-data";
import { arrangeRegion, type Region } from "../setup/arrange-region";
import { password } from "../setup/arrange-results";
import { readPdf } from "../setup/read-pdf";
import { testServer } from "../setup/server";

const server = testServer();

let region: Region;
const people = { hr: "", hrOfSmall: "", network: "", administrator: "" };

beforeAll(async () => {
  region = await arrangeRegion();
  for (const who of ["hr", "hrOfSmall", "network", "administrator"] as const) {
    people[who] = await signIn(region[who].email);
  }
});

async function signIn(email: string): Promise<string> {
  const response = await fetch(`${server.url}/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ email, password }),
    redirect: "manual",
  });
  expect(response.status).toBe(302);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

async function ask(path: string, cookie = "", headers: Record<string, string> = {}) {
  return await fetch(server.url + path, { headers: { cookie, ...headers }, redirect: "manual" });
}

const house = (slug: string) => `/organisations/${slug}/downloads`;
const files = ["report.pdf", "release.xlsx", "release.csv", "release.json"] as const;
const types = {
  "report.pdf": "application/pdf",
  "release.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "release.csv": "text/csv; charset=utf-8",
  "release.json": "application/json; charset=utf-8",
};

test("HR finds every file on one page, and gets each under a telling name with its type", async () => {
  const { slug } = region.own;
  const measurement = region.measurements.closed;
  const page = await (await ask(`${house(slug)}?measurement=${measurement}`, people.hr)).text();
  for (const file of files) {
    const path = `${house(slug)}/${file}?measurement=${measurement}`;
    expect(page).toContain(`href="${path.replaceAll("&", "&amp;")}&amp;language=nl"`);
    const found = await ask(path, people.hr);
    expect([file, found.status, found.headers.get("content-type")]).toEqual([
      file,
      200,
      types[file],
    ]);
    const extension = file.split(".")[1];
    expect(found.headers.get("content-disposition")).toMatch(
      new RegExp(
        `^attachment; filename="(rapport|cijfers)-${measurement}-[0-9a-f]{12}\\.${extension}"; filename\\*=UTF-8''`,
      ),
    );
    const etag = found.headers.get("etag") ?? "";
    const again = await ask(path, people.hr, { "If-None-Match": etag });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  }
  const json = await ask(`${house(slug)}/release.json?measurement=${measurement}`, people.hr);
  const results = releaseResultsSchema.parse(await json.json());
  expect(page).toContain(results.release.hash);
  expect(results.measurement).toBe(measurement);
});

test("each unit with a line of its own has a report; the merged ones have none", async () => {
  const { slug } = region.own;
  const query = (unit: string) =>
    new URLSearchParams({ measurement: region.measurements.closed, unit }).toString();
  const page = await (
    await ask(`${house(slug)}?measurement=${region.measurements.closed}`, people.hr)
  ).text();
  for (const unit of ["Balie", "Beheer", "Beleid"]) {
    expect(page).toContain(`unit=${unit}`);
    const found = await ask(`${house(slug)}/unit.pdf?${query(unit)}`, people.hr);
    expect([unit, found.status]).toEqual([unit, 200]);
    const { title } = await readPdf(new Uint8Array(await found.arrayBuffer()));
    expect(title).toContain(`${unit} naast de hele organisatie`);
  }
  for (const unit of ["Buitendienst", "Nachtploeg", "Nergens"]) {
    expect(page).not.toContain(`unit=${unit}`);
    expect((await ask(`${house(slug)}/unit.pdf?${query(unit)}`, people.hr)).status).toBe(404);
  }
});

test("the network office gets them where the member agreed; others get nothing, in no format", async () => {
  const { slug } = region.own;
  const query = `?measurement=${region.measurements.closed}`;
  for (const file of ["", ...files.map((one) => `/${one}`), "/unit.pdf"]) {
    const path = `${house(slug)}${file}${query}&unit=Balie`;
    expect([path, (await ask(path, people.network)).status]).toEqual([path, 200]);
    for (const who of ["hrOfSmall", "administrator"] as const) {
      const found = await ask(path, people[who]);
      expect([who, path, found.status]).toEqual([who, path, 404]);
      expect(await found.text()).not.toContain("Beheer");
    }
    expect((await ask(path)).headers.get("location")).toMatch(/^\/sign-in\?back=/);
    const silent = `${house(region.silent.slug)}${file}`;
    expect([silent, (await ask(silent, people.network)).status]).toEqual([silent, 404]);
  }
});

test("of a measurement with too few people neither page, file nor API says how many they were", async () => {
  const { small, closed } = region;
  const six = small.units.reduce((sum, { answers }) => sum + answers, 0);
  const slug = `${small.slug}-${closed.slug}`;
  const query = `?measurement=${slug}`;
  const page = await (await ask(house(small.slug) + query, people.hrOfSmall)).text();
  expect(page).toContain("minder dan 10");
  const data = await ask(`${house(small.slug)}.data${query}`, people.hrOfSmall);
  expect(numbersIn(readLoaderData(await data.text()))).not.toContain(six);
  const { key } = await arrangeKey({ role: "hr", organisation: small.slug });
  const served = await fetch(`${server.url}/api/v1/measurements/${slug}/results`, {
    headers: bearer(key),
  });
  const json = await ask(`${house(small.slug)}/release.json${query}`, people.hrOfSmall);
  for (const answer of [served, json]) {
    const results = releaseResultsSchema.parse(await answer.json());
    expect(results).toMatchObject({ n: null, withheld: "too-few", population: 40 });
    expect(numbersIn(results)).not.toContain(six);
  }
  const csv = await ask(`${house(small.slug)}/release.csv${query}`, people.hrOfSmall);
  expect((await csv.text()).split(/[,\r\n]/)).not.toContain(String(six));
  const file = await ask(`${house(small.slug)}/report.pdf${query}`, people.hrOfSmall);
  const report = await readPdf(new Uint8Array(await file.arrayBuffer()));
  for (const words of report.artifacts) expect(words).toContain("minder dan 10 deelnemers");
});

/** Each number in what programs read. */
function numbersIn(data: unknown): number[] {
  if (typeof data === "number") return [data];
  return typeof data === "object" && data !== null ? Object.values(data).flatMap(numbersIn) : [];
}

test("before there is a release the page says when, and a file leads to that page", async () => {
  const { slug } = region.own;
  const query = `measurement=${region.measurements.open}`;
  const page = await ask(`${house(slug)}?${query}`, people.hr);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain("De meting is nog open tot en met 31");
  const file = await ask(`${house(slug)}/report.pdf?${query}`, people.hr);
  expect([file.status, file.headers.get("location")]).toEqual([302, `${house(slug)}?${query}`]);
  expect((await ask(`${house(slug)}/niets.pdf`, people.hr)).status).toBe(404);
});

test("who fetches a file is written down as a look at it", async () => {
  const { slug } = region.own;
  await ask(`${house(slug)}/release.csv?measurement=${region.measurements.closed}`, people.network);
  const { rows } = await pool().query<{ actor: string; organisation: string; page: string }>(
    `SELECT actor, organisation, details ->> 'page' AS page FROM audit_event
     WHERE act = 'look' AND details ->> 'page' LIKE '%release.csv%' ORDER BY id DESC LIMIT 1`,
  );
  expect(rows[0]).toMatchObject({ actor: region.network.email, organisation: slug });
});
