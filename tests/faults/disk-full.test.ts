import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, expect, test } from "vitest";

import { siteUnderFault } from "./site";
import { until } from "../setup/until";

const folder = mkdtempSync(join(tmpdir(), "nulmeting-disk-"));
const filler = join(folder, "everything-else");
// A disk of its own takes a privilege that containers may lack.
const isMounted = mount();
// After the site has left it.
afterAll(() => {
  if (isMounted) execFileSync("umount", [folder]);
  rmSync(folder, { recursive: true, force: true });
});
const house = siteUnderFault({ data: folder });

function mount(): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=200m", "tmpfs", folder], { stdio: "ignore" });
    return true;
  } catch {
    process.stderr.write(
      "No disk of its own can be mounted here: what a full one does is not tested.\n",
    );
    return false;
  }
}

function fillDisk(): void {
  const file = openSync(filler, "w");
  try {
    for (const size of [1 << 20, 1 << 12]) {
      const piece = Buffer.alloc(size);
      try {
        for (;;) writeSync(file, piece);
      } catch {
        // Full, for pieces of this size.
      }
    }
  } finally {
    closeSync(file);
  }
}

test.runIf(isMounted)(
  "the disk is full: nobody is told that their answers are in when they are not, and with room again all goes on",
  async () => {
    const { codes, measurement } = await house.arrange(300);
    for (const code of codes.slice(0, 20)) expect((await house.handIn(code))?.status).toBe(201);
    fillDisk();
    const refused: (number | undefined)[] = [];
    await until(
      async () => {
        const answers = await Promise.all(codes.slice(20, 60).map((code) => house.handIn(code)));
        refused.push(...answers.filter((answer) => answer?.ok !== true).map((one) => one?.status));
        fillDisk();
        return refused.length > 0;
      },
      { timeout: 120_000 },
    );
    for (const status of refused) expect(status).toBe(503);
    expect(await house.statusOf("/health/live")).toBe(200);
    expect(house.site.server?.errors.join("\n")).toMatch(/No space left|the database went away/i);
    rmSync(filler);
    await house.ready();
    await house.expectNothingLost(measurement, codes);
  },
);
