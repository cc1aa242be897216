import { afterAll, beforeAll, describe, expect, onTestFailed, test } from "vitest";

import { siteUnderFault } from "../faults/site";
import { until } from "../setup/until";
import { startCluster, type Cluster } from "./patroni";

const people = 1_500;
const atOnce = 16;
const untilKill = 300;

describe.each([
  ["straight", (cluster: Cluster) => ({ DATABASE_URL: cluster.direct })],
  [
    "through a pooler that lends a connection for one transaction",
    (cluster: Cluster) => ({ DATABASE_URL: cluster.pooled, DATABASE_DIRECT_URL: cluster.direct }),
  ],
])("a site before a cluster, %s", (way, addresses) => {
  let started: Cluster | undefined;
  const cluster = () => {
    if (!started) throw new Error("the cluster did not start");
    return started;
  };

  beforeAll(async () => {
    started = await startCluster();
  });
  // Registered before the site's own, so that it runs after them.
  afterAll(() => started?.stop());
  const house = siteUnderFault({ environment: () => addresses(cluster()) });

  test("the leader is killed in the middle: another leads, and nothing acknowledged is lost or there twice", async () => {
    onTestFailed(() => {
      process.stderr.write(`${house.site.server?.errors.join("\n")}\n${cluster().logs()}\n`);
    });
    const { codes, measurement } = await house.arrange(people);
    const killed = await cluster().leader();
    const waiting = [...codes];
    const refusals: Response[] = [];
    let killedAt = 0;
    let firstAfter = 0;
    const handInOnce = async (code: string) => {
      const sentAt = performance.now();
      const answer = await house.handIn(code);
      if (answer?.ok && killedAt > 0 && sentAt > killedAt) firstAfter ||= performance.now();
      if (answer?.ok === false) refusals.push(answer);
      return answer?.ok === true;
    };
    const worker = async () => {
      for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
        const own = code;
        // Who was not answered sends again, under the same receipt.
        await until(() => handInOnce(own), { timeout: 180_000, interval: 250 });
        if (killedAt === 0 && house.acknowledged.size >= untilKill) {
          cluster().kill(killed);
          killedAt = performance.now();
        }
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));

    expect(house.acknowledged.size).toBe(people);
    expect(refusals.length, "people who noticed").toBeGreaterThan(0);
    expect(new Set(refusals.map(({ status }) => status))).toEqual(new Set([503]));
    const leader = await cluster().leader();
    expect(["one", "two", "three"].filter((name) => name !== killed)).toContain(leader);
    const missing = await house.missing(codes);
    const stored = await house.stored(measurement);
    const twice = (stored?.responses ?? 0) - people;
    const seconds = ((firstAfter - killedAt) / 1_000).toFixed(1);
    process.stdout.write(
      `${way}: ${people} handed in, the first one ${seconds} s after the kill, ` +
        `${missing.length} missing, ${twice} twice\n`,
    );
    await house.expectNothingLost(measurement, codes);

    cluster().restart(killed);
    await until(() => cluster().follows(killed), { timeout: 180_000, interval: 500 });
    expect(await cluster().leader()).toBe(leader);
  });
});
