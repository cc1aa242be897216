import { randomBytes } from "node:crypto";

import {
  addMeasurement,
  addRound,
  closeMeasurement,
  findMeasurement,
  openMeasurement,
} from "~/measurements/index.server";
import { findMailing, startWave, stopMail, type MailKind } from "~/mailing/index.server";
import { addOrganisation } from "~/organisations/index.server";
import { handOutCodes } from "~/participation/index.server";
import { codeOf, openMeasurementSecret } from "~/participation/codes.server";
import { closeMail, config, pool, setConfig } from "~/platform/index.server";
import { publishVersion } from "~/questionnaires/index.server";

import { allSent, letADayPass } from "../mail/arrange-roll";
import { PostOffice } from "../mail/post-office";
import { newReceipt } from "../setup/arrange";
import { randomNumbers } from "../setup/plausible-answers";
import { takeDump, type Dump } from "./dump";
import { keepLog } from "./keep-log";
import { answersOf, definition } from "./instrument";
import { makePopulation, shuffle, units, type Person } from "./population";

export type Mail = { readonly email: string; readonly at: string; readonly kind: string };

/** A measurement as it happened: what the adversary may have of it, and what only the test knows. */
export type Play = {
  readonly id: string;
  readonly slug: string;
  readonly people: readonly Person[];
  readonly mails: readonly Mail[];
  readonly dumps: readonly Dump[];
  /** The app's log of it. */
  readonly log: readonly string[];
  /** Each person's number in the answers that they gave, by place in the list of people. */
  readonly markOf: readonly number[];
  /** Their codes: in their letters and on the employer's mail server. */
  readonly codes: ReadonlyMap<number, string>;
  /** Whose answers are there at the end, in the order in which they came: what a proxy's log would tell. */
  readonly handedIn: readonly number[];
  readonly withdrew: ReadonlySet<number>;
  readonly drafted: ReadonlySet<number>;
};

export const minimum = 10;

/** Where the app and its database are. */
type Site = { readonly server: string; readonly database: string };

/** Three hundred invitations by mail, late joiners, drafts, a reminder wave, who unsubscribes, withdrawals, one closing. */
export async function play(site: Site, seed: string): Promise<Play> {
  const log = keepLog();
  const office = new PostOffice();
  setConfig({ ...config(), smtpUrl: await office.open(), mailPerMinute: 100_000 });
  const random = randomNumbers(seed);
  const people = makePopulation(random);
  const markOf = shuffle([...people.keys()], random);
  const { id, slug } = await plan();
  const invited = [...people.keys()].filter((person) => !people[person]?.late);
  const late = [...people.keys()].filter((person) => people[person]?.late);
  const mails: Mail[] = [];
  const dumps: Dump[] = [];
  const codes = new Map<number, string>();
  const receipts = new Map<number, string>();
  const dump = async (name: string) => dumps.push(await takeDump(site.database, name));
  const mail = async (kind: MailKind) => {
    const before = office.arrived.length;
    const mailing = await findMailing(slug);
    if (!mailing) throw new Error("no measurement");
    if (kind === "reminder") await letADayPass(id);
    const started = await startWave(mailing, kind);
    if (typeof started === "string") throw new Error(started);
    await allSent(id);
    for (const email of office.arrived.slice(before)) {
      const at = new Date(Date.UTC(2027, 2, 1, 8) + mails.length * 7_000).toISOString();
      mails.push({ email, at, kind });
    }
  };
  /** With the link in their letter. */
  const unsubscribe = async (person: number) => {
    const [letter] = await office.read(people[person]?.email ?? "");
    const token = /\/unsubscribe\/(\S+)/.exec(letter?.text ?? "")?.[1] ?? "";
    if (!(await stopMail(token))) throw new Error("no link to unsubscribe");
  };

  await enrol(
    id,
    invited.map((person) => people[person]).filter((person) => person !== undefined),
  );
  await openMeasurement(slug, new Date("2027-03-01T08:00:00Z"));
  for (const person of invited) {
    codes.set(person, await codeFor(id, people[person]?.email ?? ""));
  }
  await mail("invitation");
  await dump("opened");

  const willing = shuffle(
    invited.filter((person) => random() < 0.82 || isSmall(people[person])),
    random,
  );
  const drafted = new Set<number>();
  const send = async (person: number, method: string, what: string, body?: unknown) => {
    const sent = await fetch(`${site.server}/api/v1/participation/${codes.get(person)}/${what}`, {
      method,
      headers: {
        "Content-Type": "application/json",
        Authorization: `Receipt ${receipts.get(person)}`,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!sent.ok) throw new Error(await sent.text());
  };
  const draft = async (person: number) => {
    drafted.add(person);
    const answers = { ...answersOf(markOf[person] ?? 0, random), taak: undefined };
    await send(person, "PUT", "draft", { answers, page: 1 });
  };
  const respond = async (person: number) => {
    const receipt = newReceipt();
    const answers = answersOf(markOf[person] ?? 0, random);
    await send(person, "POST", "response", { answers, receipt });
    receipts.set(person, receipt);
  };
  const order: number[] = [];
  const respondAll = async (list: readonly number[]) => {
    for (const person of list) {
      if (random() < 0.3) await draft(person);
      await respond(person);
      order.push(person);
      // Done, so no reminders: right after handing in.
      if (random() < 0.15) await unsubscribe(person);
    }
  };

  for (const person of shuffle(willing, random).slice(0, 50)) await draft(person);
  await respondAll(willing.slice(0, 110));
  await dump("before the late");
  for (const person of late) {
    const { email = "", unit = "" } = people[person] ?? {};
    codes.set(person, await inviteLate(id, email, unit));
  }
  await mail("invitation");
  await dump("after the late");

  const rest = shuffle([...willing.slice(110), ...late], random);
  await respondAll(rest.slice(0, 60));
  await dump("before the reminder");
  await mail("reminder");
  await respondAll(rest.slice(60));
  await dump("after the reminder");

  const withdrew = new Set(shuffle(order, random).slice(0, 12));
  for (const person of withdrew) await send(person, "DELETE", "response");
  await dump("withdrawn");
  const again = [...withdrew].slice(0, 7);
  for (const person of again) await respond(person);
  await dump("last");

  closeMail();
  setConfig({ ...config(), smtpUrl: null });
  await office.close();
  const handedIn = [...order.filter((person) => !withdrew.has(person)), ...again];
  return { id, slug, people, mails, dumps, log, markOf, codes, handedIn, withdrew, drafted };
}

/** An open measurement with these people on its roll. @returns their codes, in the same order */
export async function openWithRoll(
  people: readonly Person[],
): Promise<{ id: string; slug: string; codes: readonly string[] }> {
  const { id, slug } = await plan();
  await enrol(id, people);
  await openMeasurement(slug, new Date("2027-03-01T08:00:00Z"));
  const codes: string[] = [];
  for (const { email } of people) codes.push(await codeFor(id, email));
  return { id, slug, codes };
}

export async function close({ slug }: Play, url: string): Promise<Dump> {
  await closeMeasurement(slug, new Date("2027-04-01T08:00:00Z"));
  return await takeDump(url, "closed");
}

function isSmall(person: Person | undefined): boolean {
  return ["Directie", "Ombudsman", "Magazijn", "Zorg", "Nachtdienst", "ICT"].includes(
    person?.unit ?? "",
  );
}

async function plan(): Promise<{ id: string; slug: string }> {
  const tag = randomBytes(4).toString("hex");
  const slug = `meting-${tag}`;
  await publishVersion(definition);
  const organisation = `zorggroep-${tag}`;
  await addOrganisation({
    slug: organisation,
    name: `Zorggroep ${tag}`,
    sector: "overheden",
    contact: "Bel 1234",
    units,
  });
  await addRound(`ronde-${tag}`, `Ronde ${tag}`);
  const added = await addMeasurement({
    slug,
    organisation,
    questionnaire: "kluismeting",
    round: `ronde-${tag}`,
    minimum,
    namedInNetwork: false,
  });
  if (added !== "added") throw new Error(added);
  const found = await findMeasurement(slug);
  if (!found) throw new Error("no measurement");
  return { id: found.id, slug };
}

/** In the order of the personnel list, as an import of addresses would. */
async function enrol(id: string, people: readonly Person[]): Promise<void> {
  await pool().query(
    `INSERT INTO invitation (id, measurement_id, email, unit)
     SELECT gen_random_uuid(), $1, one.email, one.unit
     FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS one (email, unit, place) ORDER BY place`,
    [id, people.map(({ email }) => email), people.map(({ unit }) => unit)],
  );
}

async function inviteLate(id: string, email: string, unit: string): Promise<string> {
  const { rows } = await pool().query<{ id: string; minimum: number; secret: Buffer }>(
    "SELECT id, minimum, secret FROM measurement WHERE id = $1",
    [id],
  );
  const measurement = rows[0];
  if (!measurement) throw new Error("no measurement");
  const before = await freeLines(id);
  const codes = await handOutCodes(measurement, 1, unit);
  const after = new Set(await freeLines(id));
  const taken = before.find((line) => !after.has(line));
  await pool().query("UPDATE invitation SET email = $2, unit = $3 WHERE id = $1", [
    taken,
    email,
    unit,
  ]);
  const code = codes?.[0]?.code;
  if (!taken || !code) throw new Error("no reserve was left");
  return code;
}

async function freeLines(id: string): Promise<string[]> {
  const found = await pool().query<{ id: string }>(
    "SELECT id FROM invitation WHERE measurement_id = $1 AND reserve",
    [id],
  );
  return found.rows.map((line) => line.id);
}

/** As the letter is made: only who has the secret can. */
async function codeFor(id: string, email: string): Promise<string> {
  const found = await pool().query<{ id: string; secret: Buffer }>(
    `SELECT i.id, m.secret FROM invitation i JOIN measurement m ON m.id = i.measurement_id
     WHERE m.id = $1 AND i.email = $2`,
    [id, email],
  );
  const line = found.rows[0];
  if (!line) throw new Error("not on the roll");
  return codeOf(openMeasurementSecret(line.secret), line.id);
}
