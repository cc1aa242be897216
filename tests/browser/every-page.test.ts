import { beforeAll, expect, test } from "vitest";

import { arrangeTenants } from "../isolation/arrange";
import { builtRoutes, type BuiltRoute } from "../isolation/build-routes";
import { anotherPage, sayIn, testBrowser, type Visitor } from "../setup/browser";
import { pageAddress } from "../setup/page-address";
import { testServer } from "../setup/server";
import { staff } from "../setup/staff";

const server = testServer();
const browser = testBrowser(server);
const t = sayIn("nl");

let region: Awaited<ReturnType<typeof arrangeTenants>>;
let pages: BuiltRoute[];

beforeAll(async () => {
  region = await arrangeTenants();
  pages = (await builtRoutes()).filter(({ isPage }) => isPage);
}, 300_000);

type Part = "organisations" | "network" | "admin" | "account" | "library" | "everybody";

function partOf(pattern: string): Part {
  const [, first = ""] = pattern.split("/");
  if (pattern === "/account/welcome/:token") return "everybody";
  return (
    (["organisations", "network", "admin", "account", "library"] as const).find(
      (part) => part === first,
    ) ?? "everybody"
  );
}

async function see(visitor: Visitor, part: Part): Promise<void> {
  const [tenant] = region.tenants;
  if (!tenant) throw new Error("there is no member");
  const own = pages.filter(({ pattern }) => partOf(pattern) === part);
  expect(own.length).toBeGreaterThan(2);
  // Codes and links that nobody knows, and what asks to begin at the beginning.
  if (part === "everybody") for (const status of [400, 404]) visitor.expectRefusals(status);
  for (const { pattern } of own) {
    await visitor.visit(pageAddress(pattern, tenant, region), /./);
    const overflow = await visitor.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect([pattern, overflow]).toEqual([pattern, 0]);
    expect([pattern, await visitor.page.title()]).toEqual([pattern, expect.stringMatching(/\S/)]);
  }
}

test("every page that the site has passes axe and fits a phone", async () => {
  const email: Readonly<Record<Part, string | null>> = {
    everybody: null,
    account: region.tenants[0]?.email ?? "",
    organisations: region.tenants[0]?.email ?? "",
    library: region.tenants[0]?.email ?? "",
    network: region.network.email,
    admin: region.administrator.email,
  };
  for (const part of [
    "everybody",
    "account",
    "organisations",
    "library",
    "network",
    "admin",
  ] as const) {
    const visitor = await browser.visitor({ width: 390 });
    const address = email[part];
    if (address !== null) {
      await visitor.visit("/sign-in", t("accounts:signIn.title"));
      await staff(visitor, "nl").sendPassword(address, anotherPage);
    }
    await see(visitor, part);
    await visitor.leave();
  }
});
