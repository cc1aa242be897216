import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { create } from "qrcode";
import { expect, test } from "vitest";
import { z } from "zod";

import { makeKioskAddress, makeLetters, makePoster, type SheetOrder } from "~/exports/index.server";
import {
  findParticipation,
  findSharedLink,
  listAddresses,
  takeSharedBallot,
} from "~/participation/index.server";
import {
  addPeople,
  countRoll,
  findMeasurement,
  openMeasurement,
} from "~/measurements/index.server";
import { config } from "~/platform/index.server";

import { arrangeMeasurement } from "../setup/arrange";
import { testDatabase } from "../setup/database";
import { readPdf, withDescendants, type ReadPdf } from "../setup/read-pdf";

testDatabase();

const now = new Date("2026-11-22T09:00:00Z");
const codePattern = /\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}\b/g;

async function arrangeOrder(state: "planned" | "open" = "open"): Promise<SheetOrder> {
  const units = [{ unit: "Zorg", headcount: 200 }];
  const { measurement, organisation } = await arrangeMeasurement({
    codes: 0,
    state: "planned",
    units,
  });
  const people = Array.from({ length: 40 }, (_, n) => ({
    email: `naam.${n}@voorbeeld.nl`,
    unit: "Zorg",
    language: "nl" as const,
  }));
  await addPeople(measurement, people);
  if (state === "open") await openMeasurement(measurement, now);
  return { organisation, measurement, count: 4, unit: "Zorg", language: "nl" };
}

async function bytesOf(outcome: Awaited<ReturnType<typeof makeLetters>>): Promise<Uint8Array> {
  if (typeof outcome === "string") throw new Error(outcome);
  return await Promise.resolve(outcome.file.bytes);
}

const textOf = (read: ReadPdf) => read.nodes.map(({ text }) => text).join("\n");

/** The dark squares of the QR code on each page, as `0` and `1` row by row. */
async function drawnCodes(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const codes: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { fnArray, argsArray } = await (await pdf.getPage(number)).getOperatorList();
    const paths = fnArray.flatMap((fn, index) => {
      if (fn !== OPS.constructPath) return [];
      const [ops, numbers] = pathSchema.parse(argsArray[index]);
      return ops.length > 100 ? [numbers] : [];
    });
    codes.push(...paths.map(modulesOf));
  }
  await task.destroy();
  return codes;
}

const pathSchema = z.tuple([z.array(z.number()), z.array(z.number())]).rest(z.unknown());

function modulesOf(numbers: readonly number[]): string {
  const rects = Array.from({ length: numbers.length / 4 }, (_, n) =>
    numbers.slice(n * 4, n * 4 + 4),
  );
  const [left, top] = [0, 1].map((axis) => Math.min(...rects.map((rect) => rect[axis] ?? 0)));
  const side = rects[0]?.[3] ?? 1;
  const size = Math.round((Math.max(...rects.map((rect) => rect[1] ?? 0)) - (top ?? 0)) / side) + 1;
  const grid = Array.from({ length: size }, () => Array<string>(size).fill("0"));
  for (const [x = 0, y = 0, width = 0] of rects) {
    const from = Math.round((x - (left ?? 0)) / side);
    const row = Math.round((y - (top ?? 0)) / side);
    for (let n = 0; n < Math.round(width / side); n += 1) grid[row]?.splice(from + n, 1, "1");
  }
  return grid.flat().join("");
}

function modulesFor(url: string): string {
  const { modules } = create(url, { errorCorrectionLevel: "M" });
  return Array.from(modules.data, (dark) => (dark ? "1" : "0")).join("");
}

test("each letter is a page with a code of its own that opens the questionnaire, and its QR says the same", async () => {
  const order = await arrangeOrder();
  const bytes = await bytesOf(await makeLetters(order, now));
  const read = await readPdf(bytes);
  expect(read.pages).toBe(4);
  const codes = textOf(read).match(codePattern) ?? [];
  expect(new Set(codes).size).toBe(4);
  for (const code of codes) expect(await findParticipation(code)).toMatchObject({ state: "open" });
  expect(await drawnCodes(bytes)).toEqual(
    codes.map((code) => modulesFor(`${config().baseUrl}/t/${code}`)),
  );
});

test("letters hold no name, no address and no number, and come in the order of their codes", async () => {
  const order = await arrangeOrder();
  const read = await readPdf(await bytesOf(await makeLetters({ ...order, count: 30 }, now)));
  const text = textOf(read);
  const codes = text.match(codePattern) ?? [];
  expect(codes).toEqual([...codes].sort());
  expect(text).not.toMatch(/naam|@/);
  expect(read.artifacts.join("").trim()).toBe("");
  expect(read.bookmarks).toEqual([]);
  const bare = (page: string) => page.replace(codePattern, "");
  expect(new Set(read.nodes.map((node) => bare(node.text))).size).toBe(1);
});

test("letters say what the promise says, in both languages, and are accessible", async () => {
  const read = await readPdf(await bytesOf(await makeLetters(await arrangeOrder(), now)));
  expect(read).toMatchObject({ language: "nl", marked: true, accessible: "1", untagged: [] });
  const [first] = read.nodes;
  const text = first?.text.replace(/\s+/g, " ");
  expect(text).toContain("Uw werkgever ziet nooit uw antwoorden, en ook niet of u meedoet.");
  expect(text).toContain("groups of 10 people or more");
  expect(text).toContain("Voor Zorg");
  const roles = read.nodes.flatMap(withDescendants).map(({ role }) => role);
  expect(roles.filter((role) => role === "Figure")).toHaveLength(4);
  expect(roles.filter((role) => role === "H1")).toHaveLength(4);
});

test("letters made before opening work from opening on", async () => {
  const order = await arrangeOrder("planned");
  const read = await readPdf(await bytesOf(await makeLetters(order, now)));
  const [code = ""] = textOf(read).match(codePattern) ?? [];
  expect(await findParticipation(code)).toMatchObject({ state: "not-yet" });
  await openMeasurement(order.measurement, now);
  expect(await findParticipation(code)).toMatchObject({ state: "open" });
});

test("a poster holds one shared link, the same in words and in its QR", async () => {
  const order = { ...(await arrangeOrder()), count: 12, unit: null };
  const bytes = await bytesOf(await makePoster(order, now));
  const read = await readPdf(bytes);
  expect(read).toMatchObject({ pages: 1, accessible: "1", untagged: [] });
  const [link = ""] = textOf(read).match(codePattern) ?? [];
  expect(await findSharedLink(link)).toMatchObject({ state: "open" });
  expect(await takeSharedBallot(link)).toHaveProperty("code");
  expect(await drawnCodes(bytes)).toEqual([modulesFor(`${config().baseUrl}/q/${link}`)]);
});

test("a computer's address is a shared link of its own", async () => {
  const order = { ...(await arrangeOrder()), count: 12, unit: null };
  const made = await makeKioskAddress(order);
  if (typeof made === "string") throw new Error(made);
  const [link = ""] = made.address.match(codePattern) ?? [];
  expect(made.address).toBe(`${config().baseUrl}/kiosk/${link}`);
  expect(await findSharedLink(link)).not.toBeNull();
});

test("what cannot be made makes no codes", async () => {
  const order = await arrangeOrder();
  const roll = async () => {
    const measurement = await findMeasurement(order.measurement);
    const id = measurement?.id ?? "";
    return [await countRoll(id), [...(await listAddresses(id))].sort()];
  };
  const before = await roll();
  expect(await makeLetters({ ...order, count: 0 }, now)).toBe("count");
  expect(await makeLetters({ ...order, count: 501 }, now)).toBe("count");
  expect(await makeLetters({ ...order, count: 1.5 }, now)).toBe("count");
  expect(await makeLetters({ ...order, unit: "Keuken" }, now)).toBe("unit");
  expect(await makePoster({ ...order, count: 9 }, now)).toBe("count");
  expect(await roll()).toEqual(before);
});

test("another organisation's measurement does not exist", async () => {
  const [order, other] = [await arrangeOrder(), await arrangeOrder()];
  const foreign = { ...order, organisation: other.organisation, count: 12 };
  expect(await makeLetters(foreign, now)).toBe("unknown");
  expect(await makePoster(foreign, now)).toBe("unknown");
  expect(await makeKioskAddress(foreign)).toBe("unknown");
});
