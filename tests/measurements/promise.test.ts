import { expect, test } from "vitest";

import {
  changePromise,
  closeMeasurement,
  findPromise,
  findPromiseByHash,
  openMeasurement,
} from "~/measurements/index.server";
import { handIn, openResult } from "~/participation/index.server";
import { pool } from "~/platform/index.server";

import { arrangeMeasurement, newReceipt, sampleAnswers } from "../setup/arrange";
import { testDatabase } from "../setup/database";

testDatabase();

test("a planned measurement may promise anything within bounds", async () => {
  const { measurement } = await arrangeMeasurement({ codes: 12, state: "planned" });
  expect(await changePromise(measurement, { minimum: 5, answersMonths: 24 })).toMatchObject({
    promise: { version: 1, minimum: 5, answersMonths: 24 },
  });
  expect(await changePromise(measurement, { minimum: 4 })).toEqual({ invalid: ["minimum"] });
  expect(await changePromise(measurement, { purposes: [] })).toEqual({ invalid: ["purposes"] });
});

test("once open, a promise becomes stricter in a new version, and no term looser", async () => {
  const { measurement } = await arrangeMeasurement({ codes: 12 });
  const looser = await changePromise(measurement, {
    minimum: 9,
    addressesWeeks: 5,
    answersMonths: 13,
    resultsMonths: 37,
  });
  expect(looser).toEqual({
    loosened: ["minimum", "addressesWeeks", "answersMonths", "resultsMonths"],
  });
  const before = await findPromise(measurement);
  const stricter = await changePromise(measurement, {
    minimum: 12,
    readers: ["hr", "works-council"],
    purposes: ["baseline"],
  });
  expect(stricter).toMatchObject({ promise: { version: 2, minimum: 12 } });
  expect(await changePromise(measurement, { readers: ["hr", "managers"] })).toEqual({
    loosened: ["readers"],
  });
  expect(await findPromise(measurement)).toEqual(stricter);
  expect(before?.promiseHash).not.toBe((await findPromise(measurement))?.promiseHash);
});

test("the database itself refuses a looser promise, whatever term it is about", async () => {
  const { measurement } = await arrangeMeasurement({ codes: 12 });
  const looser = [
    `promise || '{"resultsMonths": 37}'`,
    `promise || '{"answersMonths": 13}'`,
    `promise || '{"addressesWeeks": 5}'`,
    `promise || '{"minimum": 9}'`,
    `promise - 'answersMonths'`,
    `promise || '{"sellTo": "anyone"}'`,
  ];
  for (const promise of looser) {
    const change = pool().query(`UPDATE measurement SET promise = ${promise} WHERE slug = $1`, [
      measurement,
    ]);
    await expect(change, promise).rejects.toThrow(/keeps its promise/);
  }
  await changePromise(measurement, { purposes: ["baseline"], readers: ["hr"] });
  for (const list of ["purposes", "readers"]) {
    const change = pool().query(
      `UPDATE measurement SET promise = jsonb_set(promise, '{${list}}', '["trend", "board", "hr", "baseline"]')
       WHERE slug = $1`,
      [measurement],
    );
    await expect(change, list).rejects.toThrow(/keeps its promise/);
  }
});

test("the personal result keeps the fingerprint of the promise that was shown, and its words can be read again", async () => {
  const { measurement, codes } = await arrangeMeasurement({ codes: 12 });
  const shown = await findPromise(measurement);
  const receipt = newReceipt();
  await handIn({ code: codes[0] ?? "", answers: sampleAnswers, receipt });
  await changePromise(measurement, { answersMonths: 6 });
  const result = await openResult(receipt);
  expect(result).toMatchObject({ promiseHash: shown?.promiseHash });
  expect(await findPromiseByHash(shown?.promiseHash ?? "")).toEqual(shown?.promise);
  expect(await findPromiseByHash("0".repeat(64))).toBeNull();
});

test("the order of purposes and readers makes no other promise", async () => {
  const { measurement } = await arrangeMeasurement({ codes: 12, state: "planned" });
  const one = await changePromise(measurement, { readers: ["hr", "board"] });
  const other = await changePromise(measurement, { readers: ["board", "hr"] });
  expect("promiseHash" in Object(one) && one).toMatchObject({
    promiseHash: typeof other === "object" && "promiseHash" in other ? other.promiseHash : null,
  });
});

test("a closed measurement keeps its promise as it is", async () => {
  const { measurement } = await arrangeMeasurement({ codes: 12, state: "planned" });
  await openMeasurement(measurement, new Date());
  await closeMeasurement(measurement, new Date());
  expect(await changePromise(measurement, { answersMonths: 1 })).toBe("closed");
});
