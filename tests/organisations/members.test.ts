import { beforeAll, expect, test } from "vitest";

import { addRound } from "~/measurements/index.server";
import {
  addOrganisation,
  editUnits,
  importMembers,
  importShippedSectors,
  listContacts,
  previewUnits,
  remindContact,
  replaceUnits,
} from "~/organisations/index.server";
import { database } from "~/platform/index.server";

import { testMailbox } from "../accounts/mailbox";
import { testDatabase } from "../setup/database";

testDatabase();
const mailbox = testMailbox();

beforeAll(importShippedSectors);

const rows = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line, place) => ({ line: place + 1, cells: line.split(",") }));

async function arrange(slug: string): Promise<string> {
  await addOrganisation({
    ...{ slug, name: slug, sector: "overheden", contactEmail: `${slug}@voorbeeld.nl` },
    units: [
      { unit: "Zorg", parent: null, headcount: 100 },
      { unit: "Dag", parent: "Zorg", headcount: 60 },
    ],
  });
  return slug;
}

async function tree(slug: string) {
  const found = await database().unit.findMany({
    where: { organisation: { slug } },
    orderBy: { name: "asc" },
  });
  return found.map(({ name, parent, headcount }) => [name, parent, headcount]);
}

test("a list of members goes in whole or not at all, and twice the same adds nobody", async () => {
  const good =
    "slug,name,sector,contact,email\na1,A,Overheden,,a@voorbeeld.nl\na2,B,overheden,Bel,";
  const [one, other] = await Promise.all([
    importMembers(rows(good), false),
    importMembers(rows(good), false),
  ]);
  expect([one, other]).toEqual(
    expect.arrayContaining([
      { added: ["a1", "a2"], same: 0 },
      { added: [], same: 2 },
    ]),
  );
  const half = "slug,name,sector\na3,C,overheden\na1,Anders,overheden";
  expect(await importMembers(rows(half), false)).toMatchObject({
    findings: [{ line: 3, problem: "slug-taken" }],
  });
  expect(await database().organisation.count({ where: { slug: "a3" } })).toBe(0);
});

test("a list of units shows what it changes, and is stored only while that is still so", async () => {
  const slug = await arrange("b1");
  const list = rows("unit,parent,headcount\nZorg,,120\nNacht,Zorg,20");
  const outcome = await previewUnits(slug, list);
  if (typeof outcome === "string" || !("preview" in outcome)) throw new Error("no preview");
  const { preview } = outcome;
  expect(preview.changes).toMatchObject({
    added: [{ unit: "Nacht" }],
    changed: [{ before: { headcount: 100 }, after: { headcount: 120 } }],
    gone: [{ unit: "Dag" }],
    same: 0,
  });
  expect(await tree(slug)).toHaveLength(2);
  expect(await replaceUnits(slug, { units: "[", base: preview.base })).toBe("moved-on");
  expect(await replaceUnits(slug, preview)).toBe("changed");
  expect(await tree(slug)).toEqual([
    ["Nacht", "Zorg", 20],
    ["Zorg", null, 120],
  ]);
  expect(await replaceUnits(slug, preview)).toBe("moved-on");
});

test("by hand units are added, renamed with what stands under them, moved and removed", async () => {
  const slug = await arrange("b2");
  const idOf = async (name: string) =>
    (await database().unit.findFirstOrThrow({ where: { name, organisation: { slug } } })).id;
  const unit = { unit: "Nacht", parent: "Dag", headcount: 5 };
  expect(await editUnits(slug, { act: "add", unit })).toBe("changed");
  expect(await editUnits(slug, { act: "add", unit })).toBe("unit-twice");
  const zorg = await idOf("Zorg");
  const circle = { unit: "Zorg", parent: "Nacht", headcount: 100 };
  expect(await editUnits(slug, { act: "change", id: zorg, unit: circle })).toBe("parent-circle");
  const renamed = { unit: "Verpleging", parent: null, headcount: 100 };
  expect(await editUnits(slug, { act: "change", id: zorg, unit: renamed })).toBe("changed");
  expect(await editUnits(slug, { act: "remove", id: await idOf("Dag") })).toBe("changed");
  expect(await tree(slug)).toEqual([
    ["Nacht", "Verpleging", 5],
    ["Verpleging", null, 100],
  ]);
});

test("a contact hears of a round once a day, whoever sends it at the same moment", async () => {
  const slug = await arrange("c1");
  await addRound("voorjaar", "Voorjaar");
  const letter = { subject: "Voorjaar", text: "Goedendag", replyTo: "bureau@voorbeeld.nl" };
  const remind = (day: string) => remindContact(slug, "voorjaar", day, letter);
  const outcomes = await Promise.all([remind("2026-10-01"), remind("2026-10-01")]);
  expect(outcomes.toSorted()).toEqual(["reminded", "today-already"]);
  expect(await mailbox.take("c1@voorbeeld.nl")).toMatchObject({
    subject: "Voorjaar",
    replyTo: [{ address: "bureau@voorbeeld.nl" }],
  });
  expect(await remind("2026-10-02")).toBe("reminded");
  const contacts = await listContacts("voorjaar");
  expect(contacts.find((contact) => contact.slug === slug)).toEqual({
    ...{ slug, hasContact: true, remindedOn: "2026-10-02" },
  });
  expect(await remindContact("nergens", "voorjaar", "2026-10-01", letter)).toBe("unknown");
  expect(await remindContact(slug, "nergens", "2026-10-01", letter)).toBe("unknown");
});
