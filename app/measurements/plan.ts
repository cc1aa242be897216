import { z } from "zod";

import { promiseSchema, type PromiseTerms } from "~/participation";

import { dayOf } from "~/platform";

import { refusalOfDates, type MeasurementDates, type Refusal } from "./acts";

const isoDate = z.preprocess(
  (value) => (value === "" || value === undefined ? null : value),
  z.iso.date().nullable(),
);
const whole = z.coerce.number().int();

const planSchema = z.object({
  /** Key and number, such as `core 2`. */
  questionnaire: z.string().regex(/^\S+ \d{1,6}$/),
  round: z.string().min(1),
  opensOn: isoDate,
  closesOn: isoDate,
  named: z.boolean(),
  minimum: whole.pipe(promiseSchema.shape.minimum),
  addressesWeeks: whole.pipe(promiseSchema.shape.addressesWeeks),
  answersMonths: whole.pipe(promiseSchema.shape.answersMonths),
  resultsMonths: whole.pipe(promiseSchema.shape.resultsMonths),
  purposes: promiseSchema.shape.purposes,
  readers: promiseSchema.shape.readers,
});

/** What HR settles before a measurement opens. */
export type Plan = Readonly<Omit<z.infer<typeof planSchema>, "purposes" | "readers">> &
  Pick<PromiseTerms, "purposes" | "readers">;

/** The field that is wrong, and why; `invalid` where it is no value of its kind. */
export type PlanProblems = Partial<Record<keyof Plan, "invalid" | "unknown" | Refusal>>;

/** What a form says, and what is wrong with it; all that was typed is there to fill the form in again. */
export type ReadPlan =
  | { readonly plan: Plan; readonly problems: null }
  | {
      readonly plan: Partial<Plan>;
      readonly typed: Readonly<Record<string, string>>;
      readonly problems: PlanProblems;
    };

export function readPlan(form: FormData, now: Date): ReadPlan {
  const fields = formFields(form);
  const parsed = planSchema.safeParse(fields);
  if (parsed.success) {
    const problems = datesWrong(parsed.data, now);
    return problems
      ? { plan: parsed.data, typed: typedIn(form), problems }
      : { plan: parsed.data, problems: null };
  }
  const failed = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
  const wrong = planSchema.keyof().options.filter((name) => failed.has(name));
  const right = Object.entries(fields).filter(([name]) => !failed.has(name));
  const plan = planSchema.partial().safeParse(Object.fromEntries(right)).data ?? {};
  const problems: PlanProblems = {
    ...Object.fromEntries(wrong.map((name) => [name, "invalid"] as const)),
    // All that is wrong is told at once.
    ...datesWrong({ opensOn: plan.opensOn ?? null, closesOn: plan.closesOn ?? null }, now),
  };
  return { plan, typed: typedIn(form), problems };
}

function datesWrong(dates: MeasurementDates, now: Date): PlanProblems | null {
  const refusal = refusalOfDates(dates, dayOf(now));
  return refusal && { [refusal === "opens-after-it-ends" ? "opensOn" : "closesOn"]: refusal };
}

function typedIn(form: FormData): Record<string, string> {
  const texts = [...form].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
  return Object.fromEntries(texts);
}

function formFields(form: FormData) {
  return {
    ...Object.fromEntries(form),
    named: form.get("named") === "yes",
    purposes: form.getAll("purposes"),
    readers: form.getAll("readers"),
  };
}
