import { InvalidArgumentError, type Command } from "commander";

import type { Refusal } from "~/measurements";
import type { AddedMeasurement, CloseOutcome } from "~/measurements/index.server";

import { addInviteCommand } from "./invite";
import { InputError, print, printList } from "./io";
import { logRelease } from "./log-release";
import { addPromiseCommand } from "./promise";
import { addShareCommand } from "./share";
import { requireSlug } from "./slug";
import { withDatabase } from "./with-database";

type AddOptions = {
  organisation: string;
  questionnaire: string;
  round: string;
  minimum: number;
  opens?: Date;
  closes?: Date;
  named?: true;
};

export function addMeasurementCommands(program: Command): void {
  const measurement = program
    .command("measurement")
    .description("one organisation's run in a round");
  measurement
    .command("add")
    .argument("<slug>")
    .requiredOption("--organisation <slug>")
    .requiredOption("--questionnaire <key>", "its newest version")
    .requiredOption("--round <slug>")
    .option("--minimum <k>", "smallest group that is shown, 5 to 20", wholeNumber, 10)
    .option("--opens <date>", "opens by itself on this day; otherwise by hand", day)
    .option("--closes <date>", "last day, such as 2026-11-28", day)
    .option("--named", "consents to stand by name in the network's comparison")
    .action((slug: string, options: AddOptions) => add(slug, options));
  measurement
    .command("open")
    .argument("<slug>")
    .action(async (slug: string) => {
      const { openMeasurement } = await import("~/measurements/index.server");
      const outcome = await withDatabase(() => openMeasurement(slug, new Date()));
      if (outcome !== "opened") throw new InputError(reasons[outcome](slug));
      print(`${slug} is open`);
    });
  measurement
    .command("close")
    .argument("<slug>")
    .description("makes the release and destroys ballots, drafts and the secret")
    .action(async (slug: string) => {
      const { closeMeasurement } = await import("~/measurements/index.server");
      const outcome = await withDatabase(async () => {
        const closed = await closeMeasurement(slug, new Date());
        if (closed === "published") await logRelease(slug);
        return closed;
      });
      if (outcome !== "published") throw new InputError(closeReasons[outcome](slug));
      print(`${slug} is closed and its release is published`);
    });
  measurement
    .command("extend")
    .argument("<slug>")
    .requiredOption("--closes <date>", "the new last day, later than the old one", day)
    .action(async (slug: string, { closes }: { closes: Date }) => {
      const { extendMeasurement } = await import("~/measurements/index.server");
      const until = closes.toISOString().slice(0, 10);
      const outcome = await withDatabase(() => extendMeasurement(slug, until, new Date()));
      if (outcome !== "extended") throw new InputError(reasons[outcome](slug));
      print(`${slug} can be filled in until ${until}`);
    });
  measurement
    .command("cancel")
    .argument("<slug>")
    .description("calls it off for good: no numbers; addresses, ballots and answers are destroyed")
    .action(async (slug: string) => {
      const { cancelMeasurement } = await import("~/measurements/index.server");
      const outcome = await withDatabase(() => cancelMeasurement(slug, new Date()));
      if (outcome !== "cancelled") throw new InputError(reasons[outcome](slug));
      print(`${slug} is called off; what was collected is destroyed`);
    });
  measurement
    .command("list")
    .option("--json", "as JSON")
    .option("--trial", "trial runs too, which count nowhere")
    .action(async (options: { json?: true; trial?: true }) => {
      const { listMeasurements } = await import("~/measurements/index.server");
      const rows = await withDatabase(() => listMeasurements({ trials: options.trial }));
      const shown = rows.map(
        ({ id: _id, versionId: _versionId, roundName: _name, trial, ...row }) => ({
          ...row,
          ...(options.trial && { trial }),
        }),
      );
      printList(shown, options.json === true);
    });
  addPromiseCommand(measurement);
  addShareCommand(program);
  addInviteCommand(program);
}

async function add(slug: string, options: AddOptions): Promise<void> {
  requireSlug(slug);
  const { opens, closes, named, ...rest } = options;
  const { addMeasurement } = await import("~/measurements/index.server");
  const outcome = await withDatabase(() =>
    addMeasurement({
      slug,
      ...rest,
      opensOn: opens,
      closesOn: closes,
      namedInNetwork: named === true,
    }),
  );
  if (outcome !== "added") throw new InputError(addReasons[outcome](slug, options));
  print(`${slug} added`);
}

const reasons: Record<Refusal | "unknown", (slug: string) => string> = {
  unknown: (slug) => `there is no measurement ${slug}`,
  planned: (slug) => `${slug} is not open yet`,
  open: (slug) => `${slug} was opened before`,
  over: (slug) => `${slug} is closed`,
  cancelled: (slug) => `${slug} was called off`,
  "round-closed": (slug) =>
    `the round of ${slug} is closed; plan a new measurement in a round that is open, and cancel this one`,
  "named-too-late": (slug) =>
    `the round of ${slug} is closed: a name can be withdrawn, and no longer be given`,
  "ends-in-the-past": () => "the last day is in the past; give a later one with --closes",
  "not-later": (slug) => `${slug} is open until that day already; give a later one`,
  "opens-after-it-ends": () => "the first day comes after the last one",
  "too-far-away": () => "the dates must be within two years from now",
};

const addReasons: Record<
  Exclude<AddedMeasurement, "added">,
  (slug: string, options: AddOptions) => string
> = {
  ...reasons,
  "slug-taken": (slug) => `measurement ${slug} exists already`,
  "added-already": (slug) => `measurement ${slug} exists already`,
  "unknown-organisation": (_, { organisation }) =>
    `there is no organisation ${organisation}; add it with nulmeting organisation add`,
  "unknown-questionnaire": (_, { questionnaire }) =>
    `no questionnaire ${questionnaire} was published; nulmeting questionnaire list shows all`,
  "unknown-round": (_, { round }) => `there is no round ${round}; add it with nulmeting round add`,
  "round-closed": (_, { round }) => `round ${round} is closed: no measurement can join it`,
  "minimum-out-of-range": () => "--minimum must be a whole number from 5 to 20",
};

const closeReasons: Record<Exclude<CloseOutcome, "published">, (slug: string) => string> = {
  ...reasons,
  "already-published": (slug) => `${slug} was closed before; its release is published`,
  trial: (slug) => `${slug} is a trial: nulmeting measurement cancel ${slug} ends it`,
};

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(text);
}

function day(text: string): Date {
  const date = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError("It must be a date such as 2026-11-28.");
  }
  return date;
}
