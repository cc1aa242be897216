import type { Command } from "commander";

import { InputError, print } from "./io";
import { withDatabase } from "./with-database";

export function addVerifyCommand(program: Command): void {
  program
    .command("verify")
    .argument("<measurement>")
    .description("computes a release again from the answers while they are kept: match or mismatch")
    .action(verify);
}

async function verify(measurement: string): Promise<void> {
  const { verifyRelease } = await import("~/releases/index.server");
  const outcome = await withDatabase(() => verifyRelease(measurement));
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
  if (outcome === "mismatch") process.exitCode = 1;
}
