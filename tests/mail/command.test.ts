import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";
import { z } from "zod";

import { mailOverview } from "~/mailing/index.server";
import { config, database, parseConfig, pool } from "~/platform/index.server";

import { arrangeMeasurement } from "../setup/arrange";
import { testDatabase } from "../setup/database";
import { nulmeting } from "../setup/process";
import { arrangeRoll } from "./arrange-roll";

const made = testDatabase();

/** As an operator would, beside whatever server runs. */
function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const key = config().appKey?.toString("base64") ?? "";
  return nulmeting(["mail", ...args], { DATABASE_URL: made.url, APP_KEY: key, ...environment });
}

const withServer = { SMTP_URL: "smtp://127.0.0.1:1" };

test("the command asks for letters, shows counts, and says why it will not", async () => {
  const { mailing, addresses } = await arrangeRoll(7);
  const { slug } = mailing;
  const bare = await run([slug, "invitation"]);
  expect(bare).toMatchObject({ code: 1, stdout: "" });
  expect(bare.stderr).toContain("SMTP_URL is not set");

  const early = await run([slug, "reminder"], withServer);
  expect(early.stderr).toContain("nobody was invited yet");
  const asked = await run([slug, "invitation"], withServer);
  expect(asked).toMatchObject({ code: 0, stdout: "7 letters wait; a running server sends them\n" });
  const again = await run([slug, "invitation"], withServer);
  expect(again).toMatchObject({ code: 1 });
  expect(again.stderr).toContain("letters of the wave before still wait");

  const shown = await run([slug, "--json"]);
  const waves = z.array(z.record(z.string(), z.unknown())).parse(JSON.parse(shown.stdout));
  expect(waves).toMatchObject([{ kind: "invitation", number: 1, waiting: 7, handedOver: 0 }]);
  for (const { stdout, stderr } of [asked, shown]) {
    expect(stdout + stderr).not.toContain(addresses[0]);
  }
  await pool().query("UPDATE mail_line SET state = 'handed_over'");
  const soon = await run([slug, "reminder"], withServer);
  expect(soon).toMatchObject({ code: 1 });
  expect(soon.stderr).toMatch(/less than a day old; a reminder for \S+ may go from \d{4}-/);
  const jobs = await pool().query<{ data: unknown }>("SELECT data FROM pgboss.job");
  expect(jobs.rows).toEqual([{ data: {} }]);
  expect(await run(["onbekend"])).toMatchObject({ code: 1 });
  expect(await run([slug, "dank"])).toMatchObject({ code: 2 });
});

test("a rate that is none stops the start with a sentence", () => {
  const parse = (rate: string) => parseConfig({ MAIL_PER_MINUTE: rate }, { ownKey: false });
  expect(parse("20").mailPerMinute).toBe(20);
  expect(parse("").mailPerMinute).toBe(600);
  for (const rate of ["0", "1.5", "veel", "1000000"]) {
    expect(() => parse(rate)).toThrow("MAIL_PER_MINUTE must be a whole number from 1 to 100000");
  }
});

test("a list is stored and sent in one go, or neither", async () => {
  const key = config().appKey?.toString("base64") ?? "";
  const folder = mkdtempSync(join(tmpdir(), "nulmeting-lijst-"));
  const file = join(folder, "lijst.csv");
  const invite = (slug: string, environment: Readonly<Record<string, string>> = withServer) =>
    nulmeting(["invite", slug, "--file", file, "--send"], {
      ...{ DATABASE_URL: made.url, APP_KEY: key },
      ...environment,
    });
  const planned = await arrangeMeasurement({ codes: 1, state: "planned" });
  const rows = (slug: string) => database().invitation.count({ where: { measurement: { slug } } });
  writeFileSync(file, "email\nanna@voorbeeld.nl\nbob@voorbeeld.nl\n");
  const early = await invite(planned.measurement);
  expect(early).toMatchObject({ code: 1, stdout: "" });
  expect(early.stderr).toContain("is not open yet, so nothing was stored");
  expect(await rows(planned.measurement)).toBe(1);

  const { mailing } = await arrangeRoll(3);
  const before = await rows(mailing.slug);
  const bare = await invite(mailing.slug, {});
  expect(bare).toMatchObject({ code: 1, stdout: "" });
  expect(bare.stderr).toContain("SMTP_URL is not set");
  expect(await rows(mailing.slug)).toBe(before);

  const sent = await invite(mailing.slug);
  expect(sent).toMatchObject({
    code: 0,
    stdout: `2 people joined the roll of ${mailing.slug}\n5 letters wait; a running server sends them\n`,
  });
  const again = await invite(mailing.slug);
  expect(again.stderr).toContain("nothing was stored");
  const { waves } = await mailOverview(mailing.id);
  expect(waves).toMatchObject([{ kind: "invitation", number: 1, waiting: 5 }]);
  const count = await nulmeting(["invite", mailing.slug, "--count", "2", "--send"], {});
  expect(count).toMatchObject({ code: 2 });
  rmSync(folder, { recursive: true, force: true });
});
