import { z } from "zod";

import { houseStyleSchema, type Host } from "~/organisations";
import { participantDefinition } from "~/questionnaires";
import { getVersion } from "~/questionnaires/index.server";
import { storedDay } from "~/platform";
import { database, openJson, pool, quick, together } from "~/platform/index.server";

import { normaliseCode } from "./code";
import { noUnit } from "./ballot-units";
import { ballotHash, draftKey } from "./codes.server";
import { promiseSchema } from "./promise";
import type { DraftContent, ParticipationView } from "./view";

/** What stands behind a code, without its draft. */
export type FoundBallot = {
  readonly code: string;
  readonly hash: Uint8Array<ArrayBuffer>;
  readonly measurementId: string;
  readonly versionId: string;
  readonly state: "planned" | "open" | "closed" | "published";
  readonly unit: string | null;
  readonly used: boolean;
  readonly promiseHash: string;
};

/** @returns null for a code that no measurement knows, or whose ballot a backup left out */
export async function findBallot(typed: string): Promise<FoundBallot | null> {
  return await findBy(typed, askForBallots);
}

export type BallotToAnswer = FoundBallot & {
  /**
   * The units that its holder may name; null where it carries one. Where ballots carry units only those:
   * whoever named a smaller one would stand alone.
   */
  readonly units: readonly string[] | null;
};

/** As `findBallot`, for whoever is to answer or answered. */
export async function findBallotToAnswer(typed: string): Promise<BallotToAnswer | null> {
  return await findBy(typed, askForBallotsToAnswer);
}

type Row<Found> = Omit<Found, "code" | "hash">;

const askForBallots = asking<Row<FoundBallot>>(false);
const askForBallotsToAnswer = asking<Row<BallotToAnswer>>(true);

function asking<Found>(toAnswer: boolean) {
  return together(async (hashes: readonly Uint8Array[]): Promise<(Found | null)[]> => {
    const found = await pool().query<Found & { place: number }>(
      quick({
        name: "find-ballots",
        text: `SELECT place, measurement AS "measurementId", version AS "versionId", state_now AS state,
               promise AS "promiseHash", carried AS unit, was_used AS used, names AS units
             FROM find_ballots($1, $2)`,
        values: [hashes, toAnswer],
      }),
    );
    const rows = new Map(found.rows.map((row) => [row.place, row]));
    return hashes.map((_, at) => rows.get(at + 1) ?? null);
  });
}

async function findBy<Found>(typed: string, ask: (hash: Uint8Array) => Promise<Found | null>) {
  const code = normaliseCode(typed);
  if (!code) return null;
  const hash = ballotHash(code);
  const ballot = await ask(hash);
  return ballot ? { ...ballot, code, hash } : null;
}

/** What a code opens. @returns null for an unknown code */
export async function findParticipation(typed: string): Promise<ParticipationView | null> {
  const ballot = await findBallotToAnswer(typed);
  if (!ballot) return null;
  const measurement = await database().measurement.findUniqueOrThrow({
    where: { id: ballot.measurementId },
    select: {
      closesOn: true,
      trial: true,
      promise: true,
      promiseHash: true,
      organisation: { select: { slug: true, name: true, contact: true, houseStyle: true } },
    },
  });
  const { trial } = measurement;
  const host = toHost(measurement.organisation);
  const closesOn = storedDay(measurement.closesOn);
  if (ballot.state === "planned") return { state: "not-yet", host };
  if (ballot.state !== "open") return { state: "closed", host };
  if (ballot.used) return { state: "submitted", host, trial, closesOn };

  const version = await getVersion(ballot.versionId);
  return {
    state: "open",
    host,
    trial,
    closesOn,
    promise: promiseSchema.parse(measurement.promise),
    promiseHash: measurement.promiseHash,
    definition: participantDefinition(version.definition, { units: ballot.units }),
    versionHash: version.hash,
    unit: ballot.unit === noUnit ? null : ballot.unit,
    draft: await findDraft(ballot),
  };
}

const draftSchema = z.object({
  answers: z.record(z.string(), z.unknown()),
  page: z.number().int().min(0),
});

async function findDraft(ballot: FoundBallot): Promise<DraftContent | null> {
  const draft = await database().draft.findUnique({
    where: { measurementId_hash: { measurementId: ballot.measurementId, hash: ballot.hash } },
    select: { cipher: true },
  });
  return draft ? draftSchema.parse(openJson(draftKey(ballot.code), draft.cipher)) : null;
}

export function toHost(organisation: {
  slug: string;
  name: string;
  contact: string | null;
  houseStyle: unknown;
}): Host {
  return {
    ...organisation,
    houseStyle: houseStyleSchema.nullable().parse(organisation.houseStyle),
  };
}
