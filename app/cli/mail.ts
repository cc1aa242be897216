import { Argument, type Command } from "commander";

import type { MailKind, StartOutcome } from "~/mailing/index.server";

import { InputError, print, printList, tell } from "./io";
import { withDatabase } from "./with-database";

export function addMailCommand(program: Command): void {
  program
    .command("mail")
    .argument("<measurement>")
    .addArgument(new Argument("[kind]", "what to send").choices(["invitation", "reminder"]))
    .description(
      "sends an invitation to who has none yet, or a reminder to everybody who was; without a kind: what was sent, in counts",
    )
    .option("--json", "the counts as JSON")
    .action(mail);
}

async function mail(
  slug: string,
  kind: MailKind | undefined,
  options: { json?: true },
): Promise<void> {
  const { findMailing, mailOverview, startWave } = await import("~/mailing/index.server");
  await withDatabase(async () => {
    const mailing = await findMailing(slug);
    if (!mailing) throw new InputError(`there is no measurement ${slug}`);
    if (kind === undefined) {
      const { waves, addresses, notInvited, stopped } = await mailOverview(mailing.id);
      if (!options.json) {
        tell(`addresses ${addresses}, notInvited ${notInvited}, stopped ${stopped}`);
      }
      printList(waves, options.json === true);
      return;
    }
    const outcome = await startWave(mailing, kind);
    if (typeof outcome === "string") {
      const { remindFrom } = await mailOverview(mailing.id);
      throw new InputError(mailReasons[outcome](slug, remindFrom ?? "later"));
    }
    print(`${outcome.letters} letters wait; a running server sends them`);
  });
}

/** Why a wave was not started. */
export const mailReasons: Record<
  Extract<StartOutcome, string>,
  (slug: string, remindFrom: string) => string
> = {
  "not-open": (slug) => `${slug} is not open: mail goes out while people can take part`,
  "no-mail-server": () => "SMTP_URL is not set: there is no mail server to hand mail to",
  nobody: (slug) => `everybody with an address on the roll of ${slug} was invited`,
  "not-invited": (slug) => `nobody was invited yet; nulmeting mail ${slug} invitation goes first`,
  "three-already": (slug) => `three reminders went out for ${slug}; a fourth would be too many`,
  "still-sending": (slug) =>
    `letters of the wave before still wait for ${slug}; nulmeting mail ${slug} shows how many`,
  "too-soon": (slug, from) =>
    `the wave before is less than a day old; a reminder for ${slug} may go from ${from}`,
  "started-already": (slug) => `somebody else has just started it; nulmeting mail ${slug} shows`,
};
