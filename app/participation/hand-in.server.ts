import { randomUUID } from "node:crypto";

import { z } from "zod";

import type { Answers, Instrument } from "~/questionnaires";
import {
  getVersion,
  type AnswerProblem,
  type ValidatedAnswers,
  type Version,
} from "~/questionnaires/index.server";
import { pool, quick, together } from "~/platform/index.server";
import { nextSteps, scoreRespondent } from "~/scoring";

import { noUnit } from "./ballot-units";
import { receiptHash, receiptKey, sealFilled } from "./codes.server";
import {
  findBallot,
  findBallotToAnswer,
  type BallotToAnswer,
  type FoundBallot,
} from "./find.server";
import { findReceipt } from "./receipt.server";
import type { PersonalResult } from "./view";

export type HandIn = {
  readonly code: string;
  readonly answers: Readonly<Record<string, unknown>>;
  /** 16 letters that the respondent's browser drew at random. */
  readonly receipt: string;
};

export type HandInOutcome =
  | { readonly status: "stored" | "repeated"; readonly result: PersonalResult }
  | { readonly status: "invalid"; readonly problems: readonly AnswerProblem[] }
  | { readonly status: "unknown" | "not-yet" | "submitted" | "withdrawn" | "closed" };

/**
 * Hands in one response, once: ballot unused → response under a random id, ballot used, draft gone (a trigger sees to
 * that), in one transaction. The same receipt again finds the first result.
 */
export async function handIn(request: HandIn): Promise<HandInOutcome> {
  const ballot = await findBallotToAnswer(request.code);
  if (!ballot) return { status: "unknown" };
  if (ballot.state === "planned") return { status: "not-yet" };
  if (ballot.used || ballot.state !== "open") {
    const earlier = await findEarlier(request, ballot);
    return earlier ?? { status: ballot.state === "open" ? "submitted" : "closed" };
  }

  const version = await getVersion(ballot.versionId);
  const checked = check(version, request.answers, ballot.units);
  if ("problems" in checked) {
    // Rubbish under a receipt that was used before is still told about the receipt.
    return (
      (await findEarlier(request, ballot)) ?? { status: "invalid", problems: checked.problems }
    );
  }
  const { unit } = ballot;
  const answers = unit === null || unit === noUnit ? checked.valid : { ...checked.valid, unit };
  const scores = scoreRespondent(version.instrument, answers);
  const result: PersonalResult = {
    scores: scores.scales,
    total: scores.total,
    levels: scores.levels,
    next: nextSteps(version.instrument, scores),
  };
  const stored = await store(ballot, request.receipt, version.hash, answers, result);
  if (stored) return { status: "stored", result };
  return await whoWasFirst(request, ballot);
}

function check(
  { validate, instrument }: Version,
  answers: HandIn["answers"],
  units: BallotToAnswer["units"],
): ValidatedAnswers {
  // A ballot's unit wins over an answered one: then that one is not even looked at.
  const checked = validate(answers, { units, complete: true });
  if ("problems" in checked || !isBlank(instrument, checked.valid)) return checked;
  return { problems: allRequired(instrument) };
}

/** Nothing answered of what is asked: more likely a slip than a wish, and it would use up the ballot. */
function isBlank({ questions }: Instrument, answers: Answers): boolean {
  return !questions.some(({ name, background }) => !background && Object.hasOwn(answers, name));
}

function allRequired({ questions }: Instrument): AnswerProblem[] {
  const asked = questions.filter(({ background }) => !background);
  return asked.map(({ name }) => ({ question: name, reason: "required" }));
}

/** What became of this receipt before, if anything. */
async function findEarlier(request: HandIn, ballot: FoundBallot): Promise<HandInOutcome | null> {
  const receipt = await findReceipt(request.receipt);
  if (!receipt) return null;
  if (receipt.withdrawn) return { status: "withdrawn" };
  if (!Buffer.from(receipt.content.ballot, "base64").equals(ballot.hash)) {
    return { status: "submitted" };
  }
  return { status: "repeated", result: receipt.content.result };
}

/** @returns false when the ballot was used, or the measurement closed, in the meantime */
async function store(
  ballot: FoundBallot,
  receipt: string,
  version: string,
  answers: unknown,
  { scores: scales, total, levels, next }: PersonalResult,
): Promise<boolean> {
  const response = randomUUID();
  const content = {
    result: { scores: scales, total, levels, next },
    responseId: response,
    ballot: Buffer.from(ballot.hash).toString("base64"),
    promiseHash: ballot.promiseHash,
  };
  const one = {
    version,
    ballot: ballot.hash,
    receipt: receiptHash(receipt),
    cipher: sealFilled(receiptKey(receipt), content),
    response,
    content: { answers, scores: { scales, total, levels } },
  };
  return await storeTogether(one, ballot.measurementId);
}

type Sealed = {
  readonly version: string;
  readonly ballot: Uint8Array;
  readonly receipt: Uint8Array;
  readonly cipher: Uint8Array;
  readonly response: string;
  readonly content: { readonly answers: unknown; readonly scores: unknown };
};

const storedSchema = z.array(z.boolean());

/** Those of one measurement, which closing may hold up, at once; all of them answer its one version. */
const storeTogether = together(async (all: readonly Sealed[], measurement) => {
  const stored = await pool().query<{ stored: unknown }>(
    quick({
      name: "hand-in",
      text: "SELECT hand_in($1, $2, $3, $4, $5, $6, $7) AS stored",
      values: [
        measurement,
        all[0]?.version,
        all.map(({ ballot }) => ballot),
        all.map(({ receipt }) => receipt),
        all.map(({ cipher }) => cipher),
        all.map(({ response }) => response),
        JSON.stringify(all.map(({ content }) => content)),
      ],
    }),
  );
  return storedSchema.parse(stored.rows[0]?.stored);
});

/** Of two at the same moment one was first; the other learns what became of the ballot. */
async function whoWasFirst(request: HandIn, ballot: FoundBallot): Promise<HandInOutcome> {
  const earlier = await findEarlier(request, ballot);
  if (earlier) return earlier;
  const now = await findBallot(ballot.code);
  return { status: now?.state === "open" ? "submitted" : "closed" };
}
