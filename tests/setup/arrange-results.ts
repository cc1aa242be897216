import { makeAccount } from "~/accounts/index.server";
import {
  addMeasurement,
  addRound,
  closeMeasurement,
  listMeasurements,
  openMeasurement,
} from "~/measurements/index.server";
import { addOrganisation, findOrganisation } from "~/organisations/index.server";
import { enrolByUnit, importResponses, spendBallots } from "~/participation/index.server";
import { getVersion } from "~/questionnaires/index.server";
import { closeRound } from "~/results/index.server";

import { plausibleAnswers, randomNumbers, type Leaning } from "./plausible-answers";

export const password = "drie losse woorden";

/** Somebody who signs in. */
export async function arrangeAccount(
  role: "hr" | "network" | "administrator",
  organisation?: string,
  mailbox = [role, organisation].filter(Boolean).join("."),
): Promise<{ readonly name: string; readonly email: string }> {
  const email = `${mailbox}@voorbeeld.nl`;
  const found = organisation === undefined ? null : await findOrganisation(organisation);
  const person = { name: `Testpersoon ${role}`, email, password };
  await makeAccount(person, role, found?.id ?? null);
  return person;
}

export type Unit = {
  readonly unit: string;
  readonly headcount: number;
  readonly answers: number;
  readonly leaning?: Leaning;
  /** A DigComp area on which all of them answer the same. */
  readonly alike?: string;
};

export type Member = {
  readonly slug: string;
  readonly name: string;
  readonly sector: string;
  /** Stands by name in the network's comparison. */
  readonly named: boolean;
  readonly questionnaire: string;
  readonly units: readonly Unit[];
};

export async function arrangeMember({ slug, name, sector, units }: Member): Promise<void> {
  await addOrganisation({
    slug,
    name,
    sector,
    contact: "Bel Servicepunt 1234",
    units: units.map(({ unit, headcount }) => ({ unit, parent: null, headcount })),
  });
}

/** A round that exists. @returns its slug */
export async function arrangeRound(slug: string, name: string): Promise<string> {
  await addRound(slug, name);
  return slug;
}

/**
 * A measurement as far as it goes: planned, open with the answers of its units, or closed with a release.
 *
 * @returns its slug
 */
export async function arrangeRun(
  member: Member,
  round: string,
  state: "planned" | "open" | "published",
): Promise<string> {
  const slug = `${member.slug}-${round}`;
  const { questionnaire, named, units } = member;
  await addMeasurement({
    slug,
    organisation: member.slug,
    questionnaire,
    round,
    minimum: 10,
    closesOn: new Date("2027-03-31"),
    namedInNetwork: named,
  });
  if (state === "planned") return slug;
  const line = (await listMeasurements()).find((one) => one.slug === slug);
  if (!line) throw new Error(`${slug} is not there`);
  await enrolByUnit(
    line.id,
    units.map(({ unit, headcount }) => ({ unit, people: headcount })),
  );
  await openMeasurement(slug, new Date());
  const { definition } = await getVersion(line.versionId);
  const random = randomNumbers(slug);
  const rows = units.flatMap(({ unit, answers, leaning = {}, alike }) =>
    Array.from({ length: answers }, () => ({
      unit,
      answers: plausibleAnswers(definition, random, leaning, alike),
    })),
  );
  const imported = await importResponses(line.id, rows);
  if (typeof imported === "string" || !("imported" in imported)) {
    throw new Error(`${slug}: ${JSON.stringify(imported)}`);
  }
  await spendBallots(
    line.id,
    units.map(({ unit, answers }) => ({ unit, used: answers })),
  );
  if (state === "published") await closeMeasurement(slug, new Date());
  return slug;
}

export async function finishRound(slug: string): Promise<void> {
  const outcome = await closeRound(slug, new Date());
  if (!outcome.closed) throw new Error(`${slug}: ${outcome.reason}`);
}
