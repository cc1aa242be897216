import { expect, test } from "vitest";

import { until } from "../setup/until";
import { siteUnderFault } from "./site";

const house = siteUnderFault({ line: true });

test("connections that went without a word are given up, and others are made", async () => {
  const { codes, measurement } = await house.arrange(30);
  for (const code of codes.slice(0, 10)) expect((await house.handIn(code))?.status).toBe(201);
  house.line().abandon();
  await Promise.all(codes.map((code) => house.handIn(code)));
  await until(
    async () => {
      const [first = ""] = codes;
      return (await house.statusOf("/health/ready")) === 200 && (await house.handIn(first))?.ok;
    },
    { timeout: 120_000, interval: 250 },
  );
  await house.expectNothingLost(measurement, codes);
});
