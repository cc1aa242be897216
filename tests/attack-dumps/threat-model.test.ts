import { existsSync, readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { promise } from "~/i18n/promise.nl";

const page = readFileSync("docs/threat-model.md", "utf8");

function texts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
}

test("what the page quotes of the promise stands in the promise, word for word", () => {
  const plain = page.replaceAll(/\s+/g, " ");
  const quoted = [...plain.matchAll(/(?:says it: |\| |", )"([^"|]+)"/g)].map(
    ([, quote = ""]) => quote,
  );
  expect(quoted.length).toBeGreaterThan(6);
  const promised = texts(promise);
  const missing = quoted.filter((quote) => {
    const [start = ""] = quote.split(" …");
    return !promised.some((text) => text.includes(start));
  });
  expect(missing).toEqual([]);
});

test("every test that the page names is there", () => {
  const named = [...page.matchAll(/`([\w/-]+(?:\.test)?\.ts)`/g)].map(([, name = ""]) => name);
  expect(named.length).toBeGreaterThan(10);
  const folders = ["", "tests/", "tests/attack-dumps/", "tests/attack/"];
  const missing = named.filter((name) => !folders.some((folder) => existsSync(folder + name)));
  expect(missing).toEqual([]);
});

test("the proxy that we ship logs no path on which somebody takes part", () => {
  const shipped = readFileSync("docs/deploying/nginx.conf", "utf8");
  const unlogged = [...shipped.matchAll(/^ +~\*(\S+) 0;$/gm)].map(([, found = ""]) => found);
  const silent = new RegExp(unlogged.join("|"), "i");
  expect(unlogged.length).toBeGreaterThan(1);
  // Pages are found in any capitals.
  const paths = ["t", "T", "q", "kiosk", "Result", "api/v1/participation", "api/v1/result"];
  const seen = paths.flatMap((path) =>
    ["", ".data", "/0123456789ABCDEF", "/me/response", "/questions.data"]
      .map((end) => `/${path}${end}`)
      .filter((address) => !silent.test(address)),
  );
  expect(seen).toEqual([]);
  const others = ["/", "/organisations/results", "/api/v1/measurements", "/trend", "/assets/t.js"];
  expect(others.filter((address) => silent.test(address))).toEqual([]);
});
