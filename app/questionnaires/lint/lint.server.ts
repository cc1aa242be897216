import { isRecord, type JsonRecord } from "../json";
import { countElements, extendsKey } from "../structure";
import { registerProperties } from "../serializer";
import { textProperties } from "./expressions.server";
import { formatFinding, type Finding, type Report } from "./finding";
import { checkAdvice } from "./rule-advice";
import { checkBackground } from "./rule-background";
import { checkItems } from "./rule-items";
import { checkLanguage } from "./rule-language";
import { checkNames } from "./rule-names";
import { checkScales } from "./rule-scales";
import { checkShape } from "./rule-shape";
import { checkSurveyJs } from "./rule-surveyjs.server";
import { checkTexts } from "./rule-texts";
import { checkTypes } from "./rule-types";
import { rules } from "./rules";
import { readSource, type Source } from "./source";
import { subjectOf, type Subject } from "./subject";

/** Finds the definition with this key; null when there is none. */
export type ResolveCore = (key: string) => JsonRecord | null | Promise<JsonRecord | null>;

export type LintOptions = {
  /** The name to print in findings. */
  readonly file: string;
  readonly resolveCore: ResolveCore;
};

/** What reading a file gave: findings in order of place, and what to work with when none is an error. */
export type Linted = {
  readonly findings: readonly Finding[];
  /** As the file has it; null when it is no JSON object. */
  readonly definition: JsonRecord | null;
  /** Put on its core; null when some finding is an error. */
  readonly merged: JsonRecord | null;
};

/** All that is wrong with a definition, in one run. Never throws for what a file holds. */
export async function lintDefinition(
  text: string,
  options: LintOptions,
): Promise<readonly Finding[]> {
  return (await readDefinition(text, options)).findings;
}

/** Lints a definition and puts it on its core. */
export async function readDefinition(
  text: string,
  { file, resolveCore }: LintOptions,
): Promise<Linted> {
  const source = readSource(text);
  const findings: Finding[] = source.mistakes.map((mistake) => ({
    file,
    severity: rules[mistake.code],
    ...mistake,
  }));
  const done = (definition: JsonRecord | null, merged: JsonRecord | null): Linted => ({
    findings: inOrder(findings),
    definition,
    merged: findings.some(({ severity }) => severity === "error") ? null : merged,
  });
  if (!("value" in source)) return done(null, null);
  const report = reporter(file, source, findings);
  const definition = source.value;
  if (!isRecord(definition)) {
    report(
      "not-an-object",
      { at: definition },
      "a definition is a SurveyJS survey: a JSON object {…}",
    );
    return done(null, null);
  }
  const subject = await withCore(definition, resolveCore, report);
  checkAll(subject, report);
  return done(definition, subject.merged);
}

async function withCore(
  definition: JsonRecord,
  resolveCore: ResolveCore,
  report: Report,
): Promise<Subject> {
  const alone = subjectOf(definition, null);
  if (alone.coreKey === null) return alone;
  const core = await resolveCore(alone.coreKey);
  const owner =
    isRecord(definition.nulmeting) && Object.hasOwn(definition.nulmeting, "extends")
      ? definition.nulmeting
      : definition;
  const place = { at: owner, key: "extends" };
  if (!core) {
    report(
      "unknown-extends",
      place,
      `there is no published or neighbouring definition with the key "${alone.coreKey}"; put its file beside this one`,
    );
    return alone;
  }
  if (extendsKey(core) !== null) {
    report(
      "unknown-extends",
      place,
      `"${alone.coreKey}" is a part itself; a part stands on a core`,
    );
    return alone;
  }
  return subjectOf(definition, core);
}

function checkAll(subject: Subject, report: Report): void {
  registerProperties();
  checkShape(subject, report);
  checkNames(subject, report);
  checkTypes(subject, report);
  checkScales(subject, report);
  // Without its core a part cannot tell an own scale or question from a missing one.
  if (subject.coreKey === null || subject.core) {
    checkItems(subject, report);
    checkBackground(subject, report);
    checkAdvice(subject, report);
  }
  const texts = textProperties();
  checkTexts(subject.definition, texts, report);
  checkLanguage(subject.definition, texts, report);
  if (isTooMuch(subject, report)) return;
  checkSurveyJs(subject, report);
}

/** SurveyJS compares every question with every other: 1,000 take it two seconds, 20,000 take minutes. */
const mostElements = 1_500;

function isTooMuch({ definition, merged }: Subject, report: Report): boolean {
  const count = countElements(merged);
  if (count <= mostElements) return false;
  const message = `this survey has ${count} questions, panels and pages; ${mostElements} is the most that can be opened`;
  report("too-many-questions", { at: definition, key: "pages" }, message);
  return true;
}

function reporter(file: string, source: Source, findings: Finding[]): Report {
  return (code, place, message) => {
    // What is wrong with the core is for the core's own file to say.
    const position = source.positionOf(place);
    if (position) findings.push({ file, ...position, severity: rules[code], code, message });
  };
}

/** By place, each once. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const unique = new Map(findings.map((finding) => [formatFinding(finding), finding]));
  return [...unique.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}
