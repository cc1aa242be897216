import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { siteUnderFault } from "./site";

const house = siteUnderFault();
const postmaster = () =>
  Number(readFileSync(join(house.data, "db/postmaster.pid"), "utf8").split("\n")[0]);

test.each([
  ["killed", "SIGKILL"],
  ["told to stop at once, in the middle of transactions", "SIGQUIT"],
] as const)(
  "the database is %s: the site starts it again, and nothing acknowledged is lost",
  async (_, signal) => {
    const { codes, measurement } = await house.arrange(300);
    const waiting = [...codes];
    const answers: (Response | null)[] = [];
    const worker = async () => {
      for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
        answers.push(await house.handIn(code));
        if (answers.length === 60) process.kill(postmaster(), signal);
      }
    };
    await Promise.all(Array.from({ length: 16 }, worker));
    const refused = answers.filter((answer) => answer?.ok === false);
    expect(refused.length).toBeGreaterThan(0);
    for (const answer of refused) {
      expect(answer?.status).toBe(503);
      expect(answer?.headers.get("Retry-After")).toBe("10");
    }
    expect(await house.statusOf("/health/live")).toBe(200);
    await house.ready();
    await house.expectNothingLost(measurement, codes);
    const log = house.site.server?.errors.join("\n");
    expect(log).toContain("the database went away");
    expect(log).toContain("the database is back");
  },
);
