import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, test } from "vitest";

import { jsonFiles, resolveExtends, shippedFolder } from "./files.server";
import { isRecord, type JsonRecord } from "./json";
import { readDefinition } from "./lint/lint.server";
import { copyPart, partQuestions } from "./part-of";
import { mergeDefinitions } from "./merge-definitions";
import { questionsOf } from "./structure";

async function read(path: string): Promise<JsonRecord> {
  const value: unknown = JSON.parse(await readFile(path, "utf8"));
  if (!isRecord(value)) throw new Error(path);
  return value;
}

const core = await read(join(shippedFolder(), "core.json"));
const parts = (await jsonFiles(shippedFolder())).filter((file) => !file.endsWith("/core.json"));
const draft = { key: "nieuw-deel", title: "Nieuw deel" };

test("the parts of this test are there", () => {
  expect(parts.length).toBeGreaterThan(2);
});

test.each(parts)(
  "%s copied has its own questions with their names, and passes lint on the same core",
  async (file) => {
    const part = await read(file);
    const merged = mergeDefinitions(core, part);
    const copy = copyPart(merged, core, draft);
    const names = questionsOf(part).map(({ name }) => name);
    expect(questionsOf(copy).map(({ name }) => name)).toEqual(names);
    expect(partQuestions(merged).map(({ name }) => name)).toEqual(names);
    const { merged: again, findings } = await readDefinition(JSON.stringify(copy), {
      file: "copy.json",
      resolveCore: resolveExtends(shippedFolder()),
    });
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    const plain = (definition: JsonRecord | null) => ({
      ...definition,
      title: null,
      nulmeting: isRecord(definition?.nulmeting) ? { ...definition.nulmeting, key: null } : null,
    });
    expect(plain(again)).toEqual(plain(merged));
  },
);

test("what is no part has nothing to copy", () => {
  expect(copyPart(core, core, draft)).toBeNull();
});
