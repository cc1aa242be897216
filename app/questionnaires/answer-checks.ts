import type { AnswerSpec, Choice } from "./answer-spec";
import { isRecord, type Scalar } from "./json";
import { asBoolean } from "./scored-items";

export type Reason =
  | "not-an-object"
  | "unknown-question"
  | "unknown-row"
  | "wrong-type"
  | "not-an-answer"
  | "too-long"
  | "required";

/** Tells what is wrong, and in which row; gives undefined so that a check can end with it. */
export type Report = (reason: Reason, part?: string) => undefined;

/** The answer as it is kept; undefined when it is blank, or wrong and reported. */
export type Check = (value: unknown, report: Report) => unknown;

/** The check of one question's answers. */
export function checkFor(spec: AnswerSpec): Check {
  return unlessBlank(strictCheck(spec));
}

function strictCheck(spec: AnswerSpec): Check {
  switch (spec.kind) {
    case "one":
      return oneOf(spec.choices, spec.ownWords);
    case "many":
      return severalOf(spec.choices, spec.ownWords);
    case "boolean":
      return (value, report) => asBoolean(value, spec) ?? report("not-an-answer");
    case "number":
      return (value, report) => {
        if (typeof value !== "number") return report("wrong-type");
        return isOnScale(value, spec) ? value : report("not-an-answer");
      };
    case "text":
      return spec.numeric ? checkNumber : textUpTo(spec.maxLength);
    case "matrix":
      return rowsOf(spec);
    case "fields":
      return partsOf(
        new Map(spec.names.map((name) => [name, unlessBlank(textUpTo(spec.maxLength))])),
      );
    case "none":
      // A calculation sends its outcome along; nobody asked for it.
      return () => undefined;
    case "unsupported":
      return (_, report) => report("not-an-answer");
  }
}

function unlessBlank(check: Check): Check {
  return (value, report) =>
    value === null || value === undefined || value === "" ? undefined : check(value, report);
}

function oneOf(choices: readonly Choice[], ownWords: boolean): Check {
  const values = new Set<unknown>(choices.map(({ value }) => value));
  const words = textUpTo(2_000);
  return (value, report) => {
    if (values.has(value)) return value;
    if (typeof value === "object") return report("wrong-type");
    return ownWords ? words(value, report) : report("not-an-answer");
  };
}

function severalOf(choices: readonly Choice[], ownWords: boolean): Check {
  const one = oneOf(choices, ownWords);
  return (value, report) => {
    if (!Array.isArray(value)) return report("wrong-type");
    if (value.length === 0) return undefined;
    if (value.length > choices.length + 1) return report("too-long");
    if (new Set(value).size !== value.length) return report("not-an-answer");
    let wrong = false;
    for (const entry of value) {
      one(entry, (reason) => {
        wrong = true;
        return report(reason);
      });
      if (wrong) return undefined;
    }
    return [...value];
  };
}

/** True for a number from `min` to `max` that the slider can stand on. */
export function isOnScale(
  value: number,
  { min, max, step }: { readonly min: number; readonly max: number; readonly step: number },
): boolean {
  if (!(value >= min && value <= max)) return false;
  if (!(step > 0) || value === max) return true;
  const steps = (value - min) / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6;
}

const checkNumber: Check = (value, report) =>
  typeof value === "number" && Number.isFinite(value) ? value : report("wrong-type");

function textUpTo(maxLength: number): Check {
  return (value, report) => {
    if (typeof value !== "string") return report("wrong-type");
    if (value.length > maxLength) return report("too-long");
    // PostgreSQL cannot store these in JSON.
    return /\0|\p{Surrogate}/u.test(value) ? report("wrong-type") : value;
  };
}

function rowsOf(spec: Extract<AnswerSpec, { kind: "matrix" }>): Check {
  const check = checkFor({
    kind: spec.many ? "many" : "one",
    choices: spec.columns,
    ownWords: false,
  });
  return partsOf(new Map(spec.rows.map(({ value }) => [value, check])));
}

/** An object of known parts; what is blank in it is left out, and all blank is no answer. */
function partsOf(checks: ReadonlyMap<string, Check>): Check {
  return (value, report) => {
    if (!isRecord(value)) return report("wrong-type");
    const kept: [string, unknown][] = [];
    for (const part of Object.keys(value)) {
      const check = checks.get(part);
      if (!check) report("unknown-row", part);
      else {
        const answer = check(value[part], (reason) => report(reason, part));
        if (answer !== undefined) kept.push([part, answer]);
      }
    }
    return kept.length === 0 ? undefined : Object.fromEntries(kept);
  };
}

/** Every value of a choice by the text that stands for it in a file; numbers win over equal texts. */
export function valuesByText(choices: readonly Choice[]): ReadonlyMap<string, Scalar> {
  const texts = choices.filter(({ value }) => typeof value === "string");
  const others = choices.filter(({ value }) => typeof value !== "string");
  return new Map([...texts, ...others].map(({ value }) => [String(value), value]));
}
