import { InvalidArgumentError, type Command } from "commander";

import type { InstrumentReport } from "~/results/index.server";

import { InputError, listText } from "./io";
import type { CommandIo } from "./lint";
import { processIo } from "./process-io";
import { withDatabase } from "./with-database";

export type InstrumentOptions = { readonly number?: number; readonly json?: true };

export function addInstrumentCommand(program: Command): void {
  program
    .command("instrument")
    .argument("<key>", "a questionnaire; nulmeting questionnaire list shows all")
    .description(
      "how well a questionnaire measures, over all members of closed rounds together; four members or more",
    )
    .option("--number <n>", "of its version (default: the newest)", (text) => {
      if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("It must be a whole number.");
      return Number(text);
    })
    .option("--json", "as one JSON document")
    .action(async (key: string, options: InstrumentOptions) => {
      await withDatabase(() => instrumentCommand(key, options, processIo));
    });
}

/** @throws InputError for a questionnaire or version that does not exist */
export async function instrumentCommand(
  key: string,
  { number, json }: InstrumentOptions,
  { stdout }: Pick<CommandIo, "stdout">,
): Promise<void> {
  const { instrumentReport } = await import("~/results/index.server");
  const report = await instrumentReport(key, number ?? null);
  if (!report) {
    const version = number === undefined ? "" : ` with a version ${number}`;
    throw new InputError(
      `no questionnaire ${key}${version} was published; nulmeting questionnaire list shows all`,
    );
  }
  stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : text(report));
}

const reasons = {
  "no-data": "no closed round has a member with 100 people who answered all of it",
  "too-few": "fewer than four members used it, so that one could be worked out",
  "could-be-subtracted": "one member has over half of the responses",
} as const;

function text({ questionnaire, version, scales }: InstrumentReport): string {
  const shown = scales.flatMap(({ id, numbers }) =>
    numbers ? [{ scale: id ?? "-", ...numbers }] : [],
  );
  const parts = shown.map(({ alpha, omega, sameAnswers, flags, items: _, ...numbers }) => ({
    scale: numbers.scale,
    members: numbers.members,
    people: numbers.n,
    mean: numbers.mean,
    sd: numbers.sd,
    alpha: alpha && `${alpha.value} (${alpha.ci.join("-")})`,
    omega: omega && `${omega.value} (${omega.ci.join("-")})`,
    lowest: numbers.lowest,
    highest: numbers.highest,
    same: sameAnswers?.share,
    look: flags.join(" "),
  }));
  const items = shown.flatMap(({ scale, items }) =>
    items.map(({ id, mean, sd, itemRest, alphaWithout, missing, flags, ...numbers }) => ({
      item: id,
      scale,
      mean,
      sd,
      rest: itemRest,
      "alpha without": alphaWithout,
      missing,
      "n.a.": numbers.notApplicable,
      lowest: numbers.lowest,
      highest: numbers.highest,
      look: flags.join(" "),
    })),
  );
  const hidden = scales.flatMap(({ id, withheld }) =>
    withheld ? [`${id ?? "-"}: not shown: ${reasons[withheld]}`] : [],
  );
  return [
    `${questionnaire} version ${version}`,
    listText(parts),
    listText(items),
    hidden.join("\n"),
  ]
    .filter((part) => part !== "")
    .map((part) => `${part.trimEnd()}\n`)
    .join("\n");
}
