import type { Instrument } from "~/questionnaires";
import { decodeText, openAnswers } from "~/questionnaires/index.server";
import { createRespondentTable, makeDocument } from "~/releases";

import type { CommandIo } from "./lint";
import { namesOf, parseHeadcounts, populationOf, type Headcounts } from "./population";
import { orReport, readCompiled, readRespondents } from "./respondents";

export type AnalyseOptions = {
  /** `COL` or `COL*COL`, most important first. */
  readonly by?: readonly string[];
  readonly minimum?: number;
  /** A headcount, or a file of headcounts. */
  readonly population?: string;
  readonly unprotected?: boolean;
  readonly ignoreUnknown?: boolean;
};

const usualMinimum = 10;
/** As for a measurement. */
const smallestMinimum = 5;

/**
 * The result document of a file of answers, as a release of them would be, on standard output.
 *
 * Without `by` it is broken down as the definition says.
 *
 * @returns the exit code: 1 for a wrong definition, wrong answers or wrong headcounts, 2 for a wrong call
 */
export async function analyseCommand(
  definition: string,
  answers: string,
  options: AnalyseOptions,
  io: CommandIo,
): Promise<number> {
  const refuse = (code: 1 | 2, ...problems: readonly string[]) => {
    for (const problem of problems) io.stderr.write(`${problem}\n`);
    return code;
  };
  const wrongCall = callProblem(definition, answers, options);
  if (wrongCall !== null) return refuse(2, wrongCall);
  const compiled = await readCompiled(definition, io);
  if (compiled === null) return 1;
  const { instrument } = compiled;
  const breakdowns = options.by ? options.by.map(columnsIn) : instrument.breakdowns;
  const unknown = breakdowns.flat().find((name) => !isBackground(instrument, name));
  if (unknown !== undefined)
    return refuse(
      1,
      `--by: “${unknown}” is no background question; possible are ${namesOf(instrument.background)}`,
    );
  const headcounts = await readHeadcounts(options.population, instrument, io);
  if (headcounts === "wrong") return 1;

  const builder = createRespondentTable(instrument);
  const isRight = await readRespondents(
    compiled,
    answers,
    {
      ignoreUnknown: options.ignoreUnknown,
      columns: builder.columns,
      take: builder.addValues,
    },
    io,
  );
  if (!isRight) return 1;
  const respondents = builder.table();
  const found = populationOf(headcounts, instrument, respondents);
  if ("problems" in found)
    return refuse(1, ...found.problems.map((problem) => `--population: ${problem}`));
  const { document } = makeDocument(instrument, respondents, {
    minimum: options.minimum ?? usualMinimum,
    population: found.population,
    breakdowns,
    protected: options.unprotected !== true,
    tellsFew: true,
  });
  io.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  return 0;
}

function callProblem(definition: string, answers: string, options: AnalyseOptions): string | null {
  const { by = [], minimum = usualMinimum, population, unprotected } = options;
  if ([definition, answers, population].filter((path) => path === "-").length > 1)
    return "only one of the definition, the answers and the headcounts can be standard input";
  const least = unprotected ? 1 : smallestMinimum;
  if (!Number.isInteger(minimum) || minimum < least)
    return `--minimum must be a whole number of at least ${least}`;
  if (population !== undefined && looksLikeNumber(population) && !isHeadcount(population))
    return "--population must be a whole number of people, or a file column,value,headcount";
  for (const columns of by) {
    const parts = columnsIn(columns);
    if (parts.length > 2 || parts.includes("") || new Set(parts).size < parts.length)
      return `--by “${columns}” must name one background question, or two different ones with * between them`;
  }
  return null;
}

function columnsIn(columns: string): readonly string[] {
  return columns.split("*").map((name) => name.trim());
}

function isBackground({ background }: Instrument, name: string): boolean {
  return background.some((question) => question.name === name);
}

/** A number is never the name of a file here: write ./400 for a file of that name. */
function looksLikeNumber(given: string): boolean {
  return given.trim() === "" || !Number.isNaN(Number(given));
}

function isHeadcount(given: string): boolean {
  return /^\d{1,9}$/.test(given);
}

async function readHeadcounts(
  given: string | undefined,
  instrument: Instrument,
  io: CommandIo,
): Promise<Headcounts | null | "wrong"> {
  if (given === undefined) return null;
  if (isHeadcount(given)) return Number(given);
  const csv = await orReport(given, io, async () => {
    let text = "";
    for await (const piece of decodeText(openAnswers(given, io.stdin))) text += piece;
    return text;
  });
  if (csv === null) return "wrong";
  const outcome = parseHeadcounts(csv, instrument);
  if ("headcounts" in outcome) return outcome.headcounts;
  for (const problem of outcome.problems) io.stderr.write(`${given}: ${problem}\n`);
  return "wrong";
}
