import { expect, test } from "vitest";

import { inviteAnonymously, openMeasurement, shareLink } from "~/measurements/index.server";
import {
  findParticipation,
  findSharedLink,
  handIn,
  takeSharedBallot,
} from "~/participation/index.server";
import { database } from "~/platform/index.server";

import { arrangeMeasurement, newReceipt, sampleAnswers } from "../setup/arrange";
import { testServer } from "../setup/server";

const server = testServer();

async function sharedLink(options: { count: number; state?: "planned" | "open" }) {
  const { measurement } = await arrangeMeasurement({ codes: 12, state: options.state ?? "open" });
  const outcome = await shareLink(measurement, options.count, null);
  if (typeof outcome === "string") throw new Error(outcome);
  return { measurement, link: outcome.link };
}

async function take(link: string): Promise<string> {
  const outcome = await takeSharedBallot(link);
  if (typeof outcome === "string") throw new Error(outcome);
  return outcome.code;
}

test("everyone who asks gets a code of their own that opens the questionnaire, until the batch is used up", async () => {
  const { link } = await sharedLink({ count: 10 });
  const codes = await Promise.all(Array.from({ length: 10 }, () => take(link)));
  expect(new Set(codes).size).toBe(10);
  expect(await takeSharedBallot(link)).toBe("used-up");
  const [code = ""] = codes;
  expect(await findParticipation(code)).toMatchObject({ state: "open" });
  const handed = await handIn({ code, answers: sampleAnswers, receipt: newReceipt() });
  expect(handed.status).toBe("stored");
});

test("a link that was made before opening works from opening on", async () => {
  const { measurement, link } = await sharedLink({ count: 15, state: "planned" });
  expect(await takeSharedBallot(link)).toBe("not-open");
  await openMeasurement(measurement, new Date());
  expect(await findParticipation(await take(link))).toMatchObject({ state: "open" });
});

test("late codes are never taken from a link's batch", async () => {
  const { measurement, link } = await sharedLink({ count: 10 });
  await inviteAnonymously(measurement, 30, null);
  const codes = await Promise.all(Array.from({ length: 10 }, () => take(link)));
  expect(new Set(codes).size).toBe(10);
});

test("fewer than the minimum group can share no link, because they could be told apart", async () => {
  const { measurement } = await arrangeMeasurement({ codes: 12 });
  expect(await shareLink(measurement, 9, null)).toBe("too-few");
});

test("the database keeps the link's hash, and marks what it handed out", async () => {
  const { measurement, link } = await sharedLink({ count: 10 });
  await take(link);
  const kept = await database().sharedLink.findMany({
    where: { measurement: { slug: measurement } },
  });
  expect(JSON.stringify(kept)).not.toContain(link);
  expect(
    await database().invitation.count({
      where: { measurement: { slug: measurement }, sharedLinkId: { not: null }, reserve: false },
    }),
  ).toBe(1);
});

test("opening the link hands out nothing; the button does, once for each who presses", async () => {
  const { link } = await sharedLink({ count: 10 });
  const url = `${server.url}/q/${link}`;
  for (let visit = 0; visit < 12; visit += 1) expect((await fetch(url)).status).toBe(200);
  const press = (origin: string) =>
    fetch(url, { method: "POST", headers: { Origin: origin }, body: new URLSearchParams() });
  const pressed = await press(server.url);
  expect(pressed.status).toBe(200);
  expect(pressed.headers.get("Set-Cookie")).toMatch(/nulmeting-code=[0-9A-Z]{16};.*HttpOnly/);
  expect(pressed.headers.get("Cache-Control")).toContain("no-store");
  const foreign = await press("https://elsewhere.example");
  expect(foreign.status).toBe(403);
  for (let more = 0; more < 9; more += 1) await take(link);
  expect(await takeSharedBallot(link)).toBe("used-up");
});

test("one address that presses without end does not take all codes; another address goes on", async () => {
  const { link } = await sharedLink({ count: 400 });
  const press = () =>
    fetch(`${server.url}/q/${link}`, {
      method: "POST",
      headers: { Origin: server.url },
      body: new URLSearchParams(),
    });
  const statuses: number[] = [];
  for (let turn = 0; turn < 11; turn += 1) {
    const batch = await Promise.all(Array.from({ length: 30 }, press));
    statuses.push(...batch.map(({ status }) => status));
  }
  const refused = statuses.filter((status) => status === 429);
  expect(refused.length).toBeGreaterThanOrEqual(30);
  expect(statuses.filter((status) => status === 200).length + refused.length).toBe(330);
  expect(await (await press()).text()).toContain("tien minuten");
  expect(typeof (await takeSharedBallot(link))).toBe("object");
});

test("a link that nobody knows opens nothing", async () => {
  expect(await findSharedLink("0000-0000-0000-0000")).toBeNull();
  expect((await fetch(`${server.url}/q/0000-0000-0000-0000`)).status).toBe(404);
  expect((await fetch(`${server.url}/q/what-is-this`)).status).toBe(404);
});
