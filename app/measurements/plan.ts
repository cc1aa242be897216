import { z } from "zod";

import { promiseSchema, type PromiseTerms } from "~/participation";

import { dayOf, refusalOfDates, type Refusal } from "./acts";

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
export type PlanProblems = Partial<
  Record<keyof Plan, "invalid" | "round-closed" | "unknown" | Refusal>
>;

/** What a form says, and what is wrong with it; what could be read is there to fill the form in again. */
export type ReadPlan =
  | { readonly plan: Plan; readonly problems: null }
  | { readonly plan: Partial<Plan>; readonly problems: PlanProblems };

export function readPlan(form: FormData, now: Date): ReadPlan {
  const parsed = planSchema.safeParse(formFields(form));
  if (!parsed.success) {
    const fields = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
    const names = planSchema.keyof().options;
    const wrong = names.filter((name) => fields.has(name));
    return {
      plan: rightPart(form, wrong),
      problems: Object.fromEntries(wrong.map((name) => [name, "invalid" as const])),
    };
  }
  const plan = parsed.data;
  const refusal = refusalOfDates(plan, dayOf(now));
  if (!refusal) return { plan, problems: null };
  const field = refusal === "opens-after-it-ends" ? "opensOn" : "closesOn";
  return { plan, problems: { [field]: refusal } };
}

/** What was typed into the other fields is not lost. */
function rightPart(form: FormData, wrong: readonly (keyof Plan)[]): Partial<Plan> {
  const kept = planSchema
    .partial()
    .safeParse(
      Object.fromEntries(
        Object.entries(formFields(form)).filter(([name]) => !wrong.some((field) => field === name)),
      ),
    );
  return kept.success ? kept.data : {};
}

function formFields(form: FormData) {
  return {
    ...Object.fromEntries(form),
    named: form.get("named") === "yes",
    purposes: form.getAll("purposes"),
    readers: form.getAll("readers"),
  };
}
