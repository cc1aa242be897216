import { answerColumns, type Column } from "./answer-columns";
import type { CompiledDefinition } from "./compile.server";
import { explain } from "./explain-problem";
import { isRecord, type JsonRecord } from "./json";
import type { AnswersProblem, AnswersRow, PeekedText, ReadAnswersOptions } from "./answers-file";
import { questionsOf } from "./structure";

const longestLine = 1_000_000;

/** One JSON object per line: by item name (`gedrag.delen`), or as SurveyJS stores answers. */
export async function* readJsonLines(
  text: PeekedText,
  compiled: CompiledDefinition,
  options: ReadAnswersOptions,
): AsyncGenerator<AnswersRow, void, undefined> {
  const names = namesOf(compiled.definition, options);
  let line = 0;
  let row = 0;
  for await (const raw of lines(text)) {
    line += 1;
    if (raw.length > longestLine) {
      yield {
        problems: [
          { line, column: null, message: `this line is longer than ${longestLine} letters` },
        ],
      };
      return;
    }
    if (raw.trim() === "") continue;
    row += 1;
    const record = parseLine(raw);
    const nested = record ? nest(record, names, options.ignoreUnknown === true) : null;
    if (!nested) {
      yield {
        problems: [{ line, column: null, message: 'this is no JSON object such as {"zoeken": 2}' }],
      };
      continue;
    }
    const checked = compiled.validate(nested, { units: options.units });
    yield "valid" in checked
      ? { row, line, answers: checked.valid }
      : { problems: checked.problems.map((problem): AnswersProblem => explain(problem, line)) };
  }
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

async function* lines({ start, rest }: PeekedText): AsyncGenerator<string> {
  let kept = start;
  const cut = function* () {
    const parts = kept.split("\n");
    kept = parts.pop() ?? "";
    for (const part of parts) yield part;
  };
  yield* cut();
  for await (const chunk of rest) {
    kept += chunk;
    yield* cut();
    // A file without line ends must not fill the memory.
    if (kept.length > longestLine) break;
  }
  if (kept !== "") yield kept;
}
