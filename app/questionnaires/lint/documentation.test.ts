import { readFileSync } from "node:fs";

import { Serializer } from "survey-core";
import { expect, test } from "vitest";

import { resolveExtends, shippedFolder } from "../files.server";
import { registerProperties } from "../serializer";
import { lintDefinition } from "./lint.server";
import { ourProperties } from "./rule-shape";
import { rules } from "./rules";

const text = readFileSync(new URL("../../../docs/questionnaires.md", import.meta.url), "utf8");

/** First and second cell of every row of a table. */
const rows = [...text.matchAll(/^\| `([^`|]+)`\s*\| ([^|]*?)\s*\|/gm)].map(
  ([, name = "", next = ""]) => ({
    name,
    next,
  }),
);

test("the documentation lists every rule with its severity, and no others", () => {
  const documented = rows.filter(({ next }) => next === "error" || next === "warning");
  expect(documented.map(({ name, next }) => [name, next])).toEqual(Object.entries(rules));
});

test("the example of a part stands up to lint, but for its one question", async () => {
  const example = /```json\n(.*?)```/s.exec(text)?.[1] ?? "";
  const resolveCore = resolveExtends(shippedFolder());
  const findings = await lintDefinition(example, { file: "example", resolveCore });
  expect(findings.map(({ code }) => code)).toEqual(["few-items"]);
});

test("the documentation explains every property of ours", () => {
  registerProperties();
  const registered = ["survey", "question", "itemvalue"].flatMap((className) =>
    Serializer.getProperties(className)
      .filter(({ category }) => category === "nulmeting")
      .map(({ name }) => name),
  );
  const explained = new Set(rows.map(({ name }) => name));
  const all = new Set([...registered, ...ourProperties]);
  all.delete("nulmeting");
  expect([...all].filter((name) => !explained.has(name))).toEqual([]);
  expect(all.size).toBeGreaterThan(15);
});
