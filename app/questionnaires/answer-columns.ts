import { isOnScale, valuesByText } from "./answer-checks";
import { answerSpec, asksComment, type AnswerSpec, type Choice } from "./answer-spec";
import { isBackground } from "./parse-definition";
import { questionsOf, type QuestionNode } from "./structure";

/** Reads the text of a cell: undefined when it is blank, null when it is no answer to this question. */
export type ReadCell = (cell: string) => unknown;

/** One column of a table of answers. */
export type Column = {
  /** `question`, or `question.row`. */
  readonly name: string;
  readonly question: string;
  readonly part: string | null;
  readonly read: ReadCell;
  /** What may stand in it, for a message. */
  readonly allowed: string;
};

/** The columns that answers to a definition can have, by name. A matrix has one per row. */
export function answerColumns(
  definition: unknown,
  units?: readonly string[] | null,
): ReadonlyMap<string, Column> {
  const columns = questionsOf(definition).flatMap((question) => columnsOf(question, units));
  return new Map(columns.map((column) => [column.name, column]));
}

function columnsOf(question: QuestionNode, units?: readonly string[] | null): readonly Column[] {
  const { name, json } = question;
  const spec = specWithUnits(question, units);
  const comment = asksComment(json) ? [column(`${name}-Comment`, null, words)] : [];
  switch (spec.kind) {
    case "none":
    case "unsupported":
      return [];
    case "matrix": {
      const cell: AnswerSpec = {
        kind: spec.many ? "many" : "one",
        choices: spec.columns,
        ownWords: false,
      };
      return [...spec.rows.map(({ value }) => column(name, value, cell)), ...comment];
    }
    case "fields":
      return [...spec.names.map((part) => column(name, part, words)), ...comment];
    default:
      return [column(name, null, spec), ...comment];
  }
}

const words: AnswerSpec = { kind: "text", numeric: false, maxLength: 2_000 };

/** The unit takes the measurement's units; where the definition names none either, it takes any text. */
function specWithUnits(question: QuestionNode, units?: readonly string[] | null): AnswerSpec {
  const spec = answerSpec(question);
  if (question.name !== "unit" || !isBackground(question) || spec.kind !== "one") return spec;
  if (units && units.length > 0) {
    return { ...spec, choices: units.map((unit) => ({ value: unit, title: { nl: unit } })) };
  }
  return spec.choices.length === 0 ? words : spec;
}

function column(question: string, part: string | null, spec: AnswerSpec): Column {
  const name = part === null ? question : `${question}.${part}`;
  return { name, question, part, read: cellReader(spec), allowed: allowedText(spec) };
}

function cellReader(spec: AnswerSpec): ReadCell {
  switch (spec.kind) {
    case "one":
      return oneReader(spec.choices, spec.ownWords);
    case "many":
      return manyReader(spec.choices, spec.ownWords);
    case "boolean": {
      const own = new Map([
        [String(spec.no), false],
        [String(spec.yes), true],
      ]);
      return trimmed((cell) => own.get(cell) ?? usual.get(cell.toLowerCase()) ?? null);
    }
    case "number":
      return trimmed((cell) => {
        const value = numberIn(cell);
        return isOnScale(value, spec) ? value : null;
      });
    case "text":
      return spec.numeric
        ? trimmed((cell) => (Number.isFinite(numberIn(cell)) ? numberIn(cell) : null))
        : trimmed((cell) => (cell.length > spec.maxLength ? null : cell));
    default:
      return (cell) => (cell === "" ? undefined : null);
  }
}

const usual = new Map([
  ["true", true],
  ["1", true],
  ["false", false],
  ["0", false],
]);

/** Most cells hold an answer exactly as written, so that is tried first. */
function oneReader(choices: readonly Choice[], ownWords: boolean): ReadCell {
  const values = valuesByText(choices);
  const hasNumbers = choices.some(({ value }) => typeof value === "number");
  // Programs for statistics write 3.0 for 3: other spellings are remembered.
  const spellings = new Map<string, unknown>(values);
  const slow = trimmed((cell) => {
    const found = values.get(cell) ?? (hasNumbers ? values.get(String(numberIn(cell))) : undefined);
    if (found === undefined) return ownWords ? cell : null;
    if (spellings.size < mostSpellings) spellings.set(cell, found);
    return found;
  });
  return (cell) => spellings.get(cell) ?? slow(cell);
}

const mostSpellings = 1_000;

/** A decimal number as programs write it; NaN for anything else, such as 0x1F. */
function numberIn(cell: string): number {
  // Adding 0 turns −0 into 0.
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell) ? Number(cell) + 0 : NaN;
}

/** `a|b`: every answer once. */
function manyReader(choices: readonly Choice[], ownWords: boolean): ReadCell {
  const one = oneReader(choices, ownWords);
  return trimmed((cell) => {
    const values = cell.split("|").map((part) => one(part) ?? null);
    return values.includes(null) || new Set(values).size < values.length ? null : values;
  });
}

function trimmed(read: (cell: string) => unknown): ReadCell {
  return (cell) => {
    const bare = cell.trim();
    return bare === "" ? undefined : read(bare);
  };
}

const mostNamed = 12;

function allowedText(spec: AnswerSpec): string {
  switch (spec.kind) {
    case "one":
    case "many": {
      const values = spec.choices.slice(0, mostNamed).map(({ value }) => String(value));
      const more = spec.choices.length > mostNamed ? ", …" : "";
      const joined = spec.kind === "many" ? " (several with | between them)" : "";
      return `${values.join(", ")}${more}${joined}`;
    }
    case "boolean":
      return [...new Set([String(spec.yes), String(spec.no), ...usual.keys()])].join(", ");
    case "number":
      return `numbers from ${spec.min} to ${spec.max} in steps of ${spec.step}`;
    default:
      return spec.kind === "text" && spec.numeric ? "numbers" : "texts of up to 2000 letters";
  }
}
