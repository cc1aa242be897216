import { randomUUID } from "node:crypto";

import { z } from "zod";

import { defaultPromise, promiseSchema } from "~/participation/index.server";
import { storedDay } from "~/platform";
import { beyondScope, database } from "~/platform/index.server";
import { readText } from "~/questionnaires";

import { refusalInState, type Refusal } from "./acts";
import { addMeasurement } from "./measurement.server";
import type { Plan, PlanProblems } from "./plan";
import { promiseHash, storedPromise } from "./promise.server";

/** What can be chosen from: published versions, newest first, and rounds that can be joined. */
export async function planChoices() {
  const [versions, rounds] = await Promise.all([
    database().questionnaireVersion.findMany({
      select: { key: true, number: true, questionnaire: { select: { title: true } } },
      orderBy: [{ key: "asc" }, { number: "desc" }],
    }),
    database().round.findMany({
      where: { closedAt: null },
      select: { slug: true, name: true },
      orderBy: { createdAt: "desc" },
    }),
  ]);
  return {
    versions: versions.map(({ questionnaire, ...version }) => ({
      ...version,
      title: readText(questionnaire.title) ?? { nl: version.key },
    })),
    rounds,
  };
}

/** What the form for a new measurement starts with. @returns null while there is nothing to plan with */
export function newPlan({
  versions,
  rounds,
}: Awaited<ReturnType<typeof planChoices>>): Plan | null {
  const [version] = versions;
  const [round] = rounds;
  if (!version || !round) return null;
  const { version: _version, ...terms } = defaultPromise(10);
  return {
    ...terms,
    questionnaire: `${version.key} ${version.number}`,
    round: round.slug,
    opensOn: null,
    closesOn: null,
    named: false,
  };
}

/** What a form that plans carries, so that sending it twice plans once: the id of the measurement to be. */
export function newPlanId(): string {
  return randomUUID();
}

/** @returns a fresh one for a form that carries none */
export function readPlanId(form: FormData): string {
  return z.uuid().safeParse(form.get("once")).data ?? newPlanId();
}

export type PlanOutcome =
  { readonly slug: string; readonly isNew: boolean } | { readonly problems: PlanProblems };

/**
 * HR plans a measurement of its own organisation.
 *
 * @param organisation slug
 * @param id as `readPlanId` gives it
 */
export async function planMeasurement(
  organisation: string,
  id: string,
  plan: Plan,
  now: Date,
): Promise<PlanOutcome> {
  const found = await database().organisation.findUnique({
    where: { slug: organisation },
    select: { id: true },
  });
  if (!found) throw new Response(null, { status: 404 });
  return await beyondScope(async () => {
    const before = await findPlanned(organisation, id);
    if (before) return before;
    for (let number = 1; ; number += 1) {
      const slug = [organisation, plan.round, ...(number > 1 ? [number] : [])].join("-");
      const { key, version } = versionOf(plan);
      const outcome = await addMeasurement(
        {
          id,
          slug,
          organisation,
          questionnaire: key,
          version,
          round: plan.round,
          minimum: plan.minimum,
          opensOn: dateOf(plan.opensOn),
          closesOn: dateOf(plan.closesOn),
          namedInNetwork: plan.named,
          terms: termsOf(plan),
        },
        now,
      );
      if (outcome === "slug-taken") continue;
      if (outcome === "added-already") {
        const planned = await findPlanned(organisation, id);
        if (planned) return planned;
        throw new Response(null, { status: 400 });
      }
      if (outcome !== "added") return { problems: problemsOf(outcome) };
      return { slug, isNew: true };
    }
  });
}

/** @returns null for an id that is none, or another organisation's */
async function findPlanned(organisation: string, id: string) {
  const found = await database().measurement.findFirst({
    where: { id, trial: false, organisation: { slug: organisation } },
    select: { slug: true },
  });
  return found && { slug: found.slug, isNew: false };
}

/** Changes what a planned measurement will be; its round and member stay. */
export async function changePlan(
  slug: string,
  plan: Plan,
  now: Date,
): Promise<"done" | "unknown" | Refusal | { readonly problems: PlanProblems }> {
  const found = await database().measurement.findUnique({
    where: { slug },
    select: { id: true, state: true, promise: true, round: { select: { closedAt: true } } },
  });
  if (!found) return "unknown";
  const refusal = refusalInState("change", found.state);
  if (refusal) return refusal;
  if (found.round.closedAt) return "round-closed";
  const { key, version: number } = versionOf(plan);
  const version = await database().questionnaireVersion.findUnique({
    where: { key_number: { key, number } },
    select: { id: true },
  });
  if (!version) return { problems: { questionnaire: "unknown" } };
  const promise = promiseSchema.parse({ ...promiseSchema.parse(found.promise), ...termsOf(plan) });
  const changed = await database().measurement.updateMany({
    where: { id: found.id, state: "planned" },
    data: {
      minimum: promise.minimum,
      promise: storedPromise(promise),
      promiseHash: promiseHash(promise),
      versionId: version.id,
      opensOn: dateOf(plan.opensOn) ?? null,
      closesOn: dateOf(plan.closesOn) ?? null,
      namedInNetwork: plan.named,
    },
  });
  // It was opened in the meantime, and is looked at again.
  if (changed.count === 0) return await changePlan(slug, plan, now);
  return "done";
}

/** The plan as it stands, for the form. @returns null for another organisation's measurement */
export async function findPlan(organisation: string, slug: string): Promise<Plan | null> {
  const found = await database().measurement.findFirst({
    where: { slug, trial: false, organisation: { slug: organisation } },
    select: {
      promise: true,
      opensOn: true,
      closesOn: true,
      namedInNetwork: true,
      round: { select: { slug: true } },
      version: { select: { key: true, number: true } },
    },
  });
  if (!found) return null;
  const { version, round, promise, namedInNetwork } = found;
  const { version: _version, ...terms } = promiseSchema.parse(promise);
  return {
    ...terms,
    questionnaire: `${version.key} ${version.number}`,
    round: round.slug,
    opensOn: storedDay(found.opensOn),
    closesOn: storedDay(found.closesOn),
    named: namedInNetwork,
  };
}

function termsOf({
  minimum,
  addressesWeeks,
  answersMonths,
  resultsMonths,
  purposes,
  readers,
}: Plan) {
  return { minimum, addressesWeeks, answersMonths, resultsMonths, purposes, readers };
}

function versionOf({ questionnaire }: Plan): { key: string; version: number } {
  const [key = "", number = ""] = questionnaire.split(" ");
  return { key, version: Number(number) };
}

function dateOf(day: string | null): Date | undefined {
  return day === null ? undefined : new Date(`${day}T00:00:00Z`);
}

function problemsOf(
  outcome: Exclude<
    Awaited<ReturnType<typeof addMeasurement>>,
    "added" | "added-already" | "slug-taken"
  >,
): PlanProblems {
  if (outcome === "unknown-questionnaire") return { questionnaire: "unknown" };
  if (outcome === "unknown-round") return { round: "unknown" };
  if (outcome === "round-closed") return { round: "round-closed" };
  if (outcome === "minimum-out-of-range") return { minimum: "invalid" };
  if (outcome === "unknown-organisation") throw new Error("the organisation went away");
  return { closesOn: outcome };
}
