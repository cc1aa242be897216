import { isArea, isCompetence } from "../digcomp";
import { field, isRecord, listField, stringField, type JsonRecord } from "../json";
import { defaultLevels } from "../parse-definition";
import type { Report } from "./finding";
import type { Subject } from "./subject";

/** Scales, the total, levels, and the texts that hang on them. */
export function checkScales(subject: Subject, report: Report): void {
  const ours = field(subject.definition, "nulmeting");
  const coreScales = scaleIds(subject.core);
  const scales = listField(ours, "scales").filter(isRecord);
  const fed = new Set(subject.items.map(({ scale }) => scale));
  const seen = new Set<string>();
  for (const scale of scales) {
    const id = stringField(scale, "id");
    if (id === null) continue;
    if (coreScales.has(id)) {
      report(
        "core-scale-redefined",
        { at: scale, key: "id" },
        `the core already has the scale "${id}"; give your own scale another id`,
      );
    } else if (seen.has(id)) {
      report(
        "duplicate-scale",
        { at: scale, key: "id" },
        `the scale "${id}" stands twice; give each its own id`,
      );
    }
    seen.add(id);
    checkCompetence(scale, report);
    if (!coreScales.has(id) && !fed.has(id)) {
      report(
        "scale-without-items",
        { at: scale },
        `no question says "scale": "${id}"; add questions to the scale, or remove it`,
      );
    }
  }
  checkTotal(subject, new Set([...coreScales, ...seen]), report);
  checkLevels(ours, report);
  checkLeftToCore(subject, report);
  checkTexts(subject, new Set([...coreScales, ...seen]), report);
}

/** The ids of the scales that a definition names. */
export function scaleIds(definition: JsonRecord | null): ReadonlySet<string> {
  const scales = listField(field(definition, "nulmeting"), "scales");
  return new Set(scales.flatMap((scale) => stringField(scale, "id") ?? []));
}

function checkCompetence(scale: JsonRecord, report: Report): void {
  const { competence } = scale;
  if (typeof competence !== "string" || isArea(competence) || isCompetence(competence)) return;
  report(
    "unknown-competence",
    { at: scale, key: "competence" },
    `DigComp 3.0 has no "${competence}"; areas are "1" to "5"`,
  );
}

function checkTotal({ definition }: Subject, known: ReadonlySet<string>, report: Report): void {
  const of = listField(field(field(definition, "nulmeting"), "total"), "of");
  const seen = new Set<unknown>();
  for (const [index, id] of of.entries()) {
    const place = { at: of, key: index };
    if (typeof id === "string" && !known.has(id)) {
      report("unknown-total-scale", place, `the total names a scale "${id}" that does not exist`);
    }
    if (seen.has(id)) {
      report("duplicate-scale", place, `the total names the scale ${JSON.stringify(id)} twice`);
    }
    seen.add(id);
  }
}

function checkLevels(ours: unknown, report: Report): void {
  const levels = listField(ours, "levels");
  const seen = new Set<string>();
  let last: number | null = null;
  for (const [index, level] of levels.entries()) {
    const id = stringField(level, "id");
    if (id !== null && seen.has(id)) {
      report(
        "duplicate-level",
        { at: level, key: "id" },
        `the level "${id}" stands twice; give each its own id`,
      );
    }
    if (id !== null) seen.add(id);
    const from = field(level, "from");
    if (typeof from !== "number") continue;
    const place = { at: level, key: "from" };
    if (index === 0 && from !== 0) {
      report(
        "levels-not-rising",
        place,
        "the first level must start from 0, or low scores have no level",
      );
    } else if (last !== null && from <= last) {
      report("levels-not-rising", place, `levels must rise: ${from} does not come after ${last}`);
    } else if (from > 100) {
      report("levels-not-rising", place, "no score is over 100; let the level start lower");
    }
    last = from;
  }
}

/** What members compare on is the core's to say, and its answers are nobody's to change. */
function checkLeftToCore({ definition, coreKey }: Subject, report: Report): void {
  if (coreKey === null) return;
  for (const at of [definition.nulmeting, definition].filter(isRecord)) {
    for (const key of at === definition ? ["triggers"] : ["total", "levels", "framework"]) {
      if (!Object.hasOwn(at, key)) continue;
      report("left-to-core", { at, key }, `a part takes ${key} from its core; remove it here`);
    }
  }
}

function checkTexts(
  { definition, core }: Subject,
  scales: ReadonlySet<string>,
  report: Report,
): void {
  const ours = field(definition, "nulmeting");
  const levels = levelIds(core ?? definition);
  const feedback = field(ours, "feedback");
  for (const [scale, texts] of isRecord(feedback) ? Object.entries(feedback) : []) {
    if (!scales.has(scale)) {
      report(
        "unknown-scale",
        { at: feedback, key: scale },
        `feedback names a scale "${scale}" that does not exist`,
      );
    }
    for (const level of isRecord(texts) ? Object.keys(texts) : []) {
      if (levels.has(level)) continue;
      report(
        "unknown-level",
        { at: texts, key: level },
        `feedback names a level "${level}" that does not exist`,
      );
    }
  }
  const steps = field(ours, "nextSteps");
  for (const id of isRecord(steps) ? Object.keys(steps) : []) {
    if (scales.has(id) || isCompetence(id)) continue;
    report(
      "unknown-competence",
      { at: steps, key: id },
      `nextSteps names "${id}", which is neither a competence of DigComp 3.0 nor a scale`,
    );
  }
}

function levelIds(definition: JsonRecord): ReadonlySet<string> {
  const own = listField(field(definition, "nulmeting"), "levels");
  const ids = own.flatMap((level) => stringField(level, "id") ?? []);
  return new Set(ids.length > 0 ? ids : defaultLevels.map(({ id }) => id));
}
