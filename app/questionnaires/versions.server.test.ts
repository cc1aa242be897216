import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { database } from "~/platform/index.server";

import { testDatabase } from "../../tests/setup/database";
import { resolveExtends, shippedFolder } from "./files.server";
import { definitionOf, exampleDefinition } from "./sample-definition";
import {
  findPublishedVersion,
  getVersion,
  importShippedDefinitions,
  listQuestionnaires,
  publishFile,
  publishVersion,
} from "./versions.server";

testDatabase();

/** A questionnaire of its own, so that tests do not meet each other. */
function definition(title = "Proef", key = `proef-${randomUUID()}`) {
  return {
    ...definitionOf({ type: "rating", name: "q", title, scale: "s", correctAnswer: 5 }),
    nulmeting: { key, scales: [{ id: "s", title: "S" }] },
  };
}

test("publishing freezes a version, and unchanged content makes none", async () => {
  const proef = definition();
  const first = await publishVersion(proef);
  expect(first).toMatchObject({ number: 1, created: true });
  const turned = Object.fromEntries(Object.entries(proef).reverse());
  expect(await publishVersion(turned)).toEqual({ ...first, created: false });
  const second = await publishVersion(definition("Anders", proef.nulmeting.key));
  expect(second).toMatchObject({ number: 2, created: true });
});

/** The same content with every object's keys turned round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, entry]) => [key, turned(entry)]),
  );
}

test("a file that is only laid out otherwise makes no version, and one other letter does", async () => {
  const folder = mkdtempSync(join(tmpdir(), "nulmeting-versions-"));
  const publish = async (name: string, content: string) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return await publishFile(path);
  };
  try {
    const proef = definition();
    const first = await publish("een.json", JSON.stringify(proef));
    expect(first).toMatchObject({ number: 1, created: true });
    const layouts = [
      JSON.stringify(proef, null, 4).replaceAll("\n", "\r\n"),
      `\uFEFF${JSON.stringify(turned(proef), null, "\t")}\n`,
      JSON.stringify(proef).replace('"Proef"', '"\\u0050roef"'),
    ];
    for (const layout of layouts) {
      expect(await publish("zelfde.json", layout)).toEqual({ ...first, created: false });
    }
    const other = await publish(
      "anders.json",
      JSON.stringify(definition("proef", proef.nulmeting.key)),
    );
    expect(other).toMatchObject({ number: 2, created: true });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a version is found by its questionnaire and number", async () => {
  const { id, key } = await publishVersion(definition());
  expect(await findPublishedVersion(key, 1)).toMatchObject({ id, key, number: 1 });
  expect(await findPublishedVersion(key, 2)).toBeNull();
  expect(await findPublishedVersion(`geen-${key}`, 1)).toBeNull();
});

test("twenty who publish at once make one version of one content, and number several in order", async () => {
  const proef = definition();
  const same = await Promise.all(Array.from({ length: 20 }, () => publishVersion(proef)));
  expect(same.filter(({ created }) => created)).toHaveLength(1);
  expect(new Set(same.map(({ id }) => id)).size).toBe(1);
  const { key } = proef.nulmeting;
  const several = await Promise.all(
    Array.from({ length: 8 }, (_, i) => publishVersion(definition(`Versie ${i}`, key))),
  );
  expect(several.map(({ number }) => number).sort()).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
});

test("a published version cannot be changed or removed", async () => {
  const { id } = await publishVersion(definition());
  const { questionnaireVersion } = database();
  await expect(
    questionnaireVersion.update({ where: { id }, data: { hash: "x" } }),
  ).rejects.toThrow();
  await expect(questionnaireVersion.delete({ where: { id } })).rejects.toThrow();
});

test("a part that was not put on its core cannot be published", async () => {
  const part = { ...definition(), extends: "kern" };
  await expect(publishVersion(part)).rejects.toThrow(TypeError);
});

test("a version comes ready for use, the same one each time", async () => {
  const { id, hash, key } = await publishVersion({
    ...exampleDefinition(),
    nulmeting: { ...exampleDefinition().nulmeting, key: `voorbeeld-${randomUUID()}` },
  });
  const version = await getVersion(id);
  expect(version).toMatchObject({ id, hash, key, number: 1 });
  expect(version.instrument.items).toHaveLength(4);
  expect(version.validate({ zoeken: 2 })).toEqual({ valid: { zoeken: 2 } });
  expect(await getVersion(id)).toBe(version);
  await expect(getVersion(randomUUID())).rejects.toThrow(/no questionnaire version/);
});

test("what comes with the product is imported once, parts on their core", async () => {
  const first = await importShippedDefinitions();
  expect(first.map(({ key }) => key)).toContain("core");
  expect((await importShippedDefinitions()).every(({ created }) => !created)).toBe(true);
  const list = await listQuestionnaires();
  const part = list.find(({ key }) => key === "martini-ziekenhuis");
  expect(part).toMatchObject({ extends: "core", version: 1 });
  const { instrument } = await getVersion(part?.versionId ?? "");
  expect(instrument.scales.some(({ core }) => core)).toBe(true);
  expect(instrument.scales.some(({ core }) => !core)).toBe(true);
});

test("a published core goes before a file with the same key", async () => {
  await importShippedDefinitions();
  const newer = definition("Nieuwe kern", "core");
  await publishVersion(newer);
  const published = await resolveExtends(shippedFolder(), { published: true })("core");
  expect(published).toEqual(newer);
  const fromFile = await resolveExtends(shippedFolder())("core");
  expect(fromFile).not.toEqual(newer);
  expect(await resolveExtends(shippedFolder(), { published: true })("nergens")).toBeNull();
});
