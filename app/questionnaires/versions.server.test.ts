import { randomUUID } from "node:crypto";

import { expect, test } from "vitest";

import { database } from "~/platform/index.server";

import { testDatabase } from "../../tests/setup/database";
import { resolveExtends, shippedFolder } from "./files.server";
import { definitionOf, exampleDefinition } from "./sample-definition";
import {
  getVersion,
  importShippedDefinitions,
  listQuestionnaires,
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
