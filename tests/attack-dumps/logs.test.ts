import { beforeAll, expect, test } from "vitest";

import { closeMeasurement } from "~/measurements/index.server";
import { ballotHash, receiptHash } from "~/participation/codes.server";
import { formatCode } from "~/participation";
import { config, pool } from "~/platform/index.server";

import { arrangeMeasurement, newReceipt, sampleAnswers } from "../setup/arrange";
import { testServer } from "../setup/server";
import { withFailingStatements } from "./failing-statements";
import { keepLog } from "./keep-log";

const server = testServer();
let lines: readonly string[] = [];
let codes: readonly string[] = [];
let measurement = "";
const receipts = Array.from({ length: 12 }, () => newReceipt());
const address = "femke.hoekstra@zorggroep.example";

beforeAll(async () => {
  lines = keepLog();
  ({ codes, measurement } = await arrangeMeasurement({ codes: 14 }));
  await pool().query(
    `UPDATE invitation SET email = $1 WHERE id = (SELECT id FROM invitation WHERE NOT reserve LIMIT 1)`,
    [address],
  );
  await useEverything();
});

function api(path: string, method: string, body?: unknown, receipt?: string): Promise<Response> {
  return fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: {
      "Content-Type": "application/json",
      ...(receipt ? { Authorization: `Receipt ${receipt}` } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** All that respondents do, right and wrong, and what goes wrong in the server meanwhile. */
async function useEverything(): Promise<void> {
  for (const [place, receipt] of receipts.entries()) {
    const code = codes[place] ?? "";
    await fetch(`${server.url}/t/${formatCode(code)}`);
    await api(`/participation/${code}`, "GET");
    await api(`/participation/${code}/draft`, "PUT", { answers: { vinden: 1 }, page: 0 });
    await api(`/participation/${code}/response`, "POST", { answers: sampleAnswers, receipt });
  }
  const [code = "", other = ""] = codes;
  const [receipt = ""] = receipts;
  await api(`/participation/${code}/response`, "POST", {
    answers: { vinden: 99 },
    receipt: newReceipt(),
  });
  await api(`/participation/${code}%00/response`, "POST", { answers: {}, receipt });
  await api(`/participation/${code}/response`, "PATCH", {});
  await api("/result", "GET", undefined, receipt);
  await api(`/participation/${code}/response`, "DELETE", undefined, receipt);
  await fetch(`${server.url}/t/${code}%`);
  await fetch(`${server.url}/nowhere/${code}?receipt=${receipt}`);
  await withFailingStatements(config().databaseUrl ?? "", async () => {
    await api(`/participation/${other}`, "GET");
    await api(`/participation/${other}/draft`, "PUT", { answers: { vinden: 1 }, page: 0 });
  });
  await closeMeasurement(measurement, new Date());
  await api(`/participation/${code}/response`, "POST", { answers: sampleAnswers, receipt });
}

function secrets(): string[] {
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
  return [
    address,
    ...codes.flatMap((code) => [code, formatCode(code), hex(ballotHash(code))]),
    ...receipts.flatMap((receipt) => [receipt, hex(receiptHash(receipt))]),
  ];
}

test("the app's log at info level holds no code, receipt, hash or address, whatever went wrong", () => {
  const text = lines.join("").toLowerCase();
  expect(text).toContain("a request failed");
  for (const secret of secrets()) expect(text).not.toContain(secret.toLowerCase());
});

test("nobody can count in the log how many handed in", () => {
  expect(lines.length).toBeLessThan(receipts.length);
});
