import { once } from "node:events";

import type { Instrument } from "~/questionnaires";
import { createScoreSheet, levelIndex } from "~/scoring";

import type { CommandIo } from "./lint";
import { readCompiled, readRespondents } from "./respondents";

export type ScoreOptions = { readonly ignoreUnknown?: boolean };

/** Characters of output to gather before writing. */
const batch = 1 << 16;

/**
 * Scores answers, one JSON line per respondent, in bounded memory. After a mistake in the answers no more
 * scores are written.
 *
 * @returns the exit code: 1 for a wrong definition or wrong answers, 2 when both are standard input
 */
export async function scoreCommand(
  definition: string,
  answers: string,
  options: ScoreOptions,
  io: CommandIo,
): Promise<number> {
  if (definition === "-" && answers === "-") {
    io.stderr.write("only one of the definition and the answers can be standard input\n");
    return 2;
  }
  const compiled = await readCompiled(definition, io);
  if (compiled === null) return 1;
  const { instrument } = compiled;
  const scoreLine = lineWriter(instrument);
  let output = "";
  const write = async (least: number) => {
    if (output.length < least) return;
    const text = output;
    output = "";
    if (!io.stdout.write(text)) await once(io.stdout, "drain");
  };
  const isRight = await readRespondents(
    compiled,
    answers,
    {
      ignoreUnknown: options.ignoreUnknown,
      columns: instrument.items.map(({ name }) => name),
      take(values, row) {
        output += scoreLine(values, row);
      },
      flush: () => write(batch),
    },
    io,
  );
  await write(1);
  return isRight ? 0 : 1;
}

/** Writes the JSON by hand, because a million lines of it take long otherwise. */
function lineWriter(instrument: Instrument) {
  const { scales, levels } = instrument;
  const sheet = createScoreSheet(instrument);
  const keys = scales.map(({ id }, i) => `${i > 0 ? "," : ""}${JSON.stringify(id)}:`);
  const levelTexts = levels.map(({ id }) => JSON.stringify(id));
  return (answers: readonly unknown[], row: number): string => {
    sheet.fill(answers);
    let scores = "";
    let bands = "";
    for (let i = 0; i < keys.length; i += 1) {
      const score = sheet.scales[i] ?? NaN;
      const key = keys[i] ?? "";
      scores += key + numberText(score);
      bands +=
        key + (Number.isNaN(score) ? "null" : (levelTexts[levelIndex(score, levels)] ?? "null"));
    }
    const total = numberText(sheet.total());
    return `{"row":${row},"scores":{${scores}},"total":${total},"levels":{${bands}}}\n`;
  };
}

function numberText(score: number): string {
  return Number.isNaN(score) ? "null" : String(score);
}
