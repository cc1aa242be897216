import { existsSync } from "node:fs";
import { resolve } from "node:path";

import type { Command } from "commander";

import { InputError, tell } from "./io";
import { withDatabase } from "./with-database";

/** Whose rows somebody would miss; questionnaires and sectors that we ship come back by themselves. */
const own = ['public."user"', "public.organisation", "public.measurement", "public.audit_event"];

export function addBackupCommands(program: Command): void {
  program
    .command("backup <file>")
    .description("writes the whole database to a file, while the site runs")
    .option("--force", "overwrite the file")
    .action(async (file: string, { force = false }: { force?: boolean }) => {
      if (existsSync(file) && !force)
        throw new InputError(`${file} exists already; --force overwrites it`);
      const { ownerAddress, writeBackup } = await import("~/platform/index.server");
      const rows = await withDatabase(async () => writeBackup(await ownerAddress(), resolve(file)));
      tell(`${rows} rows in ${file}. Without APP_KEY they open no code: keep that elsewhere.`);
    });
  program
    .command("restore <file>")
    .description("puts a backup into an empty database; stop the site first")
    .action(async (file: string) => {
      const platform = await import("~/platform/index.server");
      platform.setConfig(platform.parseConfig(process.env, { ownKey: false }));
      try {
        const rows = await platform.restoreBackup(await platform.ownerAddress(), file, own);
        // The log of the restored database says that it was.
        await withDatabase(() => Promise.resolve());
        tell(`${rows} rows restored from ${file}, and compared with what was backed up.`);
      } catch (error) {
        if (error instanceof platform.RestoreError) throw new InputError(error.message);
        throw error;
      } finally {
        await platform.closeDatabase();
      }
    });
}
