import { z } from "zod";

import { digcompFramework } from "../digcomp";
import { field, isRecord, isReservedName, type JsonRecord } from "../json";
import { lacksDutch, readText } from "../local-text";
import type { Place, Report } from "./finding";
import type { Subject } from "./subject";

const text = z.unknown().superRefine((value, context) => {
  if (lacksDutch(value)) {
    const message = 'this text is missing in Dutch; add "nl"';
    context.addIssue({ code: "custom", message, params: { code: "missing-dutch-text" } });
  } else if (readText(value) === null) {
    context.addIssue({ code: "custom", message: 'must be a text, or {"nl": …, "en": …}' });
  }
});

const id = z
  .string('must be a name such as "informatie"')
  .min(1, "must not be empty")
  .max(80, "must not be longer than 80 letters")
  .refine((name) => !isReservedName(name), "is a name that every object has; choose another");

const scale = z.strictObject({
  id,
  title: text.optional(),
  short: text.optional(),
  activity: text.optional(),
  competence: z.string('must be an id of DigComp 3.0 in quotes, such as "1"').optional(),
});

const level = z.strictObject({
  id,
  from: z.number("must be a number from 0 to 100"),
  title: text.optional(),
});

const ours = z.strictObject({
  key: z
    .string('must be given: the name of the questionnaire, such as "nulmeting"')
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/,
      "takes letters, digits, dots and dashes only, 80 at most",
    ),
  framework: z.string(`must be a name, such as "${digcompFramework}"`).optional(),
  extends: z.string("must be the key of a core definition").optional(),
  position: z.enum(["before", "after"], 'must be "before" or "after"').optional(),
  scales: z.array(scale, "must be a list of scales").optional(),
  total: z
    .strictObject({
      of: z
        .array(z.string("must be the id of a scale"), "must be a list of scale ids")
        .min(1, "must name at least one scale; leave total out for no total"),
    })
    .optional(),
  levels: z
    .array(level, "must be a list of levels")
    .min(1, "must hold at least one level; leave it out for the usual four")
    .optional(),
  breakdowns: z
    .array(
      z
        .array(
          z.string("must be the name of a background question"),
          "must be a list of one or two names",
        )
        .min(1, "must name a background question")
        .max(2, "can combine two background questions at most"),
      "must be a list of lists of names",
    )
    .optional(),
  feedback: z.record(z.string(), z.record(z.string(), text)).optional(),
  nextSteps: z.record(z.string(), z.strictObject({ title: text, text })).optional(),
  coreScales: z.array(z.string()).optional(),
  coreQuestions: z.array(z.string()).optional(),
});

/** What may stand in the `nulmeting` object. */
export const ourProperties: readonly string[] = Object.keys(ours.shape);

/** The `nulmeting` object: what may stand in it, and of which kind. */
export function checkShape({ definition }: Subject, report: Report): void {
  if (!isRecord(definition.nulmeting)) {
    report(
      "no-nulmeting",
      { at: definition, key: "nulmeting" },
      'add "nulmeting": {"key": …, "scales": […]}: what is measured and how it is scored',
    );
    return;
  }
  const result = ours.safeParse(definition.nulmeting);
  const told = new Set<string>();
  for (const issue of result.error?.issues ?? []) {
    const path = ["nulmeting", ...issue.path];
    // What is no list has no right length either.
    if (told.has(inWords(path))) continue;
    told.add(inWords(path));
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) {
        const place = placeAt(definition, [...path, key]);
        report(
          "unknown-property",
          place,
          `"${key}" is not known here and does nothing; check the spelling`,
        );
      }
    } else {
      const own: unknown = issue.code === "custom" ? issue.params?.code : undefined;
      const code = own === "missing-dutch-text" ? own : "invalid-property";
      report(code, placeAt(definition, path), `${inWords(path)}: ${issue.message}`);
    }
  }
  checkTitles(definition, report);
  checkFramework(definition.nulmeting, report);
}

function checkFramework(ours: JsonRecord, report: Report): void {
  const { framework } = ours;
  if (typeof framework !== "string" || framework === digcompFramework) return;
  report(
    "unknown-framework",
    { at: ours, key: "framework" },
    `competences are those of ${digcompFramework}, whatever stands here`,
  );
}

function checkTitles(definition: Subject["definition"], report: Report): void {
  for (const kind of ["scales", "levels"]) {
    const list = field(definition.nulmeting, kind);
    for (const entry of Array.isArray(list) ? list : []) {
      if (isRecord(entry) && entry.title === undefined) {
        report(
          "no-title",
          { at: entry },
          `give this one of the ${kind} a title; its id is shown instead`,
        );
      }
    }
  }
}

/** The deepest object on the path that exists, and what of it. */
function placeAt(root: unknown, path: readonly PropertyKey[]): Place {
  let at = root;
  for (const step of path.slice(0, -1)) {
    const next: unknown = Array.isArray(at) ? at[Number(step)] : field(at, String(step));
    if (!isRecord(next) && !Array.isArray(next)) break;
    at = next;
  }
  const last = path.at(-1);
  return { at, key: typeof last === "number" ? last : String(last) };
}

function inWords(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) =>
      typeof step === "number" ? `[${step}]` : `${index > 0 ? "." : ""}${String(step)}`,
    )
    .join("");
}
