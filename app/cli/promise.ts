import { InvalidArgumentError, type Command } from "commander";

import type { PromiseChanges } from "~/participation/index.server";

import { InputError, print } from "./io";
import { withDatabase } from "./with-database";

type Options = {
  minimum?: number;
  addressesWeeks?: number;
  answersMonths?: number;
  resultsMonths?: number;
  purposes?: string;
  readers?: string;
};

export function addPromiseCommand(measurement: Command): void {
  measurement
    .command("promise")
    .argument("<slug>")
    .description("shows what respondents are promised, or changes it; once open, only to stricter")
    .option("--minimum <k>", "smallest group that is shown, 5 to 20", wholeNumber)
    .option("--addresses-weeks <n>", "addresses are deleted so long after closing", wholeNumber)
    .option("--answers-months <n>", "answers are deleted so long after the release", wholeNumber)
    .option("--results-months <n>", "personal results are deleted so long after it", wholeNumber)
    .option("--purposes <list>", "of baseline,learning,comparison,trend")
    .option("--readers <list>", "of hr,board,works-council,managers,network")
    .action(changeOrShow);
}

async function changeOrShow(slug: string, options: Options): Promise<void> {
  const { changePromise } = await import("~/measurements/index.server");
  const { findPromise } = await import("~/measurements/index.server");
  const { purposes, readers, ...numbers } = options;
  const changes = { ...numbers, ...(await listed(purposes, readers)) };
  const outcome = await withDatabase(async () =>
    Object.keys(changes).length > 0
      ? await changePromise(slug, changes)
      : ((await findPromise(slug)) ?? "unknown"),
  );
  if (outcome === "unknown") throw new InputError(`there is no measurement ${slug}`);
  if (outcome === "closed") throw new InputError(`${slug} is closed: its promise stays as it was`);
  if ("invalid" in outcome) {
    throw new InputError(`the promise does not allow this ${outcome.invalid.join(", ")}`);
  }
  if ("loosened" in outcome) {
    throw new InputError(
      `${slug} is open, so its promise can only become stricter: ${outcome.loosened.join(", ")}`,
    );
  }
  print(JSON.stringify(outcome, null, 2));
}

async function listed(
  purposes: string | undefined,
  readers: string | undefined,
): Promise<Pick<PromiseChanges, "purposes" | "readers">> {
  const { promiseSchema } = await import("~/participation/index.server");
  const read = promiseSchema
    .pick({ purposes: true, readers: true })
    .partial()
    .safeParse({
      ...(purposes !== undefined && { purposes: purposes.split(",") }),
      ...(readers !== undefined && { readers: readers.split(",") }),
    });
  if (read.success) return read.data;
  throw new InputError(
    read.error.issues.map(({ path, message }) => `${path[0]?.toString()}: ${message}`).join("\n"),
  );
}

function wholeNumber(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(text);
}
