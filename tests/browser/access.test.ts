import { readdirSync } from "node:fs";

import { beforeAll, expect, test } from "vitest";

import { arrangeRegion, type Region } from "../setup/arrange-region";
import { arrangeMeasurement } from "../setup/arrange";
import { anotherPage, sayIn, testBrowser, type Visitor } from "../setup/browser";
import { testServer } from "../setup/server";
import { staff } from "../setup/staff";

const server = testServer();
const browser = testBrowser(server);
const t = sayIn("nl");
let region: Region;

beforeAll(async () => {
  region = await arrangeRegion();
});

/** Addresses of all pages that the app has under these, a page that is added tomorrow too. */
function pagesUnder(prefix: string): string[] {
  return readdirSync("app/routes")
    .map((file) => file.replace(/\.tsx?$/, ""))
    .filter((route) => route.startsWith(`${prefix}.`))
    .map(addressOf);
}

/** `[.]` is a dot of the address, an underscore at the end of a part is none of it. */
function addressOf(route: string): string {
  const parts = route
    .replaceAll("[.]", "[]")
    .replace(/\._index$/, "")
    .replace(/\.\(\$\w+\)$/, "")
    .split(".");
  return `/${parts.map((part) => part.replace(/_$/, "")).join("/")}`.replaceAll("[]", ".");
}

const organisationPages = (slug: string) =>
  pagesUnder("organisations.$slug").map((path) =>
    path.replace("$slug", slug).replace("$measurement", measurementOf(slug)),
  );
const measurementOf = (slug: string) => {
  const { own, peer, measurements } = region;
  if (slug === own.slug) return measurements.closed;
  return slug === peer.slug ? measurements.ofPeer : measurements.ofSilent;
};
const networkPages = () => pagesUnder("network");
/** As a document, and as what a script fetches. */
const bothWays = (path: string) => [path, path === "/network" ? "/network.data" : `${path}.data`];

type Answer = { readonly path: string; readonly status: number; readonly body: string };

async function ask({ page }: Visitor, paths: readonly string[]): Promise<Answer[]> {
  return await Promise.all(
    paths.flatMap(bothWays).map(async (path) => {
      const response = await page.request.get(path, { maxRedirects: 0 });
      return { path, status: response.status(), body: await response.text() };
    }),
  );
}

/** Nothing there, for this person: the same as for an organisation that does not exist. */
function expectNothing(answers: readonly Answer[], secrets: readonly string[]): void {
  expect(answers.length).toBeGreaterThan(0);
  expect(answers.filter(({ status }) => status !== 404).map(({ path }) => path)).toEqual([]);
  for (const { body, path } of answers) {
    for (const secret of secrets) expect(body, path).not.toContain(secret);
  }
}

test("the pages under an organisation and the network are found by themselves", () => {
  expect(pagesUnder("organisations.$slug")).toContain("/organisations/$slug/participation");
  expect(networkPages()).toEqual(
    expect.arrayContaining(["/network", "/network/members", "/network/round"]),
  );
});

test("to HR of one member no page of another member and none of the network exists", async () => {
  const visitor = await browser.visitor();
  const { signIn, titled } = staff(visitor, "nl");
  const { own, peer, silent, hr, measurements } = region;
  await signIn(hr.email, titled("results:title.results", { organisation: own.name }));
  for (const other of [peer, silent]) {
    expectNothing(await ask(visitor, organisationPages(other.slug)), [other.name]);
    await visitor.visit(`/organisations/${other.slug}`, "Deze pagina is er niet", 404);
  }
  expectNothing(await ask(visitor, networkPages()), [peer.name, silent.name]);

  // Nor by naming its measurement on a page of one's own.
  for (const measurement of [measurements.ofPeer, measurements.ofSilent]) {
    const paths = organisationPages(own.slug);
    for (const path of paths) {
      const response = await visitor.page.request.get(`${path}?measurement=${measurement}`);
      const body = await response.text();
      const isOfOwn =
        /\/(measurements(\/new)?|settings(\/units)?|learning(\/.*)?|actions|keys)$/.test(path) ||
        path.includes(measurements.closed);
      expect([404, isOfOwn ? 200 : 404], path).toContain(response.status());
      for (const other of [peer, silent]) expect(body, path).not.toContain(other.name);
    }
  }
});

test("to the network office a member that did not agree has no pages", async () => {
  const visitor = await browser.visitor({ width: 390 });
  const { signIn, titled } = staff(visitor, "nl");
  const { network, silent, peer, measurements } = region;
  await signIn(network.email, titled("network:title.comparison"));
  expectNothing(await ask(visitor, organisationPages(silent.slug)), [silent.name]);
  await visitor.visit(`/organisations/${silent.slug}`, "Deze pagina is er niet", 404);
  const response = await visitor.page.request.get(
    `/organisations/${peer.slug}?measurement=${measurements.ofSilent}`,
  );
  expect(response.status()).toBe(404);
  const members = await visitor.page.request.get(
    `/network/members?members=${silent.slug},${peer.slug}`,
  );
  expect(await members.text()).not.toContain(silent.name);
});

test("an administrator sees no results", async () => {
  const visitor = await browser.visitor();
  const { own, administrator } = region;
  await visitor.visit("/sign-in", t("accounts:signIn.title"));
  await staff(visitor, "nl").sendPassword(administrator.email, anotherPage);
  await visitor.page.waitForURL("**/admin");
  await visitor.check();
  expectNothing(await ask(visitor, [...organisationPages(own.slug), ...networkPages()]), [
    "Sterk in",
    "Kwetsbaar in",
  ]);
});

test("somebody who is not signed in comes to the sign-in page, and from there to where they wanted to be", async () => {
  const visitor = await browser.visitor({ width: 390 });
  const { own, hr } = region;
  const paths = [...organisationPages(own.slug), ...networkPages(), "/account"];
  for (const path of paths) {
    const response = await visitor.page.request.get(path, { maxRedirects: 0 });
    const back = new URLSearchParams({ back: path });
    expect([response.status(), response.headers().location]).toEqual([302, `/sign-in?${back}`]);
  }
  const wanted = `/organisations/${own.slug}/participation`;
  await visitor.visit(wanted, t("accounts:signIn.title"));
  const { sendPassword, titled } = staff(visitor, "nl");
  await sendPassword(hr.email, titled("results:title.participation", { organisation: own.name }));
  expect(new URL(visitor.page.url()).pathname).toBe(wanted);
});

test("pages of HR load no questionnaire software and little script; the questionnaire does", async () => {
  const hr = await browser.visitor();
  const ofHr = collectScripts(hr);
  const { signIn, titled } = staff(hr, "nl");
  await signIn(region.hr.email, titled("results:title.results", { organisation: region.own.name }));
  await expect.poll(() => hr.page.locator("canvas").count()).toBe(8);
  const loaded = await Promise.all(ofHr);
  expect(loaded.filter(({ text }) => text.includes("survey-core")).map(({ url }) => url)).toEqual(
    [],
  );
  const kilobytes = loaded.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
  expect(kilobytes).toBeGreaterThan(50);
  expect(kilobytes).toBeLessThan(220);

  const { codes } = await arrangeMeasurement({ codes: 1 });
  const employee = await browser.visitor();
  const ofEmployee = collectScripts(employee);
  await employee.visit(`/t/${codes[0]}`, t("promise:title"));
  await employee.arrive("Ik vind wat ik zoek", () =>
    employee.page.getByRole("link", { name: t("promise:begin") }).click(),
  );
  const texts = (await Promise.all(ofEmployee)).map(({ text }) => text);
  expect(texts.some((text) => text.includes("survey-core"))).toBe(true);
});

type Script = { readonly url: string; readonly text: string; readonly bytes: number };

function collectScripts({ page }: Visitor): Promise<Script>[] {
  const scripts: Promise<Script>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    scripts.push(
      (async () => {
        const text = await response.text();
        const { responseBodySize } = await response.request().sizes();
        return { url: response.url(), text, bytes: responseBodySize };
      })(),
    );
  });
  return scripts;
}
