import { expect, test } from "vitest";

import {
  findMeasurement,
  inviteAnonymously,
  participationBands,
} from "~/measurements/index.server";
import { handIn } from "~/participation/index.server";
import { pool } from "~/platform/index.server";

import { arrangeMeasurement, newReceipt, sampleAnswers } from "../setup/arrange";
import { testDatabase } from "../setup/database";

testDatabase();

async function rows<T extends Record<string, unknown>>(question: string, values: unknown[] = []) {
  return (await pool().query<T>(question, values)).rows;
}

async function ballotsOf(measurement: string) {
  const found = await findMeasurement(measurement);
  return await rows<{ hash: Buffer; unit: string | null; used: boolean }>(
    "SELECT hash, unit, used FROM ballot WHERE measurement_id = $1 ORDER BY ctid",
    [found?.id],
  );
}

test("opening writes all ballots in one batch, sorted by hash, with a tenth and at least the minimum in reserve", async () => {
  const planned = await arrangeMeasurement({ codes: 150, state: "planned" });
  const { openMeasurement } = await import("~/measurements/index.server");
  await openMeasurement(planned.measurement, new Date());
  const ballots = await ballotsOf(planned.measurement);
  expect(ballots).toHaveLength(165);
  const hashes = ballots.map(({ hash }) => hash.toString("hex"));
  expect(hashes).toEqual([...hashes].sort());
  const small = await arrangeMeasurement({ codes: 1, minimum: 12 });
  expect(await ballotsOf(small.measurement)).toHaveLength(12);
});

test("a late joiner takes a reserve: the ballot box does not change", async () => {
  const { measurement } = await arrangeMeasurement({ codes: 1 });
  const before = await ballotsOf(measurement);
  await inviteAnonymously(measurement, 3, null);
  expect(await ballotsOf(measurement)).toEqual(before);
});

test("more late joiners than reserves come as a batch of at least the minimum group", async () => {
  const { measurement } = await arrangeMeasurement({ codes: 1 });
  await inviteAnonymously(measurement, 9, null);
  const before = (await ballotsOf(measurement)).length;
  await inviteAnonymously(measurement, 1, null);
  expect((await ballotsOf(measurement)).length).toBe(before + 10);
});

test("codes that were printed before opening work after it", async () => {
  const planned = await arrangeMeasurement({ codes: 12, state: "planned" });
  const { openMeasurement } = await import("~/measurements/index.server");
  await openMeasurement(planned.measurement, new Date());
  const outcome = await handIn({
    code: planned.codes[3] ?? "",
    answers: sampleAnswers,
    receipt: newReceipt(),
  });
  expect(outcome.status).toBe("stored");
});

test("a ballot's unit goes into the response, whatever the respondent says", async () => {
  const units = [
    { unit: "Zorg", headcount: 40 },
    { unit: "Staf", headcount: 40 },
  ];
  const { measurement, codes } = await arrangeMeasurement({ codes: 12, units, unit: "Zorg" });
  const answers = { ...sampleAnswers, unit: "Staf" };
  await handIn({ code: codes[0] ?? "", answers, receipt: newReceipt() });
  const found = await findMeasurement(measurement);
  const stored = await rows(
    "SELECT answers->>'unit' AS unit FROM response WHERE measurement_id = $1",
    [found?.id],
  );
  expect(stored).toEqual([{ unit: "Zorg" }]);
});

test("no table holds a code, a receipt or a readable draft, nor a date beside an answer", async () => {
  const { codes } = await arrangeMeasurement({ codes: 2 });
  const receipt = newReceipt();
  await handIn({ code: codes[0] ?? "", answers: sampleAnswers, receipt });
  const tables = await rows<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
  );
  for (const { name } of tables) {
    const [dump] = await rows<{ text: string | null }>(
      `SELECT string_agg(t::text, ' ') AS text FROM "${name}" t`,
    );
    for (const secret of [codes[0], codes[1], receipt])
      expect(dump?.text ?? "").not.toContain(secret);
  }
  const dated = await rows(
    `SELECT table_name, column_name FROM information_schema.columns
     WHERE table_name IN ('ballot', 'draft', 'response', 'counted_response', 'receipt', 'invitation', 'code_hash')
     AND data_type LIKE ANY (ARRAY['timestamp%', 'date', 'time%'])`,
  );
  expect(dated).toEqual([]);
});

test("participation is counted once a day, in bands, and not at all for units under 20", async () => {
  const units = [
    { unit: "Zorg", headcount: 60 },
    { unit: "Klein", headcount: 15 },
  ];
  const { measurement, codes } = await arrangeMeasurement({ codes: 40, units, unit: "Zorg" });
  await inviteAnonymously(measurement, 15, "Klein");
  const id = (await findMeasurement(measurement))?.id ?? "";
  for (const code of codes.slice(0, 15))
    await handIn({ code, answers: sampleAnswers, receipt: newReceipt() });
  const first = await participationBands(id, "2027-03-01");
  expect(first?.units).toEqual([
    { name: "Klein", band: null },
    { name: "Zorg", band: 1 },
  ]);
  for (const code of codes.slice(15))
    await handIn({ code, answers: sampleAnswers, receipt: newReceipt() });
  expect(await participationBands(id, "2027-03-01")).toEqual(first);
  expect((await participationBands(id, "2027-03-02"))?.units.at(1)).toEqual({
    name: "Zorg",
    band: 3,
  });
});
