import { MINIMUM_FOR_RELIABILITY } from "~/disclosure";
import { canonicalJson, type Instrument } from "~/questionnaires";

import type { ResultDocument } from "../document";
import { resultDocumentSchema } from "../document-schema";
import type { MadeDocument } from "../make-document";
import type { RespondentTable } from "../respondent-table";
import { checkLines } from "./check-lines";
import { checkParts } from "./check-parts";
import { checkRoom } from "./check-room";
import { checkTogether } from "./check-together";
import { readPrinted, type Problem } from "./printed";

const HIGHEST_RELIABILITY = 0.97;

/** What the audit looked at, to be stored with the release. */
export type AuditProof = {
  readonly people: number;
  readonly breakdowns: number;
  readonly numbers: number;
  readonly atoms: number;
};

type Audited = Pick<MadeDocument, "document" | "proof"> & {
  /** What earlier documents were refused for. */
  readonly faults: readonly (readonly Problem[])[];
};

/** A document failed the audit, and so it cannot be stored. */
export class UnsafeRelease extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(`the release is not safe: ${problems.slice(0, 5).join("; ")}`);
  }
}

/**
 * A release that passed the audit, and the only thing that can be stored as one.
 *
 * The audit knows nothing of how the document was made: it reads it as anybody would, finds out from its words who
 * stands on which line, and checks every number and every difference against those people. What is
 * stored is the text that was checked, so nothing can come in between.
 */
export class AuditedRelease {
  private constructor(
    /** The document, as canonical JSON. */
    readonly text: string,
    /** How the document was made and what the audit looked at; to be stored unserved. */
    readonly proof: Readonly<Record<string, unknown>>,
  ) {
    Object.freeze(this);
  }

  get document(): ResultDocument {
    return resultDocumentSchema.parse(JSON.parse(this.text));
  }

  /** @throws UnsafeRelease when a rule of the gate does not hold */
  static of(
    instrument: Instrument,
    respondents: RespondentTable,
    { document, proof, faults }: Audited,
  ): AuditedRelease {
    const text = canonicalJson(document);
    const { problems, audit } = auditDocument(instrument, respondents, document);
    if (problems.length > 0) throw new UnsafeRelease(problems);
    return new AuditedRelease(text, { ...proof, release: { ...audit, faults } });
  }
}

/** All that is wrong with a document. */
export function auditDocument(
  instrument: Instrument,
  respondents: RespondentTable,
  document: ResultDocument,
): { problems: Problem[]; audit: AuditProof } {
  const printed = readPrinted(instrument, respondents, document);
  const numbers = countNumbers(document);
  const audit = { people: printed.people, breakdowns: document.breakdowns.length, numbers };
  if (document.withheld) {
    const isEmpty = numbers === 0 && printed.people < document.minimum;
    return { problems: isEmpty ? [] : ["withheld, and yet not"], audit: { ...audit, atoms: 0 } };
  }
  const { problems, atoms } = checkTogether(printed);
  return {
    problems: [
      ...(document.protected ? [] : ["not protected"]),
      ...checkLines(printed, instrument.levels),
      ...checkParts(printed, instrument),
      ...checkWhole(document),
      ...problems,
      ...checkRoom(printed),
    ],
    audit: { ...audit, atoms },
  };
}

/** One decimal for points, two for shares and coefficients. */
const UNROUNDED = /\d\.\d{3}|"(?:mean|sd|se)":-?\d+\.\d{2}/;

function checkWhole(document: ResultDocument): Problem[] {
  return [
    ...(UNROUNDED.test(JSON.stringify(document)) ? ["a number is not rounded"] : []),
    ...document.scales.flatMap(({ id, n: people, alpha, omega }) => {
      const told = [alpha?.value, omega].filter((value) => typeof value === "number");
      const isSafe =
        (people ?? 0) >= MINIMUM_FOR_RELIABILITY &&
        told.every((value) => value <= HIGHEST_RELIABILITY);
      return told.length === 0 || isSafe ? [] : [`${id}: reliability tells items`];
    }),
  ];
}

const NUMBERS = new Set(["mean", "sd", "se", "ci", "share", "value", "omega", "missing"]);

/** How many numbers about answers stand in a document. */
function countNumbers(value: unknown, name = ""): number {
  if (typeof value === "number") return NUMBERS.has(name) ? 1 : 0;
  if (Array.isArray(value))
    return value.reduce<number>((sum, one) => sum + countNumbers(one, name), 0);
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, one]) => sum + countNumbers(one, key), 0);
}
