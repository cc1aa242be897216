import { expect, test } from "vitest";

import { inviteAnonymously } from "~/measurements/index.server";
import { countUsedBallots, findParticipation, handIn } from "~/participation/index.server";
import { pool } from "~/platform/index.server";
import { questionsOf } from "~/questionnaires";

import { newReceipt } from "../setup/arrange";
import { testDatabase } from "../setup/database";
import { randomNumbers } from "../setup/plausible-answers";
import { answersOf } from "./instrument";
import { openWithRoll } from "./play";
import { makePopulation } from "./population";

testDatabase();

const random = randomNumbers("late");
const people = makePopulation(random).filter(({ late }) => !late);
const opened = openedOnce();

function openedOnce(): () => Promise<{ id: string; slug: string; codes: readonly string[] }> {
  let made: ReturnType<typeof openWithRoll> | undefined;
  return () => (made ??= openWithRoll(people));
}

async function late(unit: string | null, count = 1): Promise<string[]> {
  const { slug } = await opened();
  const invited = await inviteAnonymously(slug, count, unit);
  if (typeof invited === "string") throw new Error(invited);
  return invited.codes.map(({ code }) => code);
}

/** The units that somebody may choose from; null when they are not asked. */
async function offered(code: string): Promise<unknown[] | null> {
  const view = await findParticipation(code);
  if (view?.state !== "open") throw new Error(view?.state);
  const question = questionsOf(view.definition).find(({ name }) => name === "unit");
  const choices = question?.json.choices;
  return Array.isArray(choices) ? choices.map((choice: { value: unknown }) => choice.value) : null;
}

async function storedUnit(code: string): Promise<string | null> {
  const { id } = await opened();
  const before = await responses(id);
  const answers = { ...answersOf(0, random), unit: "Ombudsman" };
  const outcome = await handIn({ code, answers, receipt: newReceipt() });
  if (outcome.status !== "stored") return outcome.status;
  const after = await responses(id);
  return [...after].find(([response]) => !before.has(response))?.[1] ?? null;
}

async function responses(id: string): Promise<Map<string, string | null>> {
  const { rows } = await pool().query<{ id: string; unit: string | null }>(
    "SELECT id, answers->>'unit' AS unit FROM response WHERE measurement_id = $1",
    [id],
  );
  return new Map(rows.map((row) => [row.id, row.unit]));
}

test("a late one's ballot carries the unit that the others of the unit carry", async () => {
  const [kliniek = ""] = await late("Kliniek");
  const [nightShift = ""] = await late("Nachtdienst");
  expect(await findParticipation(kliniek)).toMatchObject({ unit: "Kliniek" });
  expect(await offered(kliniek)).toBeNull();
  expect(await storedUnit(kliniek)).toBe("Kliniek");
  expect(await storedUnit(nightShift)).toBe("Kliniek");
});

test("those of units that are too small are not asked for it, late ones neither, and their answers show none", async () => {
  const { codes } = await opened();
  const [director = ""] = await late("Directie");
  const ombudsman = codes[people.findIndex(({ unit }) => unit === "Ombudsman")] ?? "";
  for (const code of [director, ombudsman]) {
    expect(await findParticipation(code)).toMatchObject({ state: "open", unit: null });
    expect(await offered(code)).toBeNull();
    expect(await storedUnit(code)).toBeNull();
  }
});

test("who comes without a unit may choose those only that ballots carry", async () => {
  const [code = ""] = await late(null);
  expect(await offered(code)).toEqual(["ICT", "Kliniek", "Poli", "Staf", "Thuiszorg"]);
  expect(await storedUnit(code)).toBe("invalid");
});

test("when the reserves of a unit are used up, a late one is asked", async () => {
  const codes = await late("ICT", 2);
  expect(await findParticipation(codes[0] ?? "")).toMatchObject({ unit: "ICT" });
  const [more = ""] = await late("ICT");
  expect(await offered(more)).toContain("ICT");
});

test("reserves that nobody holds do not count as invited", async () => {
  const { id } = await opened();
  const counts = await countUsedBallots(id);
  const ballots = Object.fromEntries(counts.map(({ unit, ballots }) => [unit, ballots]));
  // 58 on the roll; nobody came late.
  expect(ballots.Staf).toBe(58);
  // 14 on the roll, and the two who came late.
  expect(ballots.ICT).toBe(16);
});
