import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, test } from "vitest";

import { jsonFiles, resolveExtends, shippedFolder } from "./files.server";
import { isRecord, type JsonRecord } from "./json";
import { readDefinition } from "./lint/lint.server";
import { addToPart } from "./add-to-part";
import { copyPart, partOf, partQuestions } from "./part-of";
import { mergeDefinitions } from "./merge-definitions";
import { questionsOf } from "./structure";

async function read(path: string): Promise<JsonRecord> {
  const value: unknown = JSON.parse(await readFile(path, "utf8"));
  if (!isRecord(value)) throw new Error(path);
  return value;
}

const core = await read(join(shippedFolder(), "core.json"));
const parts = (await jsonFiles(shippedFolder())).filter((file) => !file.endsWith("/core.json"));
const question = (name: string, scale: string) => ({ type: "rating", name, title: name, scale });
const page = (name: string, ...elements: readonly JsonRecord[]) => ({ name, elements });
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

test("chosen questions stand behind a part's own with their names and scales, and what is not chosen stays out", () => {
  const own = {
    nulmeting: { key: "a", scales: [{ id: "x" }] },
    pages: [page("a1", question("q1", "x"))],
  };
  const source = {
    nulmeting: { key: "b", scales: [{ id: "y" }, { id: "z" }], feedback: { y: {}, z: {} } },
    pages: [
      page("a1", {
        type: "panel",
        name: "p",
        elements: [question("q2", "y"), question("q3", "z")],
      }),
      page("b2", question("q4", "z")),
    ],
  };
  expect(addToPart(own, source, ["q2"])).toEqual({
    part: {
      nulmeting: { key: "a", scales: [{ id: "x" }, { id: "y" }], feedback: { y: {} } },
      pages: [
        own.pages[0],
        page("a1-2", { type: "panel", name: "p", elements: [question("q2", "y")] }),
      ],
    },
  });
});

test("a name that means something else already is refused, of a question as of a scale", () => {
  const own = {
    nulmeting: { scales: [{ id: "x", title: "1" }] },
    pages: [page("p", question("q1", "x"))],
  };
  const source = {
    nulmeting: { scales: [{ id: "x", title: "2" }] },
    pages: [page("p", question("q1", "x"), question("q2", "x"))],
  };
  expect(addToPart(own, source, ["q1"])).toEqual({ clashes: ["q1", "x"] });
  expect(addToPart(own, source, ["q2"])).toEqual({ clashes: ["x"] });
});

test.each(parts)("%s with all questions of another part passes lint", async (file) => {
  const part = await read(file);
  const [own, other] = [
    part,
    await read(parts[(parts.indexOf(file) + 1) % parts.length] ?? ""),
  ].map((one) => partOf(mergeDefinitions(core, one), core) ?? {});
  const names = questionsOf(other).map(({ name }) => name);
  const added = addToPart(own ?? {}, other ?? {}, names);
  if (!("part" in added)) throw new Error(added.clashes.join());
  const { merged, findings } = await readDefinition(JSON.stringify(added.part), {
    file: "grown.json",
    resolveCore: resolveExtends(shippedFolder()),
  });
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  const grown = partQuestions(merged ?? {}).map(({ name }) => name);
  expect(grown).toEqual([...questionsOf(own).map(({ name }) => name), ...names]);
});
