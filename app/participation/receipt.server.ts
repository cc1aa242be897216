import { z } from "zod";

import { storedDay } from "~/platform";
import { database, openJson, pool } from "~/platform/index.server";
import { getVersion } from "~/questionnaires/index.server";
import type { Instrument } from "~/questionnaires";
import type { Host } from "~/organisations";

import { normaliseCode } from "./code";
import { receiptHash, receiptKey, sealFilled } from "./codes.server";
import { findBallot, toHost } from "./find.server";
import type { PersonalResult } from "./view";

const resultSchema = z.object({
  scores: z.record(z.string(), z.number().nullable()),
  total: z.number().nullable(),
  levels: z.record(z.string(), z.string().nullable()),
  next: z.array(z.string()),
});

/** What stands encrypted under a receipt: only its holder can tie a response to a ballot. */
const contentSchema = z.object({
  result: resultSchema,
  responseId: z.uuid(),
  ballot: z.base64(),
  promiseHash: z.string(),
});

/** What is left of a withdrawn response: that it was this ballot's. */
const remainderSchema = z.object({ ballot: z.base64() });

type FoundReceipt =
  | { readonly withdrawn: true; readonly ballot: string }
  | {
      readonly withdrawn: false;
      readonly measurementId: string;
      readonly content: z.infer<typeof contentSchema>;
    };

/** @param receipt 16 letters, normalised */
export async function findReceipt(receipt: string): Promise<FoundReceipt | null> {
  const row = await database().receipt.findUnique({
    where: { hash: receiptHash(receipt) },
    select: { cipher: true, withdrawn: true, measurementId: true },
  });
  if (!row?.cipher) return null;
  const opened = openJson(receiptKey(receipt), row.cipher);
  if (row.withdrawn) return { withdrawn: true, ballot: remainderSchema.parse(opened).ballot };
  const content = contentSchema.parse(opened);
  return { withdrawn: false, measurementId: row.measurementId, content };
}

export type OpenedResult = {
  readonly result: PersonalResult;
  /** True until the measurement closes. */
  readonly withdrawable: boolean;
  readonly closesOn: string | null;
  readonly trial: boolean;
  readonly host: Host;
  readonly instrument: Instrument;
  /** The promise as it was when the answers were handed in. */
  readonly promiseHash: string;
};

/** The personal result, for whoever holds the receipt. */
export async function openResult(typed: string): Promise<OpenedResult | "unknown" | "withdrawn"> {
  const code = normaliseCode(typed);
  const receipt = code && (await findReceipt(code));
  if (!receipt) return "unknown";
  if (receipt.withdrawn) return "withdrawn";
  const measurement = await database().measurement.findUniqueOrThrow({
    where: { id: receipt.measurementId },
    select: {
      state: true,
      closesOn: true,
      trial: true,
      versionId: true,
      organisation: { select: { slug: true, name: true, contact: true, houseStyle: true } },
    },
  });
  const version = await getVersion(measurement.versionId);
  return {
    result: receipt.content.result,
    withdrawable: measurement.state === "open",
    trial: measurement.trial,
    closesOn: storedDay(measurement.closesOn),
    host: toHost(measurement.organisation),
    instrument: version.instrument,
    promiseHash: receipt.content.promiseHash,
  };
}

export type WithdrawOutcome = "withdrawn" | "unknown" | "too-late";

/** Takes a response back until closing; its code is open again. Twice is as once. */
export async function withdrawByReceipt(typed: string): Promise<WithdrawOutcome> {
  const code = normaliseCode(typed);
  const receipt = code && (await findReceipt(code));
  if (!code || !receipt) return "unknown";
  if (receipt.withdrawn) return "withdrawn";
  const { measurementId, content } = receipt;
  const remainder = sealFilled(receiptKey(code), { ballot: content.ballot });
  const done = await pool().query(
    `WITH gate AS (
       SELECT id FROM measurement WHERE id = $1 AND state = 'open' FOR SHARE
     ), taken AS (
       UPDATE receipt r SET withdrawn = true, cipher = $5 FROM gate
       WHERE r.hash = $2 AND NOT r.withdrawn RETURNING r.hash
     ), ballot AS (
       UPDATE ballot SET used = false
       WHERE measurement_id = $1 AND hash = $4 AND EXISTS (SELECT FROM taken)
     ), response AS (
       DELETE FROM response WHERE measurement_id = $1 AND id = $3 AND EXISTS (SELECT FROM taken)
     )
     SELECT FROM taken`,
    [
      measurementId,
      receiptHash(code),
      content.responseId,
      Buffer.from(content.ballot, "base64"),
      remainder,
    ],
  );
  if (done.rowCount === 1) return "withdrawn";
  const now = await findReceipt(code);
  return now?.withdrawn ? "withdrawn" : "too-late";
}

/** As above, for who holds the code too: a receipt of another ballot is unknown here. */
export async function withdrawWithCode(
  typedCode: string,
  typedReceipt: string,
): Promise<WithdrawOutcome> {
  const ballot = await findBallot(typedCode);
  const code = normaliseCode(typedReceipt);
  const receipt = code && (await findReceipt(code));
  if (!ballot || !code || !receipt) return "unknown";
  const own = receipt.withdrawn ? receipt.ballot : receipt.content.ballot;
  if (!Buffer.from(own, "base64").equals(ballot.hash)) return "unknown";
  return await withdrawByReceipt(code);
}
