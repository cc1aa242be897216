import type { Command } from "commander";

import { InputError, print, tell } from "./io";
import { withDatabase } from "./with-database";

export function addVerifyCommand(program: Command): void {
  program
    .command("verify")
    .argument("<measurement>")
    .description("computes a release again from the answers while they are kept: match or mismatch")
    .action(verify);
}

async function verify(measurement: string): Promise<void> {
  const { findReleaseHash, verifyRelease } = await import("~/releases/index.server");
  const { outcome, hash } = await withDatabase(async () => ({
    outcome: await verifyRelease(measurement),
    hash: await findReleaseHash(measurement),
  }));
  if (outcome === "unknown") throw new InputError(`there is no measurement ${measurement}`);
  if (outcome === "no-release") {
    throw new InputError(
      `${measurement} has no release yet: it is made when the measurement closes`,
    );
  }
  if (outcome === "answers-gone") {
    throw new InputError(
      `the answers of ${measurement} were deleted as its promise says, so its release cannot be computed again`,
    );
  }
  print(outcome);
  // Beside what programs read: to lay beside the log and the files that went out.
  tell(`release ${hash}`);
  if (outcome === "mismatch") process.exitCode = 1;
}
