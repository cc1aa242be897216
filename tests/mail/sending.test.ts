import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { closeMeasurement, purge } from "~/measurements/index.server";
import { mailJobs, mailOverview, sendWaiting, startWave } from "~/mailing/index.server";
import { codeOf, openMeasurementSecret } from "~/participation/index.server";
import { closeMail, config, pool, setConfig } from "~/platform/index.server";

import { testDatabase } from "../setup/database";
import { addPeople, arrangeRoll, countStates, letADayPass } from "./arrange-roll";
import { PostOffice } from "./post-office";

testDatabase();
const office = new PostOffice();
const never = new AbortController().signal;

beforeAll(async () => {
  setConfig({ ...config(), smtpUrl: await office.open(), mailPerMinute: 100_000 });
});

beforeEach(() => {
  office.answer = () => null;
});

afterAll(async () => {
  closeMail();
  await office.close();
});

/** The link to take part in a letter. */
async function linksTo(address: string): Promise<(string | undefined)[]> {
  const letters = await office.read(address);
  return letters.map(({ text = "" }) => /\S+\/t\/\S+/.exec(text)?.[0]);
}

test("everybody with an address gets one invitation with a link of their own that works", async () => {
  const { mailing, addresses } = await arrangeRoll(45);
  expect(await startWave(mailing, "invitation")).toEqual({ letters: 45 });
  await sendWaiting(false, never);
  const links = await Promise.all(addresses.map(linksTo));
  expect(links.every(({ length }) => length === 1)).toBe(true);
  expect(new Set(links.flat()).size).toBe(45);
  const { rows } = await pool().query<{ id: string; secret: Buffer }>(
    "SELECT i.id, m.secret FROM invitation i JOIN measurement m ON m.id = i.measurement_id WHERE email = $1",
    [addresses[0]],
  );
  const code = codeOf(openMeasurementSecret(rows[0]?.secret ?? Buffer.from("")), rows[0]?.id ?? "");
  expect(links[0]?.[0]?.replaceAll("-", "")).toBe(`${config().baseUrl}/t/${code}`);
  expect(await countStates(mailing.id)).toEqual({ handed_over: 45 });
});

test("nobody is invited twice; who joins late gets an invitation of their own", async () => {
  const { mailing, addresses } = await arrangeRoll(12);
  await startWave(mailing, "invitation");
  await sendWaiting(false, never);
  expect(await startWave(mailing, "invitation")).toBe("nobody");
  await addPeople(mailing.id, ["laatkomer@voorbeeld.nl"]);
  const twice = await Promise.all([
    startWave(mailing, "invitation"),
    startWave(mailing, "invitation"),
  ]);
  expect(twice).toContainEqual({ letters: 1 });
  expect(twice.filter((outcome) => typeof outcome === "object")).toHaveLength(1);
  await sendWaiting(false, never);
  expect(office.letters.get("laatkomer@voorbeeld.nl")).toHaveLength(1);
  expect(addresses.map((address) => office.letters.get(address)?.length)).toEqual(
    addresses.map(() => 1),
  );
});

test("reminders go to everybody alike with the same link, three at most, also when two ask at once", async () => {
  const { mailing, addresses } = await arrangeRoll(15);
  expect(await startWave(mailing, "reminder")).toBe("not-invited");
  await startWave(mailing, "invitation");
  await pool().query("UPDATE ballot SET used = true WHERE measurement_id = $1", [mailing.id]);
  const sentAndADayLater = async () => {
    await sendWaiting(false, never);
    await letADayPass(mailing.id);
  };
  await sentAndADayLater();
  const both = await Promise.all([
    startWave(mailing, "reminder", 0),
    startWave(mailing, "reminder", 0),
  ]);
  expect(both).toContainEqual({ letters: 15 });
  expect(both).toContain("started-already");
  expect(await startWave(mailing, "reminder", 0)).toBe("started-already");
  for (let times = 0; times < 2; times++) {
    await sentAndADayLater();
    expect(await startWave(mailing, "reminder")).toEqual({ letters: 15 });
  }
  expect(await startWave(mailing, "reminder")).toBe("three-already");
  await expect(
    pool().query(
      "INSERT INTO mail_wave (measurement_id, kind, number, texts) VALUES ($1, 'reminder', 4, '{}')",
      [mailing.id],
    ),
  ).rejects.toThrow("mail_wave_number_check");
  await sendWaiting(false, never);
  for (const address of addresses) {
    const links = await linksTo(address);
    expect(links).toHaveLength(4);
    expect(new Set(links).size).toBe(1);
  }
  const reminders = await office.read(addresses[3] ?? "");
  const [reminder] = reminders.filter(({ subject }) => subject?.startsWith("Herinnering"));
  expect(reminder?.text).toContain("Heeft u al meegedaan? Dan bent u klaar.");
  expect(reminder?.text).toContain("ook wie al heeft meegedaan");
});

test("a wave waits for the letters of the one before it, and a reminder for a day after its start", async () => {
  const { mailing } = await arrangeRoll(9);
  const started = new Date("2027-03-01T08:00:00Z");
  const hoursLater = (hours: number) => new Date(started.getTime() + hours * 60 * 60 * 1000);
  await startWave(mailing, "invitation", undefined, started);
  await addPeople(mailing.id, ["later@voorbeeld.nl"]);
  for (const state of ["waiting", "in_flight"]) {
    await pool().query("UPDATE mail_line SET state = $1", [state]);
    for (const kind of ["invitation", "reminder"] as const) {
      expect(await startWave(mailing, kind, undefined, hoursLater(30))).toBe("still-sending");
    }
  }
  await pool().query("UPDATE mail_line SET state = 'handed_over'");
  expect(await startWave(mailing, "reminder", undefined, hoursLater(23))).toBe("too-soon");
  const shown = await mailOverview(mailing.id, hoursLater(23));
  expect(shown).toMatchObject({
    refusals: { invitation: null, reminder: "too-soon" },
    remindFrom: "2027-03-02T08:00:00.000Z",
  });
  // Who joined meanwhile was not invited, and is not reminded of what they never got.
  expect(await startWave(mailing, "reminder", undefined, hoursLater(24))).toEqual({ letters: 9 });
});

test("of an invitation and a reminder at the same moment only one starts", async () => {
  const { mailing } = await arrangeRoll(5);
  await startWave(mailing, "invitation");
  await sendWaiting(false, never);
  await letADayPass(mailing.id);
  await addPeople(mailing.id, [`laat-${mailing.slug}@voorbeeld.nl`]);
  const both = await Promise.all([
    startWave(mailing, "invitation"),
    startWave(mailing, "reminder"),
  ]);
  expect(both.filter((outcome) => outcome === "still-sending")).toHaveLength(1);
});

test("a letter names the organisation, the way to unsubscribe and nobody's name, in their language", async () => {
  const { mailing, addresses } = await arrangeRoll(1, "en");
  await pool().query("UPDATE organisation SET contact = 'Mail meting@voorbeeld.nl' WHERE id = $1", [
    mailing.organisationId,
  ]);
  await startWave(mailing, "invitation");
  await sendWaiting(false, never);
  const [letter] = await office.read(addresses[0] ?? "");
  expect(letter?.from?.name).toBe(mailing.organisation.name);
  expect(letter?.subject).toBe(
    `Invitation: how digitally skilled is ${mailing.organisation.name}?`,
  );
  expect(letter?.replyTo?.[0]?.address).toBe("meting@voorbeeld.nl");
  expect(letter?.html).toContain('<html lang="en">');
  const header = letter?.headers.find(({ key }) => key === "list-unsubscribe")?.value ?? "";
  expect(header).toContain(`<${config().baseUrl}/unsubscribe/`);
  expect(header).toContain("<mailto:meting@voorbeeld.nl?subject=unsubscribe>");
  // One click is for https alone.
  expect(letter?.headers.some(({ key }) => key === "list-unsubscribe-post")).toBe(false);
});

test("an address that the mail server refuses is counted; what it puts off is tried again, six times at most", async () => {
  const { mailing, addresses } = await arrangeRoll(8);
  const [refused, late, always] = addresses;
  office.answer = (address) => {
    if (address === refused) return { status: 550, text: `no ${address} here` };
    return address === late || address === always ? { status: 451, text: "not now" } : null;
  };
  await startWave(mailing, "invitation");
  await mailJobs.mail?.({}, never);
  expect(await countStates(mailing.id)).toEqual({ handed_over: 5, refused: 1, waiting: 2 });
  const asked = await pool().query<{ key: string }>(
    "SELECT singleton_key AS key FROM pgboss.job WHERE state = 'created' AND start_after > now() ORDER BY 1",
  );
  expect(asked.rows.map(({ key }) => key)).toEqual(["again", "watch"]);

  office.answer = (address) => (address === always ? { status: 451, text: "not now" } : null);
  for (let times = 0; times < 5; times++) await sendWaiting(true, never);
  expect(await countStates(mailing.id)).toEqual({ handed_over: 6, refused: 2 });
  expect(office.letters.get(late ?? "")).toHaveLength(1);
  expect(office.letters.has(refused ?? "")).toBe(false);
  const [wave] = (await mailOverview(mailing.id)).waves;
  expect(wave).toMatchObject({ handedOver: 6, refused: 2, uncertain: 0, waiting: 0 });
});

test("while there is no mail server nothing is tried, and nothing is lost", async () => {
  const { mailing } = await arrangeRoll(5);
  await startWave(mailing, "invitation");
  const { smtpUrl } = config();
  closeMail();
  setConfig({ ...config(), smtpUrl: "smtp://127.0.0.1:1" });
  expect((await mailOverview(mailing.id)).stuckSince).toBeNull();
  await sendWaiting(false, never);
  expect(await countStates(mailing.id)).toEqual({ waiting: 5 });
  const { stuckSince } = await mailOverview(mailing.id);
  expect(stuckSince).not.toBeNull();
  await sendWaiting(false, never);
  expect((await mailOverview(mailing.id)).stuckSince, "since the first time").toBe(stuckSince);
  closeMail();
  setConfig({ ...config(), smtpUrl });
  await sendWaiting(false, never);
  expect(await countStates(mailing.id)).toEqual({ handed_over: 5 });
  expect((await pool().query("SELECT mail_stuck_since AS since FROM installation")).rows).toEqual([
    { since: null },
  ]);
});

test("only one sends at a time, so that two servers together keep to the rate", async () => {
  const { mailing, addresses } = await arrangeRoll(60);
  await startWave(mailing, "invitation");
  await Promise.all([sendWaiting(false, never), sendWaiting(false, never)]);
  expect(await countStates(mailing.id)).toEqual({ handed_over: 60 });
  expect(addresses.every((address) => office.letters.get(address)?.length === 1)).toBe(true);
});

test("a wave stops when its measurement closes, and its lines go with the addresses", async () => {
  const { mailing } = await arrangeRoll(20);
  await startWave(mailing, "invitation");
  await closeMeasurement(mailing.slug, new Date());
  await sendWaiting(false, never);
  expect(await countStates(mailing.id)).toEqual({ waiting: 20 });
  expect(await startWave({ ...mailing, state: "published" }, "reminder")).toBe("not-open");
  await pool().query("INSERT INTO mail_stop (hash, measurement_id) VALUES ('\\x00', $1)", [
    mailing.id,
  ]);
  expect((await mailOverview(mailing.id)).stopped).toBe(1);
  await purge(new Date(Date.now() + 30 * 24 * 60 * 60 * 1000));
  expect(await countStates(mailing.id)).toEqual({});
  expect(await mailOverview(mailing.id)).toMatchObject({ addresses: 0, stopped: 0 });
});
