import { beforeEach, expect, test } from "vitest";

import {
  findPlan,
  listMeasurements,
  newPlan,
  newPlanId,
  planChoices,
  planMeasurement,
  readPlanId,
  type Plan,
} from "~/measurements/index.server";
import { database } from "~/platform/index.server";

import { arrangeMeasurement, type Arranged } from "../setup/arrange";
import { testDatabase } from "../setup/database";

testDatabase();

const now = new Date("2026-11-02T12:00:00Z");
let member: Arranged;
let plan: Plan;
beforeEach(async () => {
  member = await arrangeMeasurement({ codes: 1, state: "planned" });
  const usual = newPlan(await planChoices());
  if (!usual) throw new Error("nothing to plan with");
  plan = {
    ...usual,
    questionnaire: "proefmeting 1",
    round: member.round,
    minimum: 12,
    answersMonths: 3,
  };
});

const planWith = (id: string) => planMeasurement(member.organisation, id, plan, now);

async function slugs(): Promise<string[]> {
  const lines = await listMeasurements({ organisationSlug: member.organisation });
  return lines.map(({ slug }) => slug).filter((slug) => slug !== member.measurement);
}

test("two plans at the same instant become two measurements with names of their own", async () => {
  const outcomes = await Promise.all(Array.from({ length: 4 }, () => planWith(newPlanId())));
  const made = outcomes.map((outcome) => ("slug" in outcome ? outcome.slug : "refused"));
  const first = `${member.organisation}-${member.round}`;
  expect(made.sort()).toEqual([first, `${first}-2`, `${first}-3`, `${first}-4`]);
});

test("one form sent twice, at once or later, plans one measurement", async () => {
  const id = newPlanId();
  const twice = await Promise.all([planWith(id), planWith(id)]);
  const again = await planWith(id);
  const [slug = ""] = await slugs();
  expect(await slugs()).toEqual([slug]);
  expect(again).toEqual({ slug, isNew: false });
  expect(twice).toContainEqual({ slug, isNew: true });
  expect(twice).toContainEqual({ slug, isNew: false });
});

test("the id of another member's measurement plans nothing and tells nothing", async () => {
  const other = await arrangeMeasurement({ codes: 1, state: "planned" });
  const { id } = await database().measurement.findUniqueOrThrow({
    where: { slug: other.measurement },
    select: { id: true },
  });
  await expect(planWith(id)).rejects.toMatchObject({ status: 400 });
  expect(await slugs()).toEqual([]);
});

test("a plan and its promise are there together", async () => {
  const outcome = await planWith(newPlanId());
  if (!("slug" in outcome)) throw new Error("refused");
  expect(await findPlan(member.organisation, outcome.slug)).toEqual(plan);
  expect((await listMeasurements()).find(({ slug }) => slug === outcome.slug)?.minimum).toBe(12);
});

test("a form without a usable id gets a fresh one", () => {
  const form = new FormData();
  expect(readPlanId(form)).not.toBe(readPlanId(form));
  form.set("once", "no uuid");
  expect(readPlanId(form)).not.toBe("no uuid");
  const id = newPlanId();
  form.set("once", id);
  expect(readPlanId(form)).toBe(id);
});
