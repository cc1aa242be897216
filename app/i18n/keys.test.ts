import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";

import { en } from "./resources.en";
import { nl } from "./resources.nl";
import { readSource, type AskedKey, type SourceReading } from "./source-reading";
import { namespaces, type Texts } from "./translator";

const appFolder = fileURLToPath(new URL("..", import.meta.url));

const readings = readdirSync(appFolder, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .filter(
    (path) => !/\.test\.tsx?$|\.d\.ts$|^platform\/generated\/|^i18n\/.*\.(nl|en)\.ts$/.test(path),
  )
  .map((path) => readSource(path, readFileSync(appFolder + path, "utf8")));

/** "participation:code.hint" of every text of one language. */
function keysOf(resources: typeof nl): string[] {
  return namespaces.flatMap((namespace) =>
    flatten(resources[namespace]).map((key) => `${namespace}:${key}`),
  );
}

function flatten(texts: Texts, prefix = ""): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [prefix + key] : flatten(value, `${prefix}${key}.`),
  );
}

const plural = /_(zero|one|two|few|many|other)$/;
const base = (key: string) => key.replace(plural, "");

const dutchKeys = keysOf(nl);
const known = new Set(dutchKeys.map(base));

function describeAll(pick: (reading: SourceReading) => readonly string[]): string[] {
  return readings.flatMap((reading) => pick(reading).map((what) => `${reading.path}: ${what}`));
}

test("every text exists in both languages", () => {
  const english = new Set(keysOf(en));
  expect(dutchKeys.filter((key) => !english.has(key))).toEqual([]);
  const dutch = new Set(dutchKeys);
  expect([...english].filter((key) => !dutch.has(key))).toEqual([]);
});

test("no text is empty, and both languages fill in the same values", () => {
  const values = (text: string) => [...new Set(text.match(/{{.*?}}/g) ?? [])].sort();
  const textOf = (resources: typeof nl, key: string): string => {
    const [namespace = "", path = ""] = key.split(":");
    const found = path
      .split(".")
      .reduce<unknown>(
        (at, step) => (typeof at === "object" && at !== null ? Reflect.get(at, step) : undefined),
        Reflect.get(resources, namespace),
      );
    return typeof found === "string" ? found : "";
  };
  for (const key of dutchKeys) {
    expect(textOf(nl, key).trim(), key).not.toBe("");
    expect(values(textOf(en, key)), key).toEqual(values(textOf(nl, key)));
  }
});

test("every key that the code asks for exists", () => {
  const isThere = ({ key, namespaces: where }: AskedKey) =>
    key.includes(":") ? known.has(key) : where.some((name) => known.has(`${name}:${key}`));
  const missing = describeAll((reading) =>
    reading.asked.filter((asked) => !isThere(asked)).map(({ key }) => key),
  );
  expect(missing).toEqual([]);
});

test("every text is used", () => {
  const literals = new Set(readings.flatMap((reading) => reading.literals));
  const patterns = readings.flatMap((reading) => reading.patterns);
  const isUsed = (key: string) => {
    const [namespace = "", path = ""] = key.split(":");
    if (literals.has(key) || literals.has(path)) return true;
    return patterns.some(
      ({ pattern, namespaces: where }) =>
        pattern.test(key) || (where.includes(namespace) && pattern.test(path)),
    );
  };
  expect([...known].filter((key) => !isUsed(key))).toEqual([]);
});

test("no words stand in the markup itself", () => {
  expect(describeAll((reading) => reading.words)).toEqual([]);
});
