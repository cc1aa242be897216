import { InvalidArgumentError, type Command } from "commander";

import type { DemoSize } from "~/demo";
import type { DemoProgress } from "~/demo/index.server";
import { closeDatabase, parseConfig, setConfig } from "~/platform/index.server";

import { InputError, print, tell } from "./io";

export function addDemoCommand(program: Command): void {
  program
    .command("demo")
    .description("fill an empty database with made-up members and answers, the same for each seed")
    .option("--organisations <n>", "members of the network, 1 to 500", numberUpTo(1, 500), 42)
    .option("--responses <n>", "answers in all", numberUpTo(0, 10_000_000), 12_000)
    .option("--seed <n>", "another number makes other answers", numberUpTo(0, 999_999_999), 1)
    .action(async (size: DemoSize) => {
      setConfig(parseConfig({ ...process.env, NULMETING_DEMO: "1" }, { ownKey: true }));
      const { demoState, signInLines } = await import("~/demo/index.server");
      const { prepareInstallation } = await import("~/server");
      await prepareInstallation();
      try {
        if ((await demoState()) !== "empty") throw new InputError(notEmpty);
        await fillDemo(size);
        print(`${size.organisations} members and ${size.responses} responses made up`);
        for (const line of await signInLines()) print(line);
      } finally {
        await closeDatabase();
      }
    });
}

const notEmpty =
  "The database is not empty: a demo goes into an empty one. Point DATA_DIR or DATABASE_URL to another.";

/**
 * Fills an empty database; one that holds the demo already stays as it is.
 * @throws InputError when the database holds something else
 */
export async function fillDemo(size: DemoSize): Promise<void> {
  const { fillDemo: fill } = await import("~/demo/index.server");
  const outcome = await fill(size, new Date(), showProgress(process.stderr));
  if (outcome === "not-empty") throw new InputError(notEmpty);
}

/** One line that changes, on a terminal; elsewhere one sentence says that it takes a while. */
function showProgress(terminal: NodeJS.WriteStream): (progress: DemoProgress) => void {
  let told = false;
  return ({ measurements, ofMeasurements, responses, ofResponses }) => {
    if (!terminal.isTTY) {
      if (!told) tell(`Making up ${ofResponses} responses in ${ofMeasurements} measurements …`);
      told = true;
      return;
    }
    const done = `${measurements} of ${ofMeasurements} measurements, ${responses} of ${ofResponses} responses`;
    terminal.write(`\r\u001b[KMaking up the demo: ${done}`);
    if (measurements === ofMeasurements) terminal.write("\n");
  };
}

function numberUpTo(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d{1,9}$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}
