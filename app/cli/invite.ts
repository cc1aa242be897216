import { stringify } from "csv-stringify/sync";
import { InvalidArgumentError, type Command } from "commander";

import type { Mailing } from "~/mailing/index.server";
import type { ImportPeopleOutcome } from "~/measurements/index.server";
import { canMail, config } from "~/platform/index.server";

import { InputError, print, tell } from "./io";
import { processIo } from "./process-io";
import { mailReasons } from "./mail";
import { progressBar } from "./progress-bar";
import { readBytes } from "./read-bytes";
import { withDatabase } from "./with-database";

type Options = { count?: number; unit?: string; file?: string; send?: true };

export function addInviteCommand(program: Command): void {
  program
    .command("invite")
    .argument("<measurement>")
    .description("anonymous codes to hand out, or people by their address")
    .option("--count <n>", "so many codes, as CSV code,url,unit", wholeNumber)
    .option(
      "--unit <unit>",
      "codes of this unit; groups smaller than the minimum get codes without a unit",
    )
    .option(
      "--file <list>",
      "people, as CSV or .xlsx email,unit,language; - reads standard input; prints counts, never a code",
    )
    .option(
      "--send",
      "with --file: sends the invitation to who has none yet, when all are on the roll",
    )
    .action(invite);
}

async function invite(slug: string, options: Options, command: Command): Promise<void> {
  const { count, file, unit, send } = options;
  if (file !== undefined && count === undefined && unit === undefined) {
    return await invitePeople(slug, file, send === true);
  }
  if (file === undefined && count !== undefined && !send)
    return await inviteByCount(slug, count, unit);
  command.error(
    "error: invite takes --count, with --unit if need be, or --file, with --send if need be",
    {
      exitCode: 2,
    },
  );
}

async function invitePeople(slug: string, path: string, send: boolean): Promise<void> {
  const { importPeople } = await import("~/measurements/index.server");
  const { findMailing, startWave } = await import("~/mailing/index.server");
  const { readPeopleFile } = await import("~/participation/index.server");
  const bytes = await readBytes(path);
  const bar = progressBar(processIo.stderr, () => "the list is being checked");
  await withDatabase(async () => {
    const mailing = send ? await findMailing(slug) : null;
    // Before anybody joins: a list is stored and sent, or neither.
    if (mailing) await refuseToSend(mailing);
    bar.show(1, null);
    try {
      const read = await readPeopleFile(bytes);
      bar.show(1, 2);
      const outcome = await importPeople(slug, read);
      bar.clear();
      print(await said(outcome, slug, path));
      if (!mailing) return;
      const started = await startWave(mailing, "invitation");
      print(
        typeof started === "string"
          ? mailReasons[started](slug, "later")
          : `${started.letters} letters wait; a running server sends them`,
      );
    } finally {
      bar.clear();
    }
  });
}

async function refuseToSend({ id, slug, state }: Mailing): Promise<void> {
  if (state === "planned") {
    throw new InputError(
      `${slug} is not open yet, so nothing was stored: open it first, or leave out --send and send later with nulmeting mail ${slug} invitation`,
    );
  }
  if (state === "open" && !canMail()) {
    throw new InputError(`${mailReasons["no-mail-server"](slug, "later")}; nothing was stored`);
  }
  const { mailOverview } = await import("~/mailing/index.server");
  const { refusals } = await mailOverview(id);
  if (state === "open" && refusals.invitation) {
    throw new InputError(`${mailReasons[refusals.invitation](slug, "later")}; nothing was stored`);
  }
}

/** @throws InputError with every line that is wrong; then nothing was stored */
async function said(outcome: ImportPeopleOutcome, slug: string, path: string): Promise<string> {
  if (outcome === "unknown") throw new InputError(`there is no measurement ${slug}`);
  if (outcome === "closed") throw new InputError(`${slug} is closed: nobody can join any more`);
  if ("added" in outcome) return `${outcome.added} people joined the roll of ${slug}`;
  const { translatorOf } = await import("~/i18n/index.server");
  const { findingText } = await import("~/participation/index.server");
  const t = translatorOf("en").getFixedT("en", "people");
  if ("unreadable" in outcome) {
    throw new InputError(`${path}: ${t(`file.${outcome.unreadable}`)}`);
  }
  const lines = outcome.findings.map((finding) => {
    const value = finding.value === "" ? "" : ` “${finding.value}”`;
    return `${path}: line ${finding.line}:${value} ${findingText(finding, t)}`;
  });
  throw new InputError([...lines, "nothing was stored"].join("\n"));
}

async function inviteByCount(slug: string, count: number, unit?: string): Promise<void> {
  if (count < 1 || count > 100_000) throw new InputError("--count must be 1 to 100000");
  const { inviteAnonymously } = await import("~/measurements/index.server");
  const { formatCode } = await import("~/participation/index.server");
  await withDatabase(async () => {
    const outcome = await inviteAnonymously(slug, count, unit ?? null);
    if (outcome === "unknown") throw new InputError(`there is no measurement ${slug}`);
    if (outcome === "closed") throw new InputError(`${slug} is closed: nobody can join any more`);
    if (outcome === "unknown-unit") {
      throw new InputError(
        `${slug} has no unit “${unit}”; its units come with organisation add --units`,
      );
    }
    const without = outcome.codes.filter((one) => one.unit === null).length;
    if (unit && without > 0) {
      tell(
        `${without} codes carry no unit, because so few late ones could be told apart; the unit is asked`,
      );
    }
    const rows = outcome.codes.map((one) => {
      const written = formatCode(one.code);
      return [written, `${config().baseUrl}/t/${written}`, one.unit ?? ""];
    });
    process.stdout.write(stringify([["code", "url", "unit"], ...rows]));
  });
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(text);
}
