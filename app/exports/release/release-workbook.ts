import { localText } from "~/i18n";
import { breakdownName, shortHash } from "~/results";

import { groupNames, lineNames, type GroupNames } from "./release-names";
import { peopleText } from "./people";
import type { ReleaseSource } from "./release-source";
import {
  breakdownLines,
  everybodyLines,
  lineKinds,
  placeOf,
  type ReleaseLine,
} from "./release-table";
import { numberCell, textCell, withSheetNames, type Cell, type Column, type Sheet } from "./sheet";

/** A release as sheets: what it is, everybody, one sheet for each breakdown, and what the codes mean. */
export function releaseSheets(source: ReleaseSource): Sheet[] {
  const { document, instrument, words } = source;
  const { t } = words.own;
  const columns = lineColumns(source);
  const sheetOf = (
    name: string,
    lines: () => Iterable<ReleaseLine>,
    shown: readonly LineColumn[],
  ) => ({
    name,
    columns: shown.map(({ head, width }) => ({ head, width })),
    rows: each(lines, (line) => shown.map(({ cell }) => cell(line))),
  });
  const whose = withOrigin(source);
  const own = [
    sheetOf(
      t("sheet.everybody"),
      () => everybodyLines(document, instrument),
      columns.filter(({ on }) => on !== "groups"),
    ),
    ...document.breakdowns.map((breakdown) =>
      sheetOf(
        breakdownName(breakdown.by, instrument, words.language),
        () => breakdownLines(breakdown),
        columns.filter(({ on }) => on !== "everybody"),
      ),
    ),
    codebookSheet(source),
  ];
  return withSheetNames([aboutSheet(source), ...own.map(whose)]);
}

/** What is made of each, one at a time, as often as it is asked for. */
function each<From, To>(all: () => Iterable<From>, make: (one: From) => To): Iterable<To> {
  return {
    *[Symbol.iterator]() {
      for (const one of all()) yield make(one);
    },
  };
}

/** Whose numbers these are, beside each row: a sheet may be taken out of its workbook. */
function withOrigin({ facts, document, words: { own } }: ReleaseSource) {
  const origin: readonly (readonly [head: string, width: number, cell: Cell])[] = [
    [own.t("about.organisation"), 30, textCell(facts.organisationName)],
    [own.t("column.nAll"), 10, numberCell("count", document.n)],
    [own.t("report.release"), 16, textCell(shortHash(facts.releaseHash))],
  ];
  const cells = origin.map(([, , cell]) => cell);
  return (sheet: Sheet): Sheet => ({
    ...sheet,
    columns: [...sheet.columns, ...origin.map(([head, width]) => ({ head, width }))],
    rows: each(
      () => sheet.rows,
      (row) => [...row, ...cells],
    ),
  });
}

function aboutSheet({ facts, document, words, demo }: ReleaseSource): Sheet {
  const { t } = words.own;
  const rows: [string, Cell][] = [
    [t("about.organisation"), textCell(facts.organisationName)],
    [t("about.round"), textCell(facts.roundName)],
    [t("about.measurement"), textCell(facts.measurement)],
    [t("about.closedOn"), facts.closedOn === null ? null : { kind: "date", day: facts.closedOn }],
    [
      t("about.n"),
      document.withheld ? textCell(peopleText(document, words)) : numberCell("count", document.n),
    ],
    [t("about.population"), numberCell("count", document.population)],
    [t("about.minimum"), numberCell("count", document.minimum)],
    [t("about.questionnaire"), textCell(`${facts.questionnaire} ${facts.version}`)],
    [t("about.versionHash"), textCell(facts.versionHash)],
    [t("about.releaseHash"), textCell(facts.releaseHash)],
    ...(["scores", "margin", "small", "verify"] as const).map((one): [string, Cell] => [
      t(`method.${one}.title`),
      textCell(t(`method.${one}.text`, { minimum: document.minimum })),
    ]),
    ...(["self", "absent", "rank"] as const).map((one): [string, Cell] => [
      t(`limits.${one}.title`),
      textCell(t(`limits.${one}.text`)),
    ]),
  ];
  return {
    name: t("sheet.about"),
    columns: [
      { head: t("about.what"), width: 34 },
      { head: t("about.value"), width: 90 },
    ],
    rows: [
      ...(demo ? [[textCell(t("about.demo")), null]] : []),
      ...rows.map(([name, value]) => [textCell(name), value]),
    ],
  };
}

type LineColumn = Column & {
  readonly on: "all" | "everybody" | "groups";
  readonly cell: (line: ReleaseLine) => Cell;
};

function lineColumns(source: ReleaseSource): LineColumn[] {
  const { t } = source.words.own;
  const nameOf = lineNames(source);
  const groups = namedGroups(source);
  const why = reasons(source);
  const kinds = new Map(lineKinds.map((kind) => [kind, t(`kind.${kind}`)]));
  const groupOf = (line: ReleaseLine) => groups.get(keyOf(line));
  const column = (
    key: string,
    width: number,
    cell: LineColumn["cell"],
    on: LineColumn["on"] = "all",
  ): LineColumn => ({ head: t(`column.${key}`), width, cell, on });
  const number = (
    key: keyof ReleaseLine & ("n" | "mean" | "sd" | "se" | "population" | "share" | Coefficient),
    kind: "score" | "share" | "coefficient" | "count",
    on?: LineColumn["on"],
  ) => column(key, 10, (line) => numberCell(kind, line[key]), on);
  // Of a level the margin is one of shares.
  const margin = (key: "ciLow" | "ciHigh") =>
    column(key, 10, (line) => numberCell(line.kind === "level" ? "share" : "score", line[key]));
  return [
    column("group", 30, (line) => textCell(groupOf(line)?.name ?? ""), "groups"),
    column("merged", 30, (line) => textCell(groupOf(line)?.merged.join(", ") ?? ""), "groups"),
    column("kind", 14, ({ kind }) => textCell(kinds.get(kind) ?? "")),
    column("name", 44, (line) => textCell(nameOf(line))),
    column("id", 22, ({ id }) => textCell(id)),
    number("n", "count"),
    number("population", "count"),
    number("mean", "score"),
    number("sd", "score"),
    number("se", "score"),
    margin("ciLow"),
    margin("ciHigh"),
    number("share", "share"),
    number("alpha", "coefficient", "everybody"),
    number("alphaLow", "coefficient", "everybody"),
    number("alphaHigh", "coefficient", "everybody"),
    number("omega", "coefficient", "everybody"),
    column("why", 70, (line) => textCell(why(line))),
  ];
}

type Coefficient = "alpha" | "alphaLow" | "alphaHigh" | "omega";

/** Why cells of a line are empty, in words; thousands of lines have the same few reasons. */
function reasons({ words: { own, results } }: ReleaseSource): (line: ReleaseLine) => string {
  const reason = (code: string) => results.t(`reason.${code}`);
  const written = (line: ReleaseLine) => {
    const { withheld, reliabilityWithheld, populationWithheld, mean, kind } = line;
    const all = [
      withheld &&
        (mean === null ? reason(withheld) : own.t("why.margin", { reason: reason(withheld) })),
      reliabilityWithheld &&
        reliabilityWithheld !== withheld &&
        own.t("why.reliability", { reason: reason(reliabilityWithheld) }),
      kind === "total" &&
        populationWithheld &&
        own.t("why.population", { reason: reason(populationWithheld) }),
    ];
    return all.filter(Boolean).join(" ");
  };
  const known = new Map<string, string>();
  return (line) => {
    const { withheld, reliabilityWithheld, populationWithheld, mean, kind } = line;
    const codes = [withheld, reliabilityWithheld, populationWithheld, mean === null, kind];
    const key = codes.join(" ");
    const found = known.get(key) ?? written(line);
    known.set(key, found);
    return found;
  };
}

const keyOf = ({ breakdown, group, merged }: Pick<ReleaseLine, "breakdown" | "group" | "merged">) =>
  JSON.stringify([breakdown, group, merged]);

function namedGroups(source: ReleaseSource): ReadonlyMap<string, GroupNames> {
  return new Map(
    source.document.breakdowns.flatMap(({ by, groups }) =>
      groups.map((group): [string, GroupNames] => [
        keyOf(placeOf(by.join("*"), by, group)),
        groupNames(group, by, source),
      ]),
    ),
  );
}

function codebookSheet({ instrument, words: { own, language } }: ReleaseSource): Sheet {
  const { t } = own;
  const text = (value: { nl: string; en?: string }) => localText(value, language);
  const scaleOf = new Map(instrument.scales.map(({ id, title }) => [id, text(title)]));
  const rows: (readonly [kind: string, code: string, meaning: string, belongsTo: string])[] = [
    ...instrument.scales.map(({ id, title }) => [t("kind.scale"), id, text(title), ""] as const),
    ...instrument.items.map(({ name, title, scale }) => {
      const on = scale === null ? "" : (scaleOf.get(scale) ?? scale);
      return [t("kind.item"), name, text(title), on] as const;
    }),
    ...instrument.levels.map(({ id, title, from }) => {
      return [t("kind.level"), id, text(title), t("codebook.from", { from })] as const;
    }),
    ...instrument.background.flatMap(({ name, title, values }) =>
      values.map((choice) => {
        const question = `${name}: ${text(title)}`;
        return [t("kind.group"), choice.value, text(choice.title), question] as const;
      }),
    ),
  ];
  return {
    name: t("sheet.codebook"),
    columns: [
      { head: t("codebook.kind"), width: 14 },
      { head: t("codebook.code"), width: 26 },
      { head: t("codebook.meaning"), width: 70 },
      { head: t("codebook.belongsTo"), width: 44 },
    ],
    rows: rows.map((row) => row.map(textCell)),
  };
}
