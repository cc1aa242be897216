import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, expect, test } from "vitest";

import { requestCalendar } from "~/measurements/index.server";
import { database } from "~/platform/index.server";

import { debianProgram } from "../setup/debian";
import { siteUnderFault } from "./site";
import { until } from "../setup/until";

debianProgram("faketime", "faketime");
const folder = mkdtempSync(join(tmpdir(), "nulmeting-clock-"));
const clock = join(folder, "clock");
const libraries = [
  "/usr/lib/faketime",
  ...readdirSync("/usr/lib").map((name) => `/usr/lib/${name}/faketime`),
];
const library = libraries
  .map((name) => join(name, "libfaketimeMT.so.1"))
  .find((path) => existsSync(path));
if (library === undefined)
  throw new Error("The tests need libfaketime (Debian: apt-get install faketime).");
const setClock = (jump: string) => writeFileSync(clock, `${jump}\n`);
setClock("+0");
const house = siteUnderFault({
  line: true,
  environment: () => ({
    LD_PRELOAD: library,
    ...{
      FAKETIME_TIMESTAMP_FILE: clock,
      FAKETIME_NO_CACHE: "1",
      FAKETIME_DONT_FAKE_MONOTONIC: "1",
    },
  }),
});

afterAll(() => rmSync(folder, { recursive: true }));

const siteDate = async () => {
  const answer = await fetch(`${house.site.url}/health/live`);
  return new Date(answer.headers.get("Date") ?? "").getTime();
};

test.each(["+800d", "-800d"])(
  "the clock of the machine jumps by %s: nothing is closed or deleted by it, and people go on",
  async (jump) => {
    const { codes, measurement } = await house.arrange(20);
    await database().measurement.update({
      where: { slug: measurement },
      data: { closesOn: new Date(Date.now() + 30 * 86_400_000) },
    });
    for (const code of codes.slice(0, 10)) expect((await house.handIn(code))?.status).toBe(201);
    setClock(jump);
    // Node keeps the date that it writes for a second.
    await until(async () => Math.abs((await siteDate()) - Date.now()) > 700 * 86_400_000, {
      timeout: 10_000,
      interval: 100,
    });
    const before = house.site.server?.errors.length ?? 0;
    await until(
      async () => {
        await requestCalendar();
        return house.site.server?.errors.slice(before).some((line) => line.includes("clocks"));
      },
      { timeout: 60_000, interval: 1_000 },
    );
    await house.expectNothingLost(measurement, codes);
    setClock("+0");
    expect(await house.statusOf("/health/ready")).toBe(200);
    const found = await database().measurement.findUnique({ where: { slug: measurement } });
    expect(found?.state).toBe("open");
  },
);
