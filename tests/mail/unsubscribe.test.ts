import { afterAll, beforeAll, expect, test } from "vitest";

import { mailOverview, startWave } from "~/mailing/index.server";
import { closeMail, config, pool, setConfig } from "~/platform/index.server";

import { newReceipt, sampleAnswers } from "../setup/arrange";
import { testServer } from "../setup/server";
import { allSent, arrangeRoll, letADayPass } from "./arrange-roll";
import { PostOffice } from "./post-office";

const server = testServer();
const office = new PostOffice();

beforeAll(async () => {
  setConfig({ ...config(), smtpUrl: await office.open(), mailPerMinute: 100_000 });
});

afterAll(async () => {
  closeMail();
  await office.close();
});

async function linkTo(address: string, way: "t" | "unsubscribe"): Promise<string> {
  const [letter] = await office.read(address);
  return new RegExp(`\\S+/${way}/\\S+`).exec(letter?.text ?? "")?.[0] ?? "";
}

const oneClick = (link: string) =>
  fetch(link, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: "List-Unsubscribe=One-Click",
  });

test("who unsubscribes gets no more mail and can still take part; who it was stands nowhere", async () => {
  const { mailing, addresses } = await arrangeRoll(12);
  await startWave(mailing, "invitation");
  await allSent(mailing.id);
  const [quiet = ""] = addresses;
  const link = await linkTo(quiet, "unsubscribe");

  const page = await fetch(link);
  expect(page.status).toBe(200);
  expect(page.headers.get("cache-control")).toContain("no-store");
  expect((await mailOverview(mailing.id)).stopped).toBe(0);
  expect((await oneClick(link)).status).toBe(200);
  expect((await oneClick(link)).status).toBe(200);
  expect((await mailOverview(mailing.id)).stopped).toBe(1);

  const before = await pool().query("SELECT xmin::text, * FROM invitation ORDER BY id");
  await letADayPass(mailing.id);
  await startWave(mailing, "reminder");
  await allSent(mailing.id);
  expect(office.letters.get(quiet)).toHaveLength(1);
  expect(addresses.slice(1).every((address) => office.letters.get(address)?.length === 2)).toBe(
    true,
  );
  const { waves } = await mailOverview(mailing.id);
  expect(waves.at(-1)).toMatchObject({ kind: "reminder", handedOver: 11, waiting: 0 });
  const states = await pool().query("SELECT DISTINCT state, tries FROM mail_line");
  expect(states.rows).toEqual([{ state: "handed_over", tries: 0 }]);
  const after = await pool().query("SELECT xmin::text, * FROM invitation ORDER BY id");
  expect(after.rows).toEqual(before.rows);

  const code = (await linkTo(quiet, "t")).split("/t/")[1];
  const handedIn = await fetch(`${server.url}/api/v1/participation/${code}/response`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ answers: sampleAnswers, language: "nl", receipt: newReceipt() }),
  });
  expect(handedIn.status).toBe(201);
  await allSent(mailing.id);
  expect(office.letters.get(quiet)).toHaveLength(1);
});

test("handing in sends nothing and changes nothing about mail", async () => {
  const { mailing, addresses } = await arrangeRoll(10);
  await startWave(mailing, "invitation");
  await allSent(mailing.id);
  const sent = office.total();
  const kept = await pool().query("SELECT xmin::text, * FROM mail_line ORDER BY id");
  const code = (await linkTo(addresses[0] ?? "", "t")).split("/t/")[1];
  const answer = await fetch(`${server.url}/api/v1/participation/${code}/response`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ answers: sampleAnswers, language: "nl", receipt: newReceipt() }),
  });
  expect(answer.status).toBe(201);
  await allSent(mailing.id);
  expect(office.total()).toBe(sent);
  expect((await pool().query("SELECT xmin::text, * FROM mail_line ORDER BY id")).rows).toEqual(
    kept.rows,
  );
});

test("a link that is not whole, or whose addresses were deleted, stops nothing", async () => {
  const { mailing, addresses } = await arrangeRoll(3);
  await startWave(mailing, "invitation");
  await allSent(mailing.id);
  const link = await linkTo(addresses[0] ?? "", "unsubscribe");
  const changed = `${link.slice(0, -4)}AAAA`;
  expect((await fetch(changed)).status).toBe(404);
  expect((await oneClick(changed)).status).toBe(404);
  expect((await fetch(`${server.url}/unsubscribe/VOORBEELD`)).status).toBe(404);
  await pool().query("DELETE FROM invitation WHERE measurement_id = $1", [mailing.id]);
  expect((await fetch(link)).status).toBe(404);
  expect((await oneClick(link)).status).toBe(404);
  expect((await mailOverview(mailing.id)).stopped).toBe(0);
});
