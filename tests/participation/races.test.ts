import { randomUUID } from "node:crypto";

import pg from "pg";
import { expect, test } from "vitest";

import {
  closeMeasurement,
  findMeasurement,
  inviteAnonymously,
  openMeasurement,
} from "~/measurements/index.server";
import {
  findParticipation,
  handIn,
  saveDraft,
  withdrawByReceipt,
  withdrawWithCode,
} from "~/participation/index.server";
import { ballotHash, receiptHash, receiptKey, sealFilled } from "~/participation/codes.server";
import { pool } from "~/platform/index.server";
import { findRelease } from "~/releases/index.server";

import { arrangeMeasurement, newReceipt, sampleAnswers } from "../setup/arrange";
import { testDatabase } from "../setup/database";

const database = testDatabase();

const now = new Date("2027-03-01T12:00:00Z");

/** A connection beside the app's, to hold up what runs there at a chosen point. */
async function beside<T>(work: (other: pg.Client) => Promise<T>): Promise<T> {
  const other = new pg.Client({ connectionString: database.url });
  await other.connect();
  try {
    return await work(other);
  } finally {
    await other.end();
  }
}

/** Starts one after the other, each held up behind those before it, and then lets go. */
async function inThisOrder<T>(
  other: pg.Client,
  letGo: () => Promise<unknown>,
  starts: readonly (() => Promise<T>)[],
): Promise<T[]> {
  const running: Promise<T>[] = [];
  for (const start of starts) {
    const one = start();
    running.push(one);
    await untilWaiting(other, running.length, one);
  }
  await letGo();
  return await Promise.all(running);
}

/** @throws when the last that was started ends instead */
async function untilWaiting(
  other: pg.Client,
  count: number,
  last: Promise<unknown>,
): Promise<void> {
  let ended = false;
  void last.finally(() => {
    ended = true;
  });
  for (let waiting = 0; waiting < count;) {
    if (ended) throw new Error(`it was not held up: ${JSON.stringify(await last)}`);
    // Within a transaction the server would show again what it showed first.
    await other.query("SELECT pg_stat_clear_snapshot()");
    const found = await other.query<{ waiting: number }>(
      `SELECT count(*)::int AS waiting FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    waiting = found.rows[0]?.waiting ?? 0;
  }
}

/** Runs the starts in order behind a lock that a statement takes. */
async function behind<T>(
  lock: { readonly statement: string; readonly values?: readonly unknown[] },
  starts: readonly (() => Promise<T>)[],
): Promise<T[]> {
  return await beside(async (other) => {
    await other.query("BEGIN");
    await other.query(lock.statement, [...(lock.values ?? [])]);
    return await inThisOrder(other, () => other.query("ROLLBACK"), starts);
  });
}

const onBallot = (code: string) => ({
  statement: "SELECT FROM ballot WHERE hash = $1 FOR UPDATE",
  values: [ballotHash(code)],
});
const onReceipt = (receipt: string) => ({
  statement: "SELECT FROM receipt WHERE hash = $1 FOR UPDATE",
  values: [receiptHash(receipt)],
});
/** As a change of its state does, so that rows that refer to it may still be written. */
const onMeasurement = (slug: string) => ({
  statement: "SELECT FROM measurement WHERE slug = $1 FOR NO KEY UPDATE",
  values: [slug],
});
const onTable = (table: string) => ({ statement: `LOCK TABLE ${table} IN SHARE MODE` });

const answer = (code: string, receipt: string) => async () =>
  (await handIn({ code, answers: sampleAnswers, receipt })).status;
const draft = { answers: { vinden: 1 }, page: 0 };

async function arranged(codes = 12) {
  const { measurement, codes: made } = await arrangeMeasurement({ codes });
  const id = (await findMeasurement(measurement))?.id ?? "";
  const [code = "", other = ""] = made;
  return { measurement, id, code, other, codes: made };
}

async function count(table: string, id: string, where = "true"): Promise<number> {
  const found = await pool().query<{ n: number }>(
    `SELECT count(*)::int AS n FROM ${table} WHERE measurement_id = $1 AND ${where}`,
    [id],
  );
  return found.rows[0]?.n ?? -1;
}

test("of two that hand in with one code, whoever came first is stored and the other is told so", async () => {
  const { id, code } = await arranged();
  const outcomes = await behind(onBallot(code), [
    answer(code, newReceipt()),
    answer(code, newReceipt()),
  ]);
  expect(outcomes).toEqual(["stored", "submitted"]);
  expect(await count("response", id)).toBe(1);
});

test("the same answers sent twice at once are stored once, and both see the result", async () => {
  const { id, code } = await arranged();
  const receipt = newReceipt();
  const send = () => handIn({ code, answers: sampleAnswers, receipt });
  const [first, second] = await behind(onBallot(code), [send, send]);
  expect([first?.status, second?.status]).toEqual(["stored", "repeated"]);
  if (first?.status !== "stored" || second?.status !== "repeated") throw new Error();
  expect(second.result).toEqual(first.result);
  expect(await count("response", id)).toBe(1);
});

test("one receipt for two codes at once: one is stored, the other ballot stays free", async () => {
  const { id, code, other } = await arranged();
  const receipt = newReceipt();
  const outcomes = await Promise.all([answer(code, receipt)(), answer(other, receipt)()]);
  expect(outcomes.sort()).toEqual(["stored", "submitted"]);
  expect([await count("response", id), await count("ballot", id, "used")]).toEqual([1, 1]);
});

/** Holds up whoever saves a first draft after it has locked the ballot. */
const onFirstDraft = (id: string, code: string) => ({
  statement: "INSERT INTO draft (measurement_id, hash, cipher) VALUES ($1, $2, '\\x00')",
  values: [id, ballotHash(code)],
});

test("a first draft that is just being saved is gone once the answers are in, and stays gone", async () => {
  const { id, code } = await arranged();
  const receipt = newReceipt();
  const outcomes = await behind<string>(onFirstDraft(id, code), [
    () => saveDraft(code, draft),
    answer(code, receipt),
  ]);
  expect(outcomes).toEqual(["saved", "stored"]);
  expect(await count("draft", id)).toBe(0);
  expect(await withdrawByReceipt(receipt)).toBe("withdrawn");
  expect(await findParticipation(code)).toMatchObject({ state: "open", draft: null });
});

test("a draft that comes while the answers go in is refused and leaves nothing", async () => {
  const { id, code } = await arranged();
  await saveDraft(code, draft);
  const outcomes = await behind<string>(onBallot(code), [
    answer(code, newReceipt()),
    () => saveDraft(code, { ...draft, page: 1 }),
  ]);
  expect(outcomes).toEqual(["stored", "submitted"]);
  expect(await count("draft", id)).toBe(0);
});

test("closing waits for an answer that came first, and counts it", async () => {
  const { measurement, id, code } = await arranged();
  const outcomes = await behind<string>(onBallot(code), [
    answer(code, newReceipt()),
    () => closeMeasurement(measurement, now),
  ]);
  expect(outcomes).toEqual(["stored", "published"]);
  expect(await count("counted_response", id)).toBe(1);
});

test("an answer that comes after closing began is told so, and is not counted", async () => {
  const { measurement, id, code } = await arranged();
  const outcomes = await behind<string>(onMeasurement(measurement), [
    () => closeMeasurement(measurement, now),
    answer(code, newReceipt()),
  ]);
  expect(outcomes).toEqual(["published", "closed"]);
  expect(await count("counted_response", id)).toBe(0);
});

test("closing waits for a withdrawal that came first, and does not count it", async () => {
  const { measurement, id, code } = await arranged();
  const receipt = newReceipt();
  await answer(code, receipt)();
  const outcomes = await behind<string>(onReceipt(receipt), [
    () => withdrawByReceipt(receipt),
    () => closeMeasurement(measurement, now),
  ]);
  expect(outcomes).toEqual(["withdrawn", "published"]);
  expect(await count("counted_response", id)).toBe(0);
});

test("a withdrawal that comes after closing began is too late, and the answers count", async () => {
  const { measurement, id, code } = await arranged();
  const receipt = newReceipt();
  await answer(code, receipt)();
  const outcomes = await behind<string>(onMeasurement(measurement), [
    () => closeMeasurement(measurement, now),
    () => withdrawByReceipt(receipt),
  ]);
  expect(outcomes).toEqual(["published", "too-late"]);
  expect(await count("counted_response", id)).toBe(1);
});

test("two batches of the same ballots, brought in another order, do not wait for each other", async () => {
  const { id, codes } = await arranged();
  const ballots = codes.slice(0, 2).map(ballotHash);
  const [one, other] = ballots.toSorted(Buffer.compare);
  if (!one || !other) throw new Error("two ballots");
  const store = (batch: readonly Uint8Array[]) => async () => {
    const each = <T>(make: () => T) => batch.map(make);
    const { rows } = await pool().query<{ stored: boolean[] }>(
      "SELECT hand_in($1, $2, $3, $4, $5, $6, $7) AS stored",
      [
        id,
        "version",
        batch,
        each(() => receiptHash(newReceipt())),
        each(() => sealFilled(receiptKey(newReceipt()), {})),
        each(() => randomUUID()),
        JSON.stringify(each(() => ({ answers: {}, scores: {} }))),
      ],
    );
    return rows[0]?.stored;
  };
  const lock = {
    statement: "SELECT FROM ballot WHERE hash = $1 FOR UPDATE",
    values: [Buffer.from(one)],
  };
  const outcomes = await behind(lock, [store([one, other]), store([other, one])]);
  expect(outcomes.toSorted()).toEqual([
    [false, false],
    [true, true],
  ]);
  expect(await count("response", id)).toBe(2);
});

test("of two closings at once one publishes, and the other finds it done", async () => {
  const { measurement, id } = await arranged();
  const close = () => closeMeasurement(measurement, now);
  const lock = {
    statement: "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))",
    values: [id],
  };
  const outcomes = await behind(lock, [close, close]);
  expect(outcomes.sort()).toEqual(["already-published", "published"]);
});

test("a draft that is being saved when the measurement closes is destroyed with the others", async () => {
  const { measurement, id, code } = await arranged();
  const outcomes = await behind<string>(onFirstDraft(id, code), [
    () => saveDraft(code, draft),
    () => closeMeasurement(measurement, now),
  ]);
  expect(outcomes).toEqual(["saved", "published"]);
  expect(await count("draft", id)).toBe(0);
});

test("a draft that comes just after closing is told that it is closed, not that answers were handed in", async () => {
  const { id, code } = await arranged();
  const saved = await beside(async (other) => {
    await other.query("BEGIN; LOCK TABLE draft IN ACCESS EXCLUSIVE MODE");
    const saving = saveDraft(code, draft);
    await untilWaiting(other, 1, saving);
    await other.query("UPDATE measurement SET state = 'closed' WHERE id = $1", [id]);
    await other.query("COMMIT");
    return await saving;
  });
  expect(saved).toBe("closed");
});

test("while a withdrawal is under way the code still counts as used, and right after it is free", async () => {
  const { id, code } = await arranged();
  const receipt = newReceipt();
  await answer(code, receipt)();
  await beside(async (other) => {
    await other.query("BEGIN");
    await other.query(onBallot(code).statement, onBallot(code).values);
    const withdrawing = withdrawByReceipt(receipt);
    await untilWaiting(other, 1, withdrawing);
    expect(await answer(code, newReceipt())()).toBe("submitted");
    await other.query("ROLLBACK");
    expect(await withdrawing).toBe("withdrawn");
  });
  expect(await answer(code, newReceipt())()).toBe("stored");
  expect(await count("response", id)).toBe(1);
});

test("answers that were withdrawn do not come back when an offline device sends them once more", async () => {
  const { id, code, other } = await arranged();
  const receipt = newReceipt();
  await answer(code, receipt)();
  await withdrawByReceipt(receipt);
  expect(await answer(code, receipt)()).toBe("withdrawn");
  expect(await answer(other, receipt)()).toBe("withdrawn");
  expect(await count("response", id)).toBe(0);
  // With a new receipt it is a new response: the code is open again.
  expect(await answer(code, newReceipt())()).toBe("stored");
});

test("nor when they were already under way while they were handed in and withdrawn elsewhere", async () => {
  const { measurement, id, code } = await arranged();
  const receipt = newReceipt();
  const outcome = await beside(async (other) => {
    await other.query("BEGIN");
    await other.query(onMeasurement(measurement).statement, onMeasurement(measurement).values);
    const delayed = answer(code, receipt)();
    await untilWaiting(other, 1, delayed);
    const content = { ballot: Buffer.from(ballotHash(code)).toString("base64") };
    await other.query(
      "INSERT INTO receipt (hash, measurement_id, cipher, withdrawn) VALUES ($1, $2, $3, true)",
      [receiptHash(receipt), id, sealFilled(receiptKey(receipt), content)],
    );
    await other.query("COMMIT");
    return await delayed;
  });
  expect(outcome).toBe("withdrawn");
  expect([await count("response", id), await count("ballot", id, "used")]).toEqual([0, 0]);
});

test("answers that are sent once more after closing still find their result", async () => {
  const { measurement, code } = await arranged();
  const receipt = newReceipt();
  await answer(code, receipt)();
  await closeMeasurement(measurement, now);
  expect(await answer(code, receipt)()).toBe("repeated");
  expect(await answer(code, newReceipt())()).toBe("closed");
});

test("two withdrawals at once are as one", async () => {
  const { id, code } = await arranged();
  const receipt = newReceipt();
  await answer(code, receipt)();
  const withdraw = () => withdrawByReceipt(receipt);
  expect(await behind(onReceipt(receipt), [withdraw, withdraw])).toEqual([
    "withdrawn",
    "withdrawn",
  ]);
  expect([await count("response", id), await count("ballot", id, "used")]).toEqual([0, 0]);
});

test("a withdrawn receipt is known under its own code only", async () => {
  const { code, other } = await arranged();
  const receipt = newReceipt();
  await answer(code, receipt)();
  expect(await withdrawWithCode(other, receipt)).toBe("unknown");
  expect(await withdrawWithCode(code, receipt)).toBe("withdrawn");
  expect(await withdrawWithCode(code, receipt)).toBe("withdrawn");
  expect(await withdrawWithCode(other, receipt)).toBe("unknown");
});

async function states(codes: readonly string[]): Promise<Set<string | undefined>> {
  const found = await Promise.all(codes.map((code) => findParticipation(code)));
  return new Set(found.map((view) => view?.state));
}

async function plannedOne() {
  const { measurement, codes } = await arrangeMeasurement({ codes: 12, state: "planned" });
  const id = (await findMeasurement(measurement))?.id ?? "";
  return { measurement, codes, id };
}

const codesOf = (outcome: Awaited<ReturnType<typeof inviteAnonymously>>) =>
  typeof outcome === "string" ? [] : outcome.codes.map(({ code }) => code);

test("codes that are handed out just before opening get their ballots with all others", async () => {
  const { measurement, codes, id } = await plannedOne();
  const made = await behind<string | readonly string[]>(onTable("invitation"), [
    async () => codesOf(await inviteAnonymously(measurement, 3, null)),
    () => openMeasurement(measurement, now),
  ]);
  expect([made[0]?.length, made[1]]).toEqual([3, "opened"]);
  expect(await states([...codes, ...(made[0] ?? [])])).toEqual(new Set(["open"]));
  expect(await count("ballot", id)).toBe(15 + 10);
});

test("codes that are handed out while it opens come from the reserve", async () => {
  const { measurement, codes, id } = await plannedOne();
  const made = await behind<string | readonly string[]>(onTable("code_hash"), [
    () => openMeasurement(measurement, now),
    async () => codesOf(await inviteAnonymously(measurement, 3, null)),
  ]);
  expect([made[0], made[1]?.length]).toEqual(["opened", 3]);
  expect(await states([...codes, ...(made[1] ?? [])])).toEqual(new Set(["open"]));
  expect(await count("ballot", id)).toBe(12 + 10);
});

test("whoever invites while the measurement closes is told so", async () => {
  const { measurement } = await arranged();
  const outcomes = await behind<unknown>(onMeasurement(measurement), [
    () => closeMeasurement(measurement, now),
    () => inviteAnonymously(measurement, 1, null),
  ]);
  expect(outcomes).toEqual(["published", "closed"]);
});

test("closing waits for codes that are being handed out, and they open nothing any more", async () => {
  const { measurement } = await arranged();
  const made = await behind<string | readonly string[]>(onTable("invitation"), [
    async () => codesOf(await inviteAnonymously(measurement, 3, null)),
    () => closeMeasurement(measurement, now),
  ]);
  expect([made[0]?.length, made[1]]).toEqual([3, "published"]);
  expect(await states([...(made[0] ?? [])])).toEqual(new Set(["closed"]));
});

test("whatever meets whatever, every code that was handed out opens and none is lost", async () => {
  for (let round = 0; round < 4; round += 1) {
    const { measurement, codes } = await plannedOne();
    const [opened, ...invited] = await Promise.all([
      openMeasurement(measurement, now),
      ...Array.from({ length: 5 }, () => inviteAnonymously(measurement, 2, null)),
    ]);
    const all = [...codes, ...invited.flatMap(codesOf)];
    expect([opened, all.length, new Set(all).size]).toEqual(["opened", 22, 22]);
    expect(await states(all)).toEqual(new Set(["open"]));
  }
});

test("whatever meets whatever, used ballots, responses and the release agree", async () => {
  for (let round = 0; round < 4; round += 1) {
    const { measurement, id, codes } = await arranged(24);
    const receipts = codes.map(() => newReceipt());
    await Promise.all(codes.slice(0, 8).map((code, n) => answer(code, receipts[n] ?? "")()));
    const meddle = codes.map((code, n) => async () => {
      const receipt = receipts[n] ?? "";
      const first = n % 2 === 0 ? saveDraft(code, draft) : withdrawByReceipt(receipt);
      await Promise.all([first, answer(code, receipt)(), answer(code, newReceipt())()]);
    });
    const before = Promise.all(meddle.map((work) => work()));
    if (round % 2 === 0) await before;
    const used = round % 2 === 0 ? await count("ballot", id, "used") : null;
    if (used !== null) {
      expect(await count("response", id)).toBe(used);
      const orphans = "EXISTS (SELECT FROM ballot b WHERE b.hash = draft.hash AND b.used)";
      expect(await count("draft", id, orphans)).toBe(0);
    }
    expect(await closeMeasurement(measurement, now)).toBe("published");
    await before;
    const counted = await count("counted_response", id);
    const { n, withheld, minimum } = (await findRelease(id))?.document ?? {};
    expect(withheld ? counted < (minimum ?? 0) : n === counted).toBe(true);
    if (used !== null) expect(counted).toBe(used);
  }
});

test("whoever answered none of the questions hands in nothing, and hears which are open", async () => {
  const { id, code } = await arranged();
  const blank = { vinden: null, nieuws: "", gedrag: {}, ageBand: "35-49" };
  const outcome = await handIn({ code, answers: blank, receipt: newReceipt() });
  expect(outcome).toEqual({
    status: "invalid",
    problems: ["vinden", "nieuws", "gedrag", "mail"].map((question) => ({
      question,
      reason: "required",
    })),
  });
  expect(await count("ballot", id, "used")).toBe(0);
  const one = await handIn({ code, answers: { nieuws: "nvt" }, receipt: newReceipt() });
  expect(one.status).toBe("stored");
});
