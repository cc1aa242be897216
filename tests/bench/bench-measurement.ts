import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";

import {
  addMeasurement,
  addRound,
  inviteAnonymously,
  openMeasurement,
} from "../../app/measurements/index.server";
import { addOrganisation } from "../../app/organisations/index.server";
import { encodeCode } from "../../app/participation";
import { parseDefinition } from "../../app/questionnaires";
import type { Call } from "./load";

/** An open measurement of the core, with so many codes. @returns for each code the handing in of full answers */
export async function openBench(
  count: number,
): Promise<{ codes: readonly string[]; handIns: readonly Call[] }> {
  await addOrganisation({ slug: "bench", name: "Bench", sector: "overheden", units: [] });
  await addRound("bench", "Bench");
  const plan = { slug: "bench", organisation: "bench", questionnaire: "core", round: "bench" };
  await addMeasurement({ ...plan, minimum: 10, namedInNetwork: false });
  const invited = await inviteAnonymously("bench", count, null);
  if (typeof invited === "string") throw new Error(invited);
  await openMeasurement("bench", new Date());
  const codes = invited.codes.map(({ code }) => code);
  return { codes, handIns: codes.map(handInOf) };
}

const definition: unknown = JSON.parse(readFileSync("survey-definitions/core.json", "utf8"));
const { items } = parseDefinition(definition);

/** Every question answered, differently for different codes. */
export function answersOf(code: string): Record<string, unknown> {
  return Object.fromEntries(
    items.flatMap(({ question, scoring }, index) =>
      scoring.kind === "range"
        ? [[question, (index + code.charCodeAt(0)) % (scoring.max + 1)]]
        : [[question, scoring.answer]],
    ),
  );
}

export function newReceipt(): string {
  return encodeCode(randomBytes(10));
}

function handInOf(code: string): Call {
  const path = `/api/v1/participation/${code}/response`;
  const body = { answers: answersOf(code), language: "nl", receipt: newReceipt() };
  return { path, body: JSON.stringify(body) };
}
