import { answerColumns, type Column } from "./answer-columns";
import type { CompiledDefinition } from "./compile.server";
import {
  longestLine,
  notText,
  notUtf8,
  type AnswersProblem,
  type AnswersRow,
  type PeekedText,
  type ReadAnswersOptions,
  type ReadValuesOptions,
  type ValuesRow,
} from "./answers-file";
import { valuesOf } from "./answer-values";
import { explain } from "./explain-problem";
import { isRecord, type JsonRecord } from "./json";
import { questionsOf } from "./structure";

/** One JSON object per line: by item name (`gedrag.delen`), or as SurveyJS stores answers. In batches. */
export async function* readJsonLines(
  text: PeekedText,
  compiled: CompiledDefinition,
  options: ReadAnswersOptions,
): AsyncGenerator<readonly AnswersRow[], void, undefined> {
  const names = namesOf(compiled.definition, options);
  let line = 0;
  let row = 0;
  for await (const some of lines(text)) {
    const rows: AnswersRow[] = [];
    for (const raw of some) {
      line += 1;
      if (raw.length > longestLine) {
        rows.push(wrong(line, `this line is longer than ${longestLine} letters`));
        yield rows;
        return;
      }
      if (raw.includes(notText)) {
        rows.push(wrong(line, notUtf8));
        yield rows;
        return;
      }
      if (raw.trim() === "") continue;
      row += 1;
      rows.push(readLine(raw, row, line, names, compiled, options));
    }
    yield rows;
  }
}

/** As `readJsonLines`, with the values alone. */
export async function* readJsonLineValues(
  text: PeekedText,
  compiled: CompiledDefinition,
  options: ReadValuesOptions,
): AsyncGenerator<readonly ValuesRow[], void, undefined> {
  const pick = valuesOf(answerColumns(compiled.definition, options.units), options.columns);
  for await (const batch of readJsonLines(text, compiled, options)) yield batch.map(pick);
}

function readLine(
  raw: string,
  row: number,
  line: number,
  names: Names,
  compiled: CompiledDefinition,
  options: ReadAnswersOptions,
): AnswersRow {
  const record = parseLine(raw);
  if (!record) return wrong(line, 'this is no JSON object such as {"zoeken": 2}');
  const nested = nest(record, names, options.ignoreUnknown === true);
  const checked = compiled.validate(nested, { units: options.units });
  if ("valid" in checked) return { row, line, answers: checked.valid };
  return { problems: checked.problems.map((problem): AnswersProblem => explain(problem, line)) };
}

function wrong(line: number, message: string): AnswersRow {
  return { problems: [{ line, column: null, message }] };
}

type Names = {
  readonly columns: ReadonlyMap<string, Column>;
  readonly questions: ReadonlySet<string>;
};

function namesOf(definition: JsonRecord, { units }: ReadAnswersOptions): Names {
  const questions = new Set(questionsOf(definition).map(({ name }) => name));
  return { columns: answerColumns(definition, units), questions };
}

/** Item names of matrix rows put under their question; what is unknown stays for the validator to refuse. */
function nest(
  record: JsonRecord,
  { columns, questions }: Names,
  ignoreUnknown: boolean,
): JsonRecord {
  const nested = new Map<string, unknown>();
  for (const [name, value] of Object.entries(record)) {
    const column = columns.get(name);
    const part = column?.part ?? null;
    if (column && part !== null) {
      const parts = nested.get(column.question);
      nested.set(column.question, { ...(isRecord(parts) ? parts : {}), [part]: value });
    } else if (column || questions.has(name)) {
      const earlier = nested.get(name);
      nested.set(name, isRecord(earlier) && isRecord(value) ? { ...earlier, ...value } : value);
    } else if (!ignoreUnknown) nested.set(name, value);
  }
  return Object.fromEntries(nested);
}

function parseLine(raw: string): JsonRecord | null {
  try {
    const value: unknown = JSON.parse(raw);
    return isRecord(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

async function* lines({ start, rest }: PeekedText): AsyncGenerator<readonly string[]> {
  let kept = start;
  const cut = () => {
    const parts = kept.split("\n");
    kept = parts.pop() ?? "";
    return parts;
  };
  yield cut();
  for await (const chunk of rest) {
    kept += chunk;
    yield cut();
    if (kept.length > longestLine) break;
  }
  if (kept !== "") yield [kept];
}
