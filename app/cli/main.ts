import { Command, CommanderError } from "commander";

import { ConfigurationError } from "~/platform/index.server";

import { addAccountCommands } from "./account";
import { addApiKeyCommands } from "./api-key";
import { addBackupCommands } from "./backup";
import { addBouncesCommand } from "./bounces";
import { addDefinitionCommands } from "./definition";
import { addDemoCommand } from "./demo";
import { addExportCommand } from "./export";
import { addImportCommand } from "./import-responses";
import { addInstrumentCommand } from "./instrument";
import { InputError, tell } from "./io";
import { addMailCommand } from "./mail";
import { addMeasurementCommands } from "./measurement";
import { addOfferCommands } from "./offer";
import { addOrganisationCommands } from "./organisation";
import { addPackCommand } from "./pack";
import { addPurgeCommand } from "./purge";
import { addQuestionnaireCommands } from "./questionnaire";
import { addRescoreCommand } from "./rescore";
import { addRotateKeyCommand } from "./rotate-key";
import { addRoundCommands } from "./round";
import { addStartCommand } from "./start";
import { addVerifyCommand } from "./verify";
import { nameCommand } from "./with-database";

const program = new Command("nulmeting")
  .description("Measure how digitally literate the staff of organisations are.")
  .exitOverride()
  .configureHelp({ showGlobalOptions: true })
  .showHelpAfterError("(nulmeting --help lists the commands)");

addStartCommand(program);
addDefinitionCommands(program);
addDemoCommand(program);
addOrganisationCommands(program);
addQuestionnaireCommands(program);
addOfferCommands(program);
addRoundCommands(program);
addMeasurementCommands(program);
addMailCommand(program);
addBouncesCommand(program);
addImportCommand(program);
addRescoreCommand(program);
addInstrumentCommand(program);
addExportCommand(program);
addVerifyCommand(program);
addPackCommand(program);
addPurgeCommand(program);
addBackupCommands(program);
addRotateKeyCommand(program);
addAccountCommands(program);
addApiKeyCommands(program);
inheritExitOverride(program);
program.hook("preAction", (_, command) => nameCommand(command));

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

/** 1: the input is wrong. 2: the call is wrong. Anything else is a bug and shows where. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof InputError || error instanceof ConfigurationError) {
    tell(error.message);
    return 1;
  }
  throw error;
}

function inheritExitOverride(command: Command): void {
  for (const sub of command.commands) {
    sub.exitOverride();
    inheritExitOverride(sub);
  }
}
