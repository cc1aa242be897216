import { localText, type Language } from "~/i18n";
import type { Instrument } from "~/questionnaires";
import type { ResultDocument } from "~/releases";

import { releaseColumns, releaseLines, type ReleaseLine } from "./release-table";

export type Cell = string | number | null;
/** One sheet: heads, and rows as long as the heads. */
export type Sheet = {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};

/** Where the numbers come from, for the first sheet. */
export type ReleaseFacts = {
  readonly organisation: string;
  readonly round: string;
  readonly measurement: string;
  readonly questionnaire: string;
  readonly version: number;
  readonly versionHash: string;
  readonly releaseHash: string;
  /** ISO date. */
  readonly closedOn: string | null;
};

/** The words of a workbook's sheets and heads. */
export type WorkbookWords = (key: string, values?: Readonly<Record<string, unknown>>) => string;

type Source = {
  readonly document: ResultDocument;
  readonly instrument: Instrument;
  readonly facts: ReleaseFacts;
  readonly language: Language;
  readonly t: WorkbookWords;
};

/** A release as sheets: what it is, everybody, one sheet for each breakdown, and what the codes mean. */
export function releaseSheets(source: Source): Sheet[] {
  const { document, t } = source;
  const lines = releaseLines(document);
  const named = namesOf(source);
  const of = (breakdown: string) => lines.filter((line) => line.breakdown === breakdown);
  return uniqueNames([
    aboutSheet(source),
    lineSheet(t("sheet.everybody"), of(""), named, source),
    ...document.breakdowns.map(({ by }) =>
      lineSheet(breakdownName(by, source), of(by.join("*")), named, source),
    ),
    codebookSheet(source),
  ]);
}

function aboutSheet({ facts, document, t }: Source): Sheet {
  const rows: [string, Cell][] = [
    [t("about.organisation"), facts.organisation],
    [t("about.round"), facts.round],
    [t("about.measurement"), facts.measurement],
    [t("about.closedOn"), facts.closedOn],
    [t("about.n"), document.n],
    [t("about.population"), document.population],
    [t("about.minimum"), document.minimum],
    [t("about.questionnaire"), `${facts.questionnaire} ${facts.version}`],
    [t("about.versionHash"), facts.versionHash],
    [t("about.releaseHash"), facts.releaseHash],
    [t("about.limits"), t("about.limitsText")],
  ];
  return { name: t("sheet.about"), heads: [t("about.what"), t("about.value")], rows };
}

function lineSheet(
  name: string,
  lines: readonly ReleaseLine[],
  named: (line: ReleaseLine) => string,
  { t }: Source,
): Sheet {
  const own = releaseColumns.filter((column) => column !== "breakdown");
  return {
    name,
    heads: [...own.map((column) => t(`column.${column}`)), t("column.name")],
    rows: lines.map((line) => [
      ...own.map((column) => (column === "kind" ? t(`kind.${line.kind}`) : line[column])),
      named(line),
    ]),
  };
}

/** What scales, competences, items and levels are called. */
function namesOf({ instrument, language, t }: Source): (line: ReleaseLine) => string {
  const text = (value: { nl: string; en?: string }) => localText(value, language);
  const scales = new Map(instrument.scales.map(({ id, title }) => [id, text(title)]));
  const items = new Map(instrument.items.map(({ name, title }) => [name, text(title)]));
  const levels = new Map(instrument.levels.map(({ id, title }) => [id, text(title)]));
  return ({ kind, id }) => {
    if (kind === "total") return t("kind.total");
    if (kind === "scale") return scales.get(id) ?? id;
    if (kind === "item") return items.get(id) ?? id;
    if (kind === "competence") return id;
    const [scale = "", ids = ""] = id.split(":");
    const level = ids.split("+").map((one) => levels.get(one) ?? one);
    return [scales.get(scale) ?? t("kind.total"), level.join(" + ")].filter(Boolean).join(": ");
  };
}

function codebookSheet({ instrument, language, t }: Source): Sheet {
  const text = (value: { nl: string; en?: string }) => localText(value, language);
  const scaleOf = new Map(instrument.scales.map(({ id, title }) => [id, text(title)]));
  return {
    name: t("sheet.codebook"),
    heads: ["kind", "code", "meaning", "belongsTo"].map((head) => t(`codebook.${head}`)),
    rows: [
      ...instrument.scales.map(({ id, title }) => [t("kind.scale"), id, text(title), null]),
      ...instrument.items.map(({ name, title, scale }) => [
        ...[t("kind.item"), name, text(title)],
        scale === null ? null : (scaleOf.get(scale) ?? scale),
      ]),
      ...instrument.levels.map(({ id, title, from }) => [
        ...[t("kind.level"), id, text(title)],
        t("codebook.from", { from }),
      ]),
      ...instrument.background.flatMap(({ name, title, values }) =>
        values.map((choice) => [
          t("kind.group"),
          choice.value,
          text(choice.title),
          `${name}: ${text(title)}`,
        ]),
      ),
    ],
  };
}

function breakdownName(by: readonly string[], { instrument, language }: Source): string {
  const names = by.map((name) => {
    const question = instrument.background.find((asked) => asked.name === name);
    return question ? localText(question.title, language) : name;
  });
  return names.join(" × ");
}

const longestName = 31;

/** Excel takes 31 signs, none of `[]:*?/\`, and no name twice whatever its capitals. */
function uniqueNames(sheets: readonly Sheet[]): Sheet[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    const plain =
      sheet.name
        .replace(/[[\]:*?/\\]/g, " ")
        .trim()
        .replace(/^'+|'+$/g, "") || "-";
    let name = plain.slice(0, longestName).trim();
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) {
      const end = ` ${n}`;
      name = plain.slice(0, longestName - end.length).trim() + end;
    }
    taken.add(name.toLowerCase());
    return { ...sheet, name };
  });
}
