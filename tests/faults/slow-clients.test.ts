import { connect, type Socket } from "node:net";

import { afterAll, expect, test } from "vitest";

import { siteUnderFault } from "./site";
import { until } from "../setup/until";

const house = siteUnderFault();
const sockets: Socket[] = [];

afterAll(() => {
  for (const socket of sockets) socket.destroy();
});

/** Somebody who connects and says no more than this. */
function connected(said: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(house.site.url).port), "localhost");
    sockets.push(socket);
    socket.once("error", reject);
    socket.once("connect", () => {
      socket.off("error", reject);
      socket.on("error", () => undefined).resume();
      socket.write(said, () => resolve(socket));
    });
  });
}

test("a thousand people at once hand in, and each is there once", async () => {
  const { codes, measurement } = await house.arrange(1_000);
  const answers = await Promise.all(codes.map((code) => house.handIn(code)));
  for (const answer of answers) expect([201, 503, undefined]).toContain(answer?.status);
  expect(house.acknowledged.size).toBeGreaterThan(500);
  await house.ready();
  await house.expectNothingLost(measurement, codes);
});

test("hundreds who never end what they say keep nobody else out, and are hung up on", async () => {
  const { codes, measurement } = await house.arrange(20);
  const [code = ""] = codes;
  const head = `POST /api/v1/participation/${code}/response HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n`;
  const headless = await Promise.all(Array.from({ length: 200 }, () => connected(head)));
  const bodiless = await Promise.all(
    Array.from({ length: 200 }, () => connected(`${head}Content-Length: 1000\r\n\r\n{"answers":{`)),
  );
  await house.expectNothingLost(measurement, codes);
  expect(await house.statusOf("/health/ready")).toBe(200);
  for (const all of [headless, bodiless])
    await until(() => all.every(({ closed }) => closed), {
      timeout: 150_000,
      interval: 250,
    });
}, 300_000);

test("who goes away without a word leaves nothing behind", async () => {
  const { codes, measurement } = await house.arrange(10);
  for (const code of codes) {
    const socket = await connected(
      `POST /api/v1/participation/${code}/response HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"answers":{"vinden":`,
    );
    socket.resetAndDestroy();
  }
  await house.expectNothingLost(measurement, codes);
});
