import { expect, test } from "vitest";

import { addOrganisation } from "~/organisations/index.server";
import { database } from "~/platform/index.server";
import { importShippedDefinitions } from "~/questionnaires/index.server";

import { testDatabase } from "../../tests/setup/database";
import { fillDemo } from "./fill.server";
import { signInLines } from "./sign-in-lines.server";
import { demoState } from "./state.server";

testDatabase();

const size = { organisations: 7, responses: 600, seed: 1 };
const now = new Date("2026-11-22T12:00:00Z");

async function countAnswers(): Promise<number> {
  return (await database().response.count()) + (await database().countedResponse.count());
}

// One after the other on one database: a fill that stops halfway, its end, and what follows.
test("a fill that was cut short says that it is a demo, and is taken up where it stopped", async () => {
  await importShippedDefinitions();
  expect(await demoState()).toBe("empty");
  const stopAfterFive = ({ measurements }: { measurements: number }) => {
    if (measurements === 5) throw new Error("the power went");
  };
  await expect(fillDemo(size, now, stopAfterFive)).rejects.toThrow("the power went");
  expect(await demoState()).toBe("begun");
  expect(await countAnswers()).toBeLessThan(600);

  expect(await fillDemo(size, now, () => undefined)).toBe("filled");
  expect(await database().organisation.count()).toBe(7);
  expect(await countAnswers()).toBe(600);
});

test("every closed measurement has its release and both closed rounds their benchmark", async () => {
  const published = await database().measurement.count({ where: { state: "published" } });
  expect(await database().release.count()).toBe(published);
  expect(await database().measurement.count({ where: { state: "closed" } })).toBe(0);
  const closed = await database().round.findMany({ where: { closedAt: { not: null } } });
  expect(closed.map(({ slug }) => slug).sort()).toEqual(["nulmeting-2025", "nulmeting-2026"]);
  expect(closed.every(({ benchmark }) => benchmark !== null)).toBe(true);
});

test("a demo that is whole stays as it is", async () => {
  expect(await demoState()).toBe("whole");
  expect(await fillDemo(size, now, () => undefined)).toBe("filled-before");
  expect(await countAnswers()).toBe(600);
});

test("each start names the accounts and hands out fresh links to what is open", async () => {
  const codes = (lines: readonly string[]) => lines.join("\n").match(/\/t\/[0-9A-Z-]{19}/g) ?? [];
  const first = await signInLines();
  const second = await signInLines();
  expect(first.join("\n")).toMatch(/hr@martini-ziekenhuis\.example.*HR/);
  expect(codes(first)).toHaveLength(3);
  expect(new Set([...codes(first), ...codes(second)]).size).toBe(6);
});

test("a database with somebody's own members is refused", async () => {
  await database().installation.deleteMany();
  await addOrganisation({ slug: "eigen", name: "Eigen", sector: "overheden", units: [] });
  expect(await fillDemo(size, now, () => undefined)).toBe("not-empty");
});
